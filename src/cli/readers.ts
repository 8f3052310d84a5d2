import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { MEGABYTES, SECONDS } from '../model/settings.ts';
import type { Console } from './console.ts';
import { DEFAULT_BOUNDS, type ThreadBounds } from './isolation/bounds.ts';
import { type CheckerThreads, startThreads } from './isolation/isolated-checker.ts';
import { numberBetween } from './option-values.ts';

/** The options that bound what one file may take. */
export interface BoundFlags {
  /** Seconds. */
  readonly timeout?: number | undefined;
  /** Megabytes. */
  readonly memory?: number | undefined;
}

/** Adds the options that bound what one file may take. */
export function addBoundOptions(command: Command): Command {
  return command
    .option(
      '--timeout <seconds>',
      `longest that one file may take (default: ${DEFAULT_BOUNDS.milliseconds / 1000})`,
      numberBetween(SECONDS.least, SECONDS.most, false),
    )
    .option(
      '--memory <MB>',
      `most memory that one file may take (default: ${DEFAULT_BOUNDS.megabytes})`,
      numberBetween(MEGABYTES.least, MEGABYTES.most, true),
    );
}

export function boundsOf({ timeout, memory }: BoundFlags): ThreadBounds {
  return {
    milliseconds: timeout === undefined ? DEFAULT_BOUNDS.milliseconds : timeout * 1000,
    megabytes: memory ?? DEFAULT_BOUNDS.megabytes,
  };
}

/**
 * Starts the thread that the first file will be read in.
 *
 * Why as early as can be: it loads the readers while this one loads rules and options. As many threads follow as the
 * caller has files read at once; those without work do not keep the process alive.
 */
export function startReaders(flags: BoundFlags, { threadFile }: Console): CheckerThreads {
  return startThreads({ file: threadFile, threads: Number.POSITIVE_INFINITY, bounds: boundsOf(flags) });
}

/** Measured: a thread takes as long to start and warm up as one that is warm takes for so many CVs. */
const WORTH_A_THREAD = 25;
/** Each takes some 100 MB. */
const MOST_THREADS = 4;

/** How many files to read at once where nobody says: more threads than processors only wait for each other. */
export function threadsFor(files: number): number {
  return Math.min(MOST_THREADS, availableParallelism(), Math.ceil(files / WORTH_A_THREAD));
}

/** How many threads a server has where nobody says. */
export const serverThreads = (): number => Math.min(MOST_THREADS, availableParallelism());

/** The same threads, or new ones where the configuration has other bounds than those that they were started with. */
export function readersWithin(flags: BoundFlags, started: CheckerThreads, console: Console): CheckerThreads {
  const { milliseconds, megabytes } = boundsOf(flags);
  if (started.bounds.milliseconds === milliseconds && started.bounds.megabytes === megabytes) return started;
  started.close();
  return startReaders(flags, console);
}

import { Presets, SingleBar } from 'cli-progress';
import type { Console } from './console.ts';

export interface Progress {
  advance(): void;
  stop(): void;
}

const NO_PROGRESS: Progress = { advance: () => undefined, stop: () => undefined };

/** A bar on standard error where a person watches and there is something to wait for, else nothing. */
export function startProgress(console: Console, total: number, wanted: boolean): Progress {
  if (!wanted || total < 2 || console.stderr.isTTY !== true || console.environment.TERM === 'dumb') {
    return NO_PROGRESS;
  }
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} CVs, {eta_formatted} to go',
      stream: console.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

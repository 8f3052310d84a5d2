import { CommanderError } from 'commander';
import { PrecheckError, toProblem } from '../model/errors.ts';
import { toTerminalText } from '../render/escape.ts';
import { type Console, write } from './console.ts';
import { createProgram } from './program.ts';

export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command line.
 * @param words what stands after the program's name.
 * @returns 0 where all is well, 1 where a CV fell short or could not be read, 2 where it could not run.
 */
export async function run(words: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(console, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed help, the version or its complaint already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isBrokenPipe(error)) return code;
    await write(console.stderr, complaintOf(error));
    return 2;
  }
}

/** Whoever read the output has stopped reading ("| head"): no fault, nothing more to say. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Lines stay lines (faults of rule files are one a line); the rest is made safe for a terminal. */
function complaintOf(error: unknown): string {
  const detail = error instanceof PrecheckError ? error.message : toProblem(error).detail;
  const lines = detail.split('\n').map(toTerminalText);
  return lines.length === 1 ? `cv-precheck: ${lines[0]}\n` : `cv-precheck:\n${lines.join('\n')}\n`;
}

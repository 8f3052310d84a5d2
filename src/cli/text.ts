import type { Command } from 'commander';
import type { TextDocument } from '../model/document.ts';
import { PrecheckError } from '../model/errors.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import { inertJson, toTerminalText } from '../render/escape.ts';
import { renderText } from '../render/text.ts';
import { type Console, write } from './console.ts';
import { findInputs, type Input } from './inputs.ts';
import { loadRules } from './load-checker.ts';
import { readBytes } from './read-bytes.ts';
import { addBoundOptions, type BoundFlags, startReaders } from './readers.ts';

/** Adds the command that shows what a screener's software reads in a file; `exit` takes 1 where it reads nothing. */
export function addTextCommand(program: Command, console: Console, exit: (code: 0 | 1) => void): void {
  addBoundOptions(program.command('text'))
    .description("print the text that a screener's software reads in a CV")
    .argument('<file>', 'the CV; - for standard input')
    .option('--json', 'print its lines with page, place and offsets as JSON')
    .action(async (path: string, { json, ...bounds }: { json?: boolean } & BoundFlags) => {
      const [input, second] = await findInputs([path]);
      if (input === undefined) return;
      if (second !== undefined) {
        throw new PrecheckError(
          'bad-request',
          `“${path}” holds several CVs, and the text of one is printed at a time. Name one file.`,
        );
      }
      const document = await read(input, bounds, console);
      if (document === null) return exit(1);
      if (json === true) {
        await write(console.stdout, `${inertJson(JSON.stringify(document, null, 2))}\n`);
        return;
      }
      await write(console.stdout, renderText(document, { forTerminal: console.stdout.isTTY === true }));
      const notes = document.reasons.map((reason) => `cv-precheck: ${toTerminalText(reason)}\n`);
      await write(console.stderr, notes.join(''));
    });
}

/** The text of a CV, or null where it cannot be read and standard error says why. */
async function read(input: Input, bounds: BoundFlags, console: Console): Promise<TextDocument | null> {
  const readers = startReaders(bounds, console);
  const checker = readers.use(await loadRules({ config: false }));
  try {
    const bytes = await readBytes(input, console.stdin, DEFAULT_LIMITS.bytes);
    return await checker.read(bytes, { fileName: input.fileName });
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    await write(console.stderr, `cv-precheck: ${toTerminalText(error.message)}\n`);
    return null;
  }
}

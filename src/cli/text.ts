import type { Command } from 'commander';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import { toTerminalText } from '../render/escape.ts';
import { renderText } from '../render/text.ts';
import { type Console, write } from './console.ts';
import { findInputs } from './inputs.ts';
import { loadRules, prepareChecker } from './load-checker.ts';
import { readBytes } from './read-bytes.ts';

/** Adds the command that shows what a screener's software reads in a file. */
export function addTextCommand(program: Command, console: Console): void {
  program
    .command('text')
    .description("print the text that a screener's software reads in a CV")
    .argument('<file>', 'the CV; - for standard input')
    .option('--json', 'print its lines with page, place and offsets as JSON')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const [input] = await findInputs([path]);
      if (input === undefined) return;
      const checker = await prepareChecker(await loadRules(undefined));
      const bytes = await readBytes(input, console.stdin, DEFAULT_LIMITS.bytes);
      const document = await checker.read(bytes, { fileName: input.fileName });
      if (json === true) {
        await write(console.stdout, `${JSON.stringify(document, null, 2)}\n`);
        return;
      }
      await write(console.stdout, renderText(document, { forTerminal: console.stdout.isTTY === true }));
      const notes = document.reasons.map((reason) => `cv-precheck: ${toTerminalText(reason)}\n`);
      await write(console.stderr, notes.join(''));
    });
}

import type { Block, Sheet } from './sheet.ts';

/** Column in which text at the right margin starts, in the manner of a file typed by hand. */
const RIGHT = 64;

function lineOf({ kind, text, right }: Block, marker: string): string {
  if (kind === 'bullet') return `${marker} ${text}`;
  return right === undefined ? text : `${text.padEnd(RIGHT)}  ${right}`;
}

/** A CV as a text file; only what a text file can show is shown. */
export function renderText({ blocks, marker }: Sheet): Uint8Array {
  const lines = blocks.flatMap((block, index) => {
    const afterHeading = blocks[index - 1]?.kind === 'heading';
    const spaced = block.kind === 'heading' || (block.opens === true && !afterHeading);
    return [...(spaced && index > 0 ? [''] : []), lineOf(block, marker)];
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

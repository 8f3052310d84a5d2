import type { DraftLine } from '../draft.ts';
import type { Flattened } from './facts.ts';
import { type CharacterTally, paragraphLines, pitchOf, type SpacedLine } from './lines.ts';
import type { TreeNode } from './mammoth-tree.ts';
import { type Cell, tableLines } from './tables.ts';

/** What the blocks are read with, and what is gathered beside their lines. */
export interface BlockReading {
  readonly flattened: Flattened;
  readonly tally: CharacterTally;
  /** Lines that a person cannot see, wherever they stood. */
  readonly hidden: DraftLine[];
}

/** Places the cells of a table in its grid: cells that reach down from above take up room in the rows below. */
function gridOf(table: TreeNode, reading: BlockReading): Cell[][] {
  /** By column, the row from which it is free again. */
  const freeFrom: number[] = [];
  return (table.children ?? []).map((row, index) => {
    let column = 0;
    return (row.children ?? []).map((cell): Cell => {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const span = cell.colSpan ?? 1;
      const rows = cell.rowSpan ?? 1;
      for (let offset = 0; offset < span; offset += 1) freeFrom[column + offset] = index + rows;
      const placed = { column, span, rows, lines: readBlocks(cell.children ?? [], reading) };
      column += span;
      return placed;
    });
  });
}

/** Reads paragraphs and tables into lines; an empty paragraph is space above the line that follows. */
export function readBlocks(nodes: readonly TreeNode[], reading: BlockReading): SpacedLine[] {
  const lines: SpacedLine[] = [];
  let space = 0;
  const push = (read: readonly SpacedLine[]) => {
    const [first, ...rest] = read;
    if (first === undefined) return;
    lines.push({ ...first, before: first.before + space });
    for (const line of rest) lines.push(line);
    space = 0;
  };
  for (const node of nodes) {
    if (node.type === 'table') push(tableLines(gridOf(node, reading)));
    const facts =
      node.type === 'paragraph' ? reading.flattened.paragraphs[Number(node.alignment)] : undefined;
    if (facts === undefined) continue;
    const { visible, hidden } = paragraphLines(node, facts, reading.flattened, reading.tally);
    for (const line of hidden) reading.hidden.push(line);
    if (visible.length === 0) space += pitchOf(facts, facts.size) + facts.before;
    push(visible);
  }
  return lines;
}

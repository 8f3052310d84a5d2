import type { Box } from '../../model/document.ts';
import { largest, smallest } from '../../model/extent.ts';
import { rowsByBaseline } from './baselines.ts';
import type { Block } from './columns.ts';
import { type DraftLine, draftLine } from '../draft.ts';
import type { Segment } from './segments.ts';
import { joinLabelCells } from './label-cells.ts';
import { liftSideNotes } from './side-notes.ts';

/** Baselines further apart than this many times the usual distance of the block have a gap between them. */
const GAP_FACTOR = 1.45;

function rowsOfBlock(block: Block): Segment[][] {
  return joinLabelCells(rowsByBaseline(block.segments)).flatMap(splitBySize);
}

/** Print this much larger than what stands beside it (a name beside an address block) is a line of its own. */
const MUCH_LARGER = 1.5;

function splitBySize(row: Segment[]): Segment[][] {
  const least = smallest(row.map((segment) => segment.size));
  const large = row.filter((segment) => segment.size > least * MUCH_LARGER);
  return large.length === 0 ? [row] : [large, row.filter((segment) => !large.includes(segment))];
}

function usualDistance(rows: readonly Segment[][]): number {
  const distances = rows
    .slice(1)
    .map((row, index) => row[0]!.baseline - rows[index]![0]!.baseline)
    .sort((one, other) => one - other);
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function boxOf(row: readonly Segment[]): Box {
  return [
    round(smallest(row.map((segment) => segment.left))),
    round(smallest(row.map((segment) => segment.top))),
    round(largest(row.map((segment) => segment.right))),
    round(largest(row.map((segment) => segment.bottom))),
  ];
}

/** The lines of one block; segments of a row are parted by a tab, as a person's eye parts them by a gap. */
export function linesOfBlock(block: Block, page: number): DraftLine[] {
  const rows = rowsOfBlock(block);
  const usual = usualDistance(rows);
  return liftSideNotes(rows).map(({ segments: row, notes }, index) => {
    const previous = rows[index - 1];
    const characters = row.reduce((sum, segment) => sum + segment.text.length, 0);
    const bold = row.reduce((sum, segment) => sum + segment.boldCharacters, 0);
    const main = row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
    return draftLine([...row, ...notes].map((segment) => segment.text).join('\t'), {
      page,
      box: boxOf(row),
      fontSize: round(main.size),
      bold: bold * 2 > characters,
      gapBefore: previous === undefined || row[0]!.baseline - previous[0]!.baseline > usual * GAP_FACTOR,
      letterSpaced: row.some((segment) => segment.letterSpaced),
    });
  });
}

import { largest, smallest } from '../../model/extent.ts';
import type { Segment } from './segments.ts';

/** A row of a block, and the notes at the right margin that belong to it though they stand lower. */
export interface NotedRow {
  readonly segments: readonly Segment[];
  readonly notes: readonly Segment[];
}

/** Notes are a place, a date or a length of time; longer text at the right is no note. */
const LONGEST_NOTE = 32;
/** Notes end within this many points of the right edge of the block: they are set against the margin. */
const AT_MARGIN = 4;
const BEGINS_LIST_ITEM = /^(?:[•‣⁃∙▪▫●○◦■□◆◇♦➢➤►▶→❖✓✔·*–-]\s|\d{1,2}[.)]\s)/u;

function noteOf(row: readonly Segment[], rightEdge: number, leftEdge: number): Segment | null {
  const last = row.at(-1);
  if (row.length < 2 || last === undefined || last.text.length > LONGEST_NOTE) return null;
  const atRight = last.right > rightEdge - AT_MARGIN && last.left > leftEdge + (rightEdge - leftEdge) * 0.55;
  return atRight ? last : null;
}

/**
 * Lifts notes at the right margin (place, dates, duration, one below the other) to the heading they stand beside,
 * where the left side of their rows already belongs to the list under it. A person reads such a stack as one with
 * the heading; read row by row it would cut sentences in two.
 *
 * @param rows from top to bottom, each from left to right.
 */
export function liftSideNotes(rows: readonly (readonly Segment[])[]): NotedRow[] {
  const rightEdge = largest(rows.map((row) => row.at(-1)?.right ?? 0));
  const leftEdge = smallest(rows.map((row) => row[0]?.left ?? 0));
  const noted = rows.map((segments) => ({ segments: [...segments], notes: [] as Segment[] }));
  /** The row that a stack of notes began beside, while the stack goes on. */
  let heading: (typeof noted)[number] | null = null;
  for (const [index, row] of noted.entries()) {
    const note = noteOf(row.segments, rightEdge, leftEdge);
    const above = noted[index - 1];
    const first = row.segments[0];
    const beginsList = BEGINS_LIST_ITEM.test(first?.text ?? '');
    // As far left as the heading and no list item: the next heading, with notes of its own.
    const atHeading =
      heading !== null && !beginsList && (first?.left ?? 0) < (heading.segments[0]?.left ?? 0) + AT_MARGIN;
    if (note === null || atHeading) {
      heading = null;
      continue;
    }
    if (beginsList && heading === null) {
      // The first item of a list: the heading is the row above it, unless that is an item itself.
      const isHeading = above !== undefined && !BEGINS_LIST_ITEM.test(above.segments[0]?.text ?? '');
      heading = isHeading ? above : null;
      if (heading === null) continue;
    } else if (heading === null) {
      continue;
    }
    heading.notes.push(note);
    row.segments.pop();
  }
  return noted;
}

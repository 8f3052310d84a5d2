import type { Segment } from './segments.ts';

/** A column of dates or labels is at most this wide, and what they label begins this near, as shares of the block. */
const NARROW = 0.35;
const NEAR = 0.42;
/** Lines of one cell follow each other this closely, in units of their size. */
const SOLID = 1.7;

const isAlone = (upper: Segment, lower: Segment): boolean =>
  lower.baseline - upper.baseline < SOLID * upper.size &&
  Math.abs(lower.size - upper.size) < 0.1 * upper.size;

/**
 * Joins what a narrow column of dates or labels wraps ("Nov 2024 – Feb" over "2025") to one text beside its entry; read
 * row by row the second line would stand in the middle of the entry. That it is one cell shows in how the file draws:
 * the lines of a cell one after the other, before the entry beside them.
 *
 * @param rows of one block from top to bottom, each from left to right.
 */
export function joinLabelCells(rows: readonly (readonly Segment[])[]): Segment[][] {
  const all = rows.flat();
  const leftEdge = all.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const width = all.reduce((most, { right }) => Math.max(most, right), 0) - leftEdge;
  const joined: Segment[][] = rows.map((row) => [...row]);
  for (let index = 0; index < joined.length; index += 1) {
    const [label, entry] = joined[index]!;
    if (label === undefined || entry === undefined) continue;
    if (label.right > leftEdge + width * NARROW || entry.left > leftEdge + width * NEAR) continue;
    let whole = label;
    let last = label;
    for (const row of joined.slice(index + 1, index + 1 + MOST_LINES)) {
      const [more] = row;
      const belongs =
        more !== undefined &&
        isAlone(last, more) &&
        more.right <= entry.left &&
        more.order > last.order &&
        more.order < entry.order &&
        // The entry goes on beside it, drawn later still.
        (row[1] === undefined || row[1].order >= entry.order);
      if (!belongs) break;
      whole = { ...whole, text: `${whole.text} ${more.text}`, right: Math.max(whole.right, more.right) };
      last = more;
      row.shift();
    }
    joined[index]![0] = whole;
  }
  return joined.filter((row) => row.length > 0);
}

/** A date or a label takes this many more lines at most. */
const MOST_LINES = 3;

import type { Rectangle } from './operators.ts';
import type { Fill } from './paint.ts';
import type { DrawnPiece } from './pieces.ts';

/**
 * A list marker in units of the size of its item's text. Browsers draw the discs and squares of lists as shapes of a
 * third of the size, about 0.3 above the baseline; the dots of a timeline are twice that.
 */
const SMALLEST = 0.15;
const LARGEST = 0.45;
const LOWEST = 0.1;
const HIGHEST = 0.6;
const NARROWEST_GAP = 0.2;
const WIDEST_GAP = 2.5;
/** A marker is about as wide as high. */
const MOST_UNLIKE = 1.25;
/** One dot is an ornament; a list has several items, and a page several lists. */
const FEWEST = 2;
/** List items are set in no larger type than this, in points; how far below a shape its text is looked for. */
const LARGEST_TYPE = 36;

type Rows = ReadonlyMap<number, readonly DrawnPiece[]>;

/** Pieces by their baseline in whole points, from left to right. */
function rowsOf(pieces: readonly DrawnPiece[]): Rows {
  const rows = new Map<number, DrawnPiece[]>();
  for (const piece of pieces) {
    if (piece.turn !== 0 || piece.concealment !== null) continue;
    const row = rows.get(Math.round(piece.baseline));
    if (row === undefined) rows.set(Math.round(piece.baseline), [piece]);
    else row.push(piece);
  }
  for (const row of rows.values()) row.sort((one, other) => one.left - other.left);
  return rows;
}

/** The place of the first piece that begins at or right of `x`. */
function firstFrom(row: readonly DrawnPiece[], x: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]!.left < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells whether a shape stands where the marker of a list item does, and nothing else before it. */
function marks(
  [left, top, right, bottom]: Rectangle,
  item: DrawnPiece,
  before: DrawnPiece | undefined,
): boolean {
  const { size } = item;
  const [width, height] = [right - left, bottom - top];
  const rise = item.baseline - (top + bottom) / 2;
  const gap = item.left - right;
  return (
    Math.min(width, height) >= SMALLEST * size &&
    Math.max(width, height) <= LARGEST * size &&
    rise >= LOWEST * size &&
    rise <= HIGHEST * size &&
    gap >= NARROWEST_GAP * size &&
    gap <= WIDEST_GAP * size &&
    (before === undefined || left - before.right > WIDEST_GAP * size)
  );
}

/** The list item that a shape marks, or null. */
function itemOf(area: Rectangle, rows: Rows): DrawnPiece | null {
  const [left, top, right, bottom] = area;
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) > LARGEST * LARGEST_TYPE) return null;
  if (Math.max(width, height) > MOST_UNLIKE * Math.min(width, height)) return null;
  const middle = Math.floor((top + bottom) / 2);
  for (let baseline = middle; baseline <= middle + HIGHEST * LARGEST_TYPE; baseline += 1) {
    const row = rows.get(baseline);
    if (row === undefined) continue;
    const index = firstFrom(row, right);
    const item = row[index];
    if (item !== undefined && marks(area, item, row[index - 1])) return item;
  }
  return null;
}

/**
 * Adds the list markers that are drawn as shapes and not as letters, as browsers print the discs of lists: a person sees
 * them, and without them nothing tells an item from the lines around it.
 */
export function withDrawnMarkers(
  pieces: readonly DrawnPiece[],
  fills: readonly Fill[],
): readonly DrawnPiece[] {
  const rows = rowsOf(pieces);
  const marked = new Set<DrawnPiece>();
  const markers: DrawnPiece[] = [];
  for (const { area } of fills) {
    const item = itemOf(area, rows);
    if (item === null || marked.has(item)) continue;
    marked.add(item);
    const [left, , right] = area;
    markers.push({ ...item, text: '•', left, right, bold: false, blankAfter: true, order: item.order - 0.5 });
  }
  return markers.length < FEWEST ? pieces : [...pieces, ...markers];
}

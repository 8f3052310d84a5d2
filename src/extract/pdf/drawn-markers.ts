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
/** A line breaks where it is full: one shorter than this share of its list's widest line was ended on purpose. */
const FULL = 0.7;
/** How far below a line its continuation stands, and how exactly under it. */
const NEXT_LINE = 2;
const SAME_EDGE = 0.3;
/** Of an entry so many lines are looked at, and so many pieces of a line. */
const MOST_LINES = 20;
const MOST_PIECES = 100;
/** Blanks within a line are no wider. */
const WIDEST_BLANK = 2;
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

/** Where the line that begins with `item` ends. */
function endOf(item: DrawnPiece, rows: Rows): number {
  const row = rows.get(Math.round(item.baseline)) ?? [];
  let end = item.right;
  const start = firstFrom(row, item.left);
  for (const piece of row.slice(start, start + MOST_PIECES)) {
    if (piece.left - end > WIDEST_BLANK * item.size) break;
    end = Math.max(end, piece.right);
  }
  return end;
}

/** The line right below an item that begins under its first letter, or null. */
function lineBelow(item: DrawnPiece, rows: Rows): DrawnPiece | null {
  const top = Math.round(item.baseline);
  for (
    let baseline = top + 1;
    baseline <= top + NEXT_LINE * Math.min(item.size, LARGEST_TYPE);
    baseline += 1
  ) {
    const row = rows.get(baseline) ?? [];
    const piece = row[firstFrom(row, item.left - SAME_EDGE * item.size)];
    if (piece !== undefined && piece.left - item.left <= SAME_EDGE * item.size) return piece;
  }
  return null;
}

/** The lines under an item's first one, down to the next item. */
function linesUnder(item: DrawnPiece, items: ReadonlySet<DrawnPiece>, rows: Rows): DrawnPiece[] {
  const lines: DrawnPiece[] = [];
  let below = lineBelow(item, rows);
  while (below !== null && !items.has(below) && lines.length < MOST_LINES) {
    lines.push(below);
    below = lineBelow(below, rows);
  }
  return lines;
}

interface Mark {
  readonly area: Rectangle;
  readonly item: DrawnPiece;
}

/**
 * Tells whether what a list marks are whole entries, whose further lines stand under their first ones though those were
 * not full: then its marks part jobs or studies and say nothing of their items.
 */
function listsEntries(marks: readonly Mark[], rows: Rows): boolean {
  const items = new Set(marks.map(({ item }) => item));
  const entries = marks.map(({ item }) => ({ item, under: linesUnder(item, items, rows) }));
  const width = (piece: DrawnPiece) => endOf(piece, rows) - piece.left;
  const widest = Math.max(...entries.flatMap(({ item, under }) => [item, ...under].map(width)));
  const ended = entries.filter(({ item, under }) => under.length > 0 && width(item) < FULL * widest);
  return ended.length * 2 > marks.length;
}

/** The shapes that mark list items, by the edge at which they stand. */
function marksByEdge(fills: readonly Fill[], rows: Rows): ReadonlyMap<number, readonly Mark[]> {
  const marked = new Set<DrawnPiece>();
  const byEdge = new Map<number, Mark[]>();
  for (const { area } of fills) {
    const item = itemOf(area, rows);
    if (item === null || marked.has(item)) continue;
    marked.add(item);
    const edge = Math.round(area[0]);
    const marks = byEdge.get(edge);
    if (marks === undefined) byEdge.set(edge, [{ area, item }]);
    else marks.push({ area, item });
  }
  return byEdge;
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
  const lists = [...marksByEdge(fills, rows).values()].filter((marks) => !listsEntries(marks, rows));
  const markers = lists.flat().map(({ area: [left, , right], item }): DrawnPiece => {
    return { ...item, text: '•', left, right, bold: false, blankAfter: true, order: item.order - 0.5 };
  });
  return markers.length < FEWEST ? pieces : [...pieces, ...markers];
}

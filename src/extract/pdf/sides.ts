import { SAME_BASELINE } from './baselines.ts';
import type { Segment } from './segments.ts';

/**
 * How two sides of a gutter are read: each from top to bottom as a column of its own, together row by row, or either,
 * where there is too little to tell.
 */
export type Reading = 'columns' | 'rows' | 'open';

/** A column needs this many rows, or the gap is a tab stop and no gutter. */
export const FEWEST_ROWS = 4;
const HOLDS_YEAR = /\b(?:19|20)\d\d\b/;
/** Rows of prose are longer than this, or in a narrow column wrap near its edge; labels, dates and skills do neither. */
const LONG_ROW = 28;
const FULL_ROW = 0.7;
const FEWEST_WORDS = 3;

export function medianSize(segments: readonly Segment[]): number {
  const sizes = segments.map((segment) => segment.size).sort((one, other) => one - other);
  return sizes[sizes.length >> 1] ?? 10;
}

/** The segments of `side` that stand on the baseline of a segment of `other`. */
function alignedOf(side: readonly Segment[], other: readonly Segment[]): Set<Segment> {
  const baselines = other.map((segment) => segment.baseline).sort((one, two) => one - two);
  const aligned = new Set<Segment>();
  const usual = medianSize(other);
  let index = 0;
  for (const segment of [...side].sort((one, two) => one.baseline - two.baseline)) {
    const near = Math.min(segment.size, usual) * 0.3;
    while (index < baselines.length && baselines[index]! < segment.baseline - near) index += 1;
    if (index < baselines.length && baselines[index]! <= segment.baseline + near) aligned.add(segment);
  }
  return aligned;
}

const charactersOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.text.length, 0);

/** Rows of `side`, as baselines from top to bottom, each once. */
function baselinesOf(side: readonly Segment[]): number[] {
  const baselines: number[] = [];
  for (const segment of [...side].sort((one, other) => one.baseline - other.baseline)) {
    const last = baselines.at(-1);
    if (last === undefined || segment.baseline - last > segment.size * SAME_BASELINE)
      baselines.push(segment.baseline);
  }
  return baselines;
}

function distancesOf(side: readonly Segment[]): number[] {
  const baselines = baselinesOf(side);
  return baselines.slice(1).map((baseline, index) => baseline - baselines[index]!);
}

/** Share of the rows of `small` that follow the one before about as closely as the rows of `large` do. */
function denseShare(small: readonly Segment[], large: readonly Segment[]): number {
  const usual = distancesOf(large).sort((one, other) => one - other);
  const near = (usual[usual.length >> 1] ?? 12) * 2.2;
  const distances = distancesOf(small);
  return distances.length === 0
    ? 0
    : distances.filter((distance) => distance <= near).length / distances.length;
}

/** Rows that stand out as headings among the others of their side. */
export function headingRows(side: readonly Segment[]): readonly Segment[] {
  const usual = medianSize(side);
  const isMarked = (segment: Segment) =>
    segment.size > usual * 1.08 ||
    (segment.boldCharacters * 2 > segment.text.length && segment.text.length < 30);
  const marked = side.filter(isMarked);
  return marked.length * 2 > side.length ? [] : marked;
}

/** Share of the values that lie about where most do, within the width of a letter. */
function commonShare(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.round(value / 3);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  let most = 0;
  for (const [bin, count] of counts) most = Math.max(most, count + (counts.get(bin + 1) ?? 0));
  return values.length === 0 ? 0 : most / values.length;
}

/** Notes set against the right margin (towns, dates) share their right edge and no left edge; text columns the reverse. */
function isSetRight(side: readonly Segment[]): boolean {
  return (
    commonShare(side.map((segment) => segment.right)) > 0.7 &&
    commonShare(side.map((segment) => segment.left)) < 0.5
  );
}

/** Whether the rows of a side, its headings aside, are mostly dates. */
function holdsDates(side: readonly Segment[]): boolean {
  const headings = new Set(headingRows(side));
  const rows = side.filter((segment) => !headings.has(segment));
  return rows.filter((segment) => HOLDS_YEAR.test(segment.text)).length * 2 > rows.length;
}

/** Whether the baselines of a run of segments step back up by more than a few lines, and how often. */
function stepsUp(run: readonly Segment[]): number {
  let steps = 0;
  for (let index = 1; index < run.length; index += 1) {
    if (run[index]!.baseline < run[index - 1]!.baseline - 4 * run[index]!.size) steps += 1;
  }
  return steps;
}

/**
 * How the file draws the two sides: most programs draw a text column as a whole, and a date or label with the entry
 * beside it. A file whose order on either side jumps about says nothing.
 */
function drawnAs(left: readonly Segment[], right: readonly Segment[]): Reading {
  const byOrder = (side: readonly Segment[]) => [...side].sort((one, other) => one.order - other.order);
  if (stepsUp(byOrder(left)) + stepsUp(byOrder(right)) > 0) return 'open';
  const onLeft = new Set(left);
  const all = byOrder([...left, ...right]);
  if (all[0]?.order === all.at(-1)?.order) return 'open';
  let switches = 0;
  for (let index = 1; index < all.length; index += 1) {
    if (onLeft.has(all[index]!) !== onLeft.has(all[index - 1]!)) switches += 1;
  }
  const back = stepsUp(all);
  if (switches <= 2 && back > 0) return 'columns';
  const rows = Math.min(baselinesOf(left).length, baselinesOf(right).length);
  return back === 0 && switches >= Math.max(3, rows * 0.8) ? 'rows' : 'open';
}

/** Whether labels stand on baselines of the text beside them and only headings between them do not. */
function areLabels(small: readonly Segment[], large: readonly Segment[]): boolean {
  const headings = new Set(headingRows(small));
  const aligned = alignedOf(small, large);
  const labels = small.filter((segment) => !headings.has(segment));
  const alignedLabels = labels.filter((segment) => aligned.has(segment)).length;
  const alignedHeadings = [...headings].filter((segment) => aligned.has(segment)).length;
  return alignedLabels >= labels.length * 0.9 && alignedHeadings * 2 <= headings.size;
}

/**
 * Tells text columns from content with dates, places or labels set beside it. A date column is sparse: its rows stand
 * where entries begin. A label column is dense, and its rows stand on the baselines of what they label. Where the place
 * does not tell, the order in which the file draws the sides does.
 */
export function readingOf(left: readonly Segment[], right: readonly Segment[]): Reading {
  const rows = Math.min(baselinesOf(left).length, baselinesOf(right).length);
  const [small, large] = charactersOf(left) < charactersOf(right) ? [left, right] : [right, left];
  const alignedShare = alignedOf(small, large).size / Math.max(1, small.length);
  if (rows < FEWEST_ROWS)
    return rows > 1 && isNameBeside(left, right) && alignedShare < 0.5 ? 'columns' : 'open';
  if (isProse(small) && isProse(large)) return 'columns';
  const drawn = drawnAs(left, right);
  if (holdsDates(small) || isSetRight(right)) return 'rows';
  if (drawn === 'rows' && alignedShare >= 0.6) return 'rows';
  if (denseShare(small, large) < 0.5) return 'rows';
  if (drawn === 'columns') return 'columns';
  if (areLabels(small, large)) return 'rows';
  return alignedShare < 0.75 || headingRows(small).length >= 2 ? 'columns' : 'rows';
}

function isProse(side: readonly Segment[]): boolean {
  const shareOf = (fits: (segment: Segment) => boolean) => side.filter(fits).length / side.length;
  if (shareOf(({ text }) => text.length > LONG_ROW) > 0.5) return true;
  const widest = side.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  return (
    shareOf(
      ({ text, left, right }) =>
        right - left > widest * FULL_ROW && text.split(' ').length >= FEWEST_WORDS && !HOLDS_YEAR.test(text),
    ) > 0.6
  );
}

/** A name in large print beside a block of small print: two blocks, however few their rows. */
function isNameBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const largestOf = (side: readonly Segment[]) => side.reduce((most, { size }) => Math.max(most, size), 0);
  const [one, other] = [largestOf(left), largestOf(right)];
  return Math.max(one, other) > 1.4 * Math.min(one, other);
}

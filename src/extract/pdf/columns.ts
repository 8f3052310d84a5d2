import { largest, smallest } from '../../model/extent.ts';
import { SAME_BASELINE } from './baselines.ts';
import type { Segment } from './segments.ts';

/** Segments that are read together from top to bottom, row by row. */
export interface Block {
  readonly segments: readonly Segment[];
}

/** The blocks of a page in reading order, and how many columns its widest band has. */
export interface PageOrder {
  readonly blocks: readonly Block[];
  readonly columns: number;
  /** Whether segments overlap so that no order can be trusted. */
  readonly uncertain: boolean;
}

/** A column needs this many rows on each side of the gutter, or the gap is a tab stop and no gutter. */
const FEWEST_ROWS = 4;
/** Narrowest gutter, in units of the usual font size. */
const NARROWEST_GUTTER = 0.8;
/**
 * A side whose rows stand on the baselines of the other side is a column of dates or labels, read row by row,
 * not a text column of its own.
 */
const ALIGNED_SHARE = 0.75;

interface Band {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly weight: number;
  readonly gutter: number;
}

function medianSize(segments: readonly Segment[]): number {
  const sizes = segments.map((segment) => segment.size).sort((one, other) => one - other);
  return sizes[sizes.length >> 1] ?? 10;
}

/** Share of the rows of `side` that have a row of `other` on the same baseline. */
function alignedShare(side: readonly Segment[], other: readonly Segment[]): number {
  const baselines = other.map((segment) => segment.baseline).sort((one, two) => one - two);
  let aligned = 0;
  let index = 0;
  for (const segment of [...side].sort((one, two) => one.baseline - two.baseline)) {
    const near = segment.size * 0.3;
    while (index < baselines.length && baselines[index]! < segment.baseline - near) index += 1;
    if (index < baselines.length && baselines[index]! <= segment.baseline + near) aligned += 1;
  }
  return side.length === 0 ? 1 : aligned / side.length;
}

function charactersOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.length, 0);
}

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
function headingRows(side: readonly Segment[]): readonly Segment[] {
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

const HOLDS_YEAR = /\b(?:19|20)\d\d\b/;

/**
 * Whether both sides are text columns, and not content with dates, places or labels set beside it. A date column
 * is sparse: its rows stand where entries begin. A label column is dense but has no headings of its own.
 */
function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (baselinesOf(left).length < FEWEST_ROWS || baselinesOf(right).length < FEWEST_ROWS) return false;
  const [small, large] = charactersOf(left) < charactersOf(right) ? [left, right] : [right, left];
  const longRows = (side: readonly Segment[]) =>
    side.filter((segment) => segment.text.length > 28).length / side.length;
  if (longRows(small) > 0.5 && longRows(large) > 0.5) return true;
  if (denseShare(small, large) < 0.5 || holdsDates(small) || isSetRight(right)) return false;
  return alignedShare(small, large) < ALIGNED_SHARE || headingRows(small).length >= 2;
}

/** The tallest band of the region that the vertical line at `x` cuts into two columns without touching a segment. */
function bandAt(x: number, segments: readonly Segment[], narrowest: number): Band | null {
  const crossing = segments.filter((segment) => segment.left < x && segment.right > x);
  const edges = [
    Number.NEGATIVE_INFINITY,
    ...crossing.map((segment) => segment.baseline).sort((one, other) => one - other),
    Number.POSITIVE_INFINITY,
  ];
  let best: Band | null = null;
  for (let index = 1; index < edges.length; index += 1) {
    const top = edges[index - 1]!;
    const bottom = edges[index]!;
    const inside = segments.filter(
      (segment) => segment.baseline > top + 0.01 && segment.baseline < bottom - 0.01,
    );
    if (inside.length < FEWEST_ROWS * 2 || (best !== null && inside.length <= best.weight)) continue;
    const right = inside.filter((segment) => segment.left >= x);
    // What stands left above the first row of the right side is a header, not part of the left column.
    const begins = smallest(right.map((segment) => segment.top)) - 1;
    const left = inside.filter((segment) => segment.right <= x && segment.baseline > begins);
    if (left.length === 0 || right.length === 0) continue;
    const gutter =
      smallest(right.map((segment) => segment.left)) - largest(left.map((segment) => segment.right));
    if (gutter < narrowest || !areColumns(left, right)) continue;
    best = { x, top, bottom, weight: inside.length, gutter };
  }
  return best;
}

/** Candidate gutters: just left of where segments begin, each once. More than these many starts is no layout. */
const MOST_CANDIDATES = 60;

function candidatesOf(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>();
  for (const segment of segments) {
    const x = Math.round(segment.left) - 1;
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  return [...counts.entries()]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MOST_CANDIDATES)
    .map(([x]) => x);
}

function bestBand(segments: readonly Segment[]): Band | null {
  const narrowest = NARROWEST_GUTTER * medianSize(segments);
  let best: Band | null = null;
  for (const x of candidatesOf(segments)) {
    const band = bandAt(x, segments, narrowest);
    if (band === null) continue;
    if (
      best === null ||
      band.weight > best.weight ||
      (band.weight === best.weight && band.gutter > best.gutter)
    ) {
      best = band;
    }
  }
  return best;
}

/** Deeper nesting than this (columns inside columns inside columns) is noise. */
const DEEPEST = 4;
/** No page of a CV holds more pieces of text; past this its columns are not looked for, so that time stays in bounds. */
const MOST_SEGMENTS = 1500;

function order(segments: readonly Segment[], depth: number): { blocks: Block[]; columns: number } {
  if (segments.length === 0) return { blocks: [], columns: 0 };
  const searched = depth < DEEPEST && segments.length >= FEWEST_ROWS * 2 && segments.length <= MOST_SEGMENTS;
  const band = searched ? bestBand(segments) : null;
  if (band === null) return { blocks: [{ segments }], columns: 1 };
  const above = segments.filter((segment) => segment.baseline <= band.top + 0.01);
  const below = segments.filter((segment) => segment.baseline >= band.bottom - 0.01);
  const inside = segments.filter(
    (segment) => segment.baseline > band.top + 0.01 && segment.baseline < band.bottom - 0.01,
  );
  const left = order(
    inside.filter((segment) => segment.right <= band.x),
    depth + 1,
  );
  const right = order(
    inside.filter((segment) => segment.left >= band.x),
    depth + 1,
  );
  const first = order(above, depth + 1);
  const last = order(below, depth + 1);
  return {
    blocks: [...first.blocks, ...left.blocks, ...right.blocks, ...last.blocks],
    columns: Math.max(first.columns, left.columns + right.columns, last.columns),
  };
}

/**
 * Puts the segments of a page into the order a person reads: bands from top to bottom, columns of a band from
 * left to right. A recursive cut at the gutter with most text beside it (after the XY-cut of Nagy and Seth,
 * 1984), which leaves date and label columns uncut, since those are read row by row.
 */
export function orderSegments(segments: readonly Segment[]): PageOrder {
  const { blocks, columns } = order(segments, 0);
  return { blocks, columns, uncertain: overlapShare(segments) > 0.15 };
}

/** Share of segments that lie over the segment before them on the page: text drawn on text. */
function overlapShare(segments: readonly Segment[]): number {
  const sorted = [...segments].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  let overlaps = 0;
  for (let index = 1; index < sorted.length; index += 1) {
    const one = sorted[index - 1]!;
    const other = sorted[index]!;
    const sameHeight = Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.5;
    const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    if (sameHeight && shared > Math.min(one.right - one.left, other.right - other.left) * 0.3) overlaps += 1;
  }
  return sorted.length === 0 ? 0 : overlaps / sorted.length;
}

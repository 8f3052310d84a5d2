import { largest, smallest } from '../../model/extent.ts';
import { rowsByBaseline } from './baselines.ts';
import type { Segment } from './segments.ts';
import { FEWEST_ROWS, headingRows, medianSize, readingOf } from './sides.ts';

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

/** Narrowest gutter, in units of the usual font size. */
const NARROWEST_GUTTER = 0.8;
/** A step this many times the usual distance between rows is a gap that parts sections or paragraphs. */
const GAP_FACTOR = 1.45;
/** A name and its line beside a block of contact details: fewer segments than this make no columns. */
const FEWEST_SEGMENTS = 5;

type Row = readonly Segment[];

/** A stretch of rows that a gutter at `x` cuts into columns. */
interface Band {
  readonly x: number;
  readonly rows: readonly Row[];
  readonly weight: number;
  readonly gutter: number;
}

const topOf = (row: Row): number => row[0]!.baseline;
const isCrossed = (row: Row, x: number): boolean => row.some(({ left, right }) => left < x && right > x);

function usualStep(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, index) => topOf(row) - topOf(rows[index]!))
    .sort((one, other) => one - other);
  return steps[steps.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/**
 * Rows just above one that crosses the gutter, with a gap above them and none below, belong to what crosses: a heading
 * and the line with title and dates of the next section.
 */
function withoutHeadOfNext(rows: readonly Row[], next: Row): readonly Row[] {
  const usual = usualStep(rows);
  let below = next;
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const row = rows[index]!;
    if (topOf(below) - topOf(row) > usual * GAP_FACTOR && below === next) return rows;
    if (topOf(row) - topOf(rows[index - 1]!) > usual * GAP_FACTOR) return rows.slice(0, index);
    if (rows.length - index > MOST_HEAD_ROWS) return rows;
    below = row;
  }
  return rows;
}

/** A section's heading, a line under it and the first line of an entry, not more. */
const MOST_HEAD_ROWS = 4;

/** Cuts a stretch above each heading that stands alone in its row with a gap above it: sections may differ in layout. */
function sectionsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const headings = new Set(headingRows(rows.flat()));
  const usual = usualStep(rows);
  const sections: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const begins =
      before === undefined ||
      (row.length === 1 && headings.has(row[0]!) && topOf(row) - topOf(before) > usual * GAP_FACTOR);
    if (begins) sections.push([row]);
    else sections.at(-1)!.push(row);
  }
  return sections;
}

/** The two sides of a gutter; what stands left above the first row of the right side is a header of both. */
function sidesOf(rows: readonly Row[], x: number): { left: Segment[]; right: Segment[] } {
  const segments = rows.flat();
  const right = segments.filter((segment) => segment.left >= x);
  const begins = smallest(right.map((segment) => segment.top)) - 1;
  return { left: segments.filter((segment) => segment.right <= x && segment.baseline > begins), right };
}

function readingAt(rows: readonly Row[], x: number) {
  const { left, right } = sidesOf(rows, x);
  return left.length === 0 || right.length === 0 ? 'open' : readingOf(left, right);
}

function bandOf(rows: readonly Row[], x: number, narrowest: number): Band | null {
  const weight = rows.reduce((sum, row) => sum + row.length, 0);
  if (weight < FEWEST_SEGMENTS) return null;
  const { left, right } = sidesOf(rows, x);
  if (left.length === 0 || right.length === 0) return null;
  const gutter = smallest(right.map((one) => one.left)) - largest(left.map((one) => one.right));
  if (gutter < narrowest || readingOf(left, right) !== 'columns') return null;
  return { x, rows, weight, gutter };
}

/** The heaviest band within a stretch of rows that nothing crosses, section by section where they differ. */
function bandsOfStretch(rows: readonly Row[], x: number, narrowest: number): Band | null {
  const isCut = rows.some((row) => row[0]!.right <= x) && rows.some((row) => row.at(-1)!.left >= x);
  if (!isCut) return null;
  const sections = sectionsOf(rows);
  const runs: Row[][] = [[]];
  for (const section of sections) {
    // A section that is read row by row parts what stands above it from what stands below.
    if (sections.length > 1 && readingAt(section, x) === 'rows') runs.push([]);
    else runs.at(-1)!.push(...section);
  }
  return runs.map((run) => bandOf(run, x, narrowest)).reduce(heavier, null);
}

function heavier(one: Band | null, other: Band | null): Band | null {
  if (one === null || other === null) return one ?? other;
  return other.weight > one.weight || (other.weight === one.weight && other.gutter > one.gutter)
    ? other
    : one;
}

/** The heaviest band of the region that the vertical line at `x` cuts into columns without touching a segment. */
function bandAt(x: number, rows: readonly Row[], narrowest: number): Band | null {
  let best: Band | null = null;
  let start = 0;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined && !isCrossed(row, x)) continue;
    const stretch = rows.slice(start, index);
    start = index + 1;
    if (stretch.length < 2) continue;
    const own = row === undefined ? stretch : withoutHeadOfNext(stretch, row);
    best = heavier(best, bandsOfStretch(own, x, narrowest));
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

function bestBand(rows: readonly Row[]): Band | null {
  const segments = rows.flat();
  const narrowest = NARROWEST_GUTTER * medianSize(segments);
  return candidatesOf(segments)
    .map((x) => bandAt(x, rows, narrowest))
    .reduce(heavier, null);
}

/** Deeper nesting than this (columns inside columns inside columns) is noise. */
const DEEPEST = 4;
/** No page of a CV holds more pieces of text; past this its columns are not looked for, so that time stays in bounds. */
const MOST_SEGMENTS = 1500;

function order(rows: readonly Row[], depth: number): { blocks: Block[]; columns: number } {
  const segments = rows.flat();
  if (segments.length === 0) return { blocks: [], columns: 0 };
  const searched = depth < DEEPEST && segments.length >= FEWEST_SEGMENTS && segments.length <= MOST_SEGMENTS;
  const band = searched ? bestBand(rows) : null;
  if (band === null) return { blocks: [{ segments }], columns: 1 };
  const first = rows.indexOf(band.rows[0]!);
  const sideOf = (belongs: (segment: Segment) => boolean) =>
    order(
      band.rows.map((row) => row.filter(belongs)).filter((row) => row.length > 0),
      depth + 1,
    );
  const above = order(rows.slice(0, first), depth + 1);
  const left = sideOf((segment) => segment.right <= band.x);
  const right = sideOf((segment) => segment.left >= band.x);
  const below = order(rows.slice(first + band.rows.length), depth + 1);
  // A name beside contact details is no page in columns.
  const beside = band.rows.length < FEWEST_ROWS * 2 ? 1 : left.columns + right.columns;
  return {
    blocks: [...above.blocks, ...left.blocks, ...right.blocks, ...below.blocks],
    columns: Math.max(above.columns, beside, below.columns),
  };
}

/**
 * Puts the segments of a page into the order a person reads: bands from top to bottom, columns of a band from
 * left to right. A recursive cut at the gutter with most text beside it (after the XY-cut of Nagy and Seth,
 * 1984), which leaves date and label columns uncut, since those are read row by row.
 */
export function orderSegments(segments: readonly Segment[]): PageOrder {
  const { blocks, columns } = order(rowsByBaseline(segments), 0);
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

import type { DraftLine } from '../draft.ts';
import type { SpacedLine } from './lines.ts';

/** A cell of a table with its place in the grid and its lines. */
export interface Cell {
  readonly column: number;
  readonly span: number;
  /** Rows that it reaches over. */
  readonly rows: number;
  readonly lines: readonly SpacedLine[];
}

/** Cells with more lines than this hold text of their own and no value that belongs to the cell beside it. */
const MOST_VALUE_LINES = 2;

const isLong = ({ lines }: Cell): boolean => lines.length > MOST_VALUE_LINES;
const apart = (lines: readonly SpacedLine[]): SpacedLine[] =>
  lines.map((spaced, index) =>
    index === 0 ? { ...spaced, line: { ...spaced.line, gapBefore: true } } : spaced,
  );

function weightOf(lines: readonly DraftLine[], counts: (line: DraftLine) => boolean): boolean {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return lines.filter(counts).reduce((sum, { text }) => sum + text.length, 0) * 2 > all;
}

/** Lines that stand beside each other become one, parted by tabs. */
function joinBeside(beside: readonly SpacedLine[]): SpacedLine {
  const [first] = beside;
  if (beside.length === 1) return first!;
  const drafts = beside.map(({ line }) => line);
  const main = drafts.reduce((best, line) => (line.text.length > best.text.length ? line : best));
  const links: DraftLine['links'][number][] = [];
  let text = '';
  for (const line of drafts) {
    if (text !== '') text += '\t';
    for (const link of line.links)
      links.push({ ...link, start: link.start + text.length, end: link.end + text.length });
    text += line.text;
  }
  const line: DraftLine = {
    ...drafts[0]!,
    text,
    links,
    headingLevel: null,
    fontSize: main.fontSize,
    bold: weightOf(drafts, ({ bold }) => bold),
  };
  return {
    ...first!,
    line,
    before: Math.max(...beside.map(({ before }) => before)),
    after: Math.max(...beside.map(({ after }) => after)),
    pitch: Math.max(...beside.map(({ pitch }) => pitch)),
  };
}

/** One row by itself: label and text, date and entry stand beside each other; columns of text follow each other. */
function rowLines(cells: readonly Cell[]): SpacedLine[] {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  if (filled.filter(isLong).length > 1) return filled.flatMap(({ lines }) => apart(lines));
  const height = filled.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, index) =>
    joinBeside(filled.flatMap(({ lines }) => lines[index] ?? [])),
  );
}

type Row = readonly Cell[];

const partition = (row: Row): string => row.map(({ column, span }) => `${column}+${span}`).join(' ');

/**
 * Whether rows that are cut alike are columns of text: where cells hold text of their own side by side, and labels or
 * dates with one long cell beside them are fewer than such rows.
 */
function areColumns(rows: readonly Row[]): boolean {
  const filled = rows
    .map((row) => row.filter(({ lines }) => lines.length > 0))
    .filter((row) => row.length > 1);
  const columns = filled.filter((row) => row.filter(isLong).length > 1).length;
  const labelled = filled.filter((row) => row.filter(isLong).length === 1).length;
  return columns > 0 && labelled <= columns;
}

/** Where the rows end that belong to the one at `from`: cut alike, or spanned by a tall cell of text in it. */
function bandEnd(rows: readonly Row[], from: number): number {
  const tall = rows[from]!.filter((cell) => cell.rows > 1 && isLong(cell));
  if (tall.length > 0) return Math.min(rows.length, from + Math.max(...tall.map((cell) => cell.rows)));
  const cut = partition(rows[from]!);
  let end = from + 1;
  while (
    end < rows.length &&
    partition(rows[end]!) === cut &&
    !rows[end]!.some((cell) => cell.rows > 1 && isLong(cell))
  )
    end += 1;
  return end;
}

function columnLines(rows: readonly Row[]): SpacedLine[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort(
    (one, other) => one - other,
  );
  return columns.flatMap((column) =>
    apart(rows.flatMap((row) => row.filter((cell) => cell.column === column).flatMap(({ lines }) => lines))),
  );
}

/** A tall cell is a column; what stands left and right of it is read before and after it. */
function spannedLines(rows: readonly Row[], tall: Cell): SpacedLine[] {
  const side = (isThere: (cell: Cell) => boolean) =>
    rows.map((row) => row.filter(isThere)).filter((row) => row.length > 0);
  return [
    ...apart(tableLines(side((cell) => cell.column < tall.column))),
    ...apart(tall.lines),
    ...apart(tableLines(side((cell) => cell.column > tall.column))),
  ];
}

/**
 * The lines of a table in the order in which a person reads them. Where cells hold text of their own (an entry beside
 * its date, a section beside its label), each row stands apart from the one above; rows of values do not.
 */
export function tableLines(rows: readonly Row[]): SpacedLine[] {
  const lines: SpacedLine[] = [];
  const holdsText = rows.some((row) => row.some(isLong));
  const linesOfRow = (row: Row) => (holdsText ? apart(rowLines(row)) : rowLines(row));
  let from = 0;
  while (from < rows.length) {
    const band = rows.slice(from, bandEnd(rows, from));
    const tall = band[0]!.find((cell) => cell.rows > 1 && isLong(cell));
    if (tall !== undefined && band[0]!.length > 1) lines.push(...spannedLines(band, tall));
    else if (areColumns(band)) lines.push(...columnLines(band));
    else lines.push(...band.flatMap(linesOfRow));
    from += band.length;
  }
  return lines;
}

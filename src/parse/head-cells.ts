import type { DateRange } from '../model/cv.ts';
import type { FieldLabel } from '../model/pack.ts';
import type { Span } from '../model/span.ts';
import { type Cell, type LineView, splitCells } from './view.ts';

/** A part of a heading line, and where among the heading lines it stands. */
export interface HeadCell extends Cell {
  /** Index of its line among the heading lines. */
  readonly line: number;
  /** Lines from the one with the dates to its own, or null where the entry has no dates. */
  readonly fromDates: number | null;
  /** Index among the cells of its line. */
  readonly column: number;
  /** How its line looks: lines of one look tend to say one thing. */
  readonly look: string;
  /** The dash between the cell before and this one, with the blanks about it; null where something else parts them. */
  readonly dash: string | null;
  /** Whether a slash stands between it and the dates ("Acme / Leeds / 2019 – 2021"). */
  readonly slashed: boolean;
  /** What a label on its line says that it is. */
  readonly label: FieldLabel | null;
}

const SEPARATORS =
  /\t|\s*\|\s*|\s+[•·–—∙◆♦⋄→]\s+|\s+-{1,3}>?\s+|\s+::?\s+|;\s+|\s+@\s+|(?<=\p{Ll}{2}|\))[–—](?=\p{Lu})/gu;
/** The full stop that some put behind a whole heading line: "Acme, Leeds, UK.", "Developer, Acme, Leeds.". */
const STOP_AFTER_PART = /(?<=, (?:[A-Z]{2}|(?!corp\.)\p{L}[\p{L}\p{M} '’-]{2,40}\p{L}))\.$/iu;
const OUTER = /^[\s,;:|·•()[\]/–—-]+|[\s,;:|·•([/–—-]+$/gu;

/** A cell without the marks that separated it from its neighbours. */
export function trimCell(cell: Cell): Cell {
  const lead = /^[\s,;:|·•)\]/–—-]*/u.exec(cell.value)?.[0].length ?? 0;
  const value = cell.value.replace(OUTER, '').replace(STOP_AFTER_PART, '');
  const unopened = value.endsWith(')') && !value.includes('(') ? value.slice(0, -1) : value;
  const at = cell.value.indexOf(unopened, Math.min(lead, cell.value.length));
  const start = cell.start + Math.max(0, at);
  return { value: unopened, start, end: start + unopened.length };
}

/** A range or one of its ends; an end counts only where the range itself runs over two lines. */
interface DateSpan {
  readonly span: Span;
  readonly range: Span | null;
}

const liesIn = (view: LineView, span: Span): boolean => span.start >= view.start && span.end <= view.end;

/** All ranges and their ends by where they start; made once for all lines, each of which has few of them. */
function sortedSpans(dates: readonly (DateRange | null)[]): DateSpan[] {
  return dates
    .flatMap((range): DateSpan[] => {
      if (range === null) return [];
      const ends = [range.startDate, range.endDate].filter((date) => date !== null);
      return [{ span: range, range: null }, ...ends.map((span) => ({ span, range }))];
    })
    .sort((one, other) => one.span.start - other.span.start);
}

/** The stretches of a line that dates take up: the range whole, or its ends where it runs over two lines. */
function dateSpans(view: LineView, sorted: readonly DateSpan[]): Span[] {
  const spans: Span[] = [];
  for (let index = firstFrom(sorted, view.start); index < sorted.length; index += 1) {
    const { span, range } = sorted[index]!;
    if (span.start > view.end) break;
    if (liesIn(view, span) && !(range !== null && liesIn(view, range))) spans.push(span);
  }
  return spans;
}

/** Index of the first that starts at `offset` or later. */
function firstFrom(sorted: readonly DateSpan[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dashBetween(view: LineView, before: Cell | undefined, cell: Cell): string | null {
  if (before === undefined) return null;
  const between = view.text.slice(before.end - view.start, cell.start - view.start);
  return /^\s+[–—-]\s+$/u.test(between) ? between : null;
}

/** The cells of the heading lines, with the dates taken out. */
export function headCells(
  heads: readonly LineView[],
  dates: DateRange | null | readonly (DateRange | null)[],
  labels: readonly (FieldLabel | null)[] = [],
): HeadCell[] {
  const ranges = dates === null || 'start' in dates ? [dates] : dates;
  const spans = sortedSpans(ranges);
  const first = ranges[0];
  const dated =
    first == null ? -1 : heads.findIndex(({ line }) => first.start >= line.start && first.start <= line.end);
  const employed = labels.includes('employer');
  return heads.flatMap((view, line) => {
    const cells: Cell[] = [];
    let from = view.start;
    for (const span of [...dateSpans(view, spans), { start: view.end, end: view.end }]) {
      if (span.start < from) continue;
      const text = view.text.slice(from - view.start, span.start - view.start);
      const whole = labels[line] === 'title' && employed;
      cells.push(...splitCells(text, from, whole ? /\t/g : SEPARATORS));
      from = span.end;
    }
    const look = `${view.line.bold} ${view.line.fontSize ?? view.line.headingLevel ?? ''}`;
    return cells
      .map(trimCell)
      .filter((cell) => /\p{L}/u.test(cell.value) && !/^https?:|^www\./i.test(cell.value))
      .map((cell, column, all) => ({
        ...cell,
        line,
        fromDates: dated === -1 ? null : line - dated,
        column,
        look,
        dash: dashBetween(view, all[column - 1], cell),
        slashed: /^\s\/\s/u.test(view.text.slice(cell.end - view.start)),
        label: labels[line] ?? null,
      }));
  });
}

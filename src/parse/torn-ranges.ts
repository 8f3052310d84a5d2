import type { DateRange, PartialDate } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { DateFinder, OpeningDate } from './dates.ts';
import { LONGEST_HEAD } from './line-forms.ts';
import { stackedPairs } from './stacked-dates.ts';
import type { LineView } from './view.ts';

/** Lines without the dates that a narrow column tore over two of them, and those dates by index of their first line. */
export interface MendedLines {
  readonly views: readonly LineView[];
  readonly dates: ReadonlyMap<number, DateRange>;
}

interface Mended {
  readonly dates: DateRange;
  /** Characters that the dates take up at the front of either line. */
  readonly first: number;
  readonly second: number;
}

const DASH = /^\s*[–—−-]\s*/u;

/** The date at the front of a line that is no list item. */
function frontOf(view: LineView | undefined, finder: DateFinder): OpeningDate | null {
  return view === undefined || view.marker !== null ? null : finder.opening(view.text, view.start);
}

/**
 * One range of a date and the one that opens the next line, which names "present" where it has no date.
 * @param month of the end, where it stands at the end of the first line and only its year on the next.
 */
function rangeOf(
  { start, startDate }: { readonly start: number; readonly startDate: Field<PartialDate> },
  next: LineView,
  end: OpeningDate,
  month: number | null = null,
): DateRange {
  const { date } = end;
  return {
    start,
    end: next.start + end.length,
    startDate,
    endDate: date === null || month === null ? date : { ...date, value: { ...date.value, month } },
    present: date === null,
  };
}

/** "Jan 2020 –" above "Dec 2022", "Jul 2022 — Dec" above "2023", "09/2023 – Tester" above "Present Led …". */
function torn(view: LineView, next: LineView, finder: DateFinder): Mended | null {
  const start = frontOf(view, finder);
  if (start?.date == null) return null;
  const after = view.text.slice(start.length);
  const dash = DASH.exec(after)?.[0].length ?? 0;
  const end = dash === 0 ? null : frontOf(next, finder);
  if (end === null || DASH.test(next.text.slice(end.length))) return null;
  const rest = after.slice(dash);
  const month = finder.openingMonth(rest);
  if (month === null && finder.opening(rest, 0) !== null) return null;
  if (month !== null && (end.date === null || end.date.value.month !== null)) return null;
  return {
    dates: rangeOf({ start: start.date.start, startDate: start.date }, next, end, month?.month),
    first: start.length + dash + (month?.length ?? 0),
    second: end.length,
  };
}

/** A line that may end in the first half of a range: a dash last, or a dash and one word that may be a month. */
const OPEN_END = /\d[)\]]?\s*[–—−-]\s*(?:\p{L}{3,12}\.?)?$/u;

/** "Developer | Sep 2018 –" above "May 2022", "Developer | Sep 2022 – April" above "2023": the second line holds the end and no more. */
function tornAtEnd(view: LineView, next: LineView, finder: DateFinder): Mended | null {
  if (view.text.length > LONGEST_HEAD || !OPEN_END.test(view.text)) return null;
  const end = frontOf(next, finder);
  if (end === null || end.length !== next.text.length) return null;
  const found = finder.find(view.text, view.start);
  if (found?.startDate == null || found.endDate !== null) return null;
  const rest = view.text.slice(found.startDate.end - view.start).replace(DASH, '');
  const month = rest === '' ? null : finder.openingMonth(rest);
  if (rest !== '' && (month === null || end.date === null || end.date.value.month !== null)) return null;
  return {
    dates: rangeOf({ start: found.start, startDate: found.startDate }, next, end, month?.month),
    first: 0,
    second: end.length,
  };
}

/** "Sep 2023 <tab> Tester" above "Present <tab> Acme": start above end. */
function stacked(view: LineView, next: LineView, finder: DateFinder): Mended | null {
  const [start, end] = [frontOf(view, finder), frontOf(next, finder)];
  if (start?.date == null || end === null) return null;
  return {
    dates: rangeOf({ start: start.date.start, startDate: start.date }, next, end),
    first: start.length,
    second: end.length,
  };
}

function withoutFront(view: LineView, count: number): LineView {
  const rest = view.text.slice(count);
  const text = rest.trimStart();
  // Where the rest of the line begins is not known.
  const left = text === '' || view.line.box === null ? view.left : null;
  return { ...view, text, left, start: view.start + count + rest.length - text.length };
}

/** A dash on a line of its own joins the dates above and below it, and says no more. */
function withoutLoneDashes(views: readonly LineView[], finder: DateFinder): LineView[] {
  return views.filter((view, index) => {
    const above = views[index - 1];
    if (above === undefined || !/^[–—−-]$/u.test(view.text)) return true;
    return frontOf(above, finder)?.length !== above.text.length || frontOf(views[index + 1], finder) === null;
  });
}

/** Makes one range of a beginning and an end that stand at the front of two lines, as they do in narrow columns. */
export function mendRanges(given: readonly LineView[], finder: DateFinder): MendedLines {
  const views = withoutLoneDashes(given, finder);
  const mended: LineView[] = [];
  const dates = new Map<number, DateRange>();
  const pairs = stackedPairs(views, (view) => frontOf(view, finder));
  for (let at = 0; at < views.length; at += 1) {
    const view = views[at]!;
    const next = views[at + 1];
    const together = next !== undefined && !next.gapBefore && view.line.page === next.line.page;
    const found = !together
      ? null
      : pairs.has(at)
        ? stacked(view, next, finder)
        : (torn(view, next, finder) ?? tornAtEnd(view, next, finder));
    if (found === null || next === undefined) {
      mended.push(view);
      continue;
    }
    dates.set(view.index, found.dates);
    mended.push(found.first === 0 ? view : withoutFront(view, found.first));
    const rest = withoutFront(next, found.second);
    if (rest.text !== '') mended.push(rest);
    at += 1;
  }
  return { views: mended, dates };
}

import type { DateRange } from '../model/cv.ts';
import type { RoledLine } from './line-roles.ts';

/** A single date: neither range nor "since". */
const isSingle = (dates: DateRange): boolean =>
  dates.startDate !== null && dates.endDate === null && !dates.present;

/** The text of a line before and after its dates. */
function around(line: RoledLine, dates: DateRange): readonly [string, string] {
  const { text, start } = line.view;
  return [text.slice(0, Math.max(0, dates.start - start)), text.slice(dates.end - start)];
}

/** "Jan 2020 –" with nothing or another column after it: the range goes on in the next line. */
function isOpen(line: RoledLine, dates: DateRange): boolean {
  const [, after] = around(line, dates);
  return dates.present && dates.endDate === null && /^\s*[–—-]\s*(?:$|\t)/u.test(after);
}

const startsLine = (line: RoledLine, dates: DateRange): boolean => /^[\s(]*$/.test(around(line, dates)[0]);

const standsAlone = (line: RoledLine, dates: DateRange): boolean =>
  startsLine(line, dates) && /^[\s)]*$/.test(around(line, dates)[1]);

/** The range that begins in one line and ends in the next, or null. */
function joined(line: RoledLine, next: RoledLine): DateRange | null {
  const { dates } = line;
  const end = next.dates;
  if (dates === null || end === null || !isSingle(end) || dates.startDate === null) return null;
  const open = isOpen(line, dates) && startsLine(next, end);
  const stacked = isSingle(dates) && standsAlone(line, dates) && standsAlone(next, end);
  if (!open && !stacked) return null;
  return {
    start: dates.start,
    end: end.end,
    startDate: dates.startDate,
    endDate: end.startDate,
    present: false,
  };
}

/** Makes one range of a beginning and an end that stand in two lines, as they do in narrow columns. */
export function joinSplitRanges(lines: readonly RoledLine[]): RoledLine[] {
  const result: RoledLine[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const range = before === undefined ? null : joined(before, line);
    if (before === undefined || range === null) result.push(line);
    else {
      result[result.length - 1] = { ...before, dates: range };
      result.push({ ...line, dates: null });
    }
  }
  return result;
}

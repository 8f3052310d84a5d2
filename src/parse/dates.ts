import type { DateRange, PartialDate } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';

/** Finds dates in one short text (a heading line or a cell), never in running text. */
export interface DateFinder {
  /** The first range or single date of the text, with offsets shifted by `offset`; null where there is none. */
  find(text: string, offset: number): DateRange | null;
}

/** A work history reaches back this far and no further ahead than planned studies do. */
const EARLIEST = 1950;
const YEARS_AHEAD = 8;

const DASH = '(?:[ \\t]{0,3}(?:[-–—−~→]{1,3}|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b)[ \\t]{0,3})';

function century(twoDigits: number, now: number): number {
  const year = 2000 + twoDigits;
  return year > now + YEARS_AHEAD ? year - 100 : year;
}

/** A bare year is a date only where it stands for itself: "SQL Server 2019" is no date, "BSc, 2019" is. */
function yearStandsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\t(,|•·:;–—-])\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:$|[\t),|•·;])/.test(text.slice(end, end + 4))
  );
}

/**
 * Makes the finder for one lexicon and region.
 * @param monthFirst true where 3/4/2021 is 4 March (US).
 * @param now YYYY-MM-DD; bounds the years that are believed.
 */
export function createDateFinder(lexicon: CompiledLexicon, monthFirst: boolean, now: string): DateFinder {
  const { date, present, expected } = lexicon.datePatterns;
  const edge = '(?<![\\p{L}\\p{N}/.])';
  const after = '(?![\\p{L}\\p{N}])';
  const monthOnly = `(?:${[...lexicon.months.keys()].sort((one, other) => other.length - one.length).join('|')})`;
  const range = new RegExp(
    `${edge}(?:(since|from)[ ]{1,2})?(?:(${date})(?:${DASH}|[ ]{1,2})(?:(?:(?:${expected})\\.?[ ])?(${date})|(${present}))|(${monthOnly})\\.?${DASH}(${date})|(${date}))${after}`,
    'iud',
  );
  const thisYear = Number(now.slice(0, 4));

  const read = (text: string): PartialDate | null => {
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    const word = /\p{L}[\p{L}\p{M}ā-]*/u.exec(text.replace(/\d(?:st|nd|rd|th)/gi, '0'))?.[0]?.toLowerCase();
    let year: number | undefined;
    let month: number | null = null;
    let day: number | null = null;
    if (word !== undefined) {
      month = lexicon.months.get(word) ?? null;
      const last = numbers.at(-1);
      if (last === undefined) return null;
      year = last < 100 ? century(last, thisYear) : last;
      if (numbers.length > 1 && month !== null) day = numbers[0] ?? null;
    } else if (numbers.length === 1) {
      const only = numbers[0]!;
      year = only < 100 ? century(only, thisYear) : only;
    } else if (numbers[0]! >= 1000) {
      [year, month, day] = [numbers[0]!, numbers[1] ?? null, numbers[2] ?? null];
    } else if (numbers.length === 2) {
      month = numbers[0]!;
      year = numbers[1]! < 100 ? century(numbers[1]!, thisYear) : numbers[1]!;
    } else {
      const [first, second, third] = numbers as [number, number, number];
      const swapped = monthFirst ? first <= 12 : second > 12;
      [day, month, year] = swapped ? [second, first, third] : [first, second, third];
    }
    if (year === undefined || year < EARLIEST || year > thisYear + YEARS_AHEAD) return null;
    if (month !== null && (month < 1 || month > 12)) return null;
    if (day !== null && (day < 1 || day > 31)) day = null;
    return { year, month, day };
  };

  const fieldAt = (
    match: RegExpExecArray,
    group: number,
    offset: number,
    value: PartialDate | null,
  ): Field<PartialDate> | null => {
    const span = match.indices?.[group];
    return value === null || span === undefined
      ? null
      : { value, start: offset + span[0], end: offset + span[1] };
  };

  return {
    find(text, offset) {
      // Cheap first look: no digit, no date.
      if (!/\d/.test(text)) return null;
      const match = range.exec(text);
      if (match === null) return null;
      const [, since, first, second, presentEnd, bareMonth, bareEnd, single] = match;
      const span = { start: offset + match.index, end: offset + match.index + match[0].length };
      if (first !== undefined) {
        const startDate = fieldAt(match, 2, offset, read(first));
        const endDate = second === undefined ? null : fieldAt(match, 3, offset, read(second));
        if (startDate === null || (second !== undefined && endDate === null)) return null;
        // Some fonts lose their dash; without one only two full months, or "present", make a range.
        const between = text.slice(startDate.end - offset, (endDate?.start ?? span.end) - offset);
        const dashed = presentEnd !== undefined || between.trim() !== '';
        if (!dashed && (startDate.value.month === null || endDate?.value.month == null)) return null;
        return { ...span, startDate, endDate, present: presentEnd !== undefined };
      }
      if (bareMonth !== undefined && bareEnd !== undefined) {
        const end = read(bareEnd);
        const start =
          end === null
            ? null
            : { year: end.year, month: lexicon.months.get(bareMonth.toLowerCase()) ?? null, day: null };
        return {
          ...span,
          startDate: fieldAt(match, 5, offset, start),
          endDate: fieldAt(match, 6, offset, end),
          present: false,
        };
      }
      if (single === undefined) return null;
      const only = fieldAt(match, 7, offset, read(single));
      if (only === null) return null;
      const open = /^\s*[–—-]\s*$/u.test(text.slice(match.index + match[0].length));
      if (since !== undefined || open) return { ...span, startDate: only, endDate: null, present: true };
      const standsAlone =
        only.value.month !== null || yearStandsAlone(text, match.index, match.index + match[0].length);
      return standsAlone ? { ...span, startDate: only, endDate: null, present: false } : null;
    },
  };
}

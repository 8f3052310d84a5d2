import type { PartialDate } from '../model/cv.ts';

/** What reading one date depends on. */
export interface DateOrder {
  readonly months: ReadonlyMap<string, number>;
  /** True where 3/4/2021 is 4 March (US). */
  readonly monthFirst: boolean;
  /** Bounds the years that are believed. */
  readonly thisYear: number;
}

/** A work history reaches back this far and no further ahead than planned studies do. */
const EARLIEST = 1950;
const YEARS_AHEAD = 8;

function fullYear(digits: number, thisYear: number): number {
  if (digits >= 100) return digits;
  const year = 2000 + digits;
  return year > thisYear + YEARS_AHEAD ? year - 100 : year;
}

/** "March 2021", "1st March 2020", "Mar '21", "Summer 2019", "Q3 2020": seasons and quarters are as precise as their year. */
function withWord(word: string, numbers: readonly number[], order: DateOrder): PartialDate | null {
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const month = order.months.get(word) ?? null;
  const day = numbers.length > 1 && month !== null ? numbers[0]! : null;
  return { year: fullYear(last, order.thisYear), month, day };
}

/** "2021", "2021-03", "03/2021", "01/03/2021". */
function ofNumbers(numbers: readonly number[], order: DateOrder): PartialDate {
  const [first, second, third] = numbers as [number, number?, number?];
  if (second === undefined) return { year: fullYear(first, order.thisYear), month: null, day: null };
  if (first >= 1000) return { year: first, month: second, day: third ?? null };
  if (third === undefined) return { year: fullYear(second, order.thisYear), month: first, day: null };
  const swapped = order.monthFirst ? first <= 12 : second > 12;
  const [day, month] = swapped ? [second, first] : [first, second];
  return { year: fullYear(third, order.thisYear), month, day };
}

/** Reads one date that the pattern of dates matched; null where no work history holds it. */
export function readDate(text: string, order: DateOrder): PartialDate | null {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const plain = text.replace(/\d(?:st|nd|rd|th)/gi, '0').replace(/\bq[1-4]\b/gi, 'quarter');
  const word = /\p{L}[\p{L}\p{M}ā-]*/u.exec(plain)?.[0]?.toLowerCase().replace(/-$/, '');
  const date = word === undefined ? ofNumbers(numbers, order) : withWord(word, numbers, order);
  if (date === null || date.year < EARLIEST || date.year > order.thisYear + YEARS_AHEAD) return null;
  const { year, month, day } = date;
  if (month !== null && (month < 1 || month > 12)) return null;
  return { year, month, day: day !== null && (day < 1 || day > 31) ? null : day };
}

import type { DateRange, PartialDate } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';
import { type DateOrder, readDate } from './read-date.ts';

/** A date that a text begins with (null for "present"), and the characters it takes. */
export interface OpeningDate {
  readonly date: Field<PartialDate> | null;
  readonly length: number;
}

/** Finds dates in one short text (a heading line or a cell), never in running text. */
export interface DateFinder {
  /** The first range or single date of the text, with offsets shifted by `offset`; null where there is none. */
  find(text: string, offset: number): DateRange | null;
  /** The date, or "present", that the text begins with. */
  opening(text: string, offset: number): OpeningDate | null;
  /** The name of a month that the text begins with and that no year follows on its line. */
  openingMonth(text: string): { readonly month: number; readonly length: number } | null;
}

/** A bare year is a date only where it stands for itself: "SQL Server 2019" is no date, "BSc, 2019" is. */
function yearStandsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\t(,|•·;[–—-]|:\s)\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:$|[\t),|•·:;\]])/.test(text.slice(end, end + 4))
  );
}

type Found = RegExpExecArray & { readonly groups: Record<string, string | undefined> };

/** What one text says, given where its match was found. */
class DateReading {
  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly match: Found,
    private readonly order: DateOrder,
  ) {}

  private field(group: string, value?: PartialDate | null): Field<PartialDate> | null {
    const raw = this.match.groups[group];
    const span = this.match.indices?.groups?.[group];
    if (raw === undefined || span === undefined) return null;
    const read = value === undefined ? readDate(raw, this.order) : value;
    return read === null ? null : { value: read, start: this.offset + span[0], end: this.offset + span[1] };
  }

  private span(startDate: DateRange['startDate'], endDate: DateRange['endDate'], present = false): DateRange {
    const start = this.offset + this.match.index;
    return { start, end: start + this.match[0].length, startDate, endDate, present };
  }

  private range(): DateRange | null {
    const present = this.match.groups.present !== undefined;
    const startDate = this.field('from');
    const endDate = this.field('to');
    if (startDate === null || (!present && endDate === null)) return null;
    // Some fonts lose their dash; without one only two full months, or "present", make a range.
    const between = this.text.slice(startDate.end - this.offset, (endDate?.start ?? 0) - this.offset);
    const dashed = present || between.trim() !== '';
    if (!dashed && (startDate.value.month === null || endDate?.value.month == null)) return null;
    return this.span(startDate, endDate, present);
  }

  private shortRange(): DateRange | null {
    const from = Number(this.match.groups.fromYear);
    const to = Math.floor(from / 100) * 100 + Number(this.match.groups.toYear);
    if (to <= from || to - from > 50) return null;
    const date = (year: number): PartialDate => ({ year, month: null, day: null });
    return this.span(this.field('fromYear', date(from)), this.field('toYear', date(to)));
  }

  private yearOnce(): DateRange | null {
    const end = this.field('monthEnd');
    if (end === null || end.value.month === null) return null;
    const month = this.order.months.get(this.match.groups.month!.toLowerCase()) ?? null;
    // "Nov – Feb 2020" began the year before.
    const year = month !== null && month > end.value.month ? end.value.year - 1 : end.value.year;
    return this.span(this.field('month', { year, month, day: null }), end);
  }

  private single(): DateRange | null {
    const only = this.field('only');
    if (only === null) return null;
    const { groups, index } = this.match;
    const after = index + this.match[0].length;
    if (groups.until !== undefined) return this.span(null, only);
    const open = /^\s*[–—-]\s*(?:$|\t)/u.test(this.text.slice(after, after + 8));
    if (groups.since !== undefined || open) return this.span(only, null, true);
    const named = only.value.month !== null || /\p{L}/u.test(groups.only!);
    return named || yearStandsAlone(this.text, index, after) ? this.span(only, null) : null;
  }

  read(): DateRange | null {
    const { groups } = this.match;
    if (groups.from !== undefined) return this.range();
    if (groups.fromYear !== undefined) return this.shortRange();
    if (groups.month !== undefined) return this.yearOnce();
    return this.single();
  }
}

/**
 * Makes the finder for one lexicon and region.
 * @param monthFirst true where 3/4/2021 is 4 March (US).
 * @param now YYYY-MM-DD; bounds the years that are believed.
 */
export function createDateFinder(lexicon: CompiledLexicon, monthFirst: boolean, now: string): DateFinder {
  const { range: pattern, opening, openingMonth } = lexicon.datePatterns;
  const order: DateOrder = { months: lexicon.months, monthFirst, thisYear: Number(now.slice(0, 4)) };
  return {
    find(text, offset) {
      // Cheap first look: no digit, no date.
      if (!/\d/.test(text)) return null;
      const match = pattern.exec(text);
      return match === null ? null : new DateReading(text, offset, match as Found, order).read();
    },
    opening(text, offset) {
      const match = opening.exec(text);
      if (match === null) return null;
      const span = match.indices?.groups?.date;
      if (span === undefined) return { date: null, length: match[0].length };
      const value = readDate(match.groups!.date!, order);
      if (value === null) return null;
      return { date: { value, start: offset + span[0], end: offset + span[1] }, length: match[0].length };
    },
    openingMonth(text) {
      const match = openingMonth.exec(text);
      const month = match === null ? undefined : lexicon.months.get(match[1]!.toLowerCase());
      return month === undefined ? null : { month, length: match![0].length };
    },
  };
}

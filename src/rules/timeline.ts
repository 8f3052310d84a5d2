import type { DateRange, PartialDate } from '../model/cv.ts';
import type { Span } from '../model/span.ts';

/** A stretch of time in months since year 0; `precise` where the CV names the month at that end. */
export interface Stretch {
  readonly start: number;
  readonly startIsPrecise: boolean;
  readonly end: number;
  readonly endIsPrecise: boolean;
}

/** Month number of a date; a year alone stands for its first or last month. */
function monthOf(date: PartialDate, edge: 'start' | 'end'): number {
  return date.year * 12 + (date.month === null ? (edge === 'start' ? 0 : 11) : date.month - 1);
}

/** Month number of "YYYY-MM-DD". */
export function monthOfDay(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The stretch of a date range, as long as it can be; null where it has no start. */
export function stretchOf(dates: DateRange | null, now: string): Stretch | null {
  const start = dates?.startDate?.value;
  if (dates === null || start === undefined) return null;
  const last = dates.endDate?.value ?? start;
  return {
    start: monthOf(start, 'start'),
    startIsPrecise: start.month !== null,
    end: dates.present ? monthOfDay(now) : monthOf(last, 'end'),
    endIsPrecise: dates.present || (dates.endDate !== null && last.month !== null),
  };
}

/** Whether the start lies after the end, at the precision that both share. */
export function endsBeforeStart(dates: DateRange): boolean {
  const start = dates.startDate?.value;
  const end = dates.endDate?.value;
  if (start === undefined || end === undefined || dates.present) return false;
  if (start.month === null || end.month === null) return end.year < start.year;
  return monthOf(end, 'end') < monthOf(start, 'start');
}

/** Whether the start lies after the month of `now`. */
export function startsInFuture(dates: DateRange, now: string): boolean {
  const start = dates.startDate?.value;
  return start !== undefined && monthOf(start, 'start') > monthOfDay(now);
}

/** A stretch that belongs to something; `owner` null for what only explains time (study, volunteering). */
export interface Owned<Owner> extends Stretch {
  readonly owner: Owner | null;
}

/** Two neighbours in time and the months between them (or shared by them). */
export interface Pair<Owner> {
  readonly earlier: Owner;
  readonly later: Owner;
  readonly months: number;
  /** Month in which the later one starts. */
  readonly at: number;
}

const byStart = (left: Stretch, right: Stretch): number => left.start - right.start || left.end - right.end;

/**
 * Stretches of time that nothing covers, between two owners. Ends that name no month count as long as they can be,
 * so what is left is certain.
 */
export function gapsBetween<Owner>(stretches: readonly Owned<Owner>[]): Pair<Owner>[] {
  const gaps: Pair<Owner>[] = [];
  let furthest: Owned<Owner> | null = null;
  for (const stretch of [...stretches].sort(byStart)) {
    if (furthest !== null && stretch.start > furthest.end + 1) {
      const { owner } = stretch;
      if (owner !== null && furthest.owner !== null) {
        const months = stretch.start - furthest.end - 1;
        gaps.push({ earlier: furthest.owner, later: owner, months, at: stretch.start });
      }
    }
    if (furthest === null || stretch.end > furthest.end) furthest = stretch;
  }
  return gaps;
}

/** Months that stretches cover together; what two share counts once. */
export function monthsCovered(stretches: readonly Stretch[]): number {
  let months = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...stretches].sort(byStart)) {
    months += Math.max(0, end - Math.max(start, covered + 1) + 1);
    covered = Math.max(covered, end);
  }
  return months;
}

/** Neighbours in time that share months, both naming theirs. */
export function overlapsBetween<Owner>(stretches: readonly Owned<Owner>[]): Pair<Owner>[] {
  const sorted = stretches
    .filter(({ startIsPrecise, endIsPrecise }) => startIsPrecise && endIsPrecise)
    .sort(byStart);
  return sorted.slice(1).flatMap((stretch, index) => {
    const before = sorted[index]!;
    const months = Math.min(before.end, stretch.end) - stretch.start + 1;
    if (months < 1 || before.owner === null || stretch.owner === null) return [];
    return [{ earlier: before.owner, later: stretch.owner, months, at: stretch.start }];
  });
}

/** The place of a date range, as wide as the dates themselves. */
export function placeOf(dates: DateRange): Span {
  return { start: dates.start, end: dates.end };
}

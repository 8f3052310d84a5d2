import type { DateRange, PartialDate, WorkEntry } from '../model/cv.ts';

/** Months since year 0; the first month of a range counts, the last one too. */
type Month = number;

interface Stretch {
  readonly first: Month;
  readonly last: Month;
}

const MONTHS = 12;
/** "2018 – 2020" without months is taken from the middle of 2018 to the middle of 2020: two years, not three. */
const MIDDLE_START = 7;
const MIDDLE_END = 6;

function monthOf(date: PartialDate, otherwise: number): Month {
  return date.year * MONTHS + (date.month ?? otherwise) - 1;
}

function currentMonth(now: string): Month {
  const [year, month] = now.split('-').map(Number);
  return (year ?? 0) * MONTHS + (month ?? 1) - 1;
}

function stretchOf(dates: DateRange, now: Month): Stretch | null {
  if (dates.startDate === null) return null;
  const first = monthOf(dates.startDate.value, MIDDLE_START);
  if (dates.present) return first > now ? null : { first, last: now };
  if (dates.endDate === null) return null;
  const last = monthOf(dates.endDate.value, MIDDLE_END);
  // A single year without months ("2019 – 2019") is half a year.
  return last < first ? { first: last, last: last + MIDDLE_END - 1 } : { first, last: Math.min(last, now) };
}

/**
 * Years covered by dated jobs, with one decimal; months that two jobs share count once. Null where no job has both
 * its dates: a guess would be worse than none.
 */
export function yearsOf(jobs: readonly WorkEntry[], now: string): number | null {
  const today = currentMonth(now);
  const stretches = jobs
    .flatMap((job) => (job.dates === null ? [] : [stretchOf(job.dates, today)]))
    .filter((stretch) => stretch !== null)
    .sort((left, right) => left.first - right.first);
  if (stretches.length === 0) return null;
  let months = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { first, last } of stretches) {
    months += Math.max(0, last - Math.max(first, covered + 1) + 1);
    covered = Math.max(covered, last);
  }
  return Math.round((months / MONTHS) * 10) / 10;
}

function writtenDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  return date.month === null ? year : `${year}-${String(date.month).padStart(2, '0')}`;
}

/** The end of the latest dated job as "YYYY-MM" (or "YYYY" where the CV gives no month), or "present". */
export function lastUsedIn(jobs: readonly WorkEntry[]): string | null {
  const ranges = jobs.flatMap((job) => (job.dates === null ? [] : [job.dates]));
  if (ranges.some((dates) => dates.present)) return 'present';
  const ends = ranges.flatMap((dates) => dates.endDate?.value ?? dates.startDate?.value ?? []);
  const latest = ends.sort((left, right) => monthOf(right, MONTHS) - monthOf(left, MONTHS))[0];
  return latest === undefined ? null : writtenDate(latest);
}

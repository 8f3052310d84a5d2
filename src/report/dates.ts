import type { DateRange, PartialDate } from '../model/cv.ts';

/** ISO 8601, as precise as the CV is: "2021", "2021-03", "2021-03-14". */
export function isoDate({ year, month, day }: PartialDate): string {
  const padded = String(year).padStart(4, '0');
  if (month === null) return padded;
  const withMonth = `${padded}-${String(month).padStart(2, '0')}`;
  return day === null ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`;
}

/**
 * The dates of an entry as JSON Resume has them. `endDate` is absent for what is still going on, so a single date
 * must stand in both places, or a job of 2019 would read as a job since 2019.
 */
export function isoRange(dates: DateRange | null): { startDate?: string; endDate?: string } {
  if (dates === null) return {};
  const start = dates.startDate === null ? null : isoDate(dates.startDate.value);
  const end = dates.endDate === null ? null : isoDate(dates.endDate.value);
  if (dates.present) return start === null ? {} : { startDate: start };
  if (end === null) return start === null ? {} : { startDate: start, endDate: start };
  return start === null ? { endDate: end } : { startDate: start, endDate: end };
}

/** For studies: a single date is when they ended. */
export function isoStudyRange(dates: DateRange | null): { startDate?: string; endDate?: string } {
  const single = dates !== null && !dates.present && dates.endDate === null;
  const { startDate, endDate } = isoRange(dates);
  if (single) return endDate === undefined ? {} : { endDate };
  return { ...(startDate === undefined ? {} : { startDate }), ...(endDate === undefined ? {} : { endDate }) };
}

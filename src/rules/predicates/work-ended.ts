import { z } from 'zod';
import type { DateRange } from '../../model/cv.ts';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { timeInWords } from '../it-work.ts';
import { nameOfEntry } from '../targets/work.ts';
import { monthOfDay, stretchOf } from '../timeline.ts';

const options = z.strictObject({
  /** Months since the end of the newest job and of everything else that has a date. */
  moreThan: z.int().min(1),
});

const isOver = (dates: DateRange | null): dates is DateRange =>
  dates !== null && dates.startDate !== null && (dates.endDate !== null || dates.present);

/** The last month of everything beside jobs that has a date: study, projects, volunteering, certificates. */
function lastOtherMonth({ cv, now }: RunContext): number {
  const ranges = [...cv.education, ...cv.projects, ...cv.volunteer].map(({ dates }) => dates);
  const ends = ranges.map((dates) => stretchOf(dates, now)?.end ?? Number.NEGATIVE_INFINITY);
  const single = [...cv.certificates, ...cv.awards, ...cv.publications].map(({ date }) =>
    date === null ? Number.NEGATIVE_INFINITY : date.value.year * 12 + (date.value.month ?? 12) - 1,
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...ends, ...single);
}

/** The newest job ended long ago, and nothing in the CV is dated later. Silent where a job lacks its dates. */
export const workEnded = defineCheck({
  kind: 'work-ended',
  values: ['entry', 'since'],
  options,
  compile:
    ({ moreThan }) =>
    (targets, context) => {
      const { cv, document, now } = context;
      const jobs = cv.work.flatMap((entry) =>
        isOver(entry.dates) ? [{ entry, dates: entry.dates, end: stretchOf(entry.dates, now)!.end }] : [],
      );
      if (targets.length === 0 || jobs.length === 0 || jobs.length < cv.work.length) return [];
      const newest = jobs.reduce((best, job) => (job.end > best.end ? job : best));
      const months = monthOfDay(now) - Math.max(newest.end, lastOtherMonth(context));
      if (months <= moreThan) return [];
      const since = monthOfDay(now) - newest.end;
      return [
        hitAt(newest.dates, { entry: nameOfEntry(newest.entry, document.text), since: timeInWords(since) }),
      ];
    },
});

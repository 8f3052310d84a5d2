import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { isItWork, itJobs, monthsOfJobs, timeInWords, yearsClaimed } from '../it-work.ts';
import { counted } from '../message.ts';

const options = z.strictObject({
  /** Shown months up to this share, 0 to 1, of those asked for are clearly less. */
  atMost: z.number().min(0).max(1),
  /** Words that years are counted in: a CV that claims enough years in its own words may leave old jobs out. */
  list: z.string(),
  /** How the message begins where an ad says how many years it wants, and where the level of a role does. */
  asks: z.strictObject({ jobAd: z.string(), role: z.string() }),
});
type Options = z.output<typeof options>;

/** The years that are asked for, and by whom. A level that nobody named says nothing about the person. */
function askedYears(
  { jobAd, profile }: RunContext,
  { asks }: Options,
): { years: number; asks: string } | null {
  if (jobAd !== null) return jobAd.years === null ? null : { years: jobAd.years.value, asks: asks.jobAd };
  const years = profile.expectations?.[profile.seniority]?.years ?? 0;
  return years === 0 || profile.seniorityFrom === 'default' ? null : { years, asks: asks.role };
}

/** The jobs that may be IT add up to clearly fewer years than the ad or the level of the role asks for. */
export const experienceYears = defineCheck({
  kind: 'experience-years',
  values: ['asks', 'asked', 'shown'],
  options,
  compile: (chosen, resources) => {
    const yearWords = resources.phrases(chosen.list);
    return (targets, context) => {
      const asked = askedYears(context, chosen);
      const jobs = itJobs(context);
      if (targets.length === 0 || asked === null || !context.english) return [];
      // Who has never worked in IT knows it; what their titles say is told by another rule.
      if (!jobs.some((index) => isItWork(index, context))) return [];
      const months = monthsOfJobs(jobs, context);
      if (months === null || months > asked.years * 12 * chosen.atMost) return [];
      if (yearsClaimed(context, yearWords) >= asked.years) return [];
      const values = {
        asks: asked.asks,
        asked: counted(asked.years, 'year', 'years'),
        shown: timeInWords(months),
      };
      const places = jobs.flatMap((index) => context.cv.work[index]!.dates ?? []);
      return [hitAt(places, values, { identity: '' })];
    };
  },
});

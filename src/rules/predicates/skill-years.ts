import { z } from 'zod';
import type { AdSkillYears } from '../../model/job-ad.ts';
import { spokenName } from '../../model/spoken-names.ts';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { itJobs, monthsOfJobs, timeInWords, yearsClaimed } from '../it-work.ts';
import { counted } from '../message.ts';

const options = z.strictObject({
  /** Shown months up to this share, 0 to 1, of those asked for are clearly less. */
  atMost: z.number().min(0).max(1),
  /** Words that years are counted in: a CV that claims enough years in its own words is believed. */
  list: z.string(),
});

/** Jobs that name one of the skills, or what it follows from; null where they name none, or one is undated. */
function shownIn({ anyOf }: AdSkillYears, context: RunContext): { jobs: number[]; months: number } | null {
  const named = context.mentions.filter(({ skillId }) => anyOf.includes(skillId));
  const jobs = [...new Set(named.flatMap(({ workIndex }) => (workIndex === null ? [] : [workIndex])))];
  if (jobs.length === 0 || monthsOfJobs(itJobs(context), context) === null) return null;
  const months = monthsOfJobs(jobs, context);
  return months === null ? null : { jobs, months };
}

function hitOf(asked: AdSkillYears, atMost: number, context: RunContext): Hit | null {
  const { skills, mentions, spoken, technologies } = context;
  const name = skills.matched.find(({ id }) => asked.anyOf.includes(id))?.name;
  const shown = shownIn(asked, context);
  if (name === undefined || shown === null || !asked.anyOf.every((id) => technologies.has(id))) return null;
  if (shown.months > asked.value * 12 * atMost) return null;
  const places = shown.jobs.flatMap(
    (job) =>
      mentions.find(({ workIndex, skillId }) => workIndex === job && asked.anyOf.includes(skillId)) ?? [],
  );
  const values = {
    skill: spokenName(name, spoken),
    asked: counted(asked.value, 'year', 'years'),
    shown: timeInWords(shown.months),
  };
  return hitAt(places, values, { identity: name });
}

/** The dated jobs that name a skill add up to clearly fewer years of it than the ad asks for. */
export const skillYears = defineCheck({
  kind: 'skill-years',
  values: ['skill', 'asked', 'shown'],
  options,
  compile: ({ atMost, list }, resources) => {
    const yearWords = resources.phrases(list);
    return (targets, context) => {
      if (targets.length === 0 || context.jobAd === null) return [];
      const claimed = yearsClaimed(context, yearWords);
      return context.jobAd.skillYears.flatMap((asked) =>
        claimed >= asked.value ? [] : (hitOf(asked, atMost, context) ?? []),
      );
    };
  },
});

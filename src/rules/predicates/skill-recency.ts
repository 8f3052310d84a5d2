import { z } from 'zod';
import type { MatchedSkill } from '../../model/report.ts';
import type { SkillMention } from '../../model/skill.ts';
import { spokenName } from '../../model/spoken-names.ts';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { joinList } from '../message.ts';
import { monthOfDay, stretchOf } from '../timeline.ts';

const options = z.strictObject({
  /** A skill whose last dated use ended more than so many years ago is stale. */
  years: z.int().min(1),
  /** Ids of skills that nobody unlearns: what they were ten years ago they are today. */
  lasting: z.array(z.string()).default([]),
  /** Names that the message lists. */
  most: z.int().min(1).default(4),
});

/** An essential skill and where it was used last. */
interface LastUse {
  readonly name: string;
  readonly mention: SkillMention;
  /** Month number of the end. */
  readonly end: number;
}

/** The month in which the use of a skill at one place ended; infinity where no date says so. */
function endOf({ workIndex, projectIndex, section }: SkillMention, { cv, now }: RunContext): number {
  // A list says nothing about when; whoever names a skill in the summary works with it today.
  if (section === 'skills' && workIndex === null) return Number.NEGATIVE_INFINITY;
  const entry =
    workIndex !== null ? cv.work[workIndex] : projectIndex !== null ? cv.projects[projectIndex] : null;
  const stretch = stretchOf(entry?.dates ?? null, now);
  return stretch === null ? Number.POSITIVE_INFINITY : stretch.end;
}

function lastUseOf(skill: MatchedSkill, lasting: readonly string[], context: RunContext): LastUse | null {
  const asked = context.profile.skills.find(({ anyOf }) => anyOf.includes(skill.id));
  const members = asked?.anyOf ?? [skill.id];
  // One technology among methods ("Scrum or Jira") does not go out of date by itself.
  if (lasting.includes(skill.id) || !members.every((id) => context.technologies.has(id))) return null;
  let last: LastUse | null = null;
  for (const mention of context.mentions) {
    if (!members.includes(mention.skillId)) continue;
    const end = endOf(mention, context);
    if (end > (last?.end ?? Number.NEGATIVE_INFINITY)) last = { name: skill.name, mention, end };
  }
  return last;
}

/** Essential technologies that only jobs of long ago show, in a CV that tells of later jobs. One hit for all. */
export const skillRecency = defineCheck({
  kind: 'skill-recency',
  values: ['skills', 'years'],
  options,
  compile:
    ({ years, most, lasting }) =>
    (targets, context) => {
      const limit = monthOfDay(context.now) - years * 12;
      const worksSince = context.cv.work.some(
        ({ dates }) => (stretchOf(dates, context.now)?.end ?? 0) >= limit,
      );
      if (targets.length === 0 || !worksSince) return [];
      const stale = context.skills.matched
        .filter(
          ({ need, strength, via }) => need === 'essential' && strength === 'shown' && via !== 'implied',
        )
        .flatMap((skill) => lastUseOf(skill, lasting, context) ?? [])
        .filter(({ end }) => end < limit)
        .sort((left, right) => left.mention.start - right.mention.start);
      if (stale.length === 0) return [];
      const names = stale.map(
        ({ name, end }) => `${spokenName(name, context.spoken)} (${Math.floor(end / 12)})`,
      );
      const values = { skills: joinList(names, 'and', most), years: String(years) };
      return [
        hitAt(
          stale.map(({ mention }) => mention),
          values,
          { identity: '' },
        ),
      ];
    },
});

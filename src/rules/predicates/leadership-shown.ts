import { z } from 'zod';
import { roleInText } from '../../model/role.ts';
import { defineCheck, hitAt } from '../check.ts';

const options = z.strictObject({
  /** Words that tell of leading people or work ("led", "mentored", "managed a team"). */
  list: z.string(),
});

/** A level of a role that is expected to lead, and a CV in which no skill, title or word speaks of leading. */
export const leadershipShown = defineCheck({
  kind: 'leadership-shown',
  values: ['role', 'seniority'],
  options,
  compile: ({ list }, resources) => {
    const leading = resources.phrases(list);
    return (targets, context) => {
      const { cv, document, english, mentions, profile, titles, words } = context;
      const expected = profile.expectations?.[profile.seniority]?.leadership ?? [];
      if (expected.length === 0 || !english || cv.work.length === 0) return [];
      const leads =
        mentions.some(({ skillId }) => expected.includes(skillId)) ||
        cv.work.some(({ position }) => position !== null && titles(position.value).leads) ||
        leading.find(document.text, words).length > 0;
      const values = { role: roleInText(profile), seniority: profile.seniority };
      return leads ? [] : targets.slice(0, 1).map(({ place }) => hitAt(place, values));
    };
  },
});

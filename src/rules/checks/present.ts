import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { joinList } from '../message.ts';
import type { PhraseMatcher } from '../phrases.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Names of parts of the target. */
  fields: z.array(z.string()).min(1),
  /** Whether each of them must be there, or one is enough. */
  need: z.enum(['all', 'any']).default('all'),
  /** Targets whose text holds a phrase of this list are let pass. */
  unlessList: z.string().optional(),
});

/** Each target has the named parts; a target without is a hit that points at the place where they would stand. */
export const present = defineCheck({
  kind: 'present',
  values: ['missing'],
  options,
  faults: (chosen, { target }) => unknownNames('fields', chosen.fields, target.parts, target),
  compile: ({ fields, need, unlessList }, resources) => {
    const unless = unlessList === undefined ? null : resources.phrases(unlessList);
    return forEachTarget((target, { document, words }) => {
      const isExcused = (phrases: PhraseMatcher) =>
        phrases.find(document.text, wordsWithin(words, target.content)).length > 0;
      if (unless !== null && isExcused(unless)) return null;
      const missing = fields.filter((field) => (target.parts[field] ?? null) === null);
      const fails = need === 'all' ? missing.length > 0 : missing.length === fields.length;
      return fails ? hitAt(target.place, { missing: joinList(missing, 'or') }) : null;
    });
  },
});

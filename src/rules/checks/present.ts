import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { joinList } from '../message.ts';

const options = z.strictObject({
  /** Names of parts of the target. */
  fields: z.array(z.string()).min(1),
  /** Whether each of them must be there, or one is enough. */
  need: z.enum(['all', 'any']).default('all'),
});

/** Each target has the named parts; a target without is a hit that points at the place where they would stand. */
export const present = defineCheck({
  kind: 'present',
  values: ['missing'],
  options,
  faults: (chosen, { target }) => unknownNames('fields', chosen.fields, target.parts, target),
  compile: ({ fields, need }) =>
    forEachTarget((target) => {
      const missing = fields.filter((field) => (target.parts[field] ?? null) === null);
      const fails = need === 'all' ? missing.length > 0 : missing.length === fields.length;
      return fails ? hitAt(target.place, { missing: joinList(missing, 'or') }) : null;
    }),
});

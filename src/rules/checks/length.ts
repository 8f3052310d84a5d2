import { z } from 'zod';
import { defineCheck } from '../check.ts';
import { wordsWithin } from '../words.ts';
import { TEXT_VALUES, textCheck, textFaults, textOptions } from './text-options.ts';

const options = textOptions
  .extend({
    /** Words of each text. */
    min: z.int().min(0).optional(),
    max: z.int().min(1).optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs a min or a max');

/** How many words each text has. */
export const length = defineCheck({
  kind: 'length',
  values: TEXT_VALUES,
  options,
  faults: textFaults,
  compile: (chosen) =>
    textCheck(chosen, (span, { words }) => {
      const inside = wordsWithin(words, span);
      const fits =
        inside.length >= (chosen.min ?? 0) && inside.length <= (chosen.max ?? Number.POSITIVE_INFINITY);
      return fits || inside.length === 0 ? [] : [{ ...span, phrase: `${inside.length}` }];
    }),
});

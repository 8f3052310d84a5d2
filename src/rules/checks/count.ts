import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';

const options = z
  .strictObject({
    /** Name of a figure or a list of the target. */
    of: z.string(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** Quote the items of this list instead of the target's place. */
    quote: z.string().optional(),
    /** Say so at each item of the list, not once for all. */
    each: z.boolean().default(false),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs a min or a max');

/** How many of something there are. A figure that this document cannot show (null) is never a hit. */
export const count = defineCheck({
  kind: 'count',
  values: ['count', 'min', 'max'],
  options,
  faults: (chosen, { target }) => [
    ...unknownNames('of', [chosen.of], [...target.figures, ...target.lists], target),
    ...(chosen.quote === undefined ? [] : unknownNames('quote', [chosen.quote], target.lists, target)),
  ],
  compile: ({ of, min, max, quote, each }) =>
    forEachTarget((target) => {
      const items = target.lists[of];
      const figure = items === undefined ? (target.figures[of] ?? null) : items.length;
      if (figure === null) return null;
      if (figure >= (min ?? figure) && figure <= (max ?? figure)) return null;
      const values = { count: String(Math.round(figure)), min: String(min ?? ''), max: String(max ?? '') };
      const quoted = target.lists[quote ?? of] ?? [];
      if (quoted.length === 0) return quote === undefined ? hitAt(target.place, values) : null;
      return each ? quoted.map((item) => hitAt(item, values)) : hitAt(quoted, values);
    }),
});

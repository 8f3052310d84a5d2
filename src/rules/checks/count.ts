import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { tellsWorkElsewhere } from '../doubt.ts';
import { unknownList } from './phrase-list.ts';

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
    /** Word list of labels: nothing is said where one of them shows that work is told outside the jobs. */
    unlessLabelled: z.string().optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs a min or a max');

/** How many of something there are. A figure that this document cannot show (null) is never a hit. */
export const count = defineCheck({
  kind: 'count',
  values: ['count', 'min', 'max'],
  options,
  faults: (chosen, surroundings) => {
    const { target } = surroundings;
    return [
      ...unknownNames('of', [chosen.of], [...target.figures, ...target.lists], target),
      ...(chosen.quote === undefined ? [] : unknownNames('quote', [chosen.quote], target.lists, target)),
      ...unknownList('unlessLabelled', chosen.unlessLabelled, surroundings),
    ];
  },
  compile: ({ of, min, max, quote, each, unlessLabelled }, resources) => {
    const labels = unlessLabelled === undefined ? null : resources.phrases(unlessLabelled);
    return forEachTarget((target, context) => {
      if (labels !== null && tellsWorkElsewhere(context, labels)) return null;
      const items = target.lists[of];
      const figure = items === undefined ? (target.figures[of] ?? null) : items.length;
      if (figure === null) return null;
      if (figure >= (min ?? figure) && figure <= (max ?? figure)) return null;
      const values = { count: String(Math.round(figure)), min: String(min ?? ''), max: String(max ?? '') };
      const quoted = target.lists[quote ?? of] ?? [];
      if (quoted.length === 0) return quote === undefined ? hitAt(target.place, values) : null;
      return each ? quoted.map((item) => hitAt(item, values)) : hitAt(quoted, values);
    });
  },
});

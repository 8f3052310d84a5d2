import { z } from 'zod';
import type { CheckSpecification } from '../../model/rule.ts';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { textTarget } from '../target.ts';

const options = z.strictObject({
  /** Name of a list of the target. */
  of: z.string(),
  /** The check that is run on each item of the list. */
  check: z.looseObject({ kind: z.string() }),
  /** A hit when more than this share of the items, 0 to 1, are hits of that check. */
  moreThan: z.number().min(0).max(1),
  /** Say nothing about fewer items than this: two bullets are no pattern. */
  atLeast: z.int().min(1),
  /** Look at this many targets only, in the order of the CV. */
  first: z.int().min(1).optional(),
});

/** The share of a list that another check finds fault with. */
export const share = defineCheck({
  kind: 'share',
  values: ['count', 'total'],
  options,
  faults: (chosen, { target, faultsOf }) => [
    ...unknownNames('of', [chosen.of], target.lists, target),
    ...faultsOf(chosen.check as CheckSpecification).map(({ path, message }) => ({
      path: ['check', ...path],
      message,
    })),
  ],
  compile: ({ of, check, moreThan, atLeast, first }, resources) => {
    const inner = resources.compile(check);
    const each = forEachTarget((target, context) => {
      const items = target.lists[of] ?? [];
      if (items.length < atLeast) return null;
      const faulty = items.filter((item) => inner([textTarget(item, target.section)], context).length > 0);
      if (faulty.length / items.length <= moreThan) return null;
      const { text } = context.document;
      return hitAt(
        faulty,
        { count: String(faulty.length), total: String(items.length) },
        { identity: text.slice(target.place.start, target.place.end) },
      );
    });
    return (targets, context) => each(first === undefined ? targets : targets.slice(0, first), context);
  },
});

import type { AdQuote } from '../../model/job-ad.ts';
import type { SkillRequirement } from '../../model/role.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A requirement and the places of the ad that it comes from. */
interface Placed {
  readonly requirement: SkillRequirement;
  readonly quotes: readonly AdQuote[];
}

/**
 * So many essentials can be argued about: our own roles have 6 to 12. Of 108 New Zealand ads the median names 9, one
 * in four more than this, and some 40: nobody has them all, and nobody who wrote them thinks so.
 */
const MOST_ESSENTIALS = 12;

/** Weights of a requirement that the title does not name, and of one that the ad only mentions among many. */
const ORDINARY = 2;
const LITTLE = 1;

/** Higher is more prominent: in the title, then named again and again. */
function prominenceOf({ requirement, quotes }: Placed): number {
  return requirement.weight * 10 + quotes.length;
}

/** Whether another essential says the same more precisely: containers beside Docker. */
function isImplied(
  { anyOf }: SkillRequirement,
  essentials: readonly Placed[],
  vocabulary: Vocabulary,
): boolean {
  return essentials.some(
    ({ requirement: other }) =>
      other.anyOf.length === 1 &&
      anyOf.length === 1 &&
      vocabulary.implied.get(other.anyOf[0]!)?.includes(anyOf[0]!) === true,
  );
}

/**
 * Of an ad that asks for more than anyone has, the most prominent requirements weigh as usual and the others little,
 * as do those that a more precise one includes. All stay essential: the ad says so.
 */
export function withProminence<Draft extends Placed>(
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
): Draft[] {
  const essentials = drafts.filter(({ requirement }) => requirement.need === 'essential');
  const prominent = essentials
    .filter(({ requirement }) => !isImplied(requirement, essentials, vocabulary))
    .sort((left, right) => prominenceOf(right) - prominenceOf(left))
    .slice(0, MOST_ESSENTIALS);
  const kept = new Set(prominent);
  return drafts.map((draft) => {
    const { requirement } = draft;
    const isTitled = requirement.weight > ORDINARY;
    if (requirement.need === 'desirable' || isTitled || kept.has(draft)) return draft;
    return { ...draft, requirement: { ...requirement, weight: LITTLE } };
  });
}

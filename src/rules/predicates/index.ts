import type { CheckKind } from '../check.ts';
import { passive } from './passive.ts';
import { wrongTense } from './wrong-tense.ts';

const predicates: readonly CheckKind[] = [passive, wrongTense];

/**
 * Every predicate that a rule may name (`check: { kind: predicate, name: … }`).
 *
 * Why beside the check kinds: a kind serves many rules, a predicate says what only one or two rules ask and no
 * kind can express. It returns places and words; severity and wording are the rule's.
 */
export const predicateKinds: ReadonlyMap<string, CheckKind> = new Map(
  predicates.map((predicate) => [predicate.kind, predicate]),
);

import type { Pack } from '../model/pack.ts';
import type { Draft } from './draft.ts';
import { lintLexicon } from './lint-lexicon.ts';
import { lintRoles } from './lint-roles.ts';
import { lintRules } from './lint-rules.ts';
import { lintSkills } from './lint-skills.ts';
import type { Fault } from './source.ts';

/**
 * Checks all files of a pack against each other and against the pack they build on.
 *
 * Why all at once: a reference is right or wrong only when everything that it may refer to is known.
 */
export function lintDraft(draft: Draft, base: Pack | undefined): Fault[] {
  const skillIds = new Set(
    [...(base?.skills ?? []), ...draft.skills.map(({ value }) => value)].map(({ id }) => id),
  );
  const lists = new Set([
    ...Object.keys(base?.lexicon.lists ?? {}),
    ...draft.lists.map(({ value }) => value.name),
  ]);
  return [
    ...lintSkills(draft.skills, base?.skills ?? [], skillIds),
    ...lintRoles(draft.roles, skillIds),
    ...lintRules(draft.rules, lists),
    ...lintLexicon(draft.lexicon, draft.lists),
  ];
}

import type { Pack } from '../model/pack.ts';
import type { Draft } from './draft.ts';
import { lintLexicon } from './lint-lexicon.ts';
import { lintRoles } from './lint-roles.ts';
import { type FaultsOfRule, lintRules } from './lint-rules.ts';
import { lintScoring } from './lint-scoring.ts';
import { COMMON_WORDS, lintSkills } from './lint-skills.ts';
import type { ResolvedRole } from './resolve-roles.ts';
import type { Fault } from './source.ts';

/**
 * Checks all files of a pack against each other and against the pack they build on.
 *
 * Why all at once: a reference is right or wrong only when everything that it may refer to is known.
 * Where a file of that kind could not be read, its references are let be: one fault must not look like twenty.
 */
export function lintDraft(
  draft: Draft,
  roles: readonly ResolvedRole[],
  base: Pack | undefined,
  faultsOfRule?: FaultsOfRule,
): Fault[] {
  const skills = [...(base?.skills ?? []), ...draft.skills.map(({ value }) => value)];
  const lists = [...Object.keys(base?.lexicon.lists ?? {}), ...draft.listNames];
  const skillIds = draft.broken.has('skills') ? null : new Set(skills.map(({ id }) => id));
  const commonWords = new Set(
    draft.lists.find(({ value }) => value.name === COMMON_WORDS)?.value.words ?? [],
  );
  const rules = [...(base?.rules ?? []), ...draft.rules.map(({ value }) => value)];
  return [
    ...lintSkills(draft.skills, { base: base?.skills ?? [], skillIds, commonWords }),
    ...lintRoles(roles, { base: base?.roles ?? [], skillIds, broken: draft.broken.has('roles') }),
    ...lintRules(draft.rules, new Set(lists), faultsOfRule),
    ...lintScoring(draft.scoring, draft.broken.has('checks') ? null : rules),
    ...lintLexicon(draft.lexicon, draft.lists),
  ];
}

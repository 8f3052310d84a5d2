import type { Pack } from '../model/pack.ts';
import type { RuleChanges } from '../model/rule-change.ts';
import type { ConfigDraft } from './config.ts';
import type { Draft, Located } from './draft.ts';
import { findRule } from './find-rule.ts';
import { type ChangeSurroundings, lintChanges, unknownRule } from './lint-changes.ts';
import { lintLexicon } from './lint-lexicon.ts';
import { lintRoles } from './lint-roles.ts';
import { type FaultsOfRule, lintRules } from './lint-rules.ts';
import { lintScoring } from './lint-scoring.ts';
import { COMMON_WORDS, lintSkills } from './lint-skills.ts';
import type { ResolvedRole } from './resolve-roles.ts';
import type { Fault } from './source.ts';
import type { ValuePath } from './yaml-source.ts';

export interface LintOptions {
  /** The pack that is built on. */
  readonly base?: Pack | undefined;
  readonly faultsOfRule?: FaultsOfRule | undefined;
  readonly config?: ConfigDraft | undefined;
}

/** The changes of rules of every layer, each where it is written. */
function changesOf(draft: Draft, config: ConfigDraft | undefined): Located<RuleChanges>[] {
  const within = [...draft.regions, ...draft.roles].flatMap(({ value, fault }) =>
    value.rules === undefined
      ? []
      : [{ value: value.rules, fault: (path: ValuePath, text: string) => fault(['rules', ...path], text) }],
  );
  return config?.changes ? [...within, config.changes] : within;
}

function lintSuppressions(
  config: ConfigDraft | undefined,
  { rules, broken }: Pick<ChangeSurroundings, 'rules' | 'broken'>,
): Fault[] {
  return (config?.suppressions ?? [])
    .filter(({ value: { ruleId } }) => !broken.has(ruleId) && findRule(rules, ruleId) === undefined)
    .map(({ value, fault }) => fault(['ruleId'], unknownRule(value.ruleId, rules)));
}

/**
 * Checks all files of a pack against each other and against the pack they build on.
 *
 * Why all at once: a reference is right or wrong only when everything that it may refer to is known.
 * Where a file of that kind could not be read, its references are let be: one fault must not look like twenty.
 */
export function lintDraft(
  draft: Draft,
  roles: readonly ResolvedRole[],
  { base, faultsOfRule, config }: LintOptions,
): Fault[] {
  const skills = [...(base?.skills ?? []), ...draft.skills.map(({ value }) => value)];
  const lists = [...Object.keys(base?.lexicon.lists ?? {}), ...draft.listNames];
  const skillIds = draft.broken.has('skills') ? null : new Set(skills.map(({ id }) => id));
  const commonWords = new Set(
    draft.lists.find(({ value }) => value.name === COMMON_WORDS)?.value.words ?? [],
  );
  const rules = [...(base?.rules ?? []), ...draft.rules.map(({ value }) => value)];
  const scoring = draft.scoring[0]?.value ?? base?.scoring;
  const surroundings: ChangeSurroundings = {
    rules: [...new Map(rules.map((rule) => [rule.id, rule])).values()],
    broken: new Set([...draft.ruleIds, ...(config?.ruleIds ?? [])]),
    lists: new Set(lists),
    withoutPoints: new Set(scoring === undefined ? [] : Object.values(scoring.skillRules)),
    faultsOfRule,
  };
  return [
    ...lintSkills(draft.skills, { base: base?.skills ?? [], skillIds, commonWords }),
    ...lintRoles(roles, { base: base?.roles ?? [], skillIds, broken: draft.broken.has('roles') }),
    ...lintRules(draft.rules, { rules: base?.rules ?? [], lists: new Set(lists), faultsOfRule }),
    ...changesOf(draft, config).flatMap((changes) => lintChanges(changes, surroundings)),
    ...lintSuppressions(config, surroundings),
    ...lintScoring(draft.scoring, draft.broken.has('checks') ? null : rules),
    ...lintLexicon(draft.lexicon, draft.lists),
  ];
}

import type { Rule } from '../model/rule.ts';
import type { Located } from './draft.ts';
import type { Fault } from './source.ts';

/**
 * Faults of a rule that only its check kind can see, with paths that start at the rule. Passed in by whoever loads,
 * since this folder knows no stage.
 */
export type FaultsOfRule = (
  rule: Rule,
  lists: ReadonlySet<string>,
) => readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

/** Options of a check that name lists of rules/lexicon/lists: `list`, `lists`, and keys that end in either. */
const LIST_OPTION = /^(lists?|.+Lists?)$/u;

function lintListReferences(rule: Located<Rule>, lists: ReadonlySet<string>): Fault[] {
  return Object.entries(rule.value.check).flatMap(([option, value]) => {
    if (!LIST_OPTION.test(option)) return [];
    const names: unknown[] = Array.isArray(value) ? value : [value];
    return names
      .filter((name): name is string => typeof name === 'string' && !lists.has(name))
      .map((name) => rule.fault(['check', option], `no list '${name}' in lexicon/lists`));
  });
}

/** Braces must be whole placeholders, or the reader of a report sees them. */
function lintPlaceholders(rule: Located<Rule>): Fault[] {
  return (['message', 'fix'] as const)
    .filter((key) => /[{}]/u.test(rule.value[key].replace(/\{[a-zA-Z]+\}/gu, '')))
    .map((key) => rule.fault([key], `'${key}' has a brace that is no {placeholder}`));
}

/** Which rules go by an id, today or before. */
type Owners = ReadonlyMap<string, ReadonlySet<string>>;

function ownersOf(rules: readonly Rule[]): Owners {
  const owners = new Map<string, Set<string>>();
  for (const { id, formerly = [] } of rules) {
    for (const name of [id, ...formerly]) owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  return owners;
}

/** An id of before leads to one rule and is no rule of today. */
function lintFormerIds({ value: { id, formerly = [] }, fault }: Located<Rule>, owners: Owners): Fault[] {
  return formerly.flatMap((former, index) => {
    const other = [...(owners.get(former) ?? [])].find((owner) => owner !== id);
    if (other === undefined && former !== id) return [];
    return [fault(['formerly', index], `'${former}' is the id of '${other ?? id}'`)];
  });
}

export interface RuleSurroundings {
  /** Rules of the pack that is built on. */
  readonly rules: readonly Rule[];
  readonly lists: ReadonlySet<string>;
  readonly faultsOfRule?: FaultsOfRule | undefined;
}

/** Lists that exist, whole placeholders, and all that the check kind has to say. Ids are unique by their paths. */
export function lintRules(
  own: readonly Located<Rule>[],
  { rules, lists, faultsOfRule }: RuleSurroundings,
): Fault[] {
  const owners = ownersOf([...rules, ...own.map(({ value }) => value)]);
  return own.flatMap((rule) => [
    ...lintPlaceholders(rule),
    ...lintFormerIds(rule, owners),
    ...(faultsOfRule === undefined
      ? lintListReferences(rule, lists)
      : faultsOfRule(rule.value, lists).map(({ path, message }) => rule.fault(path, message))),
  ]);
}

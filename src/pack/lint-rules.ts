import type { Rule } from '../model/rule.ts';
import type { Located } from './draft.ts';
import type { Fault } from './source.ts';

/** Options of a check that name lists of rules/lexicon/lists: `list`, `lists`, and keys that end in either. */
const LIST_OPTION = /^(lists?|.+Lists?)$/u;

function lintListReferences(rule: Located<Rule>, lists: ReadonlySet<string> | null): Fault[] {
  return Object.entries(rule.value.check).flatMap(([option, value]) => {
    if (!LIST_OPTION.test(option)) return [];
    const names: unknown[] = Array.isArray(value) ? value : [value];
    return names
      .filter((name): name is string => typeof name === 'string' && lists?.has(name) === false)
      .map((name) => rule.fault(['check', option], `no list '${name}' in lexicon/lists`));
  });
}

/** Braces must be whole placeholders, or the reader of a report sees them. */
function lintPlaceholders(rule: Located<Rule>): Fault[] {
  return (['message', 'fix'] as const)
    .filter((key) => /[{}]/u.test(rule.value[key].replace(/\{[a-z][A-Za-z]*\}/gu, '')))
    .map((key) => rule.fault([key], `'${key}' has a brace that is no {placeholder}`));
}

/** Unique ids are the file system's work (an id equals its path); here: lists that exist and whole placeholders. */
export function lintRules(rules: readonly Located<Rule>[], lists: ReadonlySet<string> | null): Fault[] {
  return rules.flatMap((rule) => [...lintListReferences(rule, lists), ...lintPlaceholders(rule)]);
}

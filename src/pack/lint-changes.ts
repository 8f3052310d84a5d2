import type { Rule } from '../model/rule.ts';
import type { RuleChange, RuleChanges } from '../model/rule-change.ts';
import type { Located } from './draft.ts';
import { findRule } from './find-rule.ts';
import { changeRule } from '../model/layers.ts';
import type { FaultsOfRule } from './lint-rules.ts';
import type { Fault } from './source.ts';
import { didYouMean, namedRules, suggest } from './suggest.ts';
import { nameOf } from './validate.ts';

/** What changes of rules are held against. */
export interface ChangeSurroundings {
  readonly rules: readonly Rule[];
  /** Ids of rules that could not be read: what names one is not at fault for it. */
  readonly broken: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** Rules that the score table speaks for; they may take no points. */
  readonly withoutPoints: ReadonlySet<string>;
  readonly faultsOfRule?: FaultsOfRule | undefined;
}

/** What to say of an id that no rule has. */
export function unknownRule(id: string, rules: readonly Rule[]): string {
  return `no rule has the id '${id}'.${didYouMean(suggest(id, namedRules(rules)))}`;
}

/** Keys of a check that make it the check that it is. */
function identityFaults({ check }: Rule, options: NonNullable<RuleChange['options']>) {
  return ['kind', 'name']
    .filter((key) => Object.hasOwn(options, key) && Object.hasOwn(check, key))
    .map((key) => ({
      path: ['options', key],
      message: `'${key}' cannot be changed: write a rule of your own instead`,
    }));
}

/** Faults of options as the check kind tells them, at the option rather than at the key of the rule. */
function optionFaults(rule: Rule, change: RuleChange, { lists, faultsOfRule }: ChangeSurroundings) {
  const { options } = change;
  if (options === undefined) return [];
  const fixed = identityFaults(rule, options);
  if (fixed.length > 0 || faultsOfRule === undefined) return fixed;
  return faultsOfRule(changeRule(rule, change), lists)
    .filter(({ path }) => path[0] === 'check')
    .map(({ path, message }) => ({
      path: ['options', ...path.slice(1)],
      message: inWords(message, path.slice(1), rule),
    }));
}

/** An author of a configuration does not see the check: an unknown option is answered with those that are set. */
function inWords(message: string, path: readonly PropertyKey[], { check }: Rule): string {
  if (!message.startsWith('Unrecognized key')) {
    return `${nameOf(path, "'options'")}: ${message.replace(/^Invalid (input|option): /u, '')}`;
  }
  const known = Object.keys(check).filter((key) => key !== 'kind' && key !== 'name');
  return `${message.replace('Unrecognized', 'unknown')}; the rule sets ${known.join(', ')}`;
}

function pointFaults(rule: Rule, change: RuleChange, { withoutPoints }: ChangeSurroundings) {
  if (change.points === undefined) return [];
  const { each, atMost } = changeRule(rule, change).points;
  const path = ['points'];
  if (withoutPoints.has(rule.id) && (each > 0 || atMost > 0)) {
    return [{ path, message: 'must stay 0: the skills part of the score counts skills one by one' }];
  }
  return atMost < each
    ? [{ path, message: `'atMost' (${atMost}) must not be less than 'each' (${each})` }]
    : [];
}

/** Faults of changes, each with the path from the changes to the value at fault. */
export function faultsOfChanges(
  changes: RuleChanges,
  surroundings: ChangeSurroundings,
): { readonly path: readonly string[]; readonly message: string }[] {
  const seen = new Set<string>();
  return Object.entries(changes).flatMap(([id, change]) => {
    const rule = findRule(surroundings.rules, id);
    if (rule === undefined) {
      if (surroundings.broken.has(id)) return [];
      return [{ path: [id], message: unknownRule(id, surroundings.rules) }];
    }
    if (seen.has(rule.id)) return [{ path: [id], message: `'${rule.id}' is changed a second time here` }];
    seen.add(rule.id);
    const faults = [...optionFaults(rule, change, surroundings), ...pointFaults(rule, change, surroundings)];
    return faults.map(({ path, message }) => ({ path: [id, ...path.map(String)], message }));
  });
}

/** Rules that exist, each named once, with options that their checks understand. */
export function lintChanges(changes: Located<RuleChanges>, surroundings: ChangeSurroundings): Fault[] {
  return faultsOfChanges(changes.value, surroundings).map(({ path, message }) =>
    changes.fault(path, message),
  );
}

/** The same changes under the ids that the rules have today. */
export function underCurrentIds(changes: RuleChanges, rules: readonly Rule[]): RuleChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([id, change]) => [findRule(rules, id)?.id ?? id, change]),
  );
}

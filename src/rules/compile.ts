import { PrecheckError } from '../model/errors.ts';
import type { Lexicon } from '../model/pack.ts';
import type { CheckSpecification, Rule } from '../model/rule.ts';
import type { CheckFault, CheckResources, CheckRun, CheckSurroundings } from './check.ts';
import { kindOf, unknownKind } from './kind-of.ts';
import { placeholdersIn } from './message.ts';
import { compilePhrases, type PhraseMatcher } from './phrases.ts';
import { targetDefinitions } from './targets/index.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly run: CheckRun;
}

/** Rules with their checks and word lists compiled; made once, used for every CV. */
export interface RuleSet {
  readonly rules: readonly CompiledRule[];
  /** What they were compiled with. */
  readonly resources: CheckResources;
}

function checkFaults(
  specification: CheckSpecification,
  surroundings: CheckSurroundings,
): readonly CheckFault[] {
  return kindOf(specification)?.faults(specification, surroundings) ?? [unknownKind(specification)];
}

/** Placeholders of the message and the fix that neither the target nor the check fills. */
function placeholderFaults(rule: Rule): CheckFault[] {
  const known = new Set([...targetDefinitions[rule.given].values, ...(kindOf(rule.check)?.values ?? [])]);
  return (['message', 'fix'] as const).flatMap((field) =>
    placeholdersIn(rule[field])
      .filter((name) => !known.has(name))
      .map((name) => ({
        path: [field],
        message: `nothing fills {${name}}; there are ${[...known].map((value) => `{${value}}`).join(', ')}`,
      })),
  );
}

/**
 * Every fault of a rule that its generic shape does not show: unknown check kind, options, names and placeholders.
 * Paths start at the rule. Why here: only the check kinds know, and the loader can then name line and column.
 */
export function faultsOfRule(rule: Rule, lists: ReadonlySet<string>): CheckFault[] {
  const target = targetDefinitions[rule.given];
  const surroundings: CheckSurroundings = {
    target,
    lists,
    faultsOf: (inner) => checkFaults(inner, surroundings),
  };
  return [
    ...checkFaults(rule.check, surroundings).map(({ path, message }) => ({
      path: ['check', ...path],
      message,
    })),
    ...placeholderFaults(rule),
  ];
}

/** Word lists and checks are compiled when they are first asked for. */
function createResources(lexicon: Lexicon): CheckResources {
  const matchers = new Map<string, PhraseMatcher>();
  const resources: CheckResources = {
    phrases(list) {
      const matcher = matchers.get(list) ?? compilePhrases(lexicon.lists[list] ?? []);
      matchers.set(list, matcher);
      return matcher;
    },
    entries: (list) => lexicon.lists[list] ?? [],
    compile: (specification) => kindOf(specification)!.compile(specification, resources),
  };
  return resources;
}

/**
 * Compiles rules once for all CVs.
 *
 * @param before a set with the same lexicon: what it has compiled already is taken from there, so that a region or
 * role that changes two rules costs two rules.
 * @throws PrecheckError `bad-rules` naming every fault, where the rules have not been validated before.
 */
export function compileRules(rules: readonly Rule[], lexicon: Lexicon, before?: RuleSet): RuleSet {
  const done = new Map(before?.rules.map((compiled) => [compiled.rule, compiled]));
  const names = new Set(Object.keys(lexicon.lists));
  const faults = rules
    .filter((rule) => !done.has(rule))
    .flatMap((rule) =>
      faultsOfRule(rule, names).map(({ path, message }) => `${rule.id}: ${path.join('.')}: ${message}`),
    );
  if (faults.length > 0) throw new PrecheckError('bad-rules', faults.join('\n'));
  const resources = before?.resources ?? createResources(lexicon);
  return {
    rules: rules.map((rule) => done.get(rule) ?? { rule, run: resources.compile(rule.check) }),
    resources,
  };
}

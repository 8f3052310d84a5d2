import type { Pack } from './pack.ts';
import type { RegionCode } from './role.ts';
import type { Rule } from './rule.ts';
import type { RuleChange, RuleChanges } from './rule-change.ts';

type Settings = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of `over` win; maps within maps are merged the same way, lists are replaced whole. */
function mergeSettings(base: Settings, over: Settings): Settings {
  const merged = Object.entries(over).map(([key, value]) => {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    return [key, isMap(before) && isMap(value) ? mergeSettings(before, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(merged) };
}

function mergeChange(base: RuleChange, over: RuleChange): RuleChange {
  const points = { ...base.points, ...over.points };
  const options = mergeSettings(base.options ?? {}, over.options ?? {});
  return {
    ...base,
    ...over,
    ...(Object.keys(points).length === 0 ? {} : { points }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

/** Lays changes over changes, key by key; the last one wins, and neither is changed itself. */
export function mergeChanges(base: RuleChanges = {}, over: RuleChanges = {}): RuleChanges {
  const merged = Object.entries(over).map(
    ([id, change]) => [id, mergeChange(base[id] ?? {}, change)] as const,
  );
  return { ...base, ...Object.fromEntries(merged) };
}

/** The rule with a change laid over it; the rule itself stays as it is. */
export function changeRule(rule: Rule, { severity, points, options }: RuleChange): Rule {
  return {
    ...rule,
    ...(severity === undefined ? {} : { severity }),
    ...(points === undefined ? {} : { points: { ...rule.points, ...points } }),
    ...(options === undefined
      ? {}
      : { check: { ...mergeSettings(rule.check, options), kind: rule.check.kind } }),
  };
}

/** The rules that are left on, changed; those that no change names are the same objects as before. */
export function applyChanges(rules: readonly Rule[], changes: RuleChanges): readonly Rule[] {
  return rules.flatMap((rule) => {
    const change = Object.hasOwn(changes, rule.id) ? changes[rule.id] : undefined;
    if (change === undefined) return [rule];
    return change.on === false ? [] : [changeRule(rule, change)];
  });
}

/** What a check is for, as far as it decides which rules apply. */
export interface LayerChoice {
  readonly region?: RegionCode;
  readonly role?: { readonly rules?: RuleChanges | undefined };
}

/** The changes of all layers over the rules of a pack: its region's, its role's, then those of the user. */
export function changesFor({ regions, ruleChanges }: Pack, { region, role }: LayerChoice): RuleChanges {
  const ofRegion = regions.find(({ code }) => code === region)?.rules;
  return mergeChanges(mergeChanges(ofRegion, role?.rules), ruleChanges);
}

/** The rules that a check for this region and role runs, in the order of the pack. */
export function rulesFor(pack: Pack, choice: LayerChoice): readonly Rule[] {
  return applyChanges(pack.rules, changesFor(pack, choice));
}

import type { Pack } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';
import type { RuleChange } from '../model/rule-change.ts';

/** What makes a check the check that it is; everything else may be changed. */
const FIXED: ReadonlySet<string> = new Set(['kind', 'name']);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(options: Readonly<Record<string, unknown>>, prefix: string): [string, string][] {
  return Object.entries(options)
    .filter(([key]) => !FIXED.has(key))
    .flatMap(([key, value]): [string, string][] =>
      isMap(value)
        ? flatten(value, `${prefix}${key}.`)
        : [[`${prefix}${key}`, typeof value === 'string' ? value : JSON.stringify(value)]],
    );
}

/** The options of a rule that a layer may change, with what they are set to; those of a check inside as `check.key`. */
export function changeableOptions({ check }: Rule): readonly (readonly [option: string, value: string])[] {
  return flatten(check, '');
}

/** A change in a few words: "off", "severity suggestion, moreThan 0.6". */
export function changeInWords({ on, severity, points, options }: RuleChange): string {
  if (on === false) return 'off';
  const words = [
    ...(severity === undefined ? [] : [`severity ${severity}`]),
    ...Object.entries(points ?? {}).map(([key, value]) => `points ${key} ${value}`),
    ...flatten(options ?? {}, '').map(([key, value]) => `${key} ${value}`),
  ];
  return words.length === 0 ? 'on' : words.join(', ');
}

/** Which regions, roles and configuration change a rule, and how; in the order in which they are laid. */
export function layersOf(
  { regions, roles, ruleChanges }: Pick<Pack, 'regions' | 'roles' | 'ruleChanges'>,
  id: string,
): readonly { readonly layer: string; readonly change: RuleChange }[] {
  const layers = [
    ...regions.map(({ name, rules }) => ({ layer: name, rules })),
    ...roles.map(({ title, rules }) => ({ layer: title, rules })),
    { layer: 'your configuration', rules: ruleChanges },
  ];
  return layers.flatMap(({ layer, rules }) => {
    const change = rules !== undefined && Object.hasOwn(rules, id) ? rules[id] : undefined;
    return change === undefined ? [] : [{ layer, change }];
  });
}

/** What to write into a configuration to turn a rule off, make it milder, or change its first option. */
export function configurationLines(rule: Rule): readonly string[] {
  const milder = rule.severity === 'suggestion' ? 'warning' : 'suggestion';
  const number = changeableOptions(rule).find(([name, value]) => /^\d/.test(value) && !name.includes('.'));
  return [
    'rules:',
    `  ${rule.id}: off`,
    `  # or: ${rule.id}: ${milder}`,
    ...(number === undefined ? [] : [`  # or: ${rule.id}: { options: { ${number[0]}: ${number[1]} } }`]),
  ];
}

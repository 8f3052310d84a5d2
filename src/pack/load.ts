import { hashText } from '../model/fingerprint.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';
import type { RuleChanges } from '../model/rule-change.ts';
import type { ConfigDraft } from './config.ts';
import { buildLexicon } from './build-lexicon.ts';
import { type Draft, type Located, readDraft } from './draft.ts';
import { mergeChanges } from '../model/layers.ts';
import { lintDraft } from './lint.ts';
import { underCurrentIds } from './lint-changes.ts';
import type { FaultsOfRule } from './lint-rules.ts';
import { resolveRoles } from './resolve-roles.ts';
import { type Fault, PackError, type SourceFile } from './source.ts';

export interface LoadOptions {
  /** What to print before each path in a fault: the folder as the user named it. */
  readonly root?: string;
  /** A pack to build on: entries of the files replace its entries of the same id, the rest stays. */
  readonly base?: Pack;
  /** What only the check kinds know about a rule: its options, word lists and placeholders (src/rules). */
  readonly faultsOfRule?: FaultsOfRule;
  /** A configuration file: its faults are told with those of the files, its rules and changes laid over all. */
  readonly config?: ConfigDraft;
}

/** Files in the order of their paths, so that the order of a folder listing changes nothing. */
function sortByPath(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

/**
 * A hash over paths and bytes of all files, over the pack they build on, and over what a configuration says of rules:
 * its other keys change no report.
 */
function fingerprintOf(files: readonly SourceFile[], { base, config }: LoadOptions): string {
  const parts = files.map(({ path, text }) => `${path}\0${text.length}\0${text}`);
  const own = config?.rules.map(({ value }) => value) ?? [];
  const changes = config?.changes?.value ?? {};
  const configured = own.length + Object.keys(changes).length === 0 ? [] : [JSON.stringify([own, changes])];
  if (base !== undefined && parts.length + configured.length === 0) return base.fingerprint;
  return hashText([base?.fingerprint ?? '', ...parts, ...configured].join('\0'));
}

/** The pack without what its regions and roles change of the rules that are replaced: the later layer wins whole. */
function withoutChangesTo(base: Pack, ids: ReadonlySet<string>): Pack {
  const strip = <Value extends { readonly rules?: RuleChanges }>(value: Value): Value => {
    const kept = Object.entries(value.rules ?? {}).filter(([id]) => !ids.has(id));
    return value.rules === undefined ? value : { ...value, rules: Object.fromEntries(kept) };
  };
  return { ...base, regions: base.regions.map(strip), roles: base.roles.map(strip) };
}

/** The value with its changes of rules under the ids of today. */
function renewIds<Value extends { readonly rules?: RuleChanges }>(
  value: Value,
  rules: readonly Rule[],
): Value {
  return value.rules === undefined ? value : { ...value, rules: underCurrentIds(value.rules, rules) };
}

/** Later entries replace earlier ones of the same key; the result is sorted by key. */
function layer<Value>(
  base: readonly Value[],
  own: readonly Pick<Located<Value>, 'value'>[],
  keyOf: (value: Value) => string,
): Value[] {
  const byKey = new Map(base.map((value) => [keyOf(value), value]));
  for (const { value } of own) byKey.set(keyOf(value), value);
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}

/** The one value of a file that every pack needs; where neither the files nor the base have it, a fault says so. */
function required<Value>(
  own: readonly Located<Value>[],
  base: Value | undefined,
  name: string,
  context: { draft: Draft; root: string; faults: Fault[] },
): Value | null {
  const value = own[0]?.value ?? base ?? null;
  if (value === null && !context.draft.broken.has(name)) {
    const path = context.root === '' ? name : `${context.root}/${name}`;
    context.faults.push({ path, line: 1, column: 1, message: 'this file is missing' });
  }
  return value;
}

/**
 * Builds a pack from the YAML files of a rules folder: each file against its schema, then all against each other.
 *
 * Why from memory: the same loader serves the build, the command line and tests, and only those that read a disk
 * may import `node:`.
 *
 * @param files all *.yaml files, paths relative to the folder.
 * @throws PackError ('bad-rules') with every fault as file:line:column.
 */
export function loadPack(files: readonly SourceFile[], options: LoadOptions = {}): Pack {
  const { root = 'rules', faultsOfRule, config } = options;
  const sorted = sortByPath(files);
  const { draft, faults } = readDraft(sorted, root);
  faults.push(...(config?.faults ?? []));
  draft.rules.push(...(config?.rules ?? []));
  const replaced = new Set(draft.rules.map(({ value }) => value.id));
  const base = options.base === undefined ? undefined : withoutChangesTo(options.base, replaced);
  const resolved = resolveRoles(draft.roles, base?.roles ?? []);
  faults.push(...lintDraft(draft, resolved, { base, faultsOfRule, config }));
  const context = { draft, root, faults };
  const advice = required(draft.advice, base?.advice, 'advice.yaml', context);
  const scoring = required(draft.scoring, base?.scoring, 'score.yaml', context);
  if (faults.length > 0 || advice === null || scoring === null) throw new PackError(faults);
  const rules = layer(base?.rules ?? [], draft.rules, (rule) => rule.id);
  const ruleChanges = mergeChanges(base?.ruleChanges, underCurrentIds(config?.changes?.value ?? {}, rules));
  return {
    fingerprint: fingerprintOf(sorted, options),
    skills: layer(base?.skills ?? [], draft.skills, (skill) => skill.id),
    roles: layer(
      base?.roles ?? [],
      resolved.map(({ profile }) => ({ value: renewIds(profile, rules) })),
      (role) => role.id,
    ),
    rules,
    ...(Object.keys(ruleChanges).length === 0 ? {} : { ruleChanges }),
    lexicon: buildLexicon(draft, base?.lexicon),
    regions: layer(
      base?.regions ?? [],
      draft.regions.map(({ value }) => ({ value: renewIds(value, rules) })),
      (region) => region.code,
    ),
    advice,
    scoring,
  };
}

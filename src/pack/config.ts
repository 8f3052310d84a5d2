import { z } from 'zod';
import type { Rule } from '../model/rule.ts';
import type { RuleChanges } from '../model/rule-change.ts';
import type { FileSuppression, Settings } from '../model/settings.ts';
import { settingsSchema, suppressionSchema } from './config-schema.ts';
import type { Located } from './draft.ts';
import { ruleChangeSchema } from './rule-change-schema.ts';
import { ownRuleSchema } from './rule-schema.ts';
import type { Fault, SourceFile } from './source.ts';
import { nameOf, validate } from './validate.ts';
import { parseYamlSource, type ValuePath, type YamlSource } from './yaml-source.ts';

/** A configuration file, each part checked by itself and not yet against the rules. */
export interface ConfigDraft {
  /** What could be read; parts with faults are left out. */
  readonly settings: Settings;
  readonly changes: Located<RuleChanges> | null;
  readonly rules: readonly Located<Rule>[];
  /** Ids of its own rules, of those with faults too. */
  readonly ruleIds: readonly string[];
  readonly suppressions: readonly Located<FileSuppression>[];
  readonly faults: readonly Fault[];
}

/** The part of a file below a path, as a source of its own. */
function partOf(source: YamlSource, path: ValuePath, value: unknown): YamlSource {
  return {
    path: source.path,
    value,
    name: nameOf(path),
    fault: (below, message) => source.fault([...path, ...below], message),
    faultAtKey: (below, key, message) => source.faultAtKey([...path, ...below], key, message),
  };
}

function locatedAt<Value>(value: Value, source: YamlSource, path: ValuePath): Located<Value> {
  return { value, fault: (below, message) => source.fault([...path, ...below], message) };
}

/** Rules of the user's own, one by one: a fault in one hides none in the next. */
function readOwnRules(source: YamlSource, value: unknown, faults: Fault[]): Located<Rule>[] {
  const list = validate(partOf(source, ['checks'], value), z.array(z.unknown()), faults) ?? [];
  return list.flatMap((item, index) => {
    const path = ['checks', index];
    const rule = validate(partOf(source, path, item), ownRuleSchema, faults);
    return rule === null ? [] : [locatedAt(rule, source, path)];
  });
}

function readSuppressions(source: YamlSource, value: unknown, faults: Fault[]): Located<FileSuppression>[] {
  const list = validate(partOf(source, ['suppressions'], value), z.array(z.unknown()), faults) ?? [];
  return list.flatMap((item, index) => {
    const path = ['suppressions', index];
    const suppression = validate(partOf(source, path, item), suppressionSchema, faults);
    if (suppression === null) return [];
    const { line, column } = source.fault(path, '');
    return [locatedAt({ ...suppression, place: `${source.path}:${line}:${column}` }, source, path)];
  });
}

/** Changes of rules, one by one. */
function readChanges(source: YamlSource, value: unknown, faults: Fault[]): RuleChanges {
  const map = validate(partOf(source, ['rules'], value), z.record(z.string(), z.unknown()), faults) ?? {};
  const read = Object.entries(map).flatMap(([id, item]) => {
    const change = validate(partOf(source, ['rules', id], item), ruleChangeSchema, faults);
    return change === null ? [] : [[id, change] as const];
  });
  return Object.fromEntries(read);
}

/** The id that an own rule gives itself, whatever else is wrong with it. */
function idOf(rule: unknown): string[] {
  const id = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : null;
  return typeof id === 'string' ? [id] : [];
}

/**
 * Reads a configuration file (cv-precheck.yaml).
 *
 * Why a draft: whether the rules that it names exist is known only once those of its folder have been read, and an
 * author wants the faults of both in one run.
 */
export function readConfig(file: SourceFile): ConfigDraft {
  const { source: whole, faults } = parseYamlSource(file, file.path);
  // An empty file says nothing, which is no fault.
  const source = faults.length === 0 && whole.value === null ? partOf(whole, [], {}) : whole;
  const nothing = { settings: { suppressions: [] }, changes: null, rules: [], ruleIds: [], suppressions: [] };
  if (faults.length > 0) return { ...nothing, faults };
  const { rules, checks, suppressions, ...settings } =
    validate(source, settingsSchema, faults) ?? partsOf(source.value);
  const told = readSuppressions(source, suppressions ?? [], faults);
  return {
    settings: {
      ...(settings as Omit<Settings, 'suppressions'>),
      suppressions: told.map(({ value }) => value),
    },
    changes: locatedAt(readChanges(source, rules ?? {}, faults), source, ['rules']),
    rules: readOwnRules(source, checks ?? [], faults),
    ruleIds: Array.isArray(checks) ? checks.flatMap(idOf) : [],
    suppressions: told,
    faults,
  };
}

/** The parts of a file whose other keys have faults. */
function partsOf(value: unknown): {
  rules?: unknown;
  checks?: unknown;
  suppressions?: unknown;
  rulesFolder?: string;
} {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const { rules, checks, suppressions, rulesFolder } = value as Record<string, unknown>;
  return { rules, checks, suppressions, ...(typeof rulesFolder === 'string' ? { rulesFolder } : {}) };
}

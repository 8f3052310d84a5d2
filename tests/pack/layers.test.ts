import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as core } from '../../src/generated/pack.ts';
import { applyChanges, changesFor, mergeChanges, rulesFor } from '../../src/model/layers.ts';
import type { RuleChanges } from '../../src/model/rule-change.ts';
import { formatFault, loadPack } from '../../src/pack/index.ts';
import { faultsOfRule } from '../../src/pipeline.ts';
import { BASE_FILES, faultsOf, faultsOfExactly, file, ruleFile } from './files.ts';

const REGION = `code: NZ
spelling: british
name: New Zealand
documentName: CV
pages: { graduate: 1, intermediate: 2, senior: 3, lead: 3 }
monthFirst: false
refereesExpected: true
`;
const ROLE = 'id: tester\ntitle: Tester\nskills: [{ skill: sql, need: essential }]\n';
const FILES = [...BASE_FILES, file('skills/a.yaml', '- { id: sql, name: SQL }'), ruleFile('area/name')];
const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};

describe('merging layers', () => {
  const change = fc.record(
    {
      on: fc.boolean(),
      severity: fc.constantFrom('error', 'warning', 'suggestion'),
      points: fc.record({ each: fc.nat(9), atMost: fc.nat(9) }, { requiredKeys: [] }),
      options: fc.record(
        { max: fc.nat(9), lists: fc.array(fc.string()), check: fc.dictionary(fc.string(), fc.nat(9)) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const changes = fc.dictionary(fc.constantFrom('a/a', 'b/b', 'c/c'), change) as fc.Arbitrary<RuleChanges>;

  it('changes no layer, and the last one wins key by key', () => {
    fc.assert(
      fc.property(changes, changes, (base, over) => {
        const merged = mergeChanges(freeze(structuredClone(base)), freeze(structuredClone(over)));
        for (const id of new Set([...Object.keys(base), ...Object.keys(over)])) {
          expect(merged[id]?.severity).toBe(over[id]?.severity ?? base[id]?.severity);
          expect(merged[id]?.on).toBe(over[id]?.on ?? base[id]?.on);
          expect(merged[id]?.points?.each).toBe(over[id]?.points?.each ?? base[id]?.points?.each);
        }
      }),
    );
  });

  it('gives the same whichever two of three layers are merged first', () => {
    fc.assert(
      fc.property(changes, changes, changes, (one, two, three) => {
        expect(mergeChanges(mergeChanges(one, two), three)).toEqual(
          mergeChanges(one, mergeChanges(two, three)),
        );
      }),
    );
  });

  it('leaves the rules as they are and hands on those that no change names', () => {
    const rules = freeze(structuredClone(core.rules));
    const changed = applyChanges(rules, {
      'bullets/no-metrics': {
        severity: 'suggestion',
        options: { moreThan: 0.6, check: { measures: 'mine' } },
      },
      'bullets/too-long': { on: false },
    });
    expect(changed).toHaveLength(rules.length - 1);
    const rule = changed.find(({ id }) => id === 'bullets/no-metrics');
    expect(rule?.severity).toBe('suggestion');
    expect(rule?.check).toMatchObject({
      kind: 'share',
      of: 'bullets',
      moreThan: 0.6,
      check: { kind: 'quantity', measures: 'mine', labels: 'number-labels' },
    });
    expect(changed.filter((one) => rules.includes(one))).toHaveLength(rules.length - 2);
  });
});

describe('changes in files', () => {
  const load = (region: string, role: string) =>
    loadPack([...FILES, file('regions/NZ.yaml', REGION + region), file('roles/tester.yaml', ROLE + role)]);

  it.each([
    ['off', { on: false }],
    ["'off'", { on: false }],
    ['false', { on: false }],
    ['on', { on: true }],
    ['error', { on: true, severity: 'error' }],
    ['{ severity: error }', { on: true, severity: 'error' }],
    ['{ points: { each: 0.5 } }', { points: { each: 0.5 } }],
  ])('%s', (text, expected) => {
    expect(load(`rules: { area/name: ${text} }`, '').regions[0]?.rules).toEqual({ 'area/name': expected });
  });

  it('of a role come after those of the region, and a severity turns a rule on again', () => {
    const pack = load('rules: { area/name: off }', 'rules: { area/name: { severity: error } }');
    const role = pack.roles[0]!;
    const ids = (choice: Parameters<typeof rulesFor>[1]) => rulesFor(pack, choice).map(({ id }) => id);
    expect(ids({})).toContain('area/name');
    expect(ids({ region: 'NZ' })).not.toContain('area/name');
    expect(rulesFor(pack, { region: 'NZ', role }).find(({ id }) => id === 'area/name')?.severity).toBe(
      'error',
    );
    expect(ids({ region: 'AU', role })).toContain('area/name');
  });

  it('of a role go to those that extend it', () => {
    const child =
      'id: senior-tester\ntitle: Senior tester\nextends: tester\nrules: { area/name: { points: { each: 2 } } }\n';
    const pack = loadPack([
      ...FILES,
      file('roles/tester.yaml', `${ROLE}rules: { area/name: error }`),
      file('roles/senior-tester.yaml', child),
    ]);
    expect(pack.roles[0]?.rules).toEqual({
      'area/name': { on: true, severity: 'error', points: { each: 2 } },
    });
  });

  it('may name a rule by an id of before', () => {
    const renamed = ruleFile('area/new', { formerly: '[area/old]' });
    const pack = loadPack([...FILES, renamed, file('regions/NZ.yaml', `${REGION}rules: { area/old: off }`)]);
    expect(pack.regions[0]?.rules).toEqual({ 'area/new': { on: false } });
  });

  it('do not touch a rule that a later layer replaces', () => {
    const base = load('rules: { area/name: off }', 'rules: { area/name: off }');
    const pack = loadPack([ruleFile('area/name', { title: 'Mine' })], { base });
    const role = pack.roles[0]!;
    expect(rulesFor(pack, { region: 'NZ', role }).find(({ id }) => id === 'area/name')?.title).toBe('Mine');
    expect(changesFor(base, { region: 'NZ', role })).toEqual({ 'area/name': { on: false } });
  });

  it('are told with every fault', () => {
    const text = `${REGION}rules:
  area/nam: off
  area/name: quiet
  skills/missing-essential: { points: { each: 1 } }
`;
    expect(faultsOf([ruleFile('area/name'), file('regions/NZ.yaml', text)])).toEqual([
      "rules/regions/NZ.yaml:10:14: 'area/name': must be off, on, error, warning, suggestion, or hold 'severity', 'points' or 'options'",
    ]);
    expect(faultsOf([ruleFile('area/name'), file('regions/NZ.yaml', text.replace('quiet', 'on'))])).toEqual([
      "rules/regions/NZ.yaml:9:13: no rule has the id 'area/nam'. Did you mean area/name?",
      'rules/regions/NZ.yaml:11:39: must stay 0: the skills part of the score counts skills one by one',
    ]);
  });

  it('are checked by the check that they change', () => {
    const text = `${REGION}rules:
  bullets/no-metrics:
    options: { moreThan: 2, atleast: 3 }
  bullets/too-long: { options: { kind: count } }
  bullets/first-person: { points: { each: 5 } }
`;
    const faults = faultsOfExactly([file('regions/NZ.yaml', text)], { base: core, faultsOfRule }).map(
      formatFault,
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^rules\/regions\/NZ\.yaml:10:14: unknown key: "atleast"; the rule sets of, check, moreThan, atLeast, first/u,
      ),
      expect.stringMatching(
        /^rules\/regions\/NZ\.yaml:10:26: 'moreThan': Too big: expected number to be <=1/u,
      ),
      expect.stringMatching(/:11:40: 'kind' cannot be changed: write a rule of your own instead$/u),
      expect.stringMatching(/:12:35: 'atMost' \(\d\) must not be less than 'each' \(5\)$/u),
    ]);
  });
});

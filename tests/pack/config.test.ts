import { describe, expect, it } from 'vitest';
import { pack as base } from '../../src/generated/pack.ts';
import { rulesFor } from '../../src/model/layers.ts';
import { loadPack, PackError, readConfig, type SourceFile } from '../../src/pack/index.ts';
import { faultsOfRule } from '../../src/pipeline.ts';

const PATH = 'cv-precheck.yaml';
const OWN_RULE = `
  - id: house/no-php
    category: wording
    severity: warning
    title: No PHP at our house
    message: "{phrases} is named."
    fix: Leave it out.
    why: We do not use it.
    given: lines
    check: { kind: pattern, pattern: '\\bPHP\\b', gather: true }
`;

const load = (text: string, files: readonly SourceFile[] = []) =>
  loadPack(files, { base, faultsOfRule, root: 'ours', config: readConfig({ path: PATH, text }) });

function faultsOf(text: string, files: readonly SourceFile[] = []): string[] {
  try {
    load(text, files);
  } catch (error) {
    if (error instanceof PackError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it.each(['', '# nothing yet\n', 'role: backend-developer\nminScore: 60\n', 'rules: {}\n'])(
    'that says nothing of rules leaves them and their fingerprint: %j',
    (text) => {
      const pack = load(text);
      expect(pack.rules).toEqual(base.rules);
      expect(pack.fingerprint).toBe(base.fingerprint);
    },
  );

  it('changes rules last of all, and the fingerprint with them', () => {
    const pack = load(
      'rules:\n  summary/too-long: off\n  bullets/no-metrics: { options: { moreThan: 0.6 } }\n',
    );
    const rules = rulesFor(pack, { region: 'NZ' });
    expect(rules.map(({ id }) => id)).not.toContain('summary/too-long');
    expect(rules.find(({ id }) => id === 'bullets/no-metrics')?.check.moreThan).toBe(0.6);
    expect(base.rules.find(({ id }) => id === 'bullets/no-metrics')?.check.moreThan).toBe(0.84);
    expect(pack.fingerprint).not.toBe(base.fingerprint);
  });

  it('adds rules of its own, which need no examples and cost nothing unless they say so', () => {
    const rule = load(`checks:${OWN_RULE}`).rules.find(({ id }) => id === 'house/no-php');
    expect(rule).toMatchObject({
      points: { each: 0, atMost: 0 },
      change: 'No PHP at our house',
      examples: { bad: [], good: [] },
    });
  });

  it('reads settings and says where each suppression stands', () => {
    const { settings } = readConfig({
      path: PATH,
      text: `failOn: never
exclude: draft-*
suppressions:
  - ruleId: contact/missing-phone
    file: cvs/*.pdf
    reason: They asked us not to call.
    expires: 2027-01-31
`,
    });
    expect(settings).toEqual({
      failOn: 'never',
      exclude: ['draft-*'],
      suppressions: [
        {
          ruleId: 'contact/missing-phone',
          file: 'cvs/*.pdf',
          reason: 'They asked us not to call.',
          expires: '2027-01-31',
          place: 'cv-precheck.yaml:4:5',
        },
      ],
    });
  });

  it('is told every fault of it and of the folder in one run', () => {
    const text = `minscore: 50
now: 2026-02-31
rules:
  summary/to-long: off
  bullets/no-metrics: { severity: loud }
  bullets/too-long: { options: { max: many } }
  house/broken: off
checks:${OWN_RULE.replace('{phrases}', '{phrase}')}
suppressions:
  - { ruleId: bullets/weak-opener }
  - { ruleId: contact/missing-phones, reason: They have none. }
`;
    expect(faultsOf(text, [{ path: 'checks/house/broken.yaml', text: 'id: [\n' }])).toEqual([
      "cv-precheck.yaml:1:1: unknown key 'minscore'",
      "cv-precheck.yaml:2:6: 'now': must be a day like '2026-11-23'",
      expect.stringMatching(
        /^cv-precheck.yaml:4:20: no rule has the id 'summary\/to-long'. Did you mean summary\/too-long/u,
      ),
      expect.stringMatching(/^cv-precheck.yaml:5:35: 'severity': expected one of/u),
      "cv-precheck.yaml:6:39: 'max': expected number, received string",
      expect.stringMatching(/^cv-precheck.yaml:13:14: nothing fills \{phrase\}/u),
      "cv-precheck.yaml:20:5: 'reason' is missing",
      expect.stringMatching(/^cv-precheck.yaml:21:15: no rule has the id 'contact\/missing-phones'/u),
      expect.stringMatching(/^ours\/checks\/house\/broken.yaml:2:1: /u),
    ]);
  });

  it.each([
    ['a list', '- a\n', 'cv-precheck.yaml:1:1: the file: expected object, received array'],
    [
      'rules that are no map',
      'rules: 3\n',
      "cv-precheck.yaml:1:8: 'rules': expected record, received number",
    ],
    ['a key twice', 'role: a\nrole: b\n', 'cv-precheck.yaml:2:1: Map keys must be unique'],
    [
      'a rule twice',
      'rules: { summary/generic: on, summary/generic: off }\n',
      'cv-precheck.yaml:1:31: Map keys must be unique',
    ],
  ])('%s is a fault', (_name, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});

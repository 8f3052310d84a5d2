import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { readCustomProfile } from '../../src/pack/index.ts';
import { faultsOfRule } from '../../src/pipeline.ts';
import { loadCustomProfile } from '../../src/pack/profile-file.ts';

const fromFile = (text: string) => loadCustomProfile({ path: 'mine.yaml', text }, pack);

describe('a profile of the caller’s own', () => {
  it('may extend a role, by request and by file alike', () => {
    const value = {
      extends: 'backend-developer',
      without: ['a cloud platform'],
      skills: [{ skill: 'docker', need: 'essential', weight: 3 }],
    };
    const profile = readCustomProfile(value, pack);
    const parent = pack.roles.find(({ id }) => id === 'backend-developer');
    expect(profile).toMatchObject({ id: 'custom', title: 'your own profile' });
    expect(profile.skills).toHaveLength((parent?.skills.length ?? 0) - 1);
    expect(profile.skills[0]).toMatchObject({ anyOf: ['docker'], need: 'essential' });
    expect(profile.skills.some(({ label }) => label === 'a cloud platform')).toBe(false);
    expect(fromFile(JSON.stringify(value))).toEqual(profile);
    expect(
      fromFile(
        'extends: backend-developer\nwithout: [a cloud platform]\nskills:\n  - { skill: docker, need: essential, weight: 3 }\n',
      ),
    ).toEqual(profile);
  });

  it.each(pack.roles.map((role) => [role.id, role] as const))(
    'takes %s as GET /v1/roles/{id} shows it',
    (_id, role) => {
      expect(readCustomProfile(JSON.parse(JSON.stringify(role)), pack)).toEqual(role);
    },
  );

  it('names every fault of a request by its JSON pointer', () => {
    const read = (value: unknown) => () => readCustomProfile(value, pack);
    expect(
      read({ skills: [{ skill: 'sql', need: 'vital' }], expectations: { senior: { years: -1 } } }),
    ).toThrow(/\/profile\/skills\/0\/need: .*; \/profile\/expectations\/senior\/years: /);
    expect(
      read({
        extends: 'backend-develper',
        skills: [{ anyOf: ['sql', 'nope'], label: 'x', need: 'essential' }],
      }),
    ).toThrow('/profile/extends: no role “backend-develper”. Did you mean backend-developer');
    expect(read({ skills: [{ anyOf: ['sql', 'nope'], label: 'x', need: 'essential' }] })).toThrow(
      'The profile has faults. /profile/skills/0/anyOf/1: no skill “nope”.',
    );
    expect(read({ extends: 'backend-developer', without: ['tea'] })).toThrow(
      '/profile/without/0: “backend-developer” asks for nothing called “tea”',
    );
    expect(read({})).toThrow('/profile/skills: needs at least one skill');
    expect(read([])).toThrow('/profile: ');
  });

  it('may change rules, under the ids that they have today', () => {
    const profile = readCustomProfile(
      { extends: 'backend-developer', rules: { 'summary/too-long': 'off' } },
      pack,
    );
    expect(profile.rules).toEqual({ 'summary/too-long': { on: false } });
    const read = (rules: unknown) => () => readCustomProfile({ extends: 'backend-developer', rules }, pack);
    expect(read({ 'summary/to-long': 'off' })).toThrow(
      "/profile/rules/summary~1to-long: no rule has the id 'summary/to-long'",
    );
    const file = 'extends: backend-developer\nrules: { bullets/no-metrics: { options: { moreThan: 7 } } }\n';
    expect(() => loadCustomProfile({ path: 'mine.yaml', text: file }, pack, faultsOfRule)).toThrow(
      "mine.yaml:2:53: 'moreThan': Too big",
    );
    expect(read({ 'personal/gender': { options: { pattern: '(?:a|a){0,16}b' } } })).toThrow(
      'cannot change a pattern',
    );
    expect(read({ 'bullets/no-metrics': { options: { check: { pattern: 'a' } } } })).toThrow(
      'cannot change a pattern',
    );
    expect(read({ 'skills/missing-essential': { points: { each: 1 } } })).toThrow('must stay 0');
  });

  it('names every fault of a file by line and column', () => {
    const text =
      'extends: backend-developr\nskills:\n  - anyOf: [sql, nope]\n    label: x\n    need: essential\ncertifications: [oops]\n';
    expect(() => fromFile(text)).toThrow(
      /^mine\.yaml:1:10: no role “backend-developr”\. Did you mean backend-developer\b.*\nmine\.yaml:3:18: no skill “nope”\nmine\.yaml:6:18: no skill “oops”$/,
    );
  });
});

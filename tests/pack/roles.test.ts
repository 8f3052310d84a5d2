import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/pack/index.ts';
import { BASE_FILES, faultsOf, file } from './files.ts';

const SKILLS = file(
  'skills/all.yaml',
  '- { id: a, name: Ay }\n- { id: b, name: Bee }\n- { id: c, name: Cee }\n',
);

const PARENT = file(
  'roles/parent.yaml',
  `id: parent
title: Parent
alternateTitles: [Elder]
anzsco: [{ code: '261312', title: Developer Programmer }]
skills:
  - { anyOf: [a, b], label: a letter, need: essential, weight: 3 }
  - { skill: c, need: desirable, weight: 2 }
sections: { required: [experience], expected: [summary] }
certifications: [a]
expectations:
  graduate: { years: 0 }
  senior: { years: 5, leadership: [b] }
sources: [one]
`,
);

const child = (more: string) => file('roles/child.yaml', `id: child\ntitle: Child\nextends: parent\n${more}`);
const rolesOf = (...files: ReturnType<typeof file>[]) =>
  new Map(loadPack([...BASE_FILES, SKILLS, ...files]).roles.map((role) => [role.id, role]));

describe('a role that extends another', () => {
  it('keeps what it does not change, but for titles', () => {
    const roles = rolesOf(PARENT, child(''));
    expect(roles.get('child')).toEqual({
      ...roles.get('parent'),
      id: 'child',
      title: 'Child',
      alternateTitles: [],
    });
  });

  it('replaces what it asks for itself, drops what it names, and puts the rest after its own', () => {
    const role = rolesOf(
      PARENT,
      child(`without: [a letter]
skills:
  - { skill: a, need: essential, weight: 3 }
  - { skill: c, need: essential, weight: 2 }
  - { skill: b, need: desirable }
expectations: { senior: { years: 6 }, lead: { pages: 4 } }
sections: { required: [skills] }
sources: [two]
`),
    ).get('child');
    expect(role?.skills.map(({ anyOf, need, weight }) => [anyOf.join(), need, weight])).toEqual([
      ['a', 'essential', 3],
      ['c', 'essential', 2],
      ['b', 'desirable', 1],
    ]);
    expect(role?.expectations).toEqual({
      graduate: { years: 0 },
      senior: { years: 6, leadership: ['b'] },
      lead: { pages: 4 },
    });
    expect(role?.sections).toEqual({ required: ['skills'], expected: ['summary'] });
    expect(role?.sources).toEqual(['two', 'one']);
  });

  it('sorts the inherited in by need and weight', () => {
    const skills = rolesOf(PARENT, child('skills: [{ skill: b, need: desirable, weight: 3 }]\n')).get(
      'child',
    )?.skills;
    expect(skills?.map(({ anyOf }) => anyOf.join())).toEqual(['a,b', 'b', 'c']);
  });

  it('extends through a third, in whatever order the files come, and leaves those as they are', () => {
    const third = file('roles/a-third.yaml', 'id: a-third\ntitle: Third\nextends: child\nwithout: [c]\n');
    const roles = rolesOf(third, child('skills: [{ skill: b, need: desirable }]\n'), PARENT);
    expect(roles.get('a-third')?.skills.map(({ anyOf }) => anyOf.join())).toEqual(['a,b', 'b']);
    expect(roles.get('parent')).toEqual(rolesOf(PARENT).get('parent'));
  });

  it('may extend a role of the pack that it is laid over', () => {
    const base = loadPack([...BASE_FILES, SKILLS, PARENT]);
    const pack = loadPack([child('without: [c]\n')], { base, root: 'mine' });
    expect(pack.roles.map(({ id, skills }) => [id, skills.length])).toEqual([
      ['child', 1],
      ['parent', 2],
    ]);
  });
});

describe('faults that only show once roles are merged or compared', () => {
  const faults = (...files: ReturnType<typeof file>[]) => faultsOf([SKILLS, ...files]);

  it('an unknown role, with those that may have been meant', () => {
    expect(faults(PARENT, file('roles/x.yaml', 'id: x\ntitle: X\nextends: parnt\n'))).toEqual([
      "rules/roles/x.yaml:3:10: no role has the id 'parnt'. Did you mean parent?",
    ]);
  });

  it('nothing about an unknown role where a file of roles cannot be read', () => {
    expect(faults(file('roles/parent.yaml', 'id: ['), child('')).join()).not.toContain('no role has');
  });

  it('a circle', () => {
    const x = file('roles/x.yaml', 'id: x\ntitle: X\nextends: y\n');
    const y = file('roles/y.yaml', 'id: y\ntitle: Y\nextends: x\n');
    expect(faults(x, y).join('\n')).toContain('roles extend each other in a circle: x → y → x');
    const own = file('roles/x.yaml', 'id: x\ntitle: X\nextends: x\n');
    expect(faults(own)).toEqual(['rules/roles/x.yaml:3:10: roles extend each other in a circle: x → x']);
  });

  it('dropping what is not there', () => {
    expect(faults(PARENT, child('without: [c, a word]\n'))).toEqual([
      "rules/roles/child.yaml:4:14: 'parent' asks for nothing called 'a word'",
    ]);
  });

  it('asking again, under another name, for what is inherited', () => {
    expect(
      faults(PARENT, child('skills: [{ anyOf: [b, a], label: letters, need: essential, weight: 3 }]\n')),
    ).toEqual(["rules/roles/child.yaml:4:10: asks for 'a b' a second time"]);
  });

  it('a title that another role has, however it is written', () => {
    expect(faults(PARENT, child('alternateTitles: [Younger, el-der, YOUNGER]\n'))).toEqual([
      "rules/roles/child.yaml:4:36: 'YOUNGER' is a title of this role already",
      "rules/roles/parent.yaml:3:19: 'Elder' is a title of 'child' already",
    ]);
  });

  it('requirements out of order, and a level below the one before', () => {
    const text = `id: x
title: X
skills:
  - { skill: a, need: desirable, weight: 2 }
  - { skill: b, need: essential }
expectations: { intermediate: { years: 5 }, senior: { years: 3 } }
`;
    expect(faults(file('roles/x.yaml', text))).toEqual([
      "rules/roles/x.yaml:5:5: 'b' must stand before 'a': essentials first, then by weight",
      "rules/roles/x.yaml:6:62: 'senior' asks for fewer years than the level below",
    ]);
  });

  it('more essentials than can be argued about', () => {
    const ids = Array.from({ length: 13 }, (_, index) => `s${index + 10}`);
    const skills = file('skills/more.yaml', ids.map((id) => `- { id: ${id}, name: Skill ${id} }\n`).join(''));
    const lines = ids.map((id) => `  - { skill: ${id}, need: essential }\n`).join('');
    expect(faults(skills, file('roles/x.yaml', `id: x\ntitle: X\nskills:\n${lines}`))).toEqual([
      'rules/roles/x.yaml:4:3: asks for 13 essential skills; more than 12 cannot be argued about',
    ]);
  });
});

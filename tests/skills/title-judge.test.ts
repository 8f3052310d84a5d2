import { describe, expect, it } from 'vitest';
import type { RoleProfile } from '../../src/model/role.ts';
import { titleJudgeOf } from '../../src/skills/index.ts';
import { pack } from './helpers.ts';

const roleOf = (id: string): RoleProfile => pack.roles.find((role) => role.id === id)!;
const judge = titleJudgeOf(roleOf('backend-developer'), pack.roles, pack.lexicon);

describe('a title', () => {
  it.each([
    'Back-end Developer',
    'Java Programmer',
    'Web Engineer',
    'Full Stack Developer',
    'Software Tester and Developer',
  ])('is near the role wanted: %s', (title) => expect(judge(title)).toMatchObject({ isNear: true }));

  it.each(['Barista', 'Physics Teacher', 'Store Manager', 'Network Administrator', 'IT Project Manager'])(
    'is far from the role wanted: %s',
    (title) => expect(judge(title)).toMatchObject({ isNear: false }),
  );

  it.each([
    ['Barista', false],
    ['Physics Teacher', false],
    ['Network Administrator', true],
    ['IT Officer', true],
  ])('tells work in IT: %s', (title, isIt) => expect(judge(title).isIt).toBe(isIt));

  it('tells who leads', () => {
    expect(judge('Lead Developer').leads).toBe(true);
    expect(judge('Developer').leads).toBe(false);
  });

  it('is held against the role that the title of an ad means, and against none where it means none', () => {
    const ad = (title: string) =>
      titleJudgeOf(
        { ...roleOf('backend-developer'), id: 'job-ad', title, alternateTitles: [] },
        pack.roles,
        pack.lexicon,
      );
    expect(ad('Senior Network Engineer (Wellington)')('Network Administrator').isNear).toBe(true);
    expect(ad('Senior Network Engineer (Wellington)')('Barista').isNear).toBe(false);
    expect(ad('Job ad')('Barista').isNear).toBeNull();
  });
});

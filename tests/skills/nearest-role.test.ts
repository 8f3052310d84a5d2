import { describe, expect, it } from 'vitest';
import type { RoleProfile } from '../../src/model/role.ts';
import { roleFinderOf } from '../../src/skills/index.ts';
import { pack } from './helpers.ts';

const find = roleFinderOf(pack.roles, pack.lexicon);
const idOf = (title: string) => find(title).role?.id ?? null;

describe('the role of a title', () => {
  it.each([
    ['an id', 'backend-developer', 'backend-developer'],
    ['a title', 'Back-end Developer', 'backend-developer'],
    ['other spellings', 'BACK END ENGINEERS', 'backend-developer'],
    ['an abbreviated level', 'Sr Java Engineer', 'java-developer'],
    ['a level number', 'Software Engineer III', 'software-developer'],
    ['an abbreviation', 'SRE', 'site-reliability-engineer'],
    ['half an abbreviation', 'QA Engineer', 'test-analyst'],
    ['a place after a dash', 'Senior Data Analyst - Wellington', 'data-analyst'],
    ['terms in brackets', 'ICT Business Analyst (6 month contract)', 'business-analyst'],
    ['a technology in brackets', 'Developer (PHP)', 'php-developer'],
    ['a slash', 'UI/UX Designer', 'ux-ui-designer'],
    ['tiers of support', '1st Line Support Analyst', 'service-desk-analyst'],
    ['words of the employer', 'Fisheries Data Engineer', 'data-engineer'],
    ['a misspelling', 'Bussiness Analyst', 'business-analyst'],
    ['swapped letters', 'Data Enigneer', 'data-engineer'],
    ['punctuated names', 'Senior C#.NET Developer', 'dotnet-developer'],
    ['a symbol that parts two roles', 'C++ Developer', 'cpp-developer'],
    ['a level that belongs to the role', 'Junior Software Engineer', 'graduate-developer'],
    ['a level beside a technology', 'Junior Java Developer', 'java-developer'],
    ['lead as a role', 'Lead Software Engineer', 'technical-lead'],
    ['lead as a level', 'Lead Data Engineer', 'data-engineer'],
  ])('%s: %s', (_what, title, id) => {
    expect(idOf(title)).toBe(id);
  });

  it.each([
    'Chef',
    '',
    '—',
    'Civil Engineer',
    'Senior Engineer',
    'Manager',
    'Business Development Manager',
    'Nurse',
  ])('none for "%s"', (title) => {
    expect(idOf(title)).toBeNull();
  });

  it('names the three nearest, nearest first, with the title that is near', () => {
    const { role, nearest } = find('Full Stack Java Engineer');
    expect(nearest).toHaveLength(3);
    expect(nearest[0]).toMatchObject({ role, title: 'Full-stack Java Developer' });
    const likeness = nearest.map((near) => near.likeness);
    expect([...likeness].sort((left, right) => right - left)).toEqual(likeness);
    expect(find('Underwater Data Basket Weaver').nearest.length).toBeGreaterThan(0);
  });

  it('finds every id and every title of every role', () => {
    const astray = pack.roles.flatMap(({ id, title, alternateTitles }) =>
      [id, title, ...alternateTitles]
        .filter((name) => idOf(name) !== id)
        .map((name) => `${name}: ${idOf(name)}`),
    );
    expect(astray).toEqual([]);
  });

  it('does not depend on the order of the roles', () => {
    const turned = roleFinderOf([...pack.roles].reverse(), pack.lexicon);
    for (const title of ['Systems Engineer', 'Java Developer/Architect', 'Support', 'Azure Engineer II']) {
      expect(turned(title).nearest.map(({ role }) => role.id)).toEqual(
        find(title).nearest.map(({ role }) => role.id),
      );
    }
  });
});

describe('the level of a title', () => {
  it.each([
    ['Sr Java Engineer', 'senior'],
    ['Snr. Tester', 'senior'],
    ['Graduate Developer', 'graduate'],
    ['Entry Level Developer', 'graduate'],
    ['Software Engineering Internship', 'graduate'],
    ['Mid-level Developer', 'intermediate'],
    ['Developer II', 'intermediate'],
    ['Test Lead', 'lead'],
    ['Principal Engineer', 'lead'],
    ['graduate-developer', 'graduate'],
    ['Developer', null],
    ['Intermediate/Senior Developer', null],
    ['Level 2 Support Engineer', null],
  ])('%s: %s', (title, level) => {
    expect(find(title).level).toBe(level);
  });
});

describe('titles that nobody writes', () => {
  it('are bounded', () => {
    const long = 'developer '.repeat(20_000);
    expect(find(long).role?.id).toBe('software-developer');
    expect(find('('.repeat(50_000)).role).toBeNull();
  });

  it('find nothing where there are no roles', () => {
    const none: RoleProfile[] = [];
    expect(roleFinderOf(none, pack.lexicon)('Developer')).toEqual({ role: null, nearest: [], level: null });
  });
});

import { describe, expect, it } from 'vitest';
import { createLocator } from '../../src/model/locate.ts';
import type { SkillsResult } from '../../src/model/report.ts';
import type { RoleProfile, SkillRequirement } from '../../src/model/role.ts';
import { findSkills, matchProfile } from '../../src/skills/index.ts';
import { type CvParts, cvOf, vocabulary } from './helpers.ts';

function need(...anyOf: string[]): SkillRequirement {
  return { anyOf, label: anyOf.length > 1 ? 'one of them' : null, need: 'essential', weight: 1 };
}

function profileOf(skills: readonly SkillRequirement[]): RoleProfile {
  return {
    id: 'test',
    title: 'Test',
    alternateTitles: [],
    anzsco: [],
    esco: [],
    skills,
    sections: { required: [], expected: [] },
    sources: [],
  };
}

function match(text: string, parts: CvParts, ...skills: SkillRequirement[]): SkillsResult {
  const { document, cv } = cvOf(text, parts);
  const mentions = findSkills(document, cv, vocabulary);
  const locator = createLocator(document, cv.sections);
  const result = matchProfile({
    cv,
    mentions,
    vocabulary,
    profile: profileOf(skills),
    locator,
    now: '2026-11-23',
  });
  for (const { evidence } of [...result.matched, ...result.partial, ...result.other]) {
    for (const { quote, start, end } of evidence) expect(quote).toBe(text.slice(start, end));
  }
  return result;
}

describe('a requirement', () => {
  it('is matched by its alias, with the quote and the way it came', () => {
    const { matched, missing } = match('Moved to Postgres', {}, need('postgresql'));
    expect(matched).toMatchObject([
      {
        id: 'postgresql',
        name: 'PostgreSQL',
        strength: 'listed',
        via: 'alias',
        from: 'Postgres',
        years: null,
      },
    ]);
    expect(matched[0]?.evidence.map(({ quote }) => quote)).toEqual(['Postgres']);
    expect(missing).toEqual([]);
  });

  it('is matched by a skill that implies it, and says so', () => {
    const { matched } = match('Wrote Django pages', {}, need('python'));
    expect(matched).toMatchObject([{ id: 'python', via: 'implied', from: 'Django' }]);
    expect(matched[0]?.evidence.map(({ quote }) => quote)).toEqual(['Django']);
  });

  it('is met by its family, and says to name it', () => {
    const { matched } = match('Ran EC2 and S3; S3 again', {}, need('aws'));
    expect(matched).toMatchObject([
      { id: 'aws', via: 'implied', note: 'Follows from Amazon EC2 and Amazon S3: name AWS itself as well.' },
    ]);
  });

  it('is partly met by a close relative, with a plain reason', () => {
    const { matched, partial, other } = match('Wrote MySQL procedures', {}, need('postgresql'));
    expect(matched).toEqual([]);
    expect(partial).toMatchObject([
      { id: 'postgresql', name: 'PostgreSQL', instead: 'mysql', why: 'MySQL is close to PostgreSQL.' },
    ]);
    expect(other.map(({ id }) => id)).not.toContain('mysql');
  });

  it('is missing only when nothing stands for it', () => {
    const { missing } = match('Baked bread', {}, need('kubernetes'), need('java', 'csharp'));
    expect(missing).toEqual([
      { id: 'kubernetes', name: 'Kubernetes', need: 'essential', anyOf: ['kubernetes'] },
      { id: 'java', name: 'one of them', need: 'essential', anyOf: ['java', 'csharp'] },
    ]);
  });

  it('takes the member of a group that is shown over one that is only listed', () => {
    const text = 'Skills: Java\n\nAcme\nBuilt the C# API';
    const { matched, other } = match(
      text,
      { jobs: [{ text: 'Acme\nBuilt the C# API' }] },
      need('java', 'csharp'),
    );
    expect(matched).toMatchObject([{ id: 'csharp', strength: 'shown' }]);
    expect(other.map(({ id }) => id)).toContain('java');
  });

  it('counts a listed skill as shown where a job implies it, and quotes the job first', () => {
    const text = 'Skills: SQL\n\nAcme\nTuned PostgreSQL';
    const { matched } = match(text, { jobs: [{ text: 'Acme\nTuned PostgreSQL' }] }, need('sql'));
    expect(matched).toMatchObject([{ id: 'sql', strength: 'shown', via: 'name' }]);
    expect(matched[0]?.evidence.map(({ quote }) => quote)).toEqual(['PostgreSQL', 'SQL']);
  });

  it('is told once, at its higher need, when it is asked for twice', () => {
    const { matched } = match('Java', {}, { ...need('java'), need: 'desirable' }, need('java', 'csharp'));
    expect(matched).toMatchObject([{ id: 'java', need: 'essential' }]);
  });

  it('may name a skill that the vocabulary does not know', () => {
    const { missing } = match('Java', {}, need('not-a-skill'));
    expect(missing).toMatchObject([{ id: 'not-a-skill', name: 'not-a-skill' }]);
  });
});

describe('years and last use', () => {
  const jobs = (first: string, second: string): CvParts => ({
    jobs: [
      { text: 'Kea Ltd\nWrote Java', dates: first },
      { text: 'Tui Ltd\nTaught Java', dates: second },
    ],
  });
  const text = 'Kea Ltd\nWrote Java\n\nTui Ltd\nTaught Java';

  it.each([
    ['2022-01 to present', '2020-01 to 2021-12', 6.9, 'present'],
    ['2020-01 to 2021-12', '2021-01 to 2022-06', 2.5, '2022-06'],
    ['2018 to 2020', '2015 to 2016', 3, '2020'],
    ['2019-05 to 2019-05', '2019-05 to 2019-05', 0.1, '2019-05'],
    ['2030-01 to present', '2019-01 to 2019-12', 1, 'present'],
  ])('%s and %s: %d years, last %s', (first, second, years, lastUsed) => {
    const { matched } = match(text, jobs(first, second), need('java'));
    expect(matched).toMatchObject([{ years, lastUsed }]);
  });

  it('says with which jobs years are counted that do not name the skill', () => {
    const cv = 'Kea Ltd\nWrote Python\n\nTui Ltd\nWrote Django pages';
    const parts = {
      jobs: [
        { text: 'Kea Ltd\nWrote Python', dates: '2022-01 to 2022-12' },
        { text: 'Tui Ltd\nWrote Django pages', dates: '2020-01 to 2020-12' },
      ],
    };
    expect(match(cv, parts, need('python')).matched).toMatchObject([
      { years: 2, via: 'name', note: 'Counted with jobs that name Django.' },
    ]);
    expect(
      match(text, jobs('2020-01 to 2021-12', '2018-01 to 2019-12'), need('java')).matched[0],
    ).not.toHaveProperty('note');
  });

  it('claims no years where no dated job shows the skill', () => {
    const { matched } = match(text, { jobs: [{ text: 'Kea Ltd\nWrote Java' }] }, need('java'));
    expect(matched).toMatchObject([{ years: null, lastUsed: null }]);
  });
});

describe('evidence', () => {
  it('holds at most three quotes, jobs first, each job once before a second time', () => {
    const text = 'Java\n\nKea\nJava, Java\n\nTui\nJava';
    const parts = { jobs: [{ text: 'Kea\nJava, Java' }, { text: 'Tui\nJava' }] };
    const { matched } = match(text, parts, need('java'));
    expect(matched[0]?.evidence.map(({ line }) => line)).toEqual([4, 7, 1]);
  });
});

describe('other skills', () => {
  it('are the named rest, without implied and soft ones', () => {
    const { other } = match('Django, teamwork and Docker', {}, need('docker'));
    expect(other).toMatchObject([{ id: 'django', name: 'Django', strength: 'listed' }]);
    expect(other).toHaveLength(1);
  });
});

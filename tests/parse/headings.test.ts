import { describe, expect, it } from 'vitest';
import { kindOfHeading } from '../../src/parse/headings.ts';
import { lexicon, parseText } from './parse-text.ts';

describe('heading words', () => {
  it.each([
    ['WORK HISTORY', 'experience'],
    ['Relevant Experience:', 'experience'],
    ["Where I've been", 'experience'],
    ['Where I’ve worked', 'experience'],
    ['E X P E R I E N C E', 'experience'],
    ['Key Technical Skills', 'skills'],
    ['Tools & Tech', 'skills'],
    ['Education & Certifications', 'education'],
    ['Ko wai au – About me', 'summary'],
    ['Referees', 'references'],
    ['Certificates', 'certifications'],
  ])('%j heads %s', (text, kind) => {
    expect(kindOfHeading(text, lexicon)).toBe(kind);
  });

  it.each([
    'Experience with Java and SQL',
    'IT Volunteer',
    'Jane Example',
    'Acme Ltd',
    'Software Developer',
    'Skills Development Manager',
    '',
  ])('%j is no heading', (text) => {
    expect(kindOfHeading(text, lexicon)).toBeNull();
  });
});

describe('sections', () => {
  const kinds = async (text: string): Promise<string[]> =>
    (await parseText(text)).cv.sections.map((section) => `${section.kind}: ${section.heading.value}`);

  it('run from heading to heading, and a kind may come twice', async () => {
    expect(
      await kinds(
        'Jane Example\n\nSkills\nJava\n\nExperience\nDeveloper, Acme, 2019 – 2021\n\nSkills\nSQL\n',
      ),
    ).toEqual(['skills: Skills', 'experience: Experience', 'skills: Skills']);
  });

  it('take an unknown heading by its look', async () => {
    const text =
      '# Jane Example\n\n## Experience\nDeveloper, Acme, 2019 – 2021\n\n## Mahi toi\nCarving\n\n## Education\nBSc, University of Otago, 2018\n';
    expect(await kinds(text)).toEqual(['experience: Experience', 'other: Mahi toi', 'education: Education']);
  });

  it('take groups of a skills section for groups', async () => {
    const { cv } = await parseText(
      'Experience\nDeveloper, Acme, 2019 – 2021\n\nEducation\nBSc, 2018\n\nSkills\n\nLanguages: Java, SQL\n\nTools: Git\n',
    );
    expect(cv.sections.map((section) => section.kind)).toEqual(['experience', 'education', 'skills']);
    expect(
      cv.skills.map((group) => [group.name?.value, group.keywords.map((keyword) => keyword.value)]),
    ).toEqual([
      ['Languages', ['Java', 'SQL']],
      ['Tools', ['Git']],
    ]);
  });

  it('may begin inside a line where a CV has no other headings', async () => {
    expect(await kinds('Jane Example\n\nSkills: Java, SQL\n\nEducation: BSc, University of Otago\n')).toEqual(
      ['skills: Skills', 'education: Education'],
    );
  });
});

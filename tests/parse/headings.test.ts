import { describe, expect, it } from 'vitest';
import { assembleText, draftLine } from '../../src/extract/draft.ts';
import { pack } from '../../src/generated/pack.ts';
import type { TextDocument } from '../../src/model/document.ts';
import { kindOfHeading } from '../../src/parse/heading-words.ts';
import { parseCv } from '../../src/parse/index.ts';
import { NO_SIGNALS } from '../empty-samples.ts';
import { lexicon, NOW, parseText } from './parse-text.ts';

describe('heading words', () => {
  it.each([
    ['WORK HISTORY', 'experience'],
    ['Relevant Experience:', 'experience'],
    ["Where I've been", 'experience'],
    ['Where I’ve worked', 'experience'],
    ['E X P E R I E N C E', 'experience'],
    ['PROFESSIONALEXPERIENCE', 'experience'],
    ['KEYSKILLS', 'skills'],
    ['Key Technical Skills', 'skills'],
    ['Tools & Tech', 'skills'],
    ['Education & Certifications', 'education'],
    ['Ko wai au – About me', 'summary'],
    ['Referees', 'references'],
    ['Kaitautoko', 'references'],
    ['Mātauranga', 'education'],
    ['MATAURANGA', 'education'],
    ['Wheako mahi', 'experience'],
    ['Employment to date', 'experience'],
    ['Where have I worked?', 'experience'],
    ['WORK EXPERIENCE (continued)', 'experience'],
    ['Quals & certs', 'education'],
    ['Academic Profile', 'education'],
    ['What I do', 'skills'],
    ['My toolbox', 'skills'],
    ['Papers completed', 'courses'],
    ['Awards/Publications', 'awards'],
    ['工作经历 Work Experience', 'experience'],
    ['2. Work-Experience', 'experience'],
    ['Certificates', 'certifications'],
    ['Certi cations', 'certifications'],
    ['Pro le', 'summary'],
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
    'Project Management',
    'University',
    'Role',
    'Operating system',
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

  it('may be numbered, and a section that goes on is one again', async () => {
    expect(
      await kinds(
        'Jane Example\n\n1. Summary\nI build small things.\n\n2. Experience\nDeveloper, Acme, 2019 – 2021\n\n3. Education\nBSc, University of Otago, 2018\n',
      ),
    ).toEqual(['summary: Summary', 'experience: Experience', 'education: Education']);
  });

  it('take an unknown heading by its look', async () => {
    const text =
      '# Jane Example\n\n## Experience\nDeveloper, Acme, 2019 – 2021\n\n## Mahi toi\nCarving\n\n## Education\nBSc, University of Otago, 2018\n';
    expect(await kinds(text)).toEqual(['experience: Experience', 'other: Mahi toi', 'education: Education']);
  });

  it('take an employer in capitals below the first title, or one with a dash, for no heading', async () => {
    const { cv } = await parseText(
      'Jane Example\n\nWORK EXPERIENCE\n\nTest Analyst\n\nKEA SOFT\n\nMarch 2019 to Present\n\n- Wrote 40 tests\n\nTester\n\nTUI DATA -\n\nMay 2016 to February 2019\n\n- Ran 12 releases https://example.com/jane?page=1\nhttps://example.com/jane?page=1&from=print\n\nEDUCATION\nBSc, University of Otago, 2018\n\nSKILLS\nSQL\n',
    );
    expect(cv.sections.map(({ kind }) => kind)).toEqual(['experience', 'education', 'skills']);
    expect(cv.work.map(({ name }) => name?.value)).toEqual(['KEA SOFT', 'TUI DATA']);
    expect(cv.work.map(({ highlights }) => highlights.length)).toEqual([1, 1]);
    expect(cv.work[1]?.highlights[0]?.value).not.toContain('from=print');
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

  /** Lines as a PDF gives them: text, size of print, bold, left edge; each 14 points below the one before. */
  function pdf(
    ...rows: readonly (readonly [text: string, size: number, bold: boolean, left?: number])[]
  ): TextDocument {
    const drafts = rows.map(([text, fontSize, bold, left = 50], index) =>
      draftLine(text, {
        page: 1,
        fontSize,
        bold,
        box: [left, index * 14, left + text.length * 5, index * 14 + 10],
        gapBefore: bold,
      }),
    );
    const { text, lines, links } = assembleText(drafts);
    const signals = { ...NO_SIGNALS, columnsPerPage: [1], pagesWithoutText: [], images: 0 };
    return {
      format: 'pdf',
      fileName: null,
      bytes: 1,
      pages: 1,
      text,
      lines,
      links,
      signals,
      readability: 'good',
      reasons: [],
    };
  }
  const kindsOf = (document: TextDocument) =>
    parseCv(document, { lexicon, conventions: pack.regions[0]!, now: NOW }).sections.map(
      (section) => section.kind,
    );

  it('are not the small headings inside jobs, however often they come', () => {
    const job = (title: string, years: string) =>
      [
        [`${title}, Acme\t${years}`, 12, true],
        ['Highlights', 12, true],
        ['Built the billing service.', 10, false],
      ] as const;
    const document = pdf(
      ['Jane Example', 24, true],
      ['Work', 19, true],
      ...job('Developer', '2021 – 2023'),
      ...job('Tester', '2019 – 2021'),
      ...job('Analyst', '2017 – 2019'),
      ['Education', 19, true],
      ['BSc, University of Otago, 2016', 10, false],
    );
    expect(kindsOf(document)).toEqual(['experience', 'education']);
  });

  it('of the lesser sections may be much smaller, where several share their print', () => {
    const document = pdf(
      ['Jane Example', 24, true],
      ['Work', 22, true],
      ['Developer, Acme\t2021 – 2023', 12, true],
      ['Built the billing service.', 10, false],
      ['Education', 22, true],
      ['BSc, University of Otago, 2016', 10, false],
      ['Languages', 13, true],
      ['Samoan, English', 10, false],
      ['Certificates', 13, true],
      ['ITIL 4 Foundation', 10, false],
    );
    expect(kindsOf(document)).toEqual(['experience', 'education', 'languages', 'certifications']);
  });

  it('in bold need no blank line, outside of jobs', () => {
    const bold = [
      'Profile',
      'Career history',
      'Highlights',
      'Qualifications',
      'Computer skills',
      'Interests',
    ];
    const drafts = [
      'Jane Example',
      'Profile',
      'Developer of billing services.',
      'Career history',
      '2021 – 2023: Developer, Acme, Napier',
      'Highlights',
      'Built the billing service.',
      'Qualifications',
      '2013 – 2016: BSc, University of Otago',
      'Computer skills',
      'Java, SQL',
      'Interests',
      'Chess',
    ].map((text) =>
      draftLine(text, {
        fontSize: 10,
        bold: bold.includes(text),
        gapBefore: ['Profile', 'Career history', 'Qualifications'].includes(text),
      }),
    );
    const document = { ...pdf(), format: 'docx' as const, ...assembleText(drafts) };
    expect(kindsOf(document)).toEqual(['summary', 'experience', 'education', 'skills', 'interests']);
  });

  it('may stand in a column of their own beside the first line', () => {
    const document = pdf(
      ['Jane Example', 24, false],
      ['Work\tDeveloper', 12, true],
      ['Acme Ltd', 10, false, 150],
      ['2021 – 2023', 10, false, 150],
      ['Education\tUniversity of Otago', 12, true],
      ['BSc', 10, false, 150],
    );
    expect(kindsOf(document)).toEqual(['experience', 'education']);
  });
});

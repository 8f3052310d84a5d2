import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkEntry } from '../../src/model/cv.ts';
import type { Field } from '../../src/model/span.ts';
import { parseText, showDates } from './parse-text.ts';

const show = (entry: WorkEntry) => [
  entry.position?.value ?? null,
  entry.name?.value ?? null,
  entry.location?.value ?? null,
  showDates(entry.dates),
  entry.highlights.length,
];

const work = async (text: string) =>
  (await parseText(`Jane Example\n\nExperience\n${text}`)).cv.work.map(show);

describe('contact', () => {
  it.each([
    ['Dr Aroha Te Whata, PhD\nDeveloper', 'Aroha Te Whata'],
    ['JOHN O’NEILL\nDeveloper', 'John O’Neill'],
    ['Curriculum Vitae\nMarie van der Berg', 'Marie van der Berg'],
    ['Senior Java Developer\nLi Wei', 'Li Wei'],
    ['Name: Sione Tau\nDeveloper', 'Sione Tau'],
    ['王小明\nDeveloper', '王小明'],
    ['Hēmi Ngāta\n021 555 0101', 'Hēmi Ngāta'],
  ])('finds the name in %j', async (text, name) => {
    const { cv } = await parseText(`${text}\njane@example.org\n\nSkills\nJava\n`);
    expect(cv.contact.name?.value).toBe(name);
  });

  it('believes an address that is made of the name, though the surname is a job', async () => {
    const { cv } = await parseText('Jane Engineer\nhello@example.org\n\nSkills\nJava\n');
    expect(cv.contact.name).toBeNull();
    const { cv: certain } = await parseText('Jane Engineer\njane.engineer@example.org\n\nSkills\nJava\n');
    expect(certain.contact.name?.value).toBe('Jane Engineer');
  });

  it.each([
    'Resume\nSkills\nJava',
    'Software Developer\nWellington, New Zealand\n\nSkills\nJava',
    'jane@example.org\n\nSkills\nJava',
  ])('has no name rather than a wrong one for %j', async (text) => {
    expect((await parseText(text)).cv.contact.name).toBeNull();
  });

  it.each([
    ['021 555 0101', 'NZ', '+64215550101', true],
    ['+44 7911 123456', 'NZ', '+447911123456', true],
    ['0491 570 156', 'AU', '+61491570156', true],
    ['(415) 555-2671', 'US', '+14155552671', true],
    ['(206) 555-0149', 'NZ', '+12065550149', true],
    ['2065550149', 'NZ', '+12065550149', true],
    ['555-123-4567', 'UK', '555-123-4567', false],
    ['(555) 123-4567', 'NZ', '(555) 123-4567', false],
    ['(04) 555 0142', 'NZ', '+6445550142', true],
    ['021 55', 'NZ', undefined, undefined],
    ['2012 – 2016', 'NZ', undefined, undefined],
    ['000 000 0000', 'NZ', '000 000 0000', false],
  ] as const)('reads the phone %j in %s', async (phone, region, value, valid) => {
    const { cv } = await parseText(`Jane Example\n${phone}\n\nSkills\nJava\n`, region);
    expect(cv.contact.phone?.value).toBe(value);
    expect(cv.contact.phone?.valid).toBe(valid);
  });

  it.each([
    ['jane@example.org | 021 555 0101 | Wellington, New Zealand', 'Wellington, New Zealand'],
    ['12 Example Street, Grey Lynn, Auckland 1021', 'Grey Lynn, Auckland'],
    ['jane@example.org, 021 555 0101, Ōtautahi, NZ', 'Ōtautahi, NZ'],
    ['jane@example.org +64 21 555 0101 Porirua, Wellington', 'Porirua, Wellington'],
    ['Brunswick, Melbourne', 'Brunswick, Melbourne'],
    ['Boulder, CO', 'Boulder, CO'],
  ])('finds the place in %j without the street', async (line, place) => {
    const { cv } = await parseText(`Jane Example\n${line}\n\nSkills\nJava\n`);
    expect(cv.contact.location?.value).toBe(place);
  });

  it('knows networks and leaves technologies alone', async () => {
    const { cv } = await parseText(
      'Jane Example\nASP.NET and Node.js developer | github.com/jane-example | https://www.linkedin.com/in/jane-example/ | jane.example.nz\n',
    );
    expect(cv.contact.profiles.map((profile) => [profile.network, profile.username, profile.value])).toEqual([
      ['GitHub', 'jane-example', 'https://github.com/jane-example'],
      ['LinkedIn', 'jane-example', 'https://www.linkedin.com/in/jane-example/'],
      [null, null, 'https://jane.example.nz'],
    ]);
  });
});

describe('jobs', () => {
  it.each([
    [
      'Backend Engineer, Acme, Mar 2021 – Present\n- Built it\n- Ran it',
      [['Backend Engineer', 'Acme', null, '2021-3 to now', 2]],
    ],
    [
      'Acme Ltd, Wellington\nSenior Developer\t2019 – 2021\n- Built it',
      [['Senior Developer', 'Acme Ltd', 'Wellington', '2019 to 2021', 1]],
    ],
    [
      'Developer at Harakeke Health | Auckland | 2019 – 2021\n- Built it',
      [['Developer', 'Harakeke Health', 'Auckland', '2019 to 2021', 1]],
    ],
    [
      'Mar 2021 – Present\nTest Analyst\nKea Software\n- Tested',
      [['Test Analyst', 'Kea Software', null, '2021-3 to now', 1]],
    ],
    ['Backend Engineer, Acme\n- Built it', [['Backend Engineer', 'Acme', null, '', 1]]],
  ])('reads %j', async (text, expected) => {
    expect(await work(text)).toEqual(expected);
  });

  it('keeps several roles at one employer apart', async () => {
    const text =
      'Kea Software Ltd\nLead Developer\t2021 – 2023\n- Led\n\nDeveloper\t2019 – 2021\n- Built\n- Ran\n';
    expect(await work(text)).toEqual([
      ['Lead Developer', 'Kea Software Ltd', null, '2021 to 2023', 1],
      ['Developer', 'Kea Software Ltd', null, '2019 to 2021', 2],
    ]);
  });

  it('joins the lines of a list item and keeps them under their job', async () => {
    const { cv } = await parseText(
      'Experience\nDeveloper, Acme, 2019 – 2021\n- Built the billing service that\n  handles 2,000 invoices a day\n- Ran it\n\nTester, Kea Ltd, 2017 – 2019\n- Tested\n',
    );
    expect(cv.work.map((entry) => entry.highlights.map((item) => item.value))).toEqual([
      ['Built the billing service that handles 2,000 invoices a day', 'Ran it'],
      ['Tested'],
    ]);
  });

  it('takes sentences without markers for the list', async () => {
    const rows = await work(
      'Developer, Acme, 2019 – 2021\nBuilt the billing service for three teams.\nCut the build from 20 minutes to four.\n',
    );
    expect(rows).toEqual([['Developer', 'Acme', null, '2019 to 2021', 2]]);
  });
});

describe('lists that lost their markers', () => {
  it('are told by what their lines say and by labels, not taken for employers', async () => {
    const text = [
      'Jane Example\n\nExperience',
      'Software Engineering Intern, Outreach Ltd\tJun 2024 – Sep 2024',
      'Joined the platform team to improve internal tooling',
      'Highlights',
      'Built a health dashboard in React for three teams',
      'Wrote the onboarding runbook used by the next intern cohort',
      '',
      'Research Intern, Kea Institute\tJun 2023 – Sep 2023',
      'Implemented an evaluation harness in Python for two projects',
      'Reduced the turnaround of experiments from hours to minutes',
    ].join('\n');
    const { cv } = await parseText(text);
    expect(cv.work.map(show)).toEqual([
      ['Software Engineering Intern', 'Outreach Ltd', null, '2024-6 to 2024-9', 2],
      ['Research Intern', 'Kea Institute', null, '2023-6 to 2023-9', 2],
    ]);
    expect(cv.work[0]!.summary?.value).toBe('Joined the platform team to improve internal tooling');
  });
});

describe('education', () => {
  it.each([
    [
      'Bachelor of Science in Computer Science, University of Otago, 2015 – 2018',
      ['University of Otago', 'Bachelor of Science', 'Computer Science', '2015 to 2018'],
    ],
    [
      'University of Otago\nBSc (Hons) Computing\t2018',
      ['University of Otago', 'BSc (Hons)', 'Computing', ' to 2018'],
    ],
    [
      'B.Sc. in Physics | Waikato Polytechnic | 2014',
      ['Waikato Polytechnic', 'B.Sc.', 'Physics', ' to 2014'],
    ],
    [
      'Bachelor of Engineering (Software), Example University',
      ['Example University', 'Bachelor of Engineering', 'Software', ''],
    ],
  ])('reads %j', async (text, expected) => {
    const { cv } = await parseText(`Jane Example\n\nEducation\n${text}\n`);
    expect(
      cv.education.map((entry) => [
        entry.institution?.value,
        entry.studyType?.value,
        entry.area?.value,
        showDates(entry.dates),
      ]),
    ).toEqual([expected]);
  });
});

describe('the rest', () => {
  it('reads languages with their level, certificates with issuer and date, and projects', async () => {
    const { cv } = await parseText(
      'Jane Example\n\nLanguages\nEnglish (native), te reo Māori – conversational\n\nCertifications\nAWS Certified Developer, Amazon, 2022\n\nProjects\nTide times\t2024\n- A page with tide tables\n',
    );
    expect(cv.languages.map((item) => [item.name.value, item.detail?.value])).toEqual([
      ['English', 'native'],
      ['te reo Māori', 'conversational'],
    ]);
    expect(
      cv.certificates.map((item) => [item.name.value, item.detail?.value, item.date?.value.year]),
    ).toEqual([['AWS Certified Developer', 'Amazon', 2022]]);
    expect(cv.projects.map((entry) => [entry.name?.value, entry.highlights.length])).toEqual([
      ['Tide times', 1],
    ]);
  });

  it('tells the language', async () => {
    expect(
      (await parseText('Experience\nI worked for the team and on the services of a bank with the others.\n'))
        .cv.language,
    ).toBe('en');
    expect(
      (
        await parseText(
          'Berufserfahrung\nIch habe für die Bank und mit dem Team von der IT an den Diensten gearbeitet.\n',
        )
      ).cv.language,
    ).toBe('de');
    expect((await parseText('Java SQL Docker Kubernetes')).cv.language).toBe('und');
  });
});

describe('any text', () => {
  const words = [
    'Experience',
    'Skills',
    'Java',
    '- Built it',
    'Developer, Acme',
    '2019 – 2021',
    '\t',
    '\n',
    '\n\n',
    'Ltd',
    '(',
    '•',
    'Education',
    'BSc',
    '021 555 0101',
    '王',
    'a@b.co',
    '😀',
    ':',
  ];

  it('gives fields whose spans lie inside it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), {
          minLength: 1,
          maxLength: 60,
        }),
        async (parts) => {
          const text = `x ${parts.join(' ')}`;
          const { document, cv } = await parseText(text);
          const fields: (Field<unknown> | null)[] = [
            cv.contact.name,
            cv.contact.email,
            cv.contact.phone,
            cv.contact.location,
            ...cv.contact.profiles,
          ];
          for (const entry of cv.work)
            fields.push(entry.name, entry.position, entry.location, ...entry.highlights);
          for (const entry of cv.education) fields.push(entry.institution, entry.studyType, entry.area);
          for (const group of cv.skills) fields.push(...group.keywords);
          for (const field of fields) {
            if (field === null) continue;
            expect(field.start).toBeGreaterThanOrEqual(0);
            expect(field.end).toBeGreaterThanOrEqual(field.start);
            expect(field.end).toBeLessThanOrEqual(document.text.length);
          }
        },
      ),
      { numRuns: 200, seed: 20261124 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { assembleText, draftLine } from '../../src/extract/draft.ts';
import { pack } from '../../src/generated/pack.ts';
import { parseCv } from '../../src/parse/index.ts';
import { lexicon, NOW, parseText, showDates } from './parse-text.ts';

/** Studies of a section as "institution | qualification | subject | dates". */
async function studiesOf(lines: readonly string[]): Promise<string[]> {
  const { cv } = await parseText(
    `Jane Example\n\nEDUCATION\n${lines.join('\n')}\n\nSKILLS\nJava, SQL\n\nREFERENCES\nOn request\n`,
  );
  return cv.education.map(({ institution, studyType, area, dates }) =>
    [institution?.value ?? '', studyType?.value ?? '', area?.value ?? '', showDates(dates)].join(' | '),
  );
}

describe('studies', () => {
  it.each<[string, string[], string[]]>([
    [
      'stand one on a line',
      [
        'Bachelor of Science in Computer Science, University of Otago, 2014 – 2017',
        'NCEA Level 3, Wakatipu High School, 2013',
      ],
      [
        'University of Otago | Bachelor of Science | Computer Science | 2014 to 2017',
        'Wakatipu High School | NCEA Level 3 |  |  to 2013',
      ],
    ],
    [
      'follow one another without a blank line or a date',
      [
        'Zhejiang University',
        'Master of Software Engineering',
        'Huazhong University of Science and Technology',
        'Bachelor of Electronic Engineering',
      ],
      [
        'Zhejiang University | Master of Software Engineering |  | ',
        'Huazhong University of Science and Technology | Bachelor of Electronic Engineering |  | ',
      ],
    ],
    [
      'have short forms that no list has',
      ['BInfSc in Computing, Unitec, 2014 – 2016', 'MCompTech, Deakin University, 2017 – 2018'],
      ['Unitec | BInfSc | Computing | 2014 to 2016', 'Deakin University | MCompTech |  | 2017 to 2018'],
    ],
    [
      'come from a bootcamp or an academy',
      ['2022 Web Development Certificate, Harbour City Bootcamp', 'Diploma of Design, Kauri Academy, 2015'],
      [
        'Harbour City Bootcamp | Web Development Certificate |  |  to 2022',
        'Kauri Academy | Diploma of Design |  |  to 2015',
      ],
    ],
    [
      'stand in a table of labels and values',
      ['Qualification\tNCEA Level 2', 'Institution\tRimu College', 'Dates\t2012 – 2016'],
      ['Rimu College | NCEA Level 2 |  | 2012 to 2016'],
    ],
    [
      'share the institution above them',
      [
        'University of Manchester',
        'PhD in Machine Learning',
        'Oct 2016 – Sep 2020',
        'Dissertation: Sparse sensor networks',
        '',
        'BSc in Mathematics',
        'Sep 2012 – Jun 2016',
      ],
      [
        'University of Manchester | PhD | Machine Learning | 2016-10 to 2020-9',
        'University of Manchester | BSc | Mathematics | 2012-9 to 2016-6',
      ],
    ],
    [
      'put their dates first',
      [
        '2019 – 2021    Bachelor of Information Technology, Wintec, Hamilton',
        '2018           New Zealand Certificate in Computing (Level 5), Wintec',
      ],
      [
        'Wintec | Bachelor of Information Technology |  | 2019 to 2021',
        'Wintec | New Zealand Certificate | Computing (Level 5) |  to 2018',
      ],
    ],
    [
      'stand in a table with its heads',
      [
        'Degree | Institute | Year | CGPA',
        'B.Tech (CSE) | Indian Institute of Technology, Bombay | 2018 | 8.7',
        'Class XII | Green Valley School, Pune | 2014 | 94.2%',
      ],
      [
        'Indian Institute of Technology, Bombay | B.Tech | CSE |  to 2018',
        'Green Valley School | Class XII |  |  to 2014',
      ],
    ],
    [
      'keep scores, papers and honours out',
      [
        'B.Eng. (Hons), Mechatronics, UNSW Sydney, 2012-2016, WAM 81',
        'Papers: Algorithms, Control of Robots',
        '- Dean’s Honours list 2013',
        '- University of Sydney Club scholarship',
      ],
      ['UNSW Sydney | B.Eng. (Hons) | Mechatronics | 2012 to 2016'],
    ],
    [
      'are led by a level of schooling',
      [
        'TERTIARY: Bachelor of Science in Computer Engineering',
        'Mapúa University, Manila',
        '2008 – 2013',
        'SECONDARY: Quezon City Science High School',
        '2004 – 2008',
      ],
      [
        'Mapúa University | Bachelor of Science | Computer Engineering | 2008 to 2013',
        'Quezon City Science High School |  |  | 2004 to 2008',
      ],
    ],
    [
      'end in no degree',
      [
        'Dev Academy Aotearoa, Wellington',
        'Full-stack web development bootcamp',
        'Feb 2020 – Jun 2020',
        '',
        'Exchange semester, ETH Zürich, 2016',
      ],
      [
        'Dev Academy Aotearoa | Full-stack web development bootcamp |  | 2020-2 to 2020-6',
        'ETH Zürich | Exchange semester |  |  to 2016',
      ],
    ],
    [
      'are broken over lines',
      ['2010-2014 (expected) PhD, Computer Science; Univer-', 'sity of Hometown'],
      ['University of Hometown | PhD | Computer Science | 2010 to 2014'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await studiesOf(lines)).toEqual(expected);
  });

  it.each([
    ['B.S. Computer Engineering | MIT | 2018', 'MIT | B.S. | Computer Engineering |  to 2018'],
    [
      'S.B. in Physics, Boston Academy, Cambridge, MA, June 2018',
      'Boston Academy | S.B. | Physics |  to 2018-6',
    ],
    [
      'B.S. in Cognitive Science, University of California, San Diego',
      'University of California, San Diego | B.S. | Cognitive Science | ',
    ],
    [
      'Bachelor of Arts, Economics, University of Texas at Austin',
      'University of Texas at Austin | Bachelor of Arts | Economics | ',
    ],
    [
      'B.E. (Electronics & Communication) from Hillside University with 72% in 2012',
      'Hillside University | B.E. | Electronics & Communication |  to 2012',
    ],
    [
      'Reed College / Bachelor of Arts in Mathematics / 2014',
      'Reed College | Bachelor of Arts | Mathematics |  to 2014',
    ],
    ['Fairfield College / NCEA Level 3 / 2013', 'Fairfield College | NCEA Level 3 |  |  to 2013'],
    [
      '2008 2011\tBSc (Hons), Computer Engineering, University of Leeds',
      'University of Leeds | BSc (Hons) | Computer Engineering | 2008 to 2011',
    ],
    ['Certificate in UX Design, Coursera, 2021', 'Coursera | Certificate | UX Design |  to 2021'],
    [
      'MSc (First Class Honours), Computer Science, University of Waikato',
      'University of Waikato | MSc (First Class Honours) | Computer Science | ',
    ],
    [
      'National Diploma: Information Technology, Harbour Institute',
      'Harbour Institute | National Diploma | Information Technology | ',
    ],
  ])('%j', async (line, expected) => {
    expect(await studiesOf([line])).toEqual([expected]);
  });
});

describe('a place of study', () => {
  it.each([
    ['BSc (Hons), Applied Computing, University of 2011–2015', 'Dundee.', 'University of Dundee.'],
    ['Graduate Certificate in Design, Kauri Business 2019–2020', 'School.', 'Kauri Business School.'],
  ])('is whole where the years at the right broke it: %j', async (first, rest, institution) => {
    const { document } = await parseText('Jane Example');
    const rows = ['Jane Example', 'Education', first, rest, 'Skills', 'Java, SQL'];
    const drafts = rows.map((text, index) =>
      draftLine(text, {
        page: 1,
        fontSize: text === 'Education' || text === 'Skills' ? 14 : 10,
        bold: text === 'Education' || text === 'Skills' || text === first,
        box: [50, index * 14, 50 + text.length * 5, index * 14 + 10],
        gapBefore: text === 'Education' || text === 'Skills',
      }),
    );
    const cv = parseCv(
      { ...document, format: 'pdf', ...assembleText(drafts) },
      { lexicon, conventions: pack.regions[0]!, now: NOW },
    );
    expect(cv.education.map((study) => study.institution?.value)).toEqual([institution]);
    expect(showDates(cv.education[0]!.dates)).toBe(first.slice(-9).replace('–', ' to '));
  });
});

import type { CleanCv } from '../clean-cv.ts';
import type { Fault, Planter } from '../fault.ts';
import { layOut } from '../sheet.ts';
import { withBullets, withExtraBullet, withSectionAtEnd } from './change.ts';

/** Set phrases, three or four in one summary. */
const BUZZ = [
  'A results-driven team player with a proven track record.',
  'Highly motivated self-starter who thinks outside the box.',
  'Dynamic, detail-oriented professional with excellent communication skills who goes above and beyond.',
  'A passionate go-getter with a can-do attitude who hits the ground running.',
  'Hard-working people person who thrives in a fast-paced environment.',
  'Strategic thinker who leverages synergies to move the needle.',
  'Works well under pressure, wears many hats and goes the extra mile.',
  'Innovative, goal-oriented and a quick learner with a strong work ethic.',
  'Proactive problem solver, team player and fast learner.',
  'A seasoned professional with world-class, cutting-edge and best-of-breed skills.',
  'Enthusiastic, reliable, hard working, willing to learn and able to work independently.',
  'Code ninja and thought leader with a passion for excellence.',
];

/** Words that templates leave behind. */
const PLACEHOLDERS = [
  'Improved sales by XX% in [year].',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  '[Insert achievement here]',
  'Worked for [Company Name] on 12 projects.',
  'TODO: add numbers for this job.',
  '<add your result here>',
  'Reduced costs by [X]% across 4 offices.',
  'Click here to enter text.',
  'Type your text here',
  'Describe your responsibilities here',
  '(insert a second achievement)',
  'Achievement 1',
  'Your job description goes here',
  'Led a team of [number] people.',
  '{{achievement}}',
  'xxxxx',
];

/** A technology misspelt in a sentence of work. */
const MISSPELT = [
  'Kuberentes',
  'Javascrpit',
  'Pyhton',
  'Terrafrom',
  'Elastisearch',
  'Postgresqul',
  'Dokcer',
  'Jenkings',
  'Angualr',
  'Ansibel',
  'Cassanrda',
  'Tablaeu',
  'Typscript',
  'Confluense',
];

/** Names written as their makers do not. */
const CASING = [
  'javascript',
  'Mysql',
  'Github',
  'Typescript',
  'Postgresql',
  'Mongodb',
  'Graphql',
  'Sharepoint',
  'Powershell',
  'Devops',
];

const named = (name: string): Fault => ({
  name,
  says: name,
  cv: (cv) => withExtraBullet(cv, `Taught ${name} to 14 colleagues over one winter.`),
});

/** A name more in the first line of the skills list. */
const listed = (name: string): Fault => ({
  name,
  says: name,
  cv: (cv) => {
    const [group = '', keywords = []] = Object.entries(cv.skills)[0] ?? [];
    return { ...cv, skills: { ...cv.skills, [group]: [...keywords, name] } };
  },
});

/** Whose first skills are technologies: only beside one is a word taken for a technology misspelt. */
const isTechnical = ({ role }: CleanCv): boolean =>
  /developer|engineer|administrator|lead|data-analyst/.test(role);

/** Words of everyday work as people misspell them. */
const MISSPELLINGS = [
  'Recieved thanks from 30 customers.',
  'Improved the managment of 12 suppliers.',
  'Acheived a score of 94% in the audit.',
  'Sucessfully moved 60 people to a new office.',
  'Led the developement of 4 guides.',
  'Kept the test enviroment running for 9 teams.',
  'Shared my experiance with 14 new starters.',
  'Planned the maintainance of 30 printers.',
  'Kept 2 seperate lists for 80 licences.',
  'Wrote down the requirments of 6 departments.',
  'Agreed the plan with 11 stakholders.',
  'Shared the knowlege of 3 experts in a guide.',
  'Found 20 faults before they occured.',
  'Was commited to answering within 2 hours.',
  'Thanked by 8 collegues for the new rota.',
  'Made an improvment that saved 4 hours a week.',
];

/** Letters that only the employer's own people know. */
const ACRONYMS = [
  'Moved the TKBS to 40 branches in 6 weeks.',
  'Wrote the QRPD for 12 products.',
  'Ran the monthly FZKR for 9 managers.',
  'Cleaned 9,000 records of the WBHX.',
  'Trained 14 people in the use of DKVT.',
  'Closed 60 findings of the JPLQ in a year.',
];

/** The same kind of word spelt in two ways. */
const SPELT_TWICE = [
  ['Organised 12 visits for customers.', 'Put a plan before the whole organization of 900.'],
  ['Modelled 14 routes in a spreadsheet.', 'Modeled 9 prices with two colleagues.'],
  ['Analysed 900 complaints.', 'Helped 3 teams analyze their own.'],
  ['Opened a centre for 60 guests.', 'Fitted out the call center for 25 people.'],
  ['Optimised the rota of 7 people.', 'Optimized the routes of 14 vans.'],
  ['Studied the behaviour of 300 visitors.', 'Described the behavior of 12 rivals.'],
];

/** One job dated in another way than the others: "03/2021" among words, or "March 2021" among numbers. */
const twoStyles = (style: 'long' | 'numeric', index: number): Fault => ({
  name: `${style}, job ${index + 1}`,
  fits: (cv) => cv.jobs.length > index && (cv.style.dates === 'numeric') === (style === 'long'),
  sheet: (sheet, cv) => {
    const other = layOut({ ...cv, style: { ...cv.style, dates: style } }).blocks;
    const dated = sheet.blocks.filter(
      ({ section, right }) => section === 'experience' && right !== undefined,
    );
    const blocks = sheet.blocks.map((block, at) => (block === dated[index] ? other[at]! : block));
    return { ...sheet, blocks };
  },
});

/** A line at the end that some countries know. */
const DECLARATIONS = [
  'I hereby declare that the information above is true to the best of my knowledge.',
  'I declare that all details given here are correct and complete.',
  'Declaration: the above information is true and correct to the best of my knowledge and belief.',
  'I hereby certify that the above statements are true.',
];

/** Why a job ended, or what it paid. */
const LEAVING = [
  'Reason for leaving: the contract ended.',
  'Left because of a conflict with the manager.',
  'Current salary: $95,000',
  'Reason for leaving: better prospects elsewhere',
];

/** What is hinted at only. */
const VAGUE = [
  [
    'Ran reports, backups, etc. for 40 shops.',
    'Wrote guides for 9 managers and so on.',
    'Kept printers, phones and many more running in 4 offices.',
  ],
  [
    'Wrote guides, forms, etc.',
    'Counted stock, orders, etc. each Friday.',
    'Moved desks, chairs and so forth for 60 people.',
  ],
];

/** Spelt as on the other side of an ocean. */
const FOREIGN = {
  american:
    'Analyzed 900 complaints, moved the call center of 25, canceled 3 contracts and honored 12 favors.',
  british:
    'Analysed 900 complaints, moved the call centre of 25, organised 12 visits and honoured 12 favours.',
};

export const WORDING: readonly Planter[] = [
  {
    rule: 'wording/buzzwords',
    faults: BUZZ.map((sentence) => ({
      name: `“${sentence}”`,
      cv: (cv) => ({ ...cv, summary: `${sentence} ${cv.summary}` }),
    })),
  },
  {
    rule: 'wording/placeholder-text',
    faults: [
      ...PLACEHOLDERS.map((text): Fault => ({ name: `“${text}”`, cv: (cv) => withExtraBullet(cv, text) })),
      { name: '[Your Name]', cv: (cv) => ({ ...cv, summary: `[Your Name] is a ${cv.summary}` }) },
      {
        name: 'a link of nobody',
        cv: (cv) => ({ ...cv, links: [...cv.links, 'https://www.linkedin.com/in/yourprofile'] }),
      },
    ],
  },
  { rule: 'wording/technology-misspelt', faults: MISSPELT.map(listed), fits: isTechnical },
  { rule: 'wording/technology-casing', faults: CASING.map(named) },
  {
    rule: 'wording/mixed-date-styles',
    faults: [0, 1].flatMap((index) => [twoStyles('numeric', index), twoStyles('long', index)]),
    fits: ({ jobs }) => jobs.length > 1,
  },
  {
    rule: 'wording/mixed-spelling',
    faults: SPELT_TWICE.map((pair) => ({
      name: pair.join(' / '),
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...pair]),
    })),
  },
  {
    rule: 'wording/regional-spelling',
    // Beside a word spelt as at home it is mixed, which another rule tells.
    fits: (cv) => !/Modeled/.test(JSON.stringify(cv.projects)),
    faults: [
      {
        name: 'of another country',
        cv: (cv) => withExtraBullet(cv, cv.region === 'US' ? FOREIGN.british : FOREIGN.american),
      },
    ],
    comesWith: [{ rule: 'wording/mixed-spelling', why: 'the rest of the CV is spelt as at home' }],
  },
  {
    rule: 'wording/declaration',
    faults: DECLARATIONS.map((line) => ({
      name: `“${line}”`,
      sheet: (sheet, cv) => withSectionAtEnd(sheet, cv, 'Declaration', [line]),
    })),
  },
  {
    rule: 'wording/leaving-and-pay',
    faults: LEAVING.map((line) => ({ name: `“${line}”`, cv: (cv) => withExtraBullet(cv, line) })),
    comesWith: [{ rule: 'personal/salary', why: 'pay in a job is pay in the CV' }],
  },
  {
    rule: 'wording/vague-words',
    faults: VAGUE.map((lines) => ({
      name: lines[0]!,
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...lines]),
    })),
  },
  {
    rule: 'wording/unexplained-acronym',
    faults: [
      { name: 'all six', cv: (cv) => withBullets(cv, (bullets) => [...bullets.slice(0, 4), ...ACRONYMS]) },
      { name: 'five', cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...ACRONYMS.slice(1)]) },
    ],
  },
  {
    rule: 'wording/spelling',
    faults: MISSPELLINGS.map((text) => ({ name: `“${text}”`, cv: (cv) => withExtraBullet(cv, text) })),
  },
];

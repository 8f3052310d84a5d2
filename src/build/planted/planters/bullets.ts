import type { CleanCv } from '../clean-cv.ts';
import type { Fault, Planter } from '../fault.ts';
import { keywordsOf, withBullets, withExtraBullet, withJob } from './change.ts';

/** Bullets with a technology and without a number; {0} to {4} are the person's own skills, some in each. */
const NUMBERLESS = [
  'Introduced {0} to the team and wrote the guide that newcomers follow.',
  'Brought {1} to a department that had worked without it.',
  'Explained {2} to colleagues in other offices and answered their questions.',
  'Chose {3} over its rivals and defended the choice before the board.',
  'Rescued a late project through patience and {4}.',
];

/** Bullets with a number and without a technology. */
export const PLAIN = [
  'Cut the time that people wait for an answer from 9 days to 4.',
  'Trained 14 new starters in their first week.',
  'Saved $40,000 a year by ending a contract that nobody needed.',
  'Wrote the handbook that 30 colleagues keep on their desks.',
  'Brought complaints down from 25 to 6 a month.',
];

const filled = (cv: CleanCv, templates: readonly string[]): string[] =>
  templates.map((text, index) => {
    // All of a person's skills are shared out, so that what was shown at work before still is.
    const own = keywordsOf(cv).filter((_, at) => at % templates.length === index);
    return text.replace(/\{\d\}/, own.join(', '));
  });

/** A bullet more, told as people tell it. */
const told = (bullet: string): Fault => ({
  name: `“${bullet}”`,
  says: bullet.split(' ')[bullet.startsWith('My ') ? 1 : 0]!,
  cv: (cv) => withExtraBullet(cv, bullet),
});

const WEAK = [
  'Responsible for the nightly backups of 40 machines.',
  'Helped with the roll-out of laptops to 300 staff.',
  'Was tasked with keeping 12 reports up to date.',
  'Involved in the planning of 8 releases.',
  'Worked on the new portal for 5,000 customers.',
  'Assisted the team with 20 audits.',
  'Duties included answering 30 calls a day.',
  'Participated in 14 design meetings.',
  'Tasked with the clean-up of 9,000 old records.',
  'Helped to move 60 people to a new office.',
  'In charge of the monthly report to 9 managers.',
  'Assisting with the set-up of 45 accounts a week.',
  'My responsibilities included the upkeep of 30 printers.',
  'Assisted in the delivery of 6 projects.',
  'Contributed to the redesign of 16 forms.',
  'Was responsible for a budget of $90,000.',
  'Responsibilities included the training of 14 people.',
  'Worked closely with 5 suppliers on late orders.',
  'Part of a team of 7 that looked after the archive.',
  'Exposure to the audit of 11 branches.',
  'Had to keep 80 licences in order.',
  'Handled various tasks for 3 departments.',
];

const LONG_TAILS = [
  ', which I had planned over many weeks with people from finance, sales, support and the warehouse, who all wanted something else from it, and which we then showed to the board, to the auditors and to three of our largest customers before it went out',
  ' while keeping the old way of working alive for those who could not change at once, answering their questions each morning, writing down what they told us, sorting it into themes at the end of each week and bringing the themes to the next meeting of the group',
  ', and then made sure that everyone who had to know about it knew about it, by writing to them, by calling those who did not answer, by visiting the offices that were furthest away and by putting a poster beside the coffee machine on each floor of the building',
];

const SHORT = [
  ['Documentation', 'Support', 'Meetings'],
  ['Code reviews', 'Bug fixing', 'Testing'],
  ['Reporting.', 'Training.', 'Planning.', 'Admin.'],
  ['Team lead', 'Stand-ups', 'Releases'],
];

const FIRST_PERSON = [
  ['I set up the archive of 4,000 files.', 'I trained 14 new starters.'],
  ['My team moved 60 people to a new office.', 'I planned the move in 3 weeks.'],
  ['I was able to cut the queue from 40 to 5.', 'I also wrote the guide that 30 people use.'],
  ["I've kept 80 licences in order.", "I'm the contact for 5 suppliers."],
  ['I have trained 14 new starters.', 'I then wrote a guide for 30 others.'],
];

const PASSIVE = [
  [
    'The archive of 4,000 files was put in order.',
    'A guide for 30 colleagues was written.',
    'The rules for 12 forms were simplified.',
  ],
  ['New accounts were created for 45 people a week.', 'The queue was brought down from 40 to 5.'],
  [
    'Reports were sent to 9 managers each month.',
    'Complaints were reduced from 25 to 6.',
    'A survey of 300 visitors was designed.',
  ],
  [
    'Training was given to 14 new starters.',
    'The handbook was updated for 30 colleagues.',
    'Meetings with 5 suppliers were organised.',
  ],
  [
    'Costs were reduced by 18% in one year.',
    'Three contracts were reviewed and ended early.',
    '12 old forms were removed.',
  ],
];

const PRESENT_TENSE = [
  ['Write reports for 9 managers each month.', 'Train 14 new starters a year.', 'Keep 80 licences in order.'],
  ['Manage 30 printers in 4 offices.', 'Answer 25 calls a day.', 'Coordinate deliveries from 5 suppliers.'],
  ['Organises 12 meetings a year.', 'Writes notes for 40 shops.', 'Trains 6 new starters.'],
  [
    'Maintain the records of 80 licences.',
    'Prepare the accounts of 3 branches.',
    'Develop a rota for 7 people.',
  ],
];

const OPENERS = [
  [
    'Developed',
    'a portal for 40 shops',
    'a guide for 30 colleagues',
    'a form that 900 people fill in',
    'a rota for 7',
  ],
  ['Managed', '30 printers in 4 offices', 'a budget of $90,000', '14 new starters', 'the move of 60 people'],
  ['Created', '12 reports', 'a guide for 30 colleagues', 'a rota for 7 people', 'an archive of 4,000 files'],
  ['Led', 'the move of 60 people', 'a group of 7', '14 meetings a year', 'the audit of 11 branches'],
  ['Implemented', 'a rota for 7 people', 'a form for 900 people', '3 new rules', 'a plan for 12 months'],
];

const TECHNICAL = [
  'backend-developer',
  'frontend-developer',
  'devops-engineer',
  'data-engineer',
  'systems-administrator',
  'network-engineer',
  'technical-lead',
];

const hasTwoJobs = ({ jobs }: CleanCv): boolean => jobs.length > 1;

export const BULLETS: readonly Planter[] = [
  {
    rule: 'bullets/no-metrics',
    faults: [
      { name: 'five', cv: (cv) => withBullets(cv, () => filled(cv, NUMBERLESS)) },
      { name: 'four', cv: (cv) => withBullets(cv, () => filled(cv, NUMBERLESS.slice(0, 4))) },
    ],
  },
  { rule: 'bullets/weak-opener', faults: WEAK.map(told) },
  {
    rule: 'bullets/too-long',
    faults: LONG_TAILS.map((tail, index) => ({
      name: `tail ${index + 1}`,
      cv: (cv) => withBullets(cv, (bullets) => bullets.with(0, bullets[0]!.replace(/\.?$/, `${tail}.`))),
    })),
  },
  {
    rule: 'bullets/too-short',
    faults: SHORT.map((items) => ({
      name: items.join(', '),
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...items]),
    })),
  },
  {
    rule: 'bullets/first-person',
    faults: FIRST_PERSON.map((items) => ({
      name: items[0]!,
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...items]),
    })),
  },
  {
    rule: 'bullets/passive',
    faults: PASSIVE.map((items) => ({
      name: items[0]!,
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...items]),
    })),
  },
  {
    rule: 'bullets/wrong-tense',
    fits: hasTwoJobs,
    faults: PRESENT_TENSE.map((items) => ({
      name: items[0]!,
      cv: (cv) => withJob(cv, 1, ({ bullets }) => ({ bullets: [...items, ...bullets] })),
    })),
  },
  {
    rule: 'bullets/repeated-opener',
    faults: OPENERS.map(([verb, ...things]) => ({
      name: verb!,
      says: verb!,
      cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...things.map((thing) => `${verb} ${thing}.`)]),
    })),
  },
  {
    rule: 'bullets/no-technology',
    // A title such as Java Developer names one, and analysts and managers work without.
    fits: ({ role }) => TECHNICAL.includes(role),
    comesWith: [
      { rule: 'skills/listed-not-shown', why: 'bullets that name no technology show none of the skills' },
      { rule: 'skills/stale', why: 'an earlier job is then the last that shows a skill' },
    ],
    faults: [
      { name: 'five', cv: (cv) => withBullets(cv, () => PLAIN) },
      { name: 'four', cv: (cv) => withBullets(cv, () => PLAIN.slice(1)) },
    ],
  },
];

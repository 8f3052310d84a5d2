import type { CleanCv } from '../clean-cv.ts';
import type { Planter } from '../fault.ts';
import type { Block } from '../sheet.ts';
import { monthsLater } from './change.ts';

const OLD_BULLETS = [
  'Kept 30 printers in 4 offices running and ordered parts from 5 suppliers.',
  'Wrote the monthly report that 9 managers read before their meeting.',
  'Moved 60 people to a new office over one weekend in July.',
  'Answered 25 calls a day and closed 90% of them within the hour.',
  'Trained 14 new starters and wrote the guide that they took home.',
];

const PLACES = ['Kowhai', 'Rimu', 'Harbour', 'Mill Creek', 'Northgate', 'Redwood', 'Silver Fern', 'Lakeside'];
const TRADES = ['Foods', 'Motors', 'Printing', 'Insurance', 'Dairy', 'Textiles', 'Shipping'];

const TITLES = [
  'Support Officer',
  'Computer Operator',
  'Office Assistant',
  'Systems Officer',
  'Technical Assistant',
  'Administrator',
];

/** A name for the employer of one of many jobs. */
const employerOf = (index: number): string =>
  `${PLACES[index % PLACES.length]} ${TRADES[Math.floor(index / PLACES.length) % TRADES.length]} Ltd`;

/** Many older jobs, one before the other, each told at length. */
function withOlderJobs(cv: CleanCv, count: number): CleanCv {
  const oldest = cv.jobs.at(-1)!;
  const older = Array.from({ length: count }, (_, index) => {
    const end = monthsLater(oldest.start, -1 - index * 12);
    const bullets = OLD_BULLETS.map((_text, at) => OLD_BULLETS[(at + index) % OLD_BULLETS.length]!);
    return {
      ...oldest,
      title: TITLES[index % TITLES.length]!,
      employer: employerOf(index),
      start: monthsLater(end, -11),
      end,
      bullets,
    };
  });
  return { ...cv, jobs: [...cv.jobs, ...older] };
}

/** All that was done in one paragraph under the newest job, long enough to be skipped. */
const asWall = (cv: CleanCv): string =>
  [...cv.jobs.flatMap(({ bullets }) => bullets), ...OLD_BULLETS]
    .map((bullet) => bullet.replace(/\.$/, ''))
    .join('; then ');

export const LENGTH: readonly Planter[] = [
  {
    rule: 'length/too-long',
    formats: ['pdf'],
    faults: [
      { name: 'thirty older jobs', cv: (cv) => withOlderJobs(cv, 30) },
      { name: 'forty older jobs', cv: (cv) => withOlderJobs(cv, 40) },
    ],
  },
  {
    rule: 'length/too-short',
    faults: [
      {
        name: 'one short bullet a job',
        cv: (cv) => ({
          ...cv,
          summary: `${cv.label}.`,
          skills: Object.fromEntries(
            Object.entries(cv.skills).map(([name, keywords]) => [name, keywords.slice(0, 6)]),
          ),
          jobs: cv.jobs.slice(0, 2).map((job) => ({ ...job, bullets: job.bullets.slice(0, 1) })),
          projects: cv.projects.slice(0, 1).map((it) => ({ ...it, bullets: it.bullets.slice(0, 1) })),
        }),
      },
    ],
    comesWith: [
      { rule: 'summary/too-short', why: 'a CV that says too little says it in its summary too' },
      { rule: 'experience/too-few-bullets', why: 'a CV that says too little has few bullets' },
      { rule: 'experience/below-required-years', why: 'a CV that says too little leaves jobs out' },
      { rule: 'skills/missing-essential', why: 'a CV that says too little names few skills' },
      { rule: 'skills/missing-desirable', why: 'a CV that says too little names few skills' },
      { rule: 'skills/listed-not-shown', why: 'a CV that says too little does not show what it lists' },
      { rule: 'experience/no-bullets', why: 'a CV that says too little has few bullets' },
      { rule: 'skills/stale', why: 'a CV that says too little does not show what it lists' },
    ],
  },
  {
    rule: 'length/dense',
    // A graduate's jobs are too few for a paragraph that long.
    fits: ({ seniority }) => seniority !== 'graduate',
    faults: [
      {
        name: 'the newest job in one paragraph',
        sheet: (sheet, cv) => {
          const gone = cv.jobs[0]!.bullets;
          const first = sheet.blocks.findIndex(({ kind, text }) => kind === 'bullet' && gone.includes(text));
          const text: Block = { kind: 'text', section: 'experience', text: asWall(cv) };
          const rest = sheet.blocks.toSpliced(first, gone.length, text);
          return { ...sheet, blocks: rest };
        },
      },
    ],
  },
];

import type { Fault, Planter } from '../fault.ts';

/** What a job seeker wants rather than brings. */
const WISHES = [
  'Seeking a challenging position where I can grow my skills.',
  'Looking for an opportunity to learn and develop in a reputable company.',
  'To obtain a position that will allow me to use my skills and experience.',
  'My objective is to work in a dynamic organisation that values its people.',
  'I am looking for a new challenge.',
  'Career objective: to secure a responsible role in the IT industry.',
  'Aspiring to join a company that offers room for growth.',
  'I want to further my career with a leading organisation.',
  'Keen to find a role that offers stability and advancement.',
  'In search of a position that will make use of my knowledge.',
  'Hoping to gain experience in a friendly team.',
  'Seeking employment in a progressive company.',
];

const FILLER =
  'Grew up in a small town, learnt to take things apart early and has never lost the habit of asking why. Worked in shops and kitchens before the first desk, which taught patience with people and respect for those who close late. Likes mornings, long walks and lists, keeps promises, writes down what was agreed and asks when something is unclear. Has worked in large offices and small ones, alone and with many others, near home and far away, and has found that most things go wrong for the same few reasons: nobody was asked, nobody wrote it down, or nobody looked again a week later.';

/** Summaries that could stand above any job. */
const ROLELESS = [
  'Eleven years of work in large and small companies in three cities. Known for keeping promises and for leaving things in better order than before.',
  'Someone who likes to see things work. Saved two employers more than $90,000 a year and would gladly do so again.',
  'Born organiser with a calm head. Brought complaints down from 25 to 6 a month and taught 14 new starters how.',
  'Reliable and curious. Learns quickly, asks early and has stayed more than three years with every employer.',
];

const written = (summary: string): Fault => ({
  name: `“${summary.slice(0, 60)}”`,
  cv: (cv) => ({ ...cv, summary }),
});

const SHORT = [
  'IT professional.',
  'Ready to work.',
  'Eight years in the trade.',
  'Experienced and reliable.',
];

export const SUMMARY: readonly Planter[] = [
  {
    rule: 'summary/too-long',
    faults: [
      { name: 'a life story after it', cv: (cv) => ({ ...cv, summary: `${cv.summary} ${FILLER}` }) },
      { name: 'a life story before it', cv: (cv) => ({ ...cv, summary: `${FILLER} ${cv.summary}` }) },
    ],
  },
  {
    rule: 'summary/too-short',
    faults: SHORT.map(written),
  },
  {
    rule: 'summary/generic',
    faults: WISHES.map((wish) => ({
      name: `“${wish}”`,
      cv: (cv) => ({ ...cv, summary: `${cv.summary} ${wish}` }),
    })),
  },
  {
    rule: 'summary/no-target-role',
    faults: ROLELESS.map((summary) => ({
      name: `“${summary.slice(0, 60)}”`,
      cv: (cv) => ({ ...cv, summary, label: '' }),
    })),
  },
];

import type { CleanCv } from '../clean-cv.ts';
import type { Companion, Fault, Planter } from '../fault.ts';
import { monthsLater, withBullets, withJob } from './change.ts';

const hasTwoJobs = ({ jobs }: CleanCv): boolean => jobs.length > 1;
const isNoGraduate = ({ seniority }: CleanCv): boolean => seniority !== 'graduate';

/** Faults of one field in the newest job and in the one before it. */
const inJobs = (name: string, change: Parameters<typeof withJob>[2]): Fault[] =>
  [0, 1].map((index) => ({
    name: `${name}, job ${index + 1}`,
    cv: (cv) => withJob(cv, index, change),
    fits: (cv) => cv.jobs.length > index,
  }));

/** The second job ends so many months before the first starts, and after the study, which might explain them. */
const gap = (months: number): Fault => ({
  name: `${months} months`,
  cv: (cv) => {
    const end = monthsLater(cv.jobs[0]!.start, -months - 1);
    const studied = Math.max(...cv.education.map((study) => Number(study.end.slice(0, 4))));
    if (Number(end.slice(0, 4)) <= studied || end <= cv.jobs[1]!.start) return null;
    return withJob(cv, 1, () => ({ end }));
  },
});

const overlap = (months: number): Fault => ({
  name: `${months} months`,
  cv: (cv) => withJob(cv, 1, () => ({ end: monthsLater(cv.jobs[0]!.start, months) })),
});

/** Every date moved back, so that the newest job ended so long ago. */
const endedAgo = (years: number): Fault => ({
  name: `${years} years ago`,
  cv: (cv) => {
    const months = years * 12;
    const back = (date: string) => monthsLater(date, -months);
    return {
      ...cv,
      jobs: cv.jobs.map((job) => ({
        ...job,
        start: back(job.start),
        end: job.end === null ? back('2026-10') : back(job.end),
      })),
    };
  },
});

/** Only the newest job is left, and it began so many months ago. */
const newcomer = (months: number): Fault => ({
  name: `${months} months of work`,
  cv: (cv) => ({
    ...cv,
    summary: cv.summary.replace(/with [a-z]+ years (?:in|of)/, 'from'),
    jobs: [
      {
        ...cv.jobs[0]!,
        start: monthsLater('2026-11', -months),
        bullets: cv.jobs.flatMap(({ bullets }) => bullets).slice(0, 8),
      },
    ],
  }),
});

const MORE_BULLETS = [
  'Trained 14 new starters in their first week.',
  'Wrote the monthly report that 9 managers read.',
  'Planned the move to a new office for 80 people.',
  'Answered 25 questions a week from other teams.',
  'Tested 12 releases before they went out.',
  'Reviewed 30 changes a month.',
  'Counted 400 permits and ended 60 of them.',
  'Met 5 suppliers each quarter.',
  'Kept a diary of 200 faults and their causes.',
  'Sorted 3,000 old files in two days.',
];

const FEWER_WORDS: readonly Companion[] = [
  { rule: 'skills/listed-not-shown', why: 'the bullets that are gone were where the skills were shown' },
  { rule: 'length/too-short', why: 'the bullets that are gone were much of a short CV' },
  { rule: 'skills/stale', why: 'the bullets that are gone were the latest that showed a skill' },
  { rule: 'bullets/no-technology', why: 'the bullets that are gone were those that named a technology' },
];

export const EXPERIENCE: readonly Planter[] = [
  { rule: 'experience/missing-dates', faults: inJobs('no dates', () => ({ start: '', end: '' })) },
  { rule: 'experience/missing-title', faults: inJobs('no title', () => ({ title: '' })) },
  {
    rule: 'experience/missing-employer',
    // A title alone under the last job of an employer is an earlier role there.
    fits: ({ style }) => style.entry !== 'employer-first',
    faults: inJobs('no employer', () => ({ employer: '', place: '' })),
  },
  {
    rule: 'experience/not-newest-first',
    fits: hasTwoJobs,
    faults: [
      { name: 'oldest first', cv: (cv) => ({ ...cv, jobs: cv.jobs.toReversed() }) },
      {
        name: 'two swapped',
        cv: (cv) => ({ ...cv, jobs: [cv.jobs[1]!, cv.jobs[0]!, ...cv.jobs.slice(2)] }),
      },
    ],
  },
  {
    rule: 'experience/gap',
    // A certificate in between may be what the time went into.
    fits: (cv) => hasTwoJobs(cv) && cv.certificates.length === 0,
    faults: [gap(9), gap(14), gap(20)],
  },
  {
    rule: 'experience/no-leadership',
    // Who never led does what others ask of a lead: the fault is the level that was applied for.
    fits: (cv) =>
      cv.seniority === 'intermediate' &&
      !/\b(?:lead|leads|led|mentor|coach|train|taught)/i.test(JSON.stringify(cv.jobs)),
    faults: [{ name: 'applies as a lead', askedWithFault: () => ({ seniority: 'lead' }) }],
    comesWith: [{ rule: 'experience/below-required-years', why: 'a lead is asked for more years as well' }],
  },
  { rule: 'experience/overlap', fits: hasTwoJobs, faults: [overlap(6), overlap(11)] },
  {
    rule: 'experience/future-date',
    faults: ['2027-03', '2028-01', '2029-11'].map((start) => ({
      name: start,
      cv: (cv) => withJob(cv, 0, () => ({ start, end: null })),
    })),
  },
  {
    rule: 'experience/ends-before-start',
    comesWith: [
      { rule: 'experience/not-recent', why: 'taken at their word the swapped dates end long ago' },
      { rule: 'skills/stale', why: 'taken at their word the swapped dates end long ago' },
    ],
    faults: inJobs('swapped', ({ start, end }) => ({
      start: end ?? '2026-03',
      end: end === null ? monthsLater(start, -2) : start,
    })),
  },
  {
    rule: 'experience/no-bullets',
    faults: [{ name: 'none', cv: (cv) => withBullets(cv, () => []) }],
    comesWith: FEWER_WORDS,
  },
  {
    rule: 'experience/too-few-bullets',
    faults: [{ name: 'one', cv: (cv) => withBullets(cv, (bullets) => bullets.slice(0, 1)) }],
    comesWith: FEWER_WORDS,
  },
  {
    rule: 'experience/too-many-bullets',
    faults: [
      { name: 'ten more', cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...MORE_BULLETS]) },
      { name: 'nine more', cv: (cv) => withBullets(cv, (bullets) => [...bullets, ...MORE_BULLETS.slice(1)]) },
    ],
  },
  {
    rule: 'experience/below-required-years',
    fits: isNoGraduate,
    faults: [newcomer(4), newcomer(7), newcomer(10)],
  },
  {
    rule: 'experience/not-recent',
    // A certificate is a later date.
    fits: (cv) => isNoGraduate(cv) && cv.certificates.length === 0,
    faults: [endedAgo(4), endedAgo(6), endedAgo(8)],
    comesWith: [{ rule: 'skills/stale', why: 'skills of work that ended long ago were used long ago' }],
  },
];

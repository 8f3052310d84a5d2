import { assign } from './assign.ts';
import { keyOf, LEAST_ALIKE, likeness, meanOf, missFields, wholeOf } from './entries.ts';
import { similarity, wordsKey } from './keys.ts';
import type { JobReading, Reading } from './reading.ts';
import { scoreField } from './score-fields.ts';
import type { ScoreSheet } from './tally.ts';
import { type Accepted, accepts, type JobTruth, showAccepted } from './truth.ts';

/** A list item whose words are this much alike is that item; what a line break did to one word is forgiven. */
const SAME_BULLET = 0.9;

/** How alike a job of the truth and one that was read are, 0 to 1, by title, employer and dates where stated. */
export function jobLikeness(truth: JobTruth, read: JobReading, salt: string): number {
  const dates = [
    [truth.start, read.start],
    [truth.end, read.end],
  ] as const;
  const stated = dates.filter(([accepted]) => accepted.length > 0);
  const parts = [
    ...(truth.title.length > 0 ? [likeness(truth.title, keyOf(read.title), salt)] : []),
    ...(truth.employer.length > 0 ? [likeness(truth.employer, keyOf(read.employer), salt)] : []),
    ...(stated.length > 0
      ? [meanOf(stated.map(([accepted, key]) => (accepts(accepted, key, salt) ? 1 : 0)))]
      : []),
  ];
  return meanOf(parts);
}

const describeJob = (job: JobReading): string =>
  `“${job.title ?? '–'}” at “${job.employer ?? '–'}”, ${job.start || '–'} to ${job.end || '–'}`;

/** Scores the list items of one job; `read` is null where the job was not found. */
function scoreBullets(sheet: ScoreSheet, truth: JobTruth, read: JobReading | null, where: string): void {
  const { bullets } = truth;
  if (bullets === null) return;
  const items = read?.bullets.map(wordsKey) ?? [];
  if (typeof bullets === 'number') {
    sheet.count('bullets', 'right', Math.min(bullets, items.length));
    sheet.count('bullets', 'absent', Math.max(0, bullets - items.length));
    sheet.count('bullets', 'extra', Math.max(0, items.length - bullets));
    if (read !== null && bullets !== items.length)
      sheet.note('bullets', `${where}: ${bullets} items`, `${items.length} items`);
    return;
  }
  const columns = assign(
    bullets.map((bullet) => items.map((item) => similarity(bullet, item))),
    SAME_BULLET,
  );
  for (const [row, column] of columns.entries()) {
    if (column !== null) sheet.count('bullets', 'right');
    else if (read === null) sheet.count('bullets', 'absent');
    else sheet.blame('bullets', 'absent', `${where}: “${bullets[row]}”`, 'no such item under this job');
  }
  for (const [column, item] of items.entries()) {
    if (!columns.includes(column)) sheet.blame('bullets', 'extra', `${where}: no such item`, `“${item}”`);
  }
}

const JOB_FIELDS = ['employer', 'title', 'start date', 'end date'] as const;

function scoreJob(sheet: ScoreSheet, truth: JobTruth, read: JobReading, salt: string): void {
  const where = `${showAccepted(truth.title)} at ${showAccepted(truth.employer)}`;
  sheet.count('jobs', 'right');
  const values: Readonly<Record<(typeof JOB_FIELDS)[number], readonly [Accepted, string, string | null]>> = {
    employer: [truth.employer, keyOf(read.employer), read.employer],
    title: [truth.title, keyOf(read.title), read.title],
    'start date': [truth.start, read.start, read.start],
    'end date': [truth.end, read.end, read.end],
  };
  const outcomes = JOB_FIELDS.map((measure) => {
    const [accepted, key, value] = values[measure];
    return scoreField(sheet, measure, { accepted, key, read: value, where: `${where}: ` }, salt);
  });
  sheet.count('whole job', wholeOf(outcomes));
  scoreBullets(sheet, truth, read, where);
}

function describeTruth({ title, employer, start, end }: JobTruth): string {
  return `${showAccepted(title)} at ${showAccepted(employer)}, ${showAccepted(start)} to ${showAccepted(end)}`;
}

function missJob(sheet: ScoreSheet, truth: JobTruth, found: number): void {
  const where = describeTruth(truth);
  sheet.blame('jobs', 'absent', where, `${found} jobs, none like it`);
  const { employer, title, start, end } = truth;
  const fields = [
    ['employer', employer],
    ['title', title],
    ['start date', start],
    ['end date', end],
  ] as const;
  missFields(sheet, fields, 'whole job');
  scoreBullets(sheet, truth, null, where);
}

/** Scores the jobs: which were found, each of their fields, and the list items under each. */
export function scoreJobs(
  sheet: ScoreSheet,
  truth: readonly JobTruth[],
  { jobs }: Reading,
  salt: string,
): void {
  const weights = truth.map((job) => jobs.map((read) => jobLikeness(job, read, salt)));
  const columns = assign(weights, LEAST_ALIKE);
  for (const [row, column] of columns.entries()) {
    const read = column === null ? undefined : jobs[column];
    if (read === undefined) missJob(sheet, truth[row]!, jobs.length);
    else scoreJob(sheet, truth[row]!, read, salt);
  }
  const judgesBullets = truth.some(({ bullets }) => bullets !== null);
  for (const [column, job] of jobs.entries()) {
    if (columns.includes(column)) continue;
    sheet.blame('jobs', 'extra', 'no such job', describeJob(job));
    if (judgesBullets) sheet.count('bullets', 'extra', job.bullets.length);
  }
}

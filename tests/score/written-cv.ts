import fc from 'fast-check';

/** A job or project of a generated CV. */
export interface WrittenEntry {
  readonly heading: string;
  readonly dates: string | null;
  readonly bullets: readonly string[];
}

/** A CV as its parts, so that one of them can be added and the rest stays the same. All people are invented. */
export interface WrittenCv {
  readonly email: boolean;
  readonly phone: boolean;
  readonly location: boolean;
  readonly link: boolean;
  readonly summary: boolean;
  /** Newest first. */
  readonly jobs: readonly WrittenEntry[];
  readonly projects: readonly WrittenEntry[];
  readonly skills: readonly string[];
  readonly education: boolean;
  readonly referees: boolean;
}

/** Skills that the role of the tests asks for, and some that it does not. */
export const SKILL_POOL = [
  'Python',
  'SQL',
  'PostgreSQL',
  'REST APIs',
  'Git',
  'Docker',
  'AWS',
  'Kubernetes',
  'unit testing',
  'CI/CD',
  'Linux',
  'Redis',
  'microservices',
  'GraphQL',
  'Terraform',
  'Java',
] as const;

export const FIGURES = [
  'Cut the time of the nightly import from 6 hours to 40 minutes',
  'Moved 30 customers to the new invoices without a day of downtime',
  'Built the timetable page that 12,000 people use each week',
  'Halved the number of open faults from 80 to 40 in the first year',
  'Rebuilt the backups so that a restore takes 20 minutes with Docker',
  'Answered 40 tickets a week about the REST APIs',
] as const;

export const PLAIN = [
  'Wrote the service that sends letters to patients in Python',
  'Moved the reports of the finance team to PostgreSQL',
  'Responsible for the deployments of two teams',
  'Taught new developers how the releases are made',
  'Designed the tables behind the booking of appointments',
  'Worked on the checkout of the web shop',
] as const;

const TITLES = ['Software Developer', 'Developer', 'Junior Developer', 'Back-end Developer'] as const;
const EMPLOYERS = ['Kea Software Ltd', 'Tui Transport Ltd', 'Rata Health Ltd', 'Kauri Foods Ltd'] as const;
const DATES = [
  'Mar 2023 – Present',
  'Feb 2020 – Feb 2023',
  'Jan 2017 – Jan 2020',
  'Mar 2014 – Dec 2016',
] as const;

const bullets = fc
  .record({
    figures: fc.subarray([...FIGURES], { maxLength: 3 }),
    plain: fc.subarray([...PLAIN], { maxLength: 3 }),
  })
  .map(({ figures, plain }) => [...figures, ...plain])
  // A heading alone is too little to be read as a job, so that it costs nothing until it is told.
  .filter((lines) => lines.length > 0);

/** The job that stands at a place of the history; the same one at the same place in every CV. */
export function jobAt(index: number, lines: readonly string[], dated = true): WrittenEntry {
  return {
    heading: `${TITLES[index]}, ${EMPLOYERS[index]}, Wellington`,
    dates: dated ? DATES[index]! : null,
    bullets: lines,
  };
}

export function projectWith(lines: readonly string[]): WrittenEntry {
  return { heading: 'Tide tables for Wellington harbour', dates: null, bullets: lines };
}

const jobs = fc
  .array(fc.record({ lines: bullets, dated: fc.boolean() }), { maxLength: 3 })
  .map((all) => all.map(({ lines, dated }, index) => jobAt(index, lines, dated)));

/** CVs of very different strength: from a bare name to three told jobs. */
export const writtenCv: fc.Arbitrary<WrittenCv> = fc.record({
  email: fc.boolean(),
  phone: fc.boolean(),
  location: fc.boolean(),
  link: fc.boolean(),
  summary: fc.boolean(),
  jobs,
  projects: fc.array(bullets, { maxLength: 1 }).map((all) => all.map(projectWith)),
  skills: fc.subarray([...SKILL_POOL]),
  education: fc.boolean(),
  referees: fc.boolean(),
});

function entryLines({ heading, dates, bullets: lines }: WrittenEntry): string {
  return [heading, ...(dates === null ? [] : [dates]), ...lines.map((line) => `- ${line}`)].join('\n');
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`${heading}\n${blocks.join('\n\n')}`];
}

/** The CV as a text that someone could send. */
export function writeCv(cv: WrittenCv): string {
  const contact = [
    ...(cv.email ? ['mere.parata@example.org'] : []),
    ...(cv.phone ? ['021 555 0142'] : []),
    ...(cv.location ? ['Newtown, Wellington'] : []),
    ...(cv.link ? ['https://github.com/mere-parata-example'] : []),
  ].join(' | ');
  const summary = 'Developer with six years in public health and transport, two of them as a lead.';
  return [
    ['Mere Parata', ...(contact === '' ? [] : [contact])].join('\n'),
    ...section('SUMMARY', cv.summary ? [summary] : []),
    ...section('EXPERIENCE', cv.jobs.map(entryLines)),
    ...section('PROJECTS', cv.projects.map(entryLines)),
    ...section('SKILLS', cv.skills.length === 0 ? [] : [cv.skills.join(', ')]),
    ...section('EDUCATION', cv.education ? ['Bachelor of Science, Rimu University, 2013'] : []),
    ...section('REFEREES', cv.referees ? ['Available on request'] : []),
    '',
  ].join('\n\n');
}

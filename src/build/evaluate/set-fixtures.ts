import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SECTION_KINDS } from '../../model/cv.ts';
import { REGIONS } from '../../model/role.ts';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import type { Layout } from './corpus.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import type { JobTruth, StudyTruth, Truth } from './truth.ts';

/** The parts of a fixture's `expected.json` that are measured. */
const expectedSchema = z.object({
  file: z.string(),
  format: z.string(),
  madeWith: z.string(),
  region: z.enum(REGIONS),
  columns: z.number().optional(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  location: z.string(),
  sections: z.array(z.object({ kind: z.enum(SECTION_KINDS), heading: z.string().optional() })),
  work: z.array(
    z.object({
      name: z.string(),
      position: z.string(),
      startDate: z.string().optional(),
      endDate: z.string().optional(),
      highlights: z.array(z.string()),
    }),
  ),
  education: z.array(
    z.object({ institution: z.string(), studyType: z.string(), area: z.string().optional() }),
  ),
});
type Expected = z.infer<typeof expectedSchema>;

/** Whether the CV was to be read at all: scans and locked files are no matter of parsing. */
const readableSchema = z.object({ readability: z.literal('good') });

function layoutOfFixture({ columns, madeWith }: Expected): Layout {
  if (columns === 2) return 'two-column';
  if (madeWith.includes('column of their own')) return 'date-column';
  return madeWith.includes('table') ? 'table' : 'one-column';
}

function jobTruth(job: Expected['work'][number]): JobTruth {
  const { startDate, endDate } = job;
  return {
    title: [wordsKey(job.position)],
    employer: [wordsKey(job.name)],
    start: startDate === undefined ? [] : [startDate],
    // A present job has a start and no end; one without dates has neither.
    end: endDate !== undefined ? [endDate] : startDate === undefined ? [] : ['present'],
    bullets: job.highlights.map(wordsKey),
  };
}

function studyTruth({ institution, studyType, area }: Expected['education'][number]): StudyTruth {
  return {
    institution: [wordsKey(institution)],
    qualification: [qualificationKey(studyType, area), qualificationKey(studyType)],
  };
}

/** What an `expected.json` says, as a truth. */
export function truthOfFixture(expected: Expected): Truth {
  return {
    name: [wordsKey(expected.name)],
    email: [emailKey(expected.email)],
    phone: [phoneKey(expected.phone)],
    location: [wordsKey(expected.location)],
    sections: {
      sections: expected.sections.map(({ kind }) => [kind]),
      // JSON Resume has no headings, so its contact details are a section or none.
      unjudged: expected.format === 'json-resume' ? ['contact'] : [],
      once: false,
    },
    jobs: expected.work.map(jobTruth),
    education: expected.education.map(studyTruth),
  };
}

function loadCases(folder: string): Case[] {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return ids.flatMap((id) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
    if (!readableSchema.safeParse(json).success) return [];
    const expected = expectedSchema.parse(json);
    return {
      file: `fixtures/${id}/${expected.file}`,
      bytes: new Uint8Array(readFileSync(join(folder, id, expected.file))),
      layout: layoutOfFixture(expected),
      region: expected.region,
      truth: truthOfFixture(expected),
    };
  });
}

/** Measures the project's own invented CVs. */
export async function measureFixtures(checker: Checker, folder: string): Promise<SetResult> {
  return {
    name: 'fixtures',
    title: 'Fixtures: invented CVs of this repository',
    groups: await measureCases(checker, loadCases(folder)),
  };
}

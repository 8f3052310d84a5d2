import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { SECTION_KINDS } from '../../model/cv.ts';
import { REGIONS } from '../../model/role.ts';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import { KNOWN_LAYOUTS, type Layout } from './corpus.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import type { Accepted, JobTruth, SectionsTruth, StudyTruth, Truth } from './truth.ts';

const sectionKind = z.enum(SECTION_KINDS);

/**
 * The parts of an `expected.json` that are measured. What is left out is not judged; only a job or a study without a
 * field says that the CV does not state it.
 */
const expectedSchema = z.object({
  file: z.string(),
  format: z.string().optional(),
  madeWith: z.string().optional(),
  region: z.enum(REGIONS),
  columns: z.number().optional(),
  /** For a page whose layout neither `columns` nor `madeWith` tells. */
  layout: z.enum(KNOWN_LAYOUTS).optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  location: z.string().optional(),
  /** Several kinds where more than one is fair. */
  sections: z.array(z.object({ kind: z.union([sectionKind, z.array(sectionKind).min(1)]) })).optional(),
  work: z
    .array(
      z.object({
        name: z.string().optional(),
        position: z.string().optional(),
        startDate: z.string().optional(),
        endDate: z.string().optional(),
        highlights: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  education: z
    .array(
      z.object({
        institution: z.string().optional(),
        studyType: z.string().optional(),
        area: z.string().optional(),
      }),
    )
    .optional(),
});
type Expected = z.infer<typeof expectedSchema>;

/** Whether the CV was to be read at all: scans and locked files are no matter of parsing. */
const readableSchema = z.object({
  readability: z.literal('good').optional(),
  error: z.undefined().optional(),
});

function layoutOfFixture({ columns, layout, madeWith = '' }: Expected): Layout {
  if (layout !== undefined) return layout;
  if (columns === 2) return 'two-column';
  if (madeWith.includes('column of their own')) return 'date-column';
  return madeWith.includes('table') ? 'table' : 'one-column';
}

/** The key of a value, or none where the CV does not state it. */
const stated = (value: string | undefined, keyOf: (value: string) => string): Accepted =>
  value === undefined ? [] : [keyOf(value)];

function jobTruth(job: NonNullable<Expected['work']>[number]): JobTruth {
  const { startDate, endDate } = job;
  return {
    title: stated(job.position, wordsKey),
    employer: stated(job.name, wordsKey),
    start: startDate === undefined ? [] : [startDate],
    // A present job has a start and no end; one without dates has neither.
    end: endDate !== undefined ? [endDate] : startDate === undefined ? [] : ['present'],
    bullets: job.highlights?.map(wordsKey) ?? null,
  };
}

function studyTruth({
  institution,
  studyType,
  area,
}: NonNullable<Expected['education']>[number]): StudyTruth {
  return {
    institution: stated(institution, wordsKey),
    qualification: [
      ...(studyType === undefined && area === undefined ? [] : [qualificationKey(studyType, area)]),
      ...stated(studyType, qualificationKey),
    ],
  };
}

function sectionsTruth(
  sections: NonNullable<Expected['sections']>,
  format: string | undefined,
): SectionsTruth {
  return {
    sections: sections.map(({ kind }) => (Array.isArray(kind) ? kind : [kind])),
    // JSON Resume has no headings, so its contact details are a section or none.
    unjudged: format === 'json-resume' ? ['contact'] : [],
    once: false,
  };
}

/** What an `expected.json` says, as a truth. */
export function truthOfFixture(expected: Expected): Truth {
  const field = (value: string | undefined, keyOf: (value: string) => string) =>
    value === undefined ? undefined : [keyOf(value)];
  return {
    name: field(expected.name, wordsKey),
    email: field(expected.email, emailKey),
    phone: field(expected.phone, phoneKey),
    location: field(expected.location, wordsKey),
    sections: expected.sections && sectionsTruth(expected.sections, expected.format),
    jobs: expected.work?.map(jobTruth),
    education: expected.education?.map(studyTruth),
  };
}

function loadCases(folder: string): Case[] {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'expected.json')))
    .map(({ name }) => name)
    .sort();
  return ids.flatMap((id) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
    if (!readableSchema.safeParse(json).success) return [];
    const expected = expectedSchema.parse(json);
    return {
      file: `${basename(folder)}/${id}/${expected.file}`,
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

/** Measures any folder in the shape of `fixtures/`: sub-folders, each with a document and its `expected.json`. */
export async function measureFolder(checker: Checker, folder: string): Promise<SetResult> {
  const cases = loadCases(folder);
  return {
    name: 'folder',
    title: `Folder: ${cases.length} CVs of ${basename(folder)}`,
    groups: await measureCases(checker, cases),
  };
}

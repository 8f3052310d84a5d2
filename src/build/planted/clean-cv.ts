import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { REGIONS, SENIORITIES } from '../../model/role.ts';

const PEOPLE = fileURLToPath(new URL('people', import.meta.url));

const month = z.string().regex(/^\d{4}(?:-\d{2})?$/);

/** The sections that a clean CV may have, in no order. */
export const SECTION_NAMES = [
  'summary',
  'skills',
  'experience',
  'projects',
  'education',
  'certificates',
  'referees',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const jobSchema = z.strictObject({
  title: z.string(),
  employer: z.string(),
  place: z.string(),
  start: month,
  /** Null for the present job. */
  end: month.nullable(),
  bullets: z.array(z.string()),
});

const projectSchema = z.strictObject({
  name: z.string(),
  link: z.string().optional(),
  date: month.optional(),
  bullets: z.array(z.string()),
});

const studySchema = z.strictObject({
  qualification: z.string(),
  institution: z.string(),
  start: month.optional(),
  end: month,
});

/** How a person sets a CV: what differs between people and is no fault. */
const styleSchema = z.strictObject({
  /** "Mar 2021", "March 2021" or "03/2021". */
  dates: z.enum(['short', 'long', 'numeric']),
  entry: z.enum(['title-first', 'employer-first', 'one-line']),
  marker: z.enum(['-', '•', '*']),
  capitals: z.boolean().optional(),
  headings: z.record(z.enum(SECTION_NAMES), z.string().optional()),
  order: z.array(z.enum(SECTION_NAMES)),
});

const personSchema = z.strictObject({
  role: z.string(),
  seniority: z.enum(SENIORITIES),
  region: z.enum(REGIONS),
  style: styleSchema,
  name: z.string(),
  label: z.string(),
  email: z.string(),
  phone: z.string(),
  location: z.string(),
  links: z.array(z.string()),
  summary: z.string(),
  /** Keywords by the name of their group. */
  skills: z.record(z.string(), z.array(z.string())),
  jobs: z.array(jobSchema),
  projects: z.array(projectSchema).default([]),
  education: z.array(studySchema),
  certificates: z.array(z.string()).default([]),
  referees: z.array(z.string()).default([]),
});

export type Job = z.infer<typeof jobSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Study = z.infer<typeof studySchema>;

/** A CV of an invented person in which a specialist recruiter would mend nothing of weight. */
export interface CleanCv extends z.infer<typeof personSchema> {
  /** Name of its file, without the ending. */
  readonly id: string;
}

/**
 * Reads the invented people, sorted by id.
 * @throws ZodError where a file does not fit.
 */
export function readPeople(folder = PEOPLE): CleanCv[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -'.yaml'.length),
      ...personSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))),
    }));
}

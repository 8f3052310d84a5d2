import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SECTION_KINDS } from '../../model/cv.ts';
import { REGIONS } from '../../model/role.ts';
import { KNOWN_LAYOUTS } from './corpus.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import { type Accepted, hashKey, type JobTruth, type StudyTruth, type Truth } from './truth.ts';

/** One way of saying a value, several that are all fair, or null where the CV does not state it. */
const value = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).nullable();
const day = z.string().regex(/^\d{4}(-\d{2})?$|^present$/);
const date = z.union([day, z.array(day).min(1)]).nullable();

const jobSchema = z.strictObject({
  title: value,
  employer: value,
  /** YYYY or YYYY-MM; a single date stands in both places. */
  start: date,
  end: date,
  /** Number of list items; null where a person could not say. */
  bullets: z.int().min(0).nullable(),
});

const studySchema = z.strictObject({
  institution: value,
  qualification: value,
  /** The subject, where it is not part of the qualification. */
  area: value.optional(),
});

/** What a person saw in one CV, in plain words. Such a file stays outside the repository. */
export const labelSchema = z.strictObject({
  /** Path within the corpus. */
  file: z.string(),
  region: z.enum(REGIONS),
  /** Where the list of the corpus names another. */
  layout: z.enum(KNOWN_LAYOUTS).optional(),
  name: value,
  email: value,
  phone: value,
  /** One entry for each heading of a section; several kinds where more than one is fair. */
  sections: z.array(z.union([z.enum(SECTION_KINDS), z.array(z.enum(SECTION_KINDS)).min(1)])),
  /** Left out where the CV has jobs that nobody could list without doubt. */
  jobs: z.array(jobSchema).optional(),
  education: z.array(studySchema).optional(),
});
export type Label = z.infer<typeof labelSchema>;

const hash = z.string().regex(/^#[0-9a-f]{16}$/);
const hashes = z.array(hash);

/** One CV of the truth file: no path, no words, only hashes that the CV itself salts, kinds and counts. */
export const wildEntrySchema = z.strictObject({
  /** What the CV is found by among the files of the corpus (see `fingerprintOf`). */
  file: z.string().regex(/^[0-9a-f]{16}$/),
  region: z.enum(REGIONS),
  layout: z.enum(KNOWN_LAYOUTS).optional(),
  name: hashes,
  email: hashes,
  phone: hashes,
  sections: z.array(z.array(z.enum(SECTION_KINDS))),
  jobs: z
    .array(
      z.strictObject({
        title: hashes,
        employer: hashes,
        start: hashes,
        end: hashes,
        bullets: z.int().min(0).nullable(),
      }),
    )
    .optional(),
  education: z.array(z.strictObject({ institution: hashes, qualification: hashes })).optional(),
});
export type WildEntry = z.infer<typeof wildEntrySchema>;

const digest = (purpose: string, bytes: Uint8Array): string =>
  createHash('sha256').update(purpose).update(bytes).digest('hex');

/** What a CV is found by: sixteen hex digits of a hash of its bytes, which tell nothing about it. */
export function fingerprintOf(bytes: Uint8Array): string {
  return digest('file', bytes).slice(0, 16);
}

/** The salt of a CV's values: only who has the CV has it, so the truth file gives nothing away. */
export function saltOf(bytes: Uint8Array): string {
  return digest('salt', bytes);
}

type Value = z.infer<typeof value>;
const waysOf = (said: Value | undefined): readonly string[] =>
  said === null || said === undefined ? [] : typeof said === 'string' ? [said] : said;

const keysOf = (said: Value | undefined, keyOf: (text: string) => string): Accepted => [
  ...new Set(waysOf(said).map(keyOf)),
];

function jobTruth({ title, employer, start, end, bullets }: z.infer<typeof jobSchema>): JobTruth {
  return {
    title: keysOf(title, wordsKey),
    employer: keysOf(employer, wordsKey),
    start: waysOf(start),
    end: waysOf(end),
    bullets,
  };
}

function studyTruth({ institution, qualification, area }: z.infer<typeof studySchema>): StudyTruth {
  const alone = waysOf(qualification);
  const leads = alone.length === 0 ? [''] : alone;
  const both = leads.flatMap((way) => waysOf(area).map((subject) => `${way} ${subject}`));
  return {
    institution: keysOf(institution, wordsKey),
    qualification: keysOf([...both, ...alone], (way) => qualificationKey(way)),
  };
}

/** What a person saw, as a truth in plain keys. */
export function truthOfLabel(label: Label): Truth {
  return {
    name: keysOf(label.name, wordsKey),
    email: keysOf(label.email, emailKey),
    phone: keysOf(label.phone, phoneKey),
    sections: {
      sections: label.sections.map((kinds) => (typeof kinds === 'string' ? [kinds] : kinds)),
      unjudged: [],
      once: false,
    },
    ...(label.jobs === undefined ? {} : { jobs: label.jobs.map(jobTruth) }),
    ...(label.education === undefined ? {} : { education: label.education.map(studyTruth) }),
  };
}

/** Turns what a person saw into an entry of the truth file. */
export function toWildEntry(label: Label, bytes: Uint8Array): WildEntry {
  const salt = saltOf(bytes);
  const { name = [], email = [], phone = [], sections, jobs, education } = truthOfLabel(label);
  const hashed = (keys: Accepted): string[] => keys.map((key) => hashKey(key, salt));
  return {
    file: fingerprintOf(bytes),
    region: label.region,
    ...(label.layout === undefined ? {} : { layout: label.layout }),
    name: hashed(name),
    email: hashed(email),
    phone: hashed(phone),
    sections: (sections?.sections ?? []).map((kinds) => [...kinds]),
    ...(jobs === undefined ? {} : { jobs: jobs.map((job) => hashJob(job, hashed)) }),
    ...(education === undefined
      ? {}
      : {
          education: education.map(({ institution, qualification }) => ({
            institution: hashed(institution),
            qualification: hashed(qualification),
          })),
        }),
  };
}

function hashJob(
  { title, employer, start, end, bullets }: JobTruth,
  hashed: (keys: Accepted) => string[],
): NonNullable<WildEntry['jobs']>[number] {
  return {
    title: hashed(title),
    employer: hashed(employer),
    start: hashed(start),
    end: hashed(end),
    bullets: typeof bullets === 'number' ? bullets : null,
  };
}

/** An entry of the truth file as a truth; its keys stay hashed. */
export function truthOfWildEntry(entry: WildEntry): Truth {
  const { name, email, phone, sections, jobs, education } = entry;
  return {
    name,
    email,
    phone,
    sections: { sections, unjudged: [], once: false },
    ...(jobs === undefined ? {} : { jobs }),
    ...(education === undefined ? {} : { education }),
  };
}

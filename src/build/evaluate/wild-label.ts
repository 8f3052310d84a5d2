import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SECTION_KINDS } from '../../model/cv.ts';
import { REGIONS } from '../../model/role.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import { hashKey, type JobTruth, type StudyTruth, type Truth } from './truth.ts';

/** One way of saying a value, several that are all fair, or null where the CV does not state it. */
const value = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).nullable();
const date = z
  .string()
  .regex(/^\d{4}(-\d{2})?$|^present$/)
  .nullable();

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

/** Turns what a person saw into an entry of the truth file. */
export function toWildEntry(label: Label, bytes: Uint8Array): WildEntry {
  const salt = saltOf(bytes);
  const hashed = (said: Value | undefined, keyOf: (text: string) => string): string[] => [
    ...new Set(waysOf(said).map((way) => hashKey(keyOf(way), salt))),
  ];
  const qualifications = (study: z.infer<typeof studySchema>): string[] => {
    const alone = waysOf(study.qualification);
    const areas = waysOf(study.area);
    const both = (alone.length === 0 ? [''] : alone).flatMap((way) => areas.map((area) => `${way} ${area}`));
    const keys = [...both, ...alone].map((way) => qualificationKey(way));
    return [...new Set(keys)].map((key) => hashKey(key, salt));
  };
  return {
    file: fingerprintOf(bytes),
    region: label.region,
    name: hashed(label.name, wordsKey),
    email: hashed(label.email, emailKey),
    phone: hashed(label.phone, phoneKey),
    sections: label.sections.map((kinds) => (typeof kinds === 'string' ? [kinds] : kinds)),
    ...(label.jobs === undefined
      ? {}
      : {
          jobs: label.jobs.map((job) => ({
            title: hashed(job.title, wordsKey),
            employer: hashed(job.employer, wordsKey),
            start: hashed(job.start, (text) => text),
            end: hashed(job.end, (text) => text),
            bullets: job.bullets,
          })),
        }),
    ...(label.education === undefined
      ? {}
      : {
          education: label.education.map((study) => ({
            institution: hashed(study.institution, wordsKey),
            qualification: qualifications(study),
          })),
        }),
  };
}

/** An entry of the truth file as a truth; its keys stay hashed. */
export function truthOfWildEntry(entry: WildEntry): Truth {
  const jobs: readonly JobTruth[] | undefined = entry.jobs;
  const education: readonly StudyTruth[] | undefined = entry.education;
  return {
    name: entry.name,
    email: entry.email,
    phone: entry.phone,
    sections: { sections: entry.sections, unjudged: [], once: false },
    ...(jobs === undefined ? {} : { jobs }),
    ...(education === undefined ? {} : { education }),
  };
}

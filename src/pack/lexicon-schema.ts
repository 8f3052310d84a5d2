import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';
import { FIELD_LABELS } from '../model/pack.ts';
import { SENIORITIES } from '../model/role.ts';
import { text } from './common-schema.ts';

/** The parser compares against lower-cased text, so a capital here would never match. */
const word = text.refine((value) => value === value.toLowerCase(), 'must be lower case');
const words = z.array(word);

/** Any file of rules/lexicon/ may hold any of these keys; each key stands in one file only. */
export const lexiconFileSchema = z.strictObject({
  headings: z.partialRecord(z.enum(SECTION_KINDS), words).exactOptional(),
  headingModifiers: words.exactOptional(),
  months: z.record(word, z.int().min(1).max(12)).exactOptional(),
  seasons: words.exactOptional(),
  durations: words.exactOptional(),
  durationCounts: words.exactOptional(),
  expected: words.exactOptional(),
  compoundHeads: words.exactOptional(),
  compoundTails: words.exactOptional(),
  entryLabels: words.exactOptional(),
  actionVerbs: words.exactOptional(),
  present: words.exactOptional(),
  since: words.exactOptional(),
  until: words.exactOptional(),
  rangeWords: words.exactOptional(),
  fieldLabels: z.record(z.enum(FIELD_LABELS), words).exactOptional(),
  employmentTypes: words.exactOptional(),
  selfEmployment: words.exactOptional(),
  employerPrepositions: words.exactOptional(),
  agencyPrepositions: words.exactOptional(),
  jobTitles: words.exactOptional(),
  organisations: words.exactOptional(),
  institutions: words.exactOptional(),
  qualifications: words.exactOptional(),
  programmes: words.exactOptional(),
  degreeParts: words.exactOptional(),
  degreeStems: words.exactOptional(),
  openDegrees: words.exactOptional(),
  studyDetails: words.exactOptional(),
  studyHonours: words.exactOptional(),
  studyColumns: words.exactOptional(),
  campusInstitutions: words.exactOptional(),
  places: words.exactOptional(),
  regions: words.exactOptional(),
  nameAffixes: words.exactOptional(),
  notNames: words.exactOptional(),
  nameLabels: words.exactOptional(),
  otherNumbers: words.exactOptional(),
  languages: words.exactOptional(),
  titleForms: z.record(word, word).exactOptional(),
  titleLevels: z.partialRecord(z.enum(SENIORITIES), words).exactOptional(),
  titleNoise: words.exactOptional(),
  titleTrades: words.exactOptional(),
  titleField: words.exactOptional(),
  titleJobs: words.exactOptional(),
  stopWords: z.record(z.string().regex(/^[a-z]{2}$/u, 'must be an ISO 639-1 code'), words).exactOptional(),
});

export type LexiconFile = z.output<typeof lexiconFileSchema>;

/** rules/lexicon/lists/<name>.yaml: a plain list that rules name in their options. */
export const listFileSchema = z.array(text).min(1, 'needs at least one entry');

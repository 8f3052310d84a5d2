import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';
import { text } from './common-schema.ts';

/** The parser compares against lower-cased text, so a capital here would never match. */
const word = text.refine((value) => value === value.toLowerCase(), 'must be lower case');
const words = z.array(word);

/** Any file of rules/lexicon/ may hold any of these keys; each key stands in one file only. */
export const lexiconFileSchema = z.strictObject({
  headings: z.partialRecord(z.enum(SECTION_KINDS), words).optional(),
  headingModifiers: words.optional(),
  months: z.record(word, z.int().min(1).max(12)).optional(),
  seasons: words.optional(),
  present: words.optional(),
  jobTitles: words.optional(),
  organisations: words.optional(),
  institutions: words.optional(),
  qualifications: words.optional(),
  places: words.optional(),
  nameAffixes: words.optional(),
  notNames: words.optional(),
  languages: words.optional(),
  stopWords: z.record(z.string().regex(/^[a-z]{2}$/u, 'must be an ISO 639-1 code'), words).optional(),
});

/** rules/lexicon/lists/<name>.yaml: a plain list that rules name in their options. */
export const listFileSchema = z.array(text).min(1, 'needs at least one entry');

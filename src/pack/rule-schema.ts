import { z } from 'zod';
import { CONCEALMENTS } from '../model/document.ts';
import { CATEGORIES, SEVERITIES } from '../model/finding.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { TARGETS } from '../model/rule.ts';
import { identifier, paragraph, text } from './common-schema.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "must be a date like '2026-11-23'");

const count = z.int().min(0);

const exampleFileSchema = z.strictObject({
  pages: count.exactOptional(),
  readability: z.enum(['good', 'poor', 'none']).exactOptional(),
  reasons: z.array(text).exactOptional(),
  headerLines: count.exactOptional(),
  columnsPerPage: z.array(count).exactOptional(),
  pagesWithoutText: z.array(count).exactOptional(),
  images: count.exactOptional(),
  tables: count.exactOptional(),
  textBoxes: count.exactOptional(),
  likelyPhotos: count.exactOptional(),
  letterSpaced: z.array(text).exactOptional(),
  fileName: text.exactOptional(),
  bytes: count.exactOptional(),
  trackedChanges: count.exactOptional(),
  hiddenLines: count.exactOptional(),
  concealment: z.enum(CONCEALMENTS).exactOptional(),
});

const exampleSchema = z.strictObject({
  cv: z.string(),
  file: exampleFileSchema.exactOptional(),
  role: identifier.exactOptional(),
  jobAd: z.string().exactOptional(),
  seniority: z.enum(SENIORITIES).exactOptional(),
  region: z.enum(REGIONS).exactOptional(),
  now: date.exactOptional(),
});

const badExampleSchema = exampleSchema.extend({
  finds: z
    .array(z.strictObject({ quote: z.string(), message: paragraph.exactOptional() }))
    .min(1, 'must say what the rule finds'),
});

/** One rule as rules/checks/<area>/<what-is-wrong>.yaml writes it. The options of `check` belong to its kind. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, "must be 'area/what-is-wrong', as the path of its file"),
  since: z.string().regex(/^\d+\.\d+\.\d+$/u, "must be a version like '0.1.0'"),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  title: paragraph,
  change: text.max(70, 'must be a short title'),
  message: paragraph,
  fix: paragraph,
  why: paragraph,
  source: z.array(text).min(1, 'must say where the advice comes from'),
  points: z
    .strictObject({ each: z.number().min(0).max(100), atMost: z.number().min(0).max(100) })
    .refine(({ each, atMost }) => atMost >= each, "'atMost' must not be less than 'each'"),
  regions: z.array(z.enum(REGIONS)).min(1).nullable().default(null),
  seniority: z.array(z.enum(SENIORITIES)).min(1).nullable().default(null),
  needsReadableText: z.boolean().default(true),
  given: z.enum(TARGETS),
  check: z.looseObject({ kind: identifier }),
  examples: z.strictObject({
    bad: z.array(badExampleSchema).min(1, 'needs at least one example'),
    good: z.array(exampleSchema).min(1, 'needs at least one example'),
  }),
});

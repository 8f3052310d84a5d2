import { z } from 'zod';
import { SEVERITIES } from '../model/finding.ts';
import { STAGES } from '../model/report.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { FORMATS, MEGABYTES, MOST_CONCURRENCY, SECONDS } from '../model/settings.ts';
import { paragraph, text } from './common-schema.ts';
import { ruleIdSchema } from './rule-schema.ts';

/** A day that exists. */
const day = z.iso.date("must be a day like '2026-11-23'");

const globs = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text));

/**
 * The keys of cv-precheck.yaml. Its rules, checks and suppressions are validated part by part, so that a fault in
 * one hides none in another.
 */
export const settingsSchema = z.strictObject({
  role: text.exactOptional(),
  jobAd: text.exactOptional(),
  profile: text.exactOptional(),
  seniority: z.enum(SENIORITIES).exactOptional(),
  region: z.enum(REGIONS).exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  output: text.exactOptional(),
  minScore: z.number().min(0).max(100).exactOptional(),
  failOn: z.enum([...SEVERITIES, 'never']).exactOptional(),
  baseline: text.exactOptional(),
  rulesFolder: text.exactOptional(),
  exclude: globs.exactOptional(),
  concurrency: z.int().min(1).max(MOST_CONCURRENCY).exactOptional(),
  timeout: z.number().min(SECONDS.least).max(SECONDS.most).exactOptional(),
  memory: z.int().min(MEGABYTES.least).max(MEGABYTES.most).exactOptional(),
  now: day.exactOptional(),
  includeText: z.boolean().exactOptional(),
  quiet: z.boolean().exactOptional(),
  rules: z.unknown().optional(),
  checks: z.unknown().optional(),
  suppressions: z.unknown().optional(),
});

/** One suppression. */
export const suppressionSchema = z.strictObject({
  ruleId: ruleIdSchema("must be the id of a rule, 'area/what-is-wrong'"),
  file: text.exactOptional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/u, 'must be a fingerprint of 16 digits, as a report shows it')
    .exactOptional(),
  quote: text.exactOptional(),
  reason: paragraph,
  expires: day.exactOptional(),
});

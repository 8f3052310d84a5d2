import { z } from 'zod';
import { OUTCOMES, PROGRESS } from '../model/comparison.ts';
import { CATEGORIES } from '../model/finding.ts';
import { toPublishedSchema } from './json-schema.ts';
import { findingSchema, reportSchema, suggestionSchema } from './schema.ts';
import { list } from './schema-evidence.ts';

const need = z.enum(['essential', 'desirable']);
const strength = z.enum(['shown', 'listed']);
const skill = { id: z.string(), name: z.string() };

/** Findings of one report; ours has at most five of each rule. */
const MOST_FINDINGS = 2_000;

/** What a comparison takes of a report that was made earlier; all else in it is left aside. */
export const comparableReportSchema = reportSchema
  .pick({
    schemaVersion: true,
    tool: true,
    checkedOn: true,
    document: true,
    profile: true,
    jobAd: true,
    verdict: true,
    score: true,
    suppressed: true,
    suggestions: true,
  })
  .extend({
    findings: z.array(findingSchema).max(MOST_FINDINGS).readonly(),
    skills: z.object({
      matched: list(z.object({ ...skill, need, strength })),
      other: list(z.object({ ...skill, strength })),
    }),
  });

const versionSchema = reportSchema
  .pick({ tool: true, checkedOn: true, profile: true, verdict: true })
  .extend({ document: reportSchema.shape.document.omit({ text: true }) })
  .meta({ id: 'ComparedVersion', description: 'One of the two versions.' });

const earned = z.object({ earned: z.number(), possible: z.number() }).nullable();

const partSchema = z.object({
  category: z.enum(CATEGORIES),
  before: earned.describe('Null where the version has no such part, or no score.'),
  after: earned,
  change: z
    .number()
    .nullable()
    .describe('Points earned more; below zero, fewer. Null where it says nothing.'),
});

const keptSchema = z.object({
  before: findingSchema,
  after: findingSchema,
  progress: z
    .enum(PROGRESS)
    .describe('less: it has fewer places or costs less than before; more: the other way round.'),
});

const skillChangeSchema = z
  .object({
    ...skill,
    need: need.nullable().describe('Null where the job does not ask for it.'),
    before: strength.nullable().describe('Null where the version does not name it.'),
    after: strength.nullable(),
  })
  .meta({ id: 'SkillChange', description: 'A skill that one version names otherwise than the other.' });

/**
 * The comparison contract, version 1, as zod: what the API documents. It equals the `Comparison` type
 * (tests/report/comparison-schema.test.ts).
 */
export const comparisonSchema = z
  .object({
    schemaVersion: z.literal('1'),
    summary: z.string().describe('“3 things fixed, 1 new, 4 as before; score 62 → 74.”'),
    outcome: z
      .enum(OUTCOMES)
      .describe(
        'worse: the score fell, the new version cannot be judged, or there is a new error; mixed: a new error beside a higher score; unknown: no fair comparison.',
      ),
    notes: list(z.string()).describe('What to bear in mind, such as that different rules were used.'),
    before: versionSchema,
    after: versionSchema,
    score: z.object({
      before: z.int().nullable(),
      after: z.int().nullable(),
      change: z.int().nullable().describe('Null where one cannot be judged, or the jobs differ.'),
      parts: list(partSchema),
    }),
    findings: z.object({
      fixed: list(findingSchema).describe('Of the old version.'),
      new: list(findingSchema).describe('Of the new version.'),
      unchanged: list(keptSchema).describe('In both, also where the words around it were edited.'),
      unknown: list(z.object({ in: z.enum(['before', 'after']), finding: findingSchema })).describe(
        'Of one version, and could not be looked for in the other, whose text cannot be trusted.',
      ),
    }),
    skills: z
      .object({
        gained: list(skillChangeSchema),
        lost: list(skillChangeSchema),
        strengthened: list(skillChangeSchema).describe('Only listed before, now shown at work.'),
        weakened: list(skillChangeSchema).describe('Shown at work before, now only listed.'),
      })
      .nullable()
      .describe('Null where the text of a version cannot be trusted.'),
    next: list(suggestionSchema).describe('The first suggestions about the new version.'),
  })
  .meta({ id: 'Comparison', description: 'What changed from one version of a CV to the next.' });

/** The comparison contract as JSON Schema (draft 2020-12). */
export function comparisonJsonSchema(): Record<string, unknown> {
  return toPublishedSchema(comparisonSchema);
}

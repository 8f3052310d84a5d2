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
  fontSize: z.number().min(1).exactOptional(),
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

/** One example shows what a rule does, the second where it ends. */
const LEAST_EXAMPLES = 2;
const TOO_FEW = `needs at least ${LEAST_EXAMPLES} examples`;

/** The shape of a rule's id; `shape` says what it should be. */
export const ruleIdSchema = (shape: string) => z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, shape);

/** One rule as rules/checks/<area>/<what-is-wrong>.yaml writes it. The options of `check` belong to its kind. */
export const ruleSchema = z.strictObject({
  id: ruleIdSchema("must be 'area/what-is-wrong', as the path of its file"),
  formerly: z
    .array(ruleIdSchema("must be the id that the rule had, 'area/what-is-wrong'"))
    .min(1)
    .exactOptional(),
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
    bad: z.array(badExampleSchema).min(LEAST_EXAMPLES, TOO_FEW),
    good: z.array(exampleSchema).min(LEAST_EXAMPLES, TOO_FEW),
  }),
});

/** What a rule of a configuration file may leave out, since nobody but its author reads it. */
const { since, source, points, change, examples } = ruleSchema.shape;

/**
 * A rule inside a configuration file: as in a file of its own, but it need not have examples, and costs no points
 * unless it says so.
 */
export const ownRuleSchema = ruleSchema
  .extend({
    since: since.default('0.0.0'),
    source: source.default(['your own configuration']),
    points: points.default({ each: 0, atMost: 0 }),
    change: change.optional(),
    examples: examples.default({ bad: [], good: [] }),
  })
  .transform(({ change: asked, ...rule }) => ({ ...rule, change: asked ?? rule.title }));

import { z } from 'zod';
import { identifier, text } from './common-schema.ts';
import { CATEGORIES } from '../model/finding.ts';

const share = z.number().min(0).max(1);
const points = z.number().min(0).max(100);
const threshold = z.strictObject({ score: points, essentials: share });

const ruleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, "must be the id of a rule, 'area/what-is-wrong'");

/** Each pair: the second way of showing a skill may never earn more than the first. */
const LADDER = [
  ['shown', 'listed'],
  ['listed', 'impliedShown'],
  ['listed', 'unsupported'],
  ['impliedShown', 'impliedListed'],
  ['impliedListed', 'closeListed'],
  ['impliedShown', 'closeShown'],
  ['impliedListed', 'impliedUnsupported'],
  ['closeShown', 'closeListed'],
  ['closeListed', 'closeUnsupported'],
  ['unsupported', 'impliedUnsupported'],
  ['impliedUnsupported', 'closeUnsupported'],
] as const;

const creditSchema = z
  .strictObject({
    shown: share,
    listed: share,
    unsupported: share,
    impliedShown: share,
    impliedListed: share,
    impliedUnsupported: share,
    closeShown: share,
    closeListed: share,
    closeUnsupported: share,
  })
  .superRefine((credit, context) => {
    for (const [better, worse] of LADDER) {
      if (credit[worse] > credit[better]) {
        context.addIssue({
          code: 'custom',
          path: [worse],
          message: `must not be more than '${better}': better evidence may never lower a score`,
        });
      }
    }
  });

/** Points of each part; shared with role profiles, which may weigh otherwise. */
export const weightsSchema = z
  .strictObject({
    skills: points,
    experience: points,
    sections: points,
    contact: points,
    wording: points,
    reading: points,
  })
  .refine(
    (weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100,
    'the weights must add up to 100',
  );

/** The score table: rules/score.yaml. */
export const scoreSchema = z.strictObject({
  weights: weightsSchema,
  need: z.strictObject({ essential: z.number().positive(), desirable: z.number().positive() }),
  credit: creditSchema,
  skillRules: z.strictObject({ missingEssential: ruleId, missingDesirable: ruleId, listed: ruleId }),
  experienceWithoutJobs: z.strictObject({
    graduate: share,
    intermediate: share,
    senior: share,
    lead: share,
  }),
  withoutLayout: z
    .strictObject({
      formats: z.array(z.enum(['pdf', 'docx', 'text', 'markdown', 'json-resume'])),
      share: z.partialRecord(z.enum(CATEGORIES), share),
    })
    .default({ formats: [], share: {} }),
  nothingThere: z.partialRecord(z.enum(CATEGORIES), ruleId).default({}),
  shownByTitle: z.record(identifier, z.array(text).min(1)).default({}),
  nothingToJudge: z.array(z.string()),
  languages: z.array(z.string().regex(/^[a-z]{2}$/u, 'must be an ISO 639-1 code')).min(1),
  verdict: z.strictObject({ ready: threshold, atRisk: threshold }),
});

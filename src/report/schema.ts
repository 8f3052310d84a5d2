import { z } from 'zod';
import { CATEGORIES, SEVERITIES } from '../model/finding.ts';
import { LOSS_CAUSES, STAGES } from '../model/report.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { evidenceList, list, sectionKindSchema } from './schema-evidence.ts';
import { resumeSchema } from './schema-resume.ts';
import { skillsSchema } from './schema-skills.ts';

const category = z.enum(CATEGORIES).describe('The part of the score that it belongs to.');
const points = z.number().min(0).max(100);
const stage = z.enum(STAGES).describe('How far the application came.');

export const findingSchema = z
  .object({
    ruleId: z.string().describe('Id of the rule: area/what-is-wrong.'),
    severity: z.enum(SEVERITIES),
    category,
    message: z.string().describe('What was seen.'),
    suggestion: z.string().describe('What to do about it.'),
    why: z.string().describe('Why it matters to whoever reads the CV.'),
    points: points.describe('Points of the score that it costs.'),
    evidence: evidenceList.describe('The words it is about, or the place where something is absent.'),
    absence: z
      .string()
      .exactOptional()
      .describe('Show this in place of the quotes: the evidence only points to where the thing would stand.'),
    docsUrl: z.string().describe('Path of the rule’s page on this service.'),
    fingerprint: z.string().describe('The same for the same finding in another version of the CV.'),
  })
  .meta({ id: 'Finding', description: 'What a rule found.' });

const documentSchema = z.object({
  fileName: z.string().nullable(),
  format: z
    .enum(['pdf', 'docx', 'text', 'markdown', 'json-resume'])
    .describe('Told by content, not by name.'),
  bytes: z.int().min(0),
  pages: z.int().min(0).nullable().describe('Null where the format has no pages.'),
  words: z.int().min(0),
  language: z.string().describe('ISO 639-1; "und" where uncertain.'),
  readability: z.enum(['good', 'poor', 'none']).describe('How far the text can be trusted.'),
  reasons: list(z.string()).describe('Why it cannot be fully trusted; empty when it can.'),
  text: z.string().exactOptional().describe('The text that was read; only where asked for.'),
});

const profileSchema = z.object({
  id: z.string(),
  title: z.string(),
  seniority: z.enum(SENIORITIES),
  region: z.enum(REGIONS),
  source: z.enum(['role', 'job-ad', 'custom']).describe('Where the requirements come from.'),
  requested: z
    .string()
    .exactOptional()
    .describe('The title that the role was asked for by, where it was not its id.'),
  seniorityFrom: z
    .enum(['request', 'title', 'default'])
    .exactOptional()
    .describe('Whether the level was asked for, read from the title of the role, or is the usual one.'),
  titleInText: z.string().exactOptional().describe('The title as a sentence writes it; only of roles.'),
});

const adQuote = { quote: z.string(), start: z.int().min(0), end: z.int().min(0) };
const adStatements = list(z.object({ ...adQuote, need: z.enum(['essential', 'desirable']) }));

/** Facts of a job ad; offsets are into the text of the ad. */
export const jobAdFactsSchema = z.object({
  seniority: z.object({ ...adQuote, value: z.enum(SENIORITIES) }).nullable(),
  years: z
    .object({ ...adQuote, value: z.int().min(1) })
    .nullable()
    .describe('The most years of experience that the ad insists on.'),
  qualifications: adStatements,
  certifications: adStatements,
  workRights: adStatements.describe('Citizenship, visas, clearances, driving licences.'),
  otherTerms: list(
    z.object({ ...adQuote, term: z.string(), need: z.enum(['essential', 'desirable']) }),
  ).describe('Words that look like technologies and are in no vocabulary here.'),
});

const scoreSchema = z.object({
  value: z.int().min(0).max(100).nullable().describe('The rounded sum of the parts; null with cannot-judge.'),
  parts: list(
    z.object({
      category,
      earned: points.describe('What is possible less all that was lost.'),
      possible: points,
      lost: list(
        z.object({
          cause: z.enum(LOSS_CAUSES),
          ruleId: z
            .string()
            .nullable()
            .describe('The rule whose findings say it; their points add up to these.'),
          points,
        }),
      ),
    }),
  ).describe('What the score is made of.'),
});

export const suggestionSchema = z
  .object({
    title: z.string(),
    detail: z.string().describe('All of the steps, as one text.'),
    steps: list(z.string()).describe('What was seen and what to do about it, one item for each rule.'),
    where: evidenceList.describe('Where in the CV; empty where nothing stands there yet.'),
    rewrites: list(z.object({ before: z.string(), after: z.string() })).describe(
      'Bullets of the CV, and how they could read; what only the candidate knows stands in square brackets.',
    ),
    ruleIds: list(z.string()).describe('Rules whose findings it mends.'),
    gain: points.describe('Points that it would win back.'),
  })
  .meta({ id: 'Suggestion', description: 'One change to make.' });

const nextStepsSchema = z.object({
  stage,
  items: list(z.object({ title: z.string(), detail: z.string() })),
  questions: list(z.string()).describe('For a self-review after an interview; empty before one.'),
  feedbackRequest: z
    .object({ subject: z.string(), body: z.string() })
    .nullable()
    .describe('A note to send to whoever said no; null where sending one makes no sense.'),
});

const sectionSchema = z.object({
  kind: sectionKindSchema,
  heading: z.string().describe('As the CV has it.'),
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().min(1).nullable(),
});

/**
 * The report contract, version 1, as zod: what the API documents and what tests hold every report to. It equals
 * the `Report` type (tests/report/schema.test.ts), so that neither can drift from the other.
 */
export const reportSchema = z
  .object({
    schemaVersion: z.literal('1'),
    tool: z.object({
      name: z.literal('cv-precheck'),
      version: z.string(),
      rules: z.string().describe('Fingerprint of the rules that were used.'),
    }),
    checkedOn: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/u)
      .describe('The date taken as now: an input, so that the same input gives the same report.'),
    document: documentSchema,
    profile: profileSchema,
    jobAd: jobAdFactsSchema
      .exactOptional()
      .describe('What the job ad asks for beside skills; only where the CV was checked against one.'),
    verdict: z.enum(['ready', 'at-risk', 'likely-screened-out', 'cannot-judge']),
    reasons: list(z.string()).describe('The one to three likeliest causes of a rejection, in plain words.'),
    score: scoreSchema,
    resume: resumeSchema,
    sections: list(sectionSchema),
    skills: skillsSchema,
    findings: list(findingSchema).describe('By severity, then points, then position, then rule.'),
    suppressed: list(
      findingSchema
        .extend({ reason: z.string().describe('Why it does not hold.') })
        .meta({ id: 'SuppressedFinding', description: 'A finding that a person has said does not hold.' }),
    )
      .exactOptional()
      .describe('Left out of findings and score; absent where there are none.'),
    suggestions: list(suggestionSchema).describe('What to change first comes first.'),
    nextSteps: nextStepsSchema,
  })
  .meta({ id: 'Report', description: 'What a check of one CV found.' });

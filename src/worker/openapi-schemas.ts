import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';
import { ERROR_KINDS, type ErrorCode } from '../model/errors.ts';
import { CATEGORIES, SEVERITIES } from '../model/finding.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { jobAdFactsSchema } from '../report/schema.ts';
import { checkJsonSchema, checkOptionsSchema, fileNameSchema } from './request-schema.ts';

/** What the catalogue answers. The data itself is validated when the rules are built, so these only describe it. */

const codes = Object.keys(ERROR_KINDS) as [ErrorCode, ...ErrorCode[]];

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What happened and what to do, for the person who sent the CV.' }),
    code: z.enum(codes),
    field: z.string().optional().meta({ description: 'The field of the request that is at fault.' }),
  })
  .meta({
    id: 'Problem',
    description: 'Problem details (RFC 9457).',
    example: {
      type: 'urn:cv-precheck:error:bad-request',
      title: ERROR_KINDS['bad-request'].title,
      status: 400,
      detail: 'region must be one of NZ, AU, UK, US.',
      code: 'bad-request',
      field: 'region',
    },
  });

const requirement = z.object({
  anyOf: z.array(z.string()).meta({ description: 'Ids of skills; one of them is enough.' }),
  label: z.string().nullable(),
  need: z.enum(['essential', 'desirable']),
  weight: z.number(),
});

const codeList = z.array(z.object({ code: z.string(), title: z.string() }));

const expectation = z.object({
  years: z.number().optional().meta({ description: 'Years of this kind of work, at least.' }),
  pages: z.int().optional().meta({ description: 'Pages at most, where the role departs from the region.' }),
  leadership: z
    .array(z.string())
    .optional()
    .meta({ description: 'Ids of skills; any one of them is evidence of leading.' }),
});

const sectionNames = z.array(z.enum(SECTION_KINDS));

export const roleSchema = z
  .object({
    id: z.string().meta({ example: 'backend-developer' }),
    title: z.string(),
    group: z.string().optional(),
    alternateTitles: z.array(z.string()),
    seniority: z
      .enum(SENIORITIES)
      .optional()
      .meta({ description: 'Only in a profile of your own: its level where the request names none.' }),
    anzsco: codeList,
    nol: codeList.optional(),
    osca: codeList.optional(),
    esco: z.array(z.string()),
    skills: z.array(requirement),
    sections: z.object({ required: sectionNames, expected: sectionNames }),
    weights: z.record(z.enum(CATEGORIES), z.number()).optional().meta({
      description: 'Points of each part of the score, together 100, where the role weighs otherwise.',
    }),
    certifications: z
      .array(z.string())
      .optional()
      .meta({ description: 'Ids of certifications that are valued; none is required.' }),
    expectations: z
      .partialRecord(z.enum(SENIORITIES), expectation)
      .optional()
      .meta({ description: 'What changes with the level.' }),
    sources: z.array(z.string()),
    rules: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'What the role changes of the rules, by rule id.' }),
  })
  .meta({ id: 'Role' });

export const roleListSchema = z.object({
  title: z.string().optional().meta({ description: 'The title that was asked for.' }),
  taken: z.string().optional().meta({ description: 'Id of the role that a check takes for the title.' }),
  seniority: z
    .enum(SENIORITIES)
    .nullable()
    .optional()
    .meta({ description: 'The level that the title names.' }),
  count: z.int(),
  roles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      group: z.string().optional(),
      alternateTitles: z.array(z.string()),
      nearestTitle: z.string().optional().meta({ description: 'The title of the role that is nearest.' }),
      likeness: z.number().optional().meta({ description: '0 to 1; the nearest stand first.' }),
    }),
  ),
});

const ruleBrief = z.object({
  id: z.string().meta({ example: 'bullets/no-metrics' }),
  title: z.string(),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  since: z.string(),
  docsUrl: z.string(),
});

export const ruleListSchema = z.object({ count: z.int(), rules: z.array(ruleBrief) });

export const ruleSchema = ruleBrief
  .extend({
    message: z.string(),
    fix: z.string(),
    why: z.string(),
    source: z.array(z.string()),
    points: z.object({ each: z.number(), atMost: z.number() }),
    regions: z.array(z.enum(REGIONS)).nullable(),
    seniority: z.array(z.enum(SENIORITIES)).nullable(),
    needsReadableText: z.boolean(),
    given: z.string(),
    check: z.looseObject({ kind: z.string() }),
    examples: z.object({ bad: z.array(z.looseObject({})), good: z.array(z.looseObject({})) }),
  })
  .meta({ id: 'Rule' });

export const skillListSchema = z.object({
  query: z.string(),
  count: z.int(),
  skills: z.array(
    z
      .object({
        id: z.string().meta({ example: 'postgresql' }),
        name: z.string(),
        category: z.string(),
        aliases: z.array(z.string()),
        implies: z.array(z.string()),
        related: z.array(z.string()),
        surfaces: z.record(z.string(), z.looseObject({})),
      })
      .meta({ id: 'Skill' }),
  ),
});

export const healthSchema = z.object({
  status: z.literal('ok'),
  rules: z.string().meta({ description: 'Fingerprint of the rules: tool.rules of every report.' }),
  counts: z.object({ roles: z.int(), rules: z.int(), skills: z.int() }),
});

const quote = z.object({ quote: z.string(), start: z.int(), end: z.int() });

/** What `POST /v1/job-ads` answers. Quotes are half-open offsets into the text of the ad. */
export const jobAdSchema = z
  .object({
    profile: roleSchema.meta({
      description:
        'What the CV would be checked against. Correct it and send it to POST /v1/checks as profile.',
    }),
    evidence: z
      .array(z.object({ index: z.int(), quotes: z.array(quote) }))
      .meta({ description: 'Where in the ad each of profile.skills comes from.' }),
    ...jobAdFactsSchema.shape,
  })
  .meta({ id: 'JobAd' });

const file = z.string().meta({ format: 'binary' });

/** The multipart form of a check. Every field but the files is validated by the schema of the JSON form. */
export const checkFormSchema = z
  .object({
    cv: file
      .optional()
      .meta({ description: 'The CV: PDF, DOCX, text, Markdown or JSON Resume.', format: 'binary' }),
    text: z.string().optional().meta({ description: 'The CV as text, in place of a file.' }),
    fileName: fileNameSchema,
    ...checkOptionsSchema.shape,
    profile: z.string().optional().meta({ description: 'A role profile of your own, as JSON.' }),
  })
  .meta({ id: 'CheckForm', description: 'Send either cv or text. A job ad may be a file, too.' });

export const checkBodySchema = checkJsonSchema.meta({ id: 'CheckRequest' });

/** The query of a check whose body is the raw file. */
export const checkQuerySchema = z.object({
  fileName: fileNameSchema,
  ...checkOptionsSchema.omit({ profile: true }).shape,
});

/** The request of `POST /v1/job-ads`. */
export const jobAdFormSchema = z
  .object({ jobAd: z.string().meta({ description: 'The ad: its text, or in a form a file.' }) })
  .meta({ id: 'JobAdForm' });

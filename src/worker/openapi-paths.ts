import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { READ_LIMITS } from './limits.ts';
import { json, KEYS, problem, REFUSALS } from './openapi-answers.ts';
import { COMPARE } from './openapi-comparison.ts';
import { REPORT_REFERENCE } from './openapi-report.ts';
import {
  checkBodySchema,
  checkFormSchema,
  checkQuerySchema,
  healthSchema,
  jobAdFormSchema,
  jobAdSchema,
  roleListSchema,
  roleSchema,
  ruleListSchema,
  ruleSchema,
  skillListSchema,
} from './openapi-schemas.ts';
import { BODY_BYTES, ROLE_CHARACTERS } from './sizes.ts';

const file = z.string().meta({ format: 'binary' });

const CHECK: RouteConfig = {
  method: 'post',
  path: '/v1/checks',
  operationId: 'checkCv',
  security: KEYS,
  summary: 'Check one CV',
  description: `Reads one CV and answers with its report. Nothing is stored. The CV comes as multipart, as JSON, or as the raw body with the other fields in the query. A file may have 10 MB, a body ${BODY_BYTES} bytes.`,
  request: {
    query: checkQuerySchema,
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: checkFormSchema },
        'application/json': {
          schema: checkBodySchema,
          example: { text: 'Aroha Tamahori\n…', role: 'backend-developer', region: 'NZ', now: '2026-11-23' },
        },
        'application/pdf': { schema: file },
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: file },
        'text/plain': { schema: z.string() },
      },
    },
  },
  responses: {
    200: json(REPORT_REFERENCE, 'The report.'),
    ...REFUSALS,
    400: problem('A field is missing or cannot be understood (bad-request).'),
    404: problem('There is no such role (unknown-role); the detail names the nearest.'),
    413: problem('The file is larger than 10 MB (too-large).'),
    415: problem('The file is of a type that cannot be read (unsupported-type).'),
    422: problem(
      'The file is locked, damaged, empty or too complex (encrypted, corrupt, empty, too-complex).',
    ),
  },
};

const READ_AD: RouteConfig = {
  method: 'post',
  path: '/v1/job-ads',
  operationId: 'readJobAd',
  security: KEYS,
  summary: 'Read what a job ad asks for',
  description:
    'Reads one job ad (text, Markdown, a web page, PDF or DOCX) and answers with the profile that a check against it uses. Nothing is stored.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: jobAdFormSchema },
        'application/json': {
          schema: jobAdFormSchema,
          example: { jobAd: 'Senior Java Engineer\nYou have 5+ years of Java. Kubernetes is a plus.' },
        },
        'text/plain': { schema: z.string() },
        'text/html': { schema: z.string() },
        'application/pdf': { schema: file },
      },
    },
  },
  responses: {
    200: json(jobAdSchema, 'What the ad asks for.'),
    ...REFUSALS,
    400: problem('There is no job ad in the request (bad-request).'),
    413: problem('The ad is too long (too-large).'),
    415: problem('The file is of a type that cannot be read (unsupported-type).'),
    422: problem(
      'The file is locked, damaged, empty or too complex (encrypted, corrupt, empty, too-complex).',
    ),
  },
};

interface Lookup {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly answer: z.ZodType;
  readonly query?: z.ZodObject;
  readonly params?: z.ZodObject;
  /** When there is nothing to answer with. */
  readonly unknown?: string;
}

/** A route that only looks something up. */
function lookup({ path, operationId, summary, answer, query, params, unknown }: Lookup): RouteConfig {
  return {
    method: 'get',
    path,
    operationId,
    summary,
    request: { ...(query === undefined ? {} : { query }), ...(params === undefined ? {} : { params }) },
    responses: {
      200: json(answer, summary),
      ...(params === undefined && unknown === undefined
        ? {}
        : { 404: problem(unknown ?? 'There is no such id.') }),
      ...(query === undefined ? {} : { 400: problem('The query cannot be understood.') }),
    },
  };
}

const id = (example: string) => z.object({ id: z.string().meta({ example }) });

/** Every route of the API, described by the schemas that it validates and answers with. */
export const ROUTES: readonly RouteConfig[] = [
  CHECK,
  READ_AD,
  COMPARE,
  lookup({
    path: '/v1/roles',
    operationId: 'listRoles',
    summary: 'All roles, or the nearest to a title',
    answer: roleListSchema,
    query: z.object({
      title: z.string().max(ROLE_CHARACTERS).optional().meta({ example: 'Sr Java Engineer' }),
    }),
    unknown: 'No role is near enough to the title (unknown-role); the detail names the nearest.',
  }),
  lookup({
    path: '/v1/roles/{id}',
    operationId: 'getRole',
    summary: 'One role with what it asks for',
    answer: roleSchema,
    params: id('backend-developer'),
  }),
  lookup({ path: '/v1/rules', operationId: 'listRules', summary: 'All rules', answer: ruleListSchema }),
  lookup({
    path: '/v1/rules/{id}',
    operationId: 'getRule',
    summary: 'One rule; its id holds a slash, which may be encoded',
    answer: ruleSchema,
    params: id('bullets/no-metrics'),
  }),
  lookup({
    path: '/v1/skills',
    operationId: 'searchSkills',
    summary: 'Skills by name or alias, all of them without a query',
    answer: skillListSchema,
    query: z.object({ q: z.string().max(100).optional().meta({ example: 'postgres' }) }),
  }),
  READ_LIMITS,
  lookup({
    path: '/healthz',
    operationId: 'health',
    summary: 'Whether the service runs',
    answer: healthSchema,
  }),
];

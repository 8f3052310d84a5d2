import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { json, KEYS, problem, REFUSALS } from './openapi-answers.ts';
import { COMPARISON_REFERENCE } from './openapi-report.ts';
import { checkOptionsSchema, fileNameSchema } from './request-schema.ts';
import { COMPARISON_BODY_BYTES } from './sizes.ts';

const options = checkOptionsSchema.omit({ includeText: true }).shape;

const file = z.string().meta({ format: 'binary' });

const comparisonFormSchema = z
  .object({
    before: file.meta({ description: 'The old version: a CV, or its report as JSON.', format: 'binary' }),
    after: file.meta({ description: 'The new version: a CV, or its report as JSON.', format: 'binary' }),
    ...options,
    profile: z.string().optional().meta({ description: 'A role profile of your own, as JSON.' }),
  })
  .meta({ id: 'ComparisonForm', description: 'Both versions, and what CVs among them are checked for.' });

const versionSchema = z
  .object({
    text: z.string().optional().meta({ description: 'The CV as plain text or Markdown.' }),
    contentBase64: z.string().optional().meta({ description: 'The file in base64 (RFC 4648).' }),
    report: z.looseObject({}).optional().meta({ description: 'What POST /v1/checks answered earlier.' }),
    fileName: fileNameSchema,
  })
  .meta({ id: 'ComparedCv', description: 'One of text, contentBase64 and report.' });

const comparisonBodySchema = z
  .object({ before: versionSchema, after: versionSchema, ...options })
  .meta({ id: 'ComparisonRequest' });

/** `POST /v1/comparisons`. */
export const COMPARE: RouteConfig = {
  method: 'post',
  path: '/v1/comparisons',
  operationId: 'compareCvs',
  security: KEYS,
  summary: 'Compare two versions of a CV',
  description: `Tells what changed from one version to the next: findings fixed, new and unchanged, the score by part, skills gained and lost. Nothing is stored. A version is a CV or the report of one. Beside the report of a role, a CV is checked for the same role, level and region unless the request names others; two reports take no options but now. A file may have 10 MB, a body ${COMPARISON_BODY_BYTES} bytes.`,
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: comparisonFormSchema },
        'application/json': {
          schema: comparisonBodySchema,
          example: {
            before: { text: 'Aroha Tamahori\n…' },
            after: { text: 'Aroha Tamahori\n…' },
            role: 'backend-developer',
          },
        },
      },
    },
  },
  responses: {
    200: json(COMPARISON_REFERENCE, 'What changed.'),
    ...REFUSALS,
    400: problem('A field is missing or cannot be understood (bad-request).'),
    404: problem('There is no such role (unknown-role); the detail names the nearest.'),
    413: problem('A file is larger than 10 MB (too-large).'),
    415: problem('A file is of a type that cannot be read (unsupported-type).'),
    422: problem(
      'A file or report is locked, damaged, empty or too complex (encrypted, corrupt, empty, too-complex).',
    ),
  },
};

import { z } from 'zod';
import { STAGES } from '../model/report.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { inQuotes } from './request-error.ts';
import { FILE_NAME_CHARACTERS, JOB_AD_CHARACTERS, ROLE_CHARACTERS } from './sizes.ts';

// The edge forbids `new Function`, which zod would otherwise use to compile schemas.
z.config({ jitless: true });

/** Everything about a check but the CV itself. The same schema validates requests and describes them in OpenAPI. */
export const checkOptionsSchema = z.strictObject({
  role: z
    .string()
    .min(1, { error: 'is empty' })
    .max(ROLE_CHARACTERS, { error: `is longer than ${ROLE_CHARACTERS} characters` })
    .optional()
    .meta({
      description:
        'Id of a role from GET /v1/roles, or the title of a job: the nearest role is taken, and the report says which. Required unless jobAd or profile is given.',
      example: 'backend-developer',
    }),
  jobAd: z
    .string()
    .max(JOB_AD_CHARACTERS, { error: `is longer than ${JOB_AD_CHARACTERS} characters` })
    .optional()
    .meta({ description: 'Text of the job ad. What it asks for is what the CV is checked against.' }),
  profile: z.record(z.string(), z.unknown()).optional().meta({
    description:
      'A role profile of your own, in the shape of GET /v1/roles/{id}. With “extends” and the id of a role it needs to say only what is different; “without” drops groups and skills of that role by name.',
  }),
  seniority: z.enum(SENIORITIES).optional().meta({ description: 'Level applied for.' }),
  region: z.enum(REGIONS).optional().meta({ description: 'Country whose CV conventions apply.' }),
  stage: z.enum(STAGES).optional().meta({
    description: 'Whether the rejection came before or after an interview: decides the next steps.',
  }),
  now: z.iso.date({ error: 'must be a date such as 2026-11-23' }).optional().meta({
    description: 'The date taken as today, so that the same request always gives the same report.',
    example: '2026-11-23',
  }),
  includeText: z
    .boolean()
    .optional()
    .meta({ description: 'Whether the report carries the whole text of the CV as document.text.' }),
});
export type CheckFields = z.infer<typeof checkOptionsSchema>;

export const fileNameSchema = z
  .string()
  .max(FILE_NAME_CHARACTERS, { error: `is longer than ${FILE_NAME_CHARACTERS} characters` })
  .optional()
  .meta({ description: 'Name of the file, for the report.', example: 'jane-smith-cv.pdf' });

/** The JSON form of a check: the options, and the CV as text or as base64. */
export const checkJsonSchema = checkOptionsSchema
  .extend({
    text: z.string().optional().meta({ description: 'The CV as plain text or Markdown.' }),
    contentBase64: z.string().optional().meta({ description: 'The file in base64 (RFC 4648).' }),
    fileName: fileNameSchema,
  })
  .meta({ description: 'Send either text or contentBase64.' });

/** Types as a person who writes a request calls them. */
const TYPE_WORDS: Readonly<Record<string, string>> = { record: 'a JSON object', boolean: 'true or false' };

const describeIssue = (issue: z.core.$ZodIssue, names: readonly string[]): string => {
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.slice(0, 3).map(inQuotes);
    return `${unknown.join(', ')} is not a field of this request. The fields are ${names.join(', ')}.`;
  }
  const name = issue.path.join('.');
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type')
    return `${name} must be ${TYPE_WORDS[issue.expected] ?? `a ${issue.expected}`}.`;
  return `${name} ${issue.message}${issue.message.endsWith('.') ? '' : '.'}`;
};

/** The first fault of a request in words, and the field that it is about. */
export function describeFault(
  error: z.ZodError,
  names: readonly string[],
): { field: string; detail: string } {
  const issue = error.issues[0]!;
  const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '');
  return { field, detail: describeIssue(issue, names) };
}

import type { z } from 'zod';
import { problemSchema } from './openapi-schemas.ts';

/** An answer in JSON, described by a schema or by a reference to a component. */
export const json = (schema: z.ZodType | { readonly $ref: string }, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** An error. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What a deployment that has set keys or a rate answers to whoever has no key or sends too much. */
export const REFUSALS = {
  401: problem(
    'The deployment asks for a key, and there is none in the request, or a wrong one (unauthorized).',
  ),
  429: problem('Too many requests in a short time; Retry-After says how long to wait (rate-limited).'),
};

/** How a key is sent, where the deployment has set keys; `{}` is for those that have not. */
export const KEYS = [{}, { bearer: [] }, { apiKey: [] }];

export const KEY_SCHEMES = {
  bearer: { type: 'http', scheme: 'bearer' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
} as const;

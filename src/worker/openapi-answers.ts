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

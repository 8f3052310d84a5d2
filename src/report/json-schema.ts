import { z } from 'zod';
import { reportSchema } from './schema.ts';

/**
 * A contract as JSON Schema (draft 2020-12), for callers in other languages.
 *
 * Why the input side: fields may be added to version 1, so a validator must not refuse ones it does not know.
 */
export function toPublishedSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // Read-only lists are a matter of our types; to a validator the word means something else.
      delete jsonSchema.readOnly;
    },
  }) as Record<string, unknown>;
}

/** The report contract as JSON Schema. */
export function reportJsonSchema(): Record<string, unknown> {
  return toPublishedSchema(reportSchema);
}

import { z } from 'zod';
import { reportJsonSchema } from '../report/json-schema.ts';
import { comparisonJsonSchema } from '../report/schema-comparison.ts';

/** Where OpenAPI keeps shared schemas, and where JSON Schema does. */
const COMPONENTS = '#/components/schemas/';
const DEFINITIONS = '#/$defs/';

/** How the answer of a check refers to the report. */
export const REPORT_REFERENCE = { $ref: `${COMPONENTS}Report` } as const;

/** The same of the answer of a comparison. */
export const COMPARISON_REFERENCE = { $ref: `${COMPONENTS}Comparison` } as const;

/** A copy of a JSON Schema whose references point into the components of an OpenAPI document. */
function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key !== '$ref' || typeof value !== 'string') return [key, moved(value)];
    return [key, value.replace(DEFINITIONS, COMPONENTS)];
  });
  return Object.fromEntries(entries);
}

/**
 * The report, the comparison and their parts as components, by name.
 *
 * Why not through the generator, as the other schemas: it calls exact optional fields required and keeps the flags
 * of patterns. OpenAPI 3.1 takes JSON Schema as it is, and the report has one that is right.
 */
export function reportComponents(): ReadonlyMap<string, object> {
  return new Map([reportJsonSchema(), comparisonJsonSchema()].flatMap(componentsOf));
}

function componentsOf(schema: Record<string, unknown>): [string, object][] {
  const { $defs } = z.object({ $defs: z.record(z.string(), z.looseObject({})) }).parse(schema);
  return Object.entries($defs).map(([name, definition]) => [name, Object(moved(definition))]);
}

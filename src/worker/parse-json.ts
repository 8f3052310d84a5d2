import { RequestError } from './request-error.ts';

/** Reads a JSON object out of a field; anything else is a bad request that names the field. */
export function parseJson(text: string, field: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RequestError('bad-request', field, `The ${field} is not valid JSON.`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new RequestError('bad-request', field, `The ${field} must be a JSON object.`);
}

import { exceedsJsonBounds, JSON_LEVELS, JSON_VALUES } from '../model/json-bounds.ts';
import { RequestError } from './request-error.ts';

/**
 * Reads a JSON object out of a field.
 * @throws RequestError that names the field: `bad-request` for what is none, `too-complex` for one beyond all bounds.
 */
export function parseJson(text: string, field: string): Record<string, unknown> {
  if (exceedsJsonBounds(text)) {
    const detail = `The ${field} is nested deeper than ${JSON_LEVELS} levels, or holds more than ${JSON_VALUES} values.`;
    throw new RequestError('too-complex', field, detail);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RequestError('bad-request', field, `The ${field} is not valid JSON.`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new RequestError('bad-request', field, `The ${field} must be a JSON object.`);
}

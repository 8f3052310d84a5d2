import { inertJson } from './escape.ts';
import type { CheckRecord } from './record.ts';

/** One record as one line of JSON. Line separators that some readers split at (U+0085, U+2028, U+2029) are escaped. */
export function renderNdjsonRecord(record: CheckRecord): string {
  return `${inertJson(JSON.stringify(record))}\n`;
}

import type { CheckRecord } from './record.ts';

/** One record as one line of JSON. Line separators that some readers split at (U+2028, U+2029) are escaped. */
export function renderNdjsonRecord(record: CheckRecord): string {
  const json = JSON.stringify(record).replace(/[\u2028\u2029\u0085]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${json}\n`;
}

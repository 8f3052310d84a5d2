import type { Report } from '../model/report.ts';
import { inertJson } from './escape.ts';
import type { CheckRecord } from './record.ts';

/**
 * One report, or the record of a CV that could not be read, as indented JSON with a line break at its end.
 * Keys stand in the order of the report contract.
 */
export function renderJson(result: Report | CheckRecord): string {
  return `${inertJson(JSON.stringify(result, null, 2))}\n`;
}

/** The records of several CVs as one indented JSON array. */
export function renderJsonRecords(records: readonly CheckRecord[]): string {
  return `${inertJson(JSON.stringify(records, null, 2))}\n`;
}

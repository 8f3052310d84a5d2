import type { ComparableReport } from '../model/comparison.ts';
import { PrecheckError } from '../model/errors.ts';
import { exceedsJsonBounds } from '../model/json-bounds.ts';
import type { RegionCode, Seniority } from '../model/role.ts';
import { comparableReportSchema } from './schema-comparison.ts';

/** How a report begins, alone, in a record of `--format ndjson`, or in the list that several files give. */
const STARTS_AS_JSON = /^\s*[[{]/u;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReport(value: unknown): boolean {
  return isObject(value) && isObject(value.tool) && value.tool.name === 'cv-precheck';
}

/** The report itself, or that of a record. */
function reportOf(value: unknown): unknown {
  if (isReport(value)) return value;
  return isObject(value) && isReport(value.report) ? value.report : null;
}

/** The one report in a value, which may be a list with one of them; null where there is none. */
function reportIn(value: unknown): unknown {
  if (!Array.isArray(value)) return reportOf(value);
  const reports = value.map(reportOf).filter((report) => report !== null);
  if (reports.length < 2) return reports[0] ?? null;
  throw new PrecheckError(
    'unsupported-type',
    'This file holds the reports of several CVs. Give the report of one.',
  );
}

/**
 * A report out of data.
 * @throws PrecheckError `corrupt` that names the first field that is not as the report contract has it.
 */
export function parseReport(value: unknown): ComparableReport {
  const parsed = comparableReportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.').slice(0, 80) ?? '';
  throw new PrecheckError(
    'corrupt',
    `This is no whole report of cv-precheck${path === '' ? '' : `: its field “${path}” is missing or wrong`}. Make it again with --format json, or give the CV itself.`,
  );
}

/**
 * The report that a file holds, or null where it is something else, such as a CV (JSON Resume is JSON, too).
 * @throws PrecheckError `corrupt` for a damaged report, `unsupported-type` for those of several CVs.
 */
export function readReport(bytes: Uint8Array): ComparableReport | null {
  if (!STARTS_AS_JSON.test(new TextDecoder().decode(bytes.subarray(0, 100)))) return null;
  const value = parseWithin(bytes);
  const report = reportIn(value);
  return report === null ? null : parseReport(report);
}

/** The JSON of a file; null where it is none, or one beyond the bounds of every report. */
function parseWithin(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return exceedsJsonBounds(text) ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a check is asked for so that it is held against the same as a report. */
export interface SameJob {
  readonly role: string;
  readonly seniority: Seniority;
  readonly region: RegionCode;
}

/** The job of a report, to check another version for; null where that was an ad or a profile, which it does not hold. */
export function jobOf({ profile }: ComparableReport): SameJob | null {
  const { id, seniority, region, source } = profile;
  return source === 'role' ? { role: id, seniority, region } : null;
}

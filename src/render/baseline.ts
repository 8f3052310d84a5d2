import type { Finding, Severity } from '../model/finding.ts';
import type { Report, Verdict } from '../model/report.ts';
import { countOf } from './words.ts';

/** A finding of an earlier run, as far as later ones need it. */
export interface KnownFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fingerprint: string;
  /** What it cost; absent where the earlier run did not say, as in SARIF, whose messages are others too. */
  readonly points?: number | undefined;
}

/** What an earlier run found on one CV. */
export interface BaselineEntry {
  /** Null where the earlier run did not say: an entry for whatever was checked. */
  readonly verdict: Verdict | null;
  readonly findings: readonly KnownFinding[];
}

/** A CV held against what an earlier run found on it. */
export interface Comparison {
  /** Verdict of the earlier run; null where the CV was not part of it. */
  readonly verdict: Verdict | null;
  /** Fingerprints of the findings that were there before. */
  readonly known: readonly string[];
  /** Fingerprints of those that were not. */
  readonly new: readonly string[];
  /** What was there before and is not now. */
  readonly fixed: readonly KnownFinding[];
}

/** Points that rounding may add to a finding that stayed what it was. */
const NO_MORE = 0.15;

/**
 * What of a report was known. A finding that says something else and costs more is new: four essentials more are
 * missing, say, all of which one finding tells. (Cost alone says little: where a part has nothing left to lose, mending
 * one finding makes another dearer.) A finding that was suppressed since counts as neither fixed nor new.
 */
export function compareWithBaseline(report: Report, before: BaselineEntry | undefined): Comparison {
  const old = new Map(before?.findings.map((finding) => [finding.fingerprint, finding]));
  const isOld = ({ fingerprint, points, message }: Finding): boolean => {
    const earlier = old.get(fingerprint);
    if (earlier === undefined) return false;
    return earlier.message === message || points <= (earlier.points ?? points) + NO_MORE;
  };
  const prints = report.findings.map(({ fingerprint }) => fingerprint);
  const here = new Set([...prints, ...(report.suppressed ?? []).map(({ fingerprint }) => fingerprint)]);
  return {
    verdict: before?.verdict ?? null,
    known: report.findings.filter(isOld).map(({ fingerprint }) => fingerprint),
    new: report.findings.filter((finding) => !isOld(finding)).map(({ fingerprint }) => fingerprint),
    fixed: before?.findings.filter(({ fingerprint }) => !here.has(fingerprint)) ?? [],
  };
}

/** Whether the earlier run has a finding too. */
export function isKnown(
  { fingerprint }: Pick<Finding, 'fingerprint'>,
  baseline: Comparison | undefined,
): boolean {
  return baseline?.known.includes(fingerprint) ?? false;
}

/** "3 known, 1 new, 2 fixed": of all CVs together. */
export function countComparisons(comparisons: readonly Comparison[]): string {
  const sum = (count: (comparison: Comparison) => number) =>
    comparisons.reduce((total, comparison) => total + count(comparison), 0);
  const known = sum((comparison) => comparison.known.length);
  const fresh = sum((comparison) => comparison.new.length);
  const fixed = sum((comparison) => comparison.fixed.length);
  return `${countOf(known, 'finding')} known, ${fresh} new, ${fixed} fixed`;
}

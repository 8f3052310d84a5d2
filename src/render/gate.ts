import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What a CV must reach to pass. */
export interface Gate {
  /** Findings of this severity or a worse one fail the CV; `never` lets every finding pass. */
  readonly failOn: Severity | 'never';
  /** Lowest score that passes, 0 to 100; null for none. */
  readonly minScore: number | null;
}

/** Whether a finding of this severity alone fails a CV. */
export function failsGate(severity: Severity, failOn: Gate['failOn']): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** Whether the score reaches the lowest that passes. A CV without a score has not shown that it does. */
export function reachesScore(report: Report, minScore: number | null): boolean {
  return minScore === null || (report.score.value !== null && report.score.value >= minScore);
}

/** Whether the gate accepts that a CV could not be judged: only one that never fails on findings does. */
export function acceptsVerdict(report: Report, failOn: Gate['failOn']): boolean {
  return report.verdict !== 'cannot-judge' || failOn === 'never';
}

/**
 * Whether a CV passes.
 *
 * Why a CV that cannot be judged falls short: a build that goes green on a scan nobody could read would mislead.
 */
export function passesGate(report: Report, gate: Gate): boolean {
  return (
    acceptsVerdict(report, gate.failOn) &&
    reachesScore(report, gate.minScore) &&
    !report.findings.some((finding) => failsGate(finding.severity, gate.failOn))
  );
}

import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Comparison, isKnown } from './baseline.ts';
import { countSeverities, shortNumber, VERDICT_WORDS } from './words.ts';

/** What a CV must reach to pass. */
export interface Gate {
  /** Findings of this severity or a worse one fail the CV; `never` lets every finding pass. */
  readonly failOn: Severity | 'never';
  /** Lowest score that passes, 0 to 100; null for none. */
  readonly minScore: number | null;
  /** Whether a CV that is likely to be screened out fails by that alone. */
  readonly failsScreenedOut: boolean;
}

/** Whether a finding of this severity alone fails a CV. */
export function failsGate(severity: Severity, failOn: Gate['failOn']): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** Whether the score reaches the lowest that passes. A CV without a score has not shown that it does. */
export function reachesScore(report: Report, minScore: number | null): boolean {
  return minScore === null || (report.score.value !== null && report.score.value >= minScore);
}

/** Whether a finding fails a CV: one that the baseline has does not. */
export function findingFails(finding: Finding, gate: Gate, baseline?: Comparison): boolean {
  return failsGate(finding.severity, gate.failOn) && !isKnown(finding, baseline);
}

/** Whether the gate lets the verdict pass: as it accepts it, or as it was in the baseline already. */
export function passesVerdict(report: Report, gate: Gate, baseline?: Comparison): boolean {
  if (baseline?.verdict === report.verdict) return true;
  return acceptsVerdict(report, gate.failOn) && survivesScreening(report, gate);
}

/** Whether the gate accepts that a CV could not be judged: only one that never fails on findings does. */
export function acceptsVerdict(report: Report, failOn: Gate['failOn']): boolean {
  return report.verdict !== 'cannot-judge' || failOn === 'never';
}

/** Whether the gate lets the verdict on a CV that could be judged pass. */
export function survivesScreening({ verdict }: Report, gate: Gate): boolean {
  return verdict !== 'likely-screened-out' || !gate.failsScreenedOut;
}

/** "The score is 54; at least 60 was asked for". */
export function scoreShortfall({ score }: Report, minScore: number): string {
  const reached = score.value === null ? 'There is no score' : `The score is ${shortNumber(score.value)}`;
  return `${reached}; at least ${shortNumber(minScore)} was asked for`;
}

/**
 * Everything for which the gate fails a CV, in words; empty where it passes.
 *
 * Why a CV that cannot be judged falls short: a build that goes green on a scan nobody could read would mislead.
 * Why a baseline does not excuse a low score: whoever names a score means it of every CV.
 */
export function shortfallsOf(report: Report, gate: Gate, baseline?: Comparison): string[] {
  const { verdict, findings } = report;
  const faults = findings.filter((finding) => findingFails(finding, gate, baseline));
  return [
    ...(passesVerdict(report, gate, baseline) ? [] : [VERDICT_WORDS[verdict]]),
    ...(gate.minScore === null || reachesScore(report, gate.minScore)
      ? []
      : [scoreShortfall(report, gate.minScore)]),
    ...(faults.length === 0
      ? []
      : [`${baseline === undefined ? '' : 'new '}findings: ${countSeverities(faults)}`]),
  ];
}

/** Whether a CV passes. */
export function passesGate(report: Report, gate: Gate, baseline?: Comparison): boolean {
  return shortfallsOf(report, gate, baseline).length === 0;
}

import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
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
 */
export function shortfallsOf(report: Report, gate: Gate): string[] {
  const { verdict, findings } = report;
  const faults = findings.filter(({ severity }) => failsGate(severity, gate.failOn));
  const isJudgedWell = acceptsVerdict(report, gate.failOn) && survivesScreening(report, gate);
  return [
    ...(isJudgedWell ? [] : [VERDICT_WORDS[verdict]]),
    ...(gate.minScore === null || reachesScore(report, gate.minScore)
      ? []
      : [scoreShortfall(report, gate.minScore)]),
    ...(faults.length === 0 ? [] : [`findings: ${countSeverities(faults)}`]),
  ];
}

/** Whether a CV passes. */
export function passesGate(report: Report, gate: Gate): boolean {
  return shortfallsOf(report, gate).length === 0;
}

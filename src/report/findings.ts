import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Scoring } from '../model/score.ts';
import { type Asked, askedWhere, lostBy } from './asked.ts';
import { roundPoints } from './words.ts';

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By severity, then points, then position, then rule id: the order of the report contract. Ties keep the order found. */
export function sortFindings<Found extends Finding>(findings: readonly Found[]): Found[] {
  const position = (finding: Finding) => finding.evidence[0]?.start ?? -1;
  return [...findings].sort(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      right.points - left.points ||
      position(left) - position(right) ||
      compareText(left.ruleId, right.ruleId),
  );
}

/**
 * Gives the findings about missing and listed skills the points that the skills part lost to them. Why here: the
 * score table counts skills one by one, and a finding must show what it really cost.
 */
export function withSkillPoints(
  findings: readonly Finding[],
  asked: readonly Asked[],
  scoring: Scoring,
): Finding[] {
  const { missingEssential, missingDesirable, listed } = scoring.skillRules;
  const cost = new Map([
    [missingEssential, lostBy(askedWhere(asked, 'missing', 'essential'))],
    [missingDesirable, lostBy(askedWhere(asked, 'missing', 'desirable'))],
    [listed, lostBy(askedWhere(asked, 'listed'))],
  ]);
  return findings.map((finding) => ({
    ...finding,
    points: cost.has(finding.ruleId) ? roundPoints(cost.get(finding.ruleId) ?? 0) : finding.points,
  }));
}

import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Absences } from './absences.ts';

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
 * Gives each finding the points that it really cost, and those about what is not there the words that stand in for a
 * quote. Why here: rules name their points, and only the score knows what a part had left to lose.
 *
 * @param points in the order of the findings.
 */
export function completeFindings(
  findings: readonly Finding[],
  points: readonly number[],
  absences: Absences,
): Finding[] {
  return findings.map((finding, index) => {
    const absence = absences.get(finding.ruleId);
    return {
      ...finding,
      points: points[index] ?? finding.points,
      ...(absence === undefined ? {} : { absence }),
    };
  });
}

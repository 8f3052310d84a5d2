import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Score, Suggestion } from '../model/report.ts';
import { roundPoints } from './words.ts';

/** The change that a rule asks for, in a few words, by rule id. */
export type RuleChanges = ReadonlyMap<string, string>;

/** Messages of one rule that a suggestion repeats before it counts the rest. */
const MOST_MESSAGES = 3;

/** Findings by rule, in the order in which the rules first appear. */
export function groupByRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId) ?? [];
    group.push(finding);
    groups.set(finding.ruleId, group);
  }
  return [...groups.values()];
}

/** What was seen, then what to do: the fix of a rule speaks of "it" and "them", so it cannot come first. */
function detailOf(findings: readonly Finding[]): string {
  const messages = [...new Set(findings.map(({ message }) => message))];
  const more = messages.length - MOST_MESSAGES;
  return [
    ...messages.slice(0, MOST_MESSAGES),
    ...(more > 0 ? [`And ${more} more like ${more === 1 ? 'it' : 'these'}.`] : []),
    findings[0]?.suggestion ?? '',
  ].join(' ');
}

/** One suggestion for all findings of a rule: they are mended with one edit, or one habit. */
function suggestionFor(findings: readonly Finding[], score: Score, changes: RuleChanges): Suggestion {
  const [first] = findings as [Finding, ...Finding[]];
  const part = score.parts.find(({ category }) => category === first.category);
  const lost = part === undefined ? 0 : part.possible - part.earned;
  const points = findings.reduce((sum, finding) => sum + finding.points, 0);
  return {
    title: changes.get(first.ruleId) ?? first.message,
    detail: detailOf(findings),
    ruleIds: [first.ruleId],
    // Where a part has lost more than it holds, mending one finding wins back less than its points.
    gain: roundPoints(Math.min(points, lost)),
  };
}

/**
 * What to change, in the order to change it: what stops an application first, then most points first, then the
 * more severe. A missing e-mail address outweighs every skill, whatever the points.
 *
 * @param findings sorted; those of rules that `skillSuggestions` speaks for are left out.
 */
export function buildSuggestions(
  findings: readonly Finding[],
  score: Score,
  skillSuggestions: readonly Suggestion[],
  changes: RuleChanges,
): Suggestion[] {
  const spokenFor = new Set(skillSuggestions.flatMap(({ ruleIds }) => ruleIds));
  const fromRules = groupByRule(findings)
    .filter(([first]) => first !== undefined && !spokenFor.has(first.ruleId))
    .map((group) => ({ suggestion: suggestionFor(group, score, changes), severity: group[0]!.severity }));
  const fromSkills = skillSuggestions.map((suggestion) => ({ suggestion, severity: 'warning' as const }));
  return [...fromSkills, ...fromRules]
    .sort(
      (left, right) =>
        Number(right.severity === 'error') - Number(left.severity === 'error') ||
        right.suggestion.gain - left.suggestion.gain ||
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
    )
    .map(({ suggestion }) => suggestion);
}

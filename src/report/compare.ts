import type {
  ComparableReport,
  ComparedVersion,
  Comparison,
  EarnedOf,
  Outcome,
  PartChange,
  UnknownFinding,
} from '../model/comparison.ts';
import { CATEGORIES, type Category, type Finding } from '../model/finding.ts';
import type { Rule, TargetName } from '../model/rule.ts';
import { isSuppressed } from '../model/suppression.ts';
import { compareSkills } from './compare-skills.ts';
import { notesOf, sameJob, summaryOf } from './compare-words.ts';
import { matchFindings } from './match-findings.ts';
import { roundPoints } from './words.ts';

/** Targets of which a CV has one: a rule about them judges the CV as a whole. */
const WHOLE: ReadonlySet<TargetName> = new Set([
  'document',
  'outline',
  'contact',
  'summary',
  'reading',
  'file',
]);

/** Suggestions about the new version that a comparison carries: what a person takes on next. */
const MOST_NEXT = 3;

/** What a comparison needs of the rules; those that a report names and nobody knows any more are left out of it. */
export type ComparedRule = Pick<Rule, 'id' | 'given' | 'needsReadableText'>;

type Findings = Comparison['findings'];

/**
 * Sorts the findings of two versions into fixed, new and unchanged (`matchFindings`). What could not be looked for in
 * the other version, since its text cannot be trusted, is neither fixed nor new. What a person set aside in either
 * version is left out: setting a finding aside does not fix it.
 */
function compareFindings(
  before: ComparableReport,
  after: ComparableReport,
  rules: readonly ComparedRule[],
): Findings {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const judgesWhole = (id: string): boolean => WHOLE.has(byId.get(id)?.given ?? 'lines');
  const { kept, onlyBefore, onlyAfter } = matchFindings(allOf(before), allOf(after), judgesWhole);
  const wasLookedFor = ({ document }: ComparableReport, { ruleId }: Finding): boolean =>
    document.readability === 'good' || byId.get(ruleId)?.needsReadableText === false;
  const unknownIn = (side: UnknownFinding['in'], findings: readonly Finding[], other: ComparableReport) =>
    findings
      .filter((finding) => !isSuppressed(finding) && !wasLookedFor(other, finding))
      .map((finding) => ({ in: side, finding }));
  return {
    fixed: onlyBefore.filter((finding) => !isSuppressed(finding) && wasLookedFor(after, finding)),
    new: onlyAfter.filter((finding) => !isSuppressed(finding) && wasLookedFor(before, finding)),
    unchanged: kept.filter((pair) => !isSuppressed(pair.before) && !isSuppressed(pair.after)),
    unknown: [...unknownIn('before', onlyBefore, after), ...unknownIn('after', onlyAfter, before)],
  };
}

/** What was found, with what was set aside, so that it is not taken for fixed. */
function allOf({ findings, suppressed = [] }: ComparableReport): Finding[] {
  return [...findings, ...suppressed];
}

function earnedOf({ score }: ComparableReport, category: Category): EarnedOf | null {
  const part = score.value === null ? undefined : score.parts.find((one) => one.category === category);
  return part === undefined ? null : { earned: part.earned, possible: part.possible };
}

function compareScores(before: ComparableReport, after: ComparableReport): Comparison['score'] {
  const isFair = sameJob(before, after);
  const less = (from: number | undefined | null, to: number | undefined | null): number | null =>
    isFair && typeof from === 'number' && typeof to === 'number' ? roundPoints(to - from) : null;
  const parts = CATEGORIES.map((category): PartChange => {
    const [old, now] = [earnedOf(before, category), earnedOf(after, category)];
    return { category, before: old, after: now, change: less(old?.earned, now?.earned) };
  });
  const [old, now] = [before.score.value, after.score.value];
  return {
    before: old,
    after: now,
    change: less(old, now),
    parts: parts.filter((part) => part.before !== null || part.after !== null),
  };
}

/** Whether the CV got better; a version that can be judged is better than one that cannot. */
function outcomeOf(score: Comparison['score'], findings: Findings, isSameJob: boolean): Outcome {
  if (!isSameJob) return 'unknown';
  if (score.after === null) return score.before === null ? 'unknown' : 'worse';
  if (score.before === null) return 'better';
  const change = score.after - score.before;
  if (change < 0) return 'worse';
  if (findings.new.some(({ severity }) => severity === 'error')) return change > 0 ? 'mixed' : 'worse';
  if (change > 0) return 'better';
  return findings.fixed.length > 0 && findings.new.length === 0 ? 'better' : 'same';
}

function versionOf({ tool, checkedOn, document, profile, verdict }: ComparableReport): ComparedVersion {
  const { text: _, ...facts } = document;
  return { tool, checkedOn, document: facts, profile, verdict };
}

/**
 * What changed from one version of a CV to the next. Pure: the reports are all it looks at.
 *
 * Both should have been checked for the same job by the same rules. Where they were not, `notes` say so; for
 * different jobs no score is set against the other.
 *
 * @param rules those of the checks, to tell which findings are about the CV as a whole and which need a text that
 *   can be trusted. A rule that is not among them is taken to judge single places and to need such a text.
 */
export function compareReports(
  before: ComparableReport,
  after: ComparableReport,
  rules: readonly ComparedRule[],
): Comparison {
  const score = compareScores(before, after);
  const findings = compareFindings(before, after, rules);
  const isReadable = before.document.readability === 'good' && after.document.readability === 'good';
  const areJudged = before.verdict !== 'cannot-judge' && after.verdict !== 'cannot-judge';
  return {
    schemaVersion: '1',
    summary: summaryOf(score, findings),
    outcome: outcomeOf(score, findings, sameJob(before, after)),
    notes: notesOf(before, after, findings),
    before: versionOf(before),
    after: versionOf(after),
    score,
    findings,
    skills: isReadable && areJudged ? compareSkills(before, after) : null,
    next: after.suggestions.slice(0, MOST_NEXT),
  };
}

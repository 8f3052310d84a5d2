import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { SkillsResult, Stage, Verdict } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { Scoring } from '../model/score.ts';
import { type Asked, askedWhere, lostBy } from './asked.ts';
import { groupByRule } from './suggestions.ts';
import { joinWords } from './words.ts';

/** The contract's "one to three": more would not be causes but a list. */
const MOST_REASONS = 3;

/** A group that cost fewer points of 100 than this has hardly turned anyone away. */
const LEAST_COST = 2;

export interface ReasonsInput {
  readonly document: TextDocument;
  readonly cv: Cv;
  readonly profile: AppliedProfile;
  readonly skills: SkillsResult;
  readonly asked: readonly Asked[];
  /** Sorted, with the points that each really cost. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly stage: Stage;
  readonly scoring: Scoring;
}

interface Cause {
  readonly text: string;
  readonly cost: number;
}

function cannotJudge({ document, cv }: ReasonsInput): string[] {
  if (document.readability === 'good') {
    return [
      `This CV seems to be written in another language than English (“${cv.language}”). This check reads English only, so it does not judge it.`,
    ];
  }
  const start = 'A screener’s software can read little or nothing of this file for certain';
  return [document.reasons.length === 0 ? `${start}.` : `${start}: ${document.reasons.join('; ')}.`];
}

/** How the CV writes the skills, where that differs from their names; two at most. */
function quotesOf(asked: readonly Asked[], skills: SkillsResult): string {
  const quotes = asked
    .flatMap(({ skillId }) => skills.matched.filter(({ id }) => id === skillId))
    .flatMap(({ evidence, name }) => evidence.slice(0, 1).filter(({ quote }) => quote !== name))
    .map(({ quote }) => `“${quote}”`);
  const distinct = [...new Set(quotes)].slice(0, 2);
  return distinct.length === 0 ? '' : ` (${distinct.join(', ')})`;
}

function skillCauses({ asked, profile, skills }: ReasonsInput): Cause[] {
  const asker = profile.source === 'job-ad' ? 'The ad' : 'The role';
  const missing = askedWhere(asked, 'missing', 'essential');
  const listed = askedWhere(asked, 'listed', 'essential');
  const namesOf = (items: readonly Asked[]) => joinWords(items.map(({ name }) => name));
  const causes: Cause[] = [];
  if (missing.length > 0) {
    const text =
      missing.length === 1
        ? `${asker} asks for ${namesOf(missing)}, and your CV does not name it.`
        : `${asker} asks for ${namesOf(missing)}, and your CV names none of them.`;
    causes.push({ text, cost: lostBy(missing) });
  }
  if (listed.length > 0) {
    const them = listed.length === 1 ? 'it' : 'them';
    const text = `Your CV names ${namesOf(listed)}${quotesOf(listed, skills)}, but no job or project shows that you used ${them}.`;
    causes.push({ text, cost: lostBy(listed) });
  }
  return causes;
}

/** Findings that stop an application count double: no e-mail address outweighs a dozen weak verbs. */
function findingCauses({ findings, scoring }: ReasonsInput): Cause[] {
  const spokenFor = new Set<string>(Object.values(scoring.skillRules));
  return groupByRule(findings)
    .filter(
      ([first]) => first !== undefined && first.severity !== 'suggestion' && !spokenFor.has(first.ruleId),
    )
    .map((group) => ({
      text: group[0]!.message,
      cost: group.reduce((sum, { points }) => sum + points, 0) * (group[0]!.severity === 'error' ? 2 : 1),
    }));
}

/**
 * The one to three likeliest causes of a rejection before interview, in plain words, likeliest first.
 *
 * Why so careful: the reader has just been turned down. A cause is named only where it was seen, and where nothing
 * was seen the report says that instead of finding fault.
 */
export function buildReasons(input: ReasonsInput): string[] {
  if (input.verdict === 'cannot-judge') return cannotJudge(input);
  const causes = [...skillCauses(input), ...findingCauses(input)]
    .filter(({ cost }) => cost >= LEAST_COST)
    .sort((left, right) => right.cost - left.cost)
    .map(({ text }) => text);
  if (input.stage === 'after-interview') {
    const invited =
      'You were invited to an interview, so your CV did its job; it was most likely not what decided this.';
    return [invited, ...causes].slice(0, MOST_REASONS);
  }
  if (input.verdict === 'ready') {
    return [
      'Nothing in this CV is a likely cause of a rejection. There may have been many applicants, or one who matched more closely.',
    ];
  }
  if (causes.length === 0) {
    return ['No single cause stands out: several small things add up. The first changes below help most.'];
  }
  return causes.slice(0, MOST_REASONS);
}

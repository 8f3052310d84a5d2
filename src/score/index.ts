import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import { CATEGORIES, type Category, type Finding } from '../model/finding.ts';
import type { ScorePart, SkillsResult, Verdict } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { ScoreResult, Scoring } from '../model/score.ts';
import { essentialShare, hasDeeds, scoreRequirements } from './requirements.ts';

export interface ScoreInput {
  readonly findings: readonly Finding[];
  readonly skills: SkillsResult;
  readonly profile: AppliedProfile;
  readonly cv: Cv;
  readonly document: Pick<TextDocument, 'readability'>;
  readonly scoring: Scoring;
}

/** Parts are counted in tenths of a point, so that a person who adds the printed figures gets the printed sum. */
const TENTHS = 10;

/**
 * The points of each part in tenths, together 1000. Without requirements the skills part is left out and the
 * others grow in proportion: what was not asked can neither help nor harm.
 */
function possibleTenths(scoring: Scoring, skillsAsked: boolean): Map<Category, number> {
  const categories = CATEGORIES.filter((category) => skillsAsked || category !== 'skills');
  const total = categories.reduce((sum, category) => sum + scoring.weights[category], 0);
  const tenths = new Map<Category, number>();
  let weightSoFar = 0;
  let tenthsSoFar = 0;
  for (const category of categories) {
    // Rounding the running total rather than each part keeps the sum at exactly 1000.
    weightSoFar += scoring.weights[category];
    const next = Math.round((weightSoFar / total) * 100 * TENTHS);
    tenths.set(category, next - tenthsSoFar);
    tenthsSoFar = next;
  }
  return tenths;
}

/**
 * The share (0 to 1) of a part that is there to lose points from. Why: a page without a single job, skill or
 * contact detail breaks few rules, and must not score for what it does not say.
 */
function startingShare(category: Exclude<Category, 'skills'>, { cv, profile, scoring }: ScoreInput): number {
  const { name, email, phone } = cv.contact;
  switch (category) {
    case 'experience':
      if (cv.work.length > 0) return 1;
      return hasDeeds(cv) ? scoring.experienceWithoutJobs[profile.seniority] : 0;
    case 'sections':
      return hasDeeds(cv) || cv.education.length + cv.skills.length > 0 ? 1 : 0;
    case 'contact':
      return name === null && email === null && phone === null ? 0 : 1;
    case 'wording':
      return hasDeeds(cv) || cv.summary !== null ? 1 : 0;
    case 'reading':
      return 1;
  }
}

function verdictOf(value: number, essentials: number | null, input: ScoreInput): Verdict {
  const { ready, atRisk } = input.scoring.verdict;
  const reaches = (threshold: { score: number; essentials: number }) =>
    value >= threshold.score && (essentials === null || essentials >= threshold.essentials);
  if (!reaches(atRisk)) return 'likely-screened-out';
  const stopped = input.findings.some((finding) => finding.severity === 'error');
  return reaches(ready) && !stopped ? 'ready' : 'at-risk';
}

/**
 * Scores one CV: the skills part is earned requirement by requirement, every other part starts full (or at the
 * share that there is to judge) and loses the points of its findings, never below nothing.
 *
 * Why a pure table: a person can recompute it from the report, more evidence never lowers it, and nothing about
 * who someone is enters it. Every number comes from rules/score.yaml or from a rule.
 *
 * @returns a null value without parts where the text cannot be trusted or is in a language that the
 * rules do not know: an unread CV is not a bad one.
 */
export function scoreCv(input: ScoreInput): ScoreResult {
  const { findings, skills, profile, cv, document, scoring } = input;
  const otherLanguage = cv.language !== 'und' && !scoring.languages.includes(cv.language);
  const noCv = findings.some(({ ruleId }) => scoring.nothingToJudge.includes(ruleId));
  if (document.readability !== 'good' || otherLanguage || noCv) {
    return { score: { value: null, parts: [] }, verdict: 'cannot-judge', requirements: [] };
  }
  const possible = possibleTenths(scoring, profile.skills.length > 0);
  const skillPoints = (possible.get('skills') ?? 0) / TENTHS;
  const requirements = scoreRequirements(profile.skills, skills, hasDeeds(cv), scoring, skillPoints);
  const counted = new Set(Object.values(scoring.skillRules));
  const parts: ScorePart[] = [];
  let total = 0;
  for (const [category, tenths] of possible) {
    const start =
      category === 'skills'
        ? requirements.reduce((sum, { earned }) => sum + earned, 0)
        : (tenths / TENTHS) * startingShare(category, input);
    const lost = findings
      .filter((finding) => finding.category === category && !counted.has(finding.ruleId))
      .reduce((sum, finding) => sum + finding.points, 0);
    const earned = Math.min(tenths, Math.max(0, Math.round((start - lost) * TENTHS)));
    total += earned;
    parts.push({ category, earned: earned / TENTHS, possible: tenths / TENTHS });
  }
  const value = Math.round(total / TENTHS);
  return {
    score: { value, parts },
    verdict: verdictOf(value, essentialShare(requirements), input),
    requirements,
  };
}

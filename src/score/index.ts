import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { SkillsResult, Verdict } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import { type PartReckoning, type ScoreResult, type Scoring, tenthsLeft } from '../model/score.ts';
import { lossesOf, partSizes, reckonPart, TENTHS, tenthsTaken } from './reckon.ts';
import { essentialShare, hasDeeds, scoreRequirements, skillsOfTitles } from './requirements.ts';

export interface ScoreInput {
  readonly findings: readonly Finding[];
  readonly skills: SkillsResult;
  readonly profile: AppliedProfile;
  readonly cv: Cv;
  readonly document: Pick<TextDocument, 'readability' | 'format'>;
  /** Ids of the skills that are certificates: one that is named is held, and no job could show it. */
  readonly certificates?: ReadonlySet<string>;
  readonly scoring: Scoring;
}

function verdictOf(value: number, essentials: number | null, input: ScoreInput): Verdict {
  const { ready, atRisk } = input.scoring.verdict;
  const reaches = (threshold: { score: number; essentials: number }) =>
    value >= threshold.score && (essentials === null || essentials >= threshold.essentials);
  if (!reaches(atRisk)) return 'likely-screened-out';
  const stopped = input.findings.some((finding) => finding.severity === 'error');
  return reaches(ready) && !stopped ? 'ready' : 'at-risk';
}

/** What each finding cost, in the order of the findings. */
function pointsOf(findings: readonly Finding[], reckoning: readonly PartReckoning[]): number[] {
  const points = findings.map(() => 0);
  for (const part of reckoning) {
    const taken = tenthsTaken(part);
    for (const [index, { finding }] of part.deductions.entries())
      if (finding !== null) points[finding] = taken[index]! / TENTHS;
  }
  return points;
}

/**
 * Scores one CV: every part starts full and loses what its requirements did not earn, what is not there to be judged,
 * and the points of its findings, never below nothing.
 *
 * Why a pure table: a person can recompute it from the report, more evidence never lowers it, and nothing about
 * who someone is enters it. Every number comes from rules/score.yaml, from the role or from a rule.
 *
 * @returns a null value without parts where the text cannot be trusted or is in a language that the
 * rules do not know: an unread CV is not a bad one.
 */
export function scoreCv(input: ScoreInput): ScoreResult {
  const { findings, skills, profile, cv, document, scoring } = input;
  const otherLanguage = cv.language !== 'und' && !scoring.languages.includes(cv.language);
  const noCv = findings.some(({ ruleId }) => scoring.nothingToJudge.includes(ruleId));
  if (document.readability !== 'good' || otherLanguage || noCv) {
    return {
      score: { value: null, parts: [] },
      reckoning: [],
      points: findings.map(({ points }) => points),
      verdict: 'cannot-judge',
      requirements: [],
    };
  }
  const sizes = partSizes(profile, document.format, scoring);
  const skillPoints = (sizes.find(({ category }) => category === 'skills')?.tenths ?? 0) / TENTHS;
  const requirements = scoreRequirements(
    profile.skills,
    skills,
    hasDeeds(cv),
    scoring,
    skillPoints,
    new Set([...skillsOfTitles(cv, scoring), ...(hasDeeds(cv) ? (input.certificates ?? []) : [])]),
  );
  const reckoning = sizes.map((size) => reckonPart(size, { cv, profile, findings, requirements, scoring }));
  const total = reckoning.reduce((sum, part) => sum + tenthsLeft(part), 0);
  const value = Math.round(total / TENTHS);
  return {
    score: {
      value,
      parts: reckoning.map((part) => ({
        category: part.category,
        earned: tenthsLeft(part) / TENTHS,
        possible: part.possible / TENTHS,
        lost: lossesOf(part),
      })),
    },
    reckoning,
    points: pointsOf(findings, reckoning),
    verdict: verdictOf(value, essentialShare(requirements), input),
    requirements,
  };
}

import type { Category } from './finding.ts';
import type { Score, Verdict } from './report.ts';
import type { Need, Seniority, SkillRequirement } from './role.ts';

/** What share (0 to 1) of a requirement's points a skill earns, by how the CV shows it. */
export interface SkillCredit {
  /** Named in a job, project or volunteer role. */
  readonly shown: number;
  /** Named elsewhere, in a CV that has at least one job, project or volunteer role. */
  readonly listed: number;
  /** Named in a CV that has none of them. */
  readonly unsupported: number;
  readonly impliedShown: number;
  readonly impliedListed: number;
  readonly impliedUnsupported: number;
  /** A close relative stands in for it. */
  readonly closeShown: number;
  readonly closeListed: number;
  readonly closeUnsupported: number;
}

/** What a verdict needs: a score of 0 to 100 and a share, 0 to 1, of the points of the essential skills. */
export interface VerdictThreshold {
  readonly score: number;
  readonly essentials: number;
}

/** How a CV meets a requirement, best first. */
export type RequirementMet = 'shown' | 'listed' | 'implied' | 'close' | 'missing';

/**
 * Rules that say in words what the skills part has counted already. Their findings show what the table took and
 * take nothing themselves.
 */
export interface SkillRules {
  readonly missingEssential: string;
  readonly missingDesirable: string;
  readonly listed: string;
}

/** The score table (rules/score.yaml): every number of a score that is not the points of a rule. */
export interface Scoring {
  /** Points of each part; they add up to 100. */
  readonly weights: Readonly<Record<Category, number>>;
  readonly need: Readonly<Record<Need, number>>;
  readonly credit: SkillCredit;
  readonly skillRules: SkillRules;
  /** Share of the experience points for projects or volunteer work in a CV without a job. */
  readonly experienceWithoutJobs: Readonly<Record<Seniority, number>>;
  /** Rules whose finding means that the document is no CV that can be judged. */
  readonly nothingToJudge: readonly string[];
  /** ISO 639-1 codes of the languages that the rules and words can judge; a CV in another is not judged. */
  readonly languages: readonly string[];
  readonly verdict: { readonly ready: VerdictThreshold; readonly atRisk: VerdictThreshold };
}

/** What one requirement of the profile earned, and how. */
export interface RequirementScore {
  readonly requirement: SkillRequirement;
  readonly met: RequirementMet;
  /** Id of the skill that earned it; null where missing. */
  readonly skillId: string | null;
  /** Points, not rounded. */
  readonly earned: number;
  readonly possible: number;
}

export interface ScoreResult {
  readonly score: Score;
  readonly verdict: Verdict;
  /** In the order of the profile; empty where the text cannot be judged. */
  readonly requirements: readonly RequirementScore[];
}

import type { Category } from './finding.ts';
import type { DocumentFormat } from './document.ts';
import type { LossCause, Score, Verdict } from './report.ts';
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
  /** Points of each part; they add up to 100. The points of rules are meant for parts of this size. */
  readonly weights: Readonly<Record<Category, number>>;
  readonly need: Readonly<Record<Need, number>>;
  readonly credit: SkillCredit;
  readonly skillRules: SkillRules;
  /** Share of the experience points for projects or volunteer work in a CV without a job. */
  readonly experienceWithoutJobs: Readonly<Record<Seniority, number>>;
  /** Formats that show words and no layout, and what share (0 to 1) of a part can be judged by words alone. */
  readonly withoutLayout: {
    readonly formats: readonly DocumentFormat[];
    readonly share: Readonly<Partial<Record<Category, number>>>;
  };
  /** The rule that says why there is nothing to judge in a part, so that mending it wins the part back. */
  readonly nothingThere: Readonly<Partial<Record<Category, string>>>;
  /** Skills that a job title shows by itself, by id: the words of titles that do ("developer"). */
  readonly shownByTitle: Readonly<Record<string, readonly string[]>>;
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

/** One thing that takes points of a part, before rounding and before the part runs out. All in tenths of a point. */
export interface Deduction {
  readonly cause: LossCause;
  readonly ruleId: string | null;
  /** Index of the finding that it stands for; null where none does. */
  readonly finding: number | null;
  readonly tenths: number;
}

/** How a part was reckoned: its size in tenths of a point, and what takes from it in the order of taking. */
export interface PartReckoning {
  readonly category: Category;
  readonly possible: number;
  readonly deductions: readonly Deduction[];
}

/** What is left of a part, in whole tenths, once all deductions that `counts` lets through have been taken. */
export function tenthsLeft(
  { possible, deductions }: PartReckoning,
  counts: (deduction: Deduction) => boolean = () => true,
): number {
  const taken = deductions.filter(counts).reduce((sum, { tenths }) => sum + tenths, 0);
  return Math.max(0, Math.round(possible - taken));
}

export interface ScoreResult {
  readonly score: Score;
  /** The parts before rounding: what a mended finding would win back. Empty where the text cannot be judged. */
  readonly reckoning: readonly PartReckoning[];
  /** What each finding of the input cost in the end, in its order; nothing is left to take of an empty part. */
  readonly points: readonly number[];
  readonly verdict: Verdict;
  /** In the order of the profile; empty where the text cannot be judged. */
  readonly requirements: readonly RequirementScore[];
}

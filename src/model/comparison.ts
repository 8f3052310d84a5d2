import type { Category, Finding } from './finding.ts';
import type { Report, Suggestion } from './report.ts';
import type { Need } from './role.ts';
import type { SkillStrength } from './skill.ts';

/** What a comparison needs of a report; a whole report is one, and so is what it leaves behind on a page. */
export interface ComparableReport
  extends Pick<
    Report,
    | 'schemaVersion'
    | 'tool'
    | 'checkedOn'
    | 'document'
    | 'profile'
    | 'jobAd'
    | 'verdict'
    | 'score'
    | 'findings'
    | 'suppressed'
    | 'suggestions'
  > {
  readonly skills: {
    readonly matched: readonly Pick<
      Report['skills']['matched'][number],
      'id' | 'name' | 'need' | 'strength'
    >[];
    readonly other: readonly Pick<Report['skills']['other'][number], 'id' | 'name' | 'strength'>[];
  };
}

/**
 * What became of the CV. `mixed`: the score did not fall, but something new needs fixing first. `unknown`: neither
 * version could be judged, or they were checked for different jobs.
 */
export const OUTCOMES = ['better', 'same', 'worse', 'mixed', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const PROGRESS = ['same', 'less', 'more'] as const;
/** Whether a finding that stays costs less than before, or has fewer places; or more. */
export type Progress = (typeof PROGRESS)[number];

/** One of the two versions, told apart by its file and its date. */
export interface ComparedVersion extends Pick<Report, 'tool' | 'checkedOn' | 'profile' | 'verdict'> {
  readonly document: Omit<Report['document'], 'text'>;
}

export interface EarnedOf {
  readonly earned: number;
  readonly possible: number;
}

export interface PartChange {
  readonly category: Category;
  /** Null where the version has no such part, or no score. */
  readonly before: EarnedOf | null;
  readonly after: EarnedOf | null;
  /** Points earned more (or fewer, below zero); null where one side is missing or they cannot be compared. */
  readonly change: number | null;
}

export interface KeptFinding {
  readonly before: Finding;
  readonly after: Finding;
  readonly progress: Progress;
}

/** A finding of one version that could not be looked for in the other, whose text could not be trusted. */
export interface UnknownFinding {
  readonly in: 'before' | 'after';
  readonly finding: Finding;
}

export interface SkillChange {
  readonly id: string;
  readonly name: string;
  /** Null where the profile does not ask for it. */
  readonly need: Need | null;
  /** Null where the version does not name it. */
  readonly before: SkillStrength | null;
  readonly after: SkillStrength | null;
}

/** What changed from one version of a CV to the next, version 1. Fields may be added. */
export interface Comparison {
  readonly schemaVersion: '1';
  /** "3 things fixed, 1 new, 4 as before; score 62 → 74." */
  readonly summary: string;
  readonly outcome: Outcome;
  /** What to bear in mind about this comparison, such as that the two were checked by different rules. */
  readonly notes: readonly string[];
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  readonly score: {
    readonly before: number | null;
    readonly after: number | null;
    /** Null where one of them could not be judged or they were checked for different jobs. */
    readonly change: number | null;
    readonly parts: readonly PartChange[];
  };
  readonly findings: {
    readonly fixed: readonly Finding[];
    readonly new: readonly Finding[];
    readonly unchanged: readonly KeptFinding[];
    readonly unknown: readonly UnknownFinding[];
  };
  /** Null where the text of one version could not be trusted: what was not read may well have been there. */
  readonly skills: {
    readonly gained: readonly SkillChange[];
    readonly lost: readonly SkillChange[];
    /** Only listed before, now shown in a job or project. */
    readonly strengthened: readonly SkillChange[];
    /** Shown in a job or project before, now only listed. */
    readonly weakened: readonly SkillChange[];
  } | null;
  /** What to change next: the first suggestions about the new version. */
  readonly next: readonly Suggestion[];
}

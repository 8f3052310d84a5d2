import type { SectionKind } from './cv.ts';
import type { DocumentFormat, Readability } from './document.ts';
import type { Category, Evidence, Finding } from './finding.ts';
import type { JobAdFacts } from './job-ad.ts';
import type { Need, RegionCode, Seniority, SenioritySource } from './role.ts';
import type { SuppressedFinding } from './suppression.ts';
import type { SkillClaim, SkillStrength, SkillVia } from './skill.ts';

export type Verdict = 'ready' | 'at-risk' | 'likely-screened-out' | 'cannot-judge';
/** How far an application came. */
export const STAGES = ['before-interview', 'after-interview'] as const;
export type Stage = (typeof STAGES)[number];

export interface MatchedSkill {
  readonly id: string;
  readonly name: string;
  readonly need: Need;
  readonly strength: SkillStrength;
  /** `weak` where the CV claims no more than a little of it ("familiarity with"). */
  readonly claim: SkillClaim;
  /** Years of the dated jobs that show it, one decimal; null where no dated job does. */
  readonly years: number | null;
  readonly lastUsed: string | null;
  readonly via: SkillVia;
  readonly from: string;
  readonly evidence: readonly Evidence[];
  /**
   * Where nothing but other skills stands for it (`implied`): which, and what to do about it. Where its years count
   * jobs that name only such skills: which.
   */
  readonly note?: string;
}

export interface PartialSkill extends MatchedSkill {
  /** Id of the skill that the CV shows instead. */
  readonly instead: string;
  readonly why: string;
}

export interface MissingSkill {
  readonly id: string;
  readonly name: string;
  readonly need: Need;
  readonly anyOf: readonly string[];
}

export interface OtherSkill {
  readonly id: string;
  readonly name: string;
  readonly strength: SkillStrength;
  readonly evidence: readonly Evidence[];
}

export interface SkillsResult {
  readonly matched: readonly MatchedSkill[];
  readonly partial: readonly PartialSkill[];
  readonly missing: readonly MissingSkill[];
  readonly other: readonly OtherSkill[];
}

/**
 * Why points of a part were not earned: what rules found; requirements that are missing, only listed, only implied or
 * only nearly met; or a part of the CV in which there is nothing to judge.
 */
export const LOSS_CAUSES = [
  'findings',
  'missing-essential',
  'missing-desirable',
  'listed',
  'implied',
  'close',
  'nothing-there',
] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

/** Points that a part lost to one cause, one decimal. */
export interface ScoreLoss {
  readonly cause: LossCause;
  /** The rule whose findings say it; their points add up to these. Null where no rule speaks of it. */
  readonly ruleId: string | null;
  readonly points: number;
}

export interface ScorePart {
  readonly category: Category;
  /** `possible` less all that was lost, to the tenth. */
  readonly earned: number;
  readonly possible: number;
  readonly lost: readonly ScoreLoss[];
}

export interface Score {
  /** 0 to 100, or null where the text cannot be judged. */
  readonly value: number | null;
  readonly parts: readonly ScorePart[];
}

/** A bullet of the CV, and how it could read; what only the candidate knows stands in square brackets. */
export interface Rewrite {
  readonly before: string;
  readonly after: string;
}

/** What to change, in the order to change it. */
export interface Suggestion {
  readonly title: string;
  /** All of `steps`, as one text. */
  readonly detail: string;
  /** What was seen and what to do about it, one item for each rule; one item where the edit mends one thing. */
  readonly steps: readonly string[];
  /** Where in the CV; empty where nothing stands there yet. */
  readonly where: readonly Evidence[];
  readonly rewrites: readonly Rewrite[];
  readonly ruleIds: readonly string[];
  /** Points that the change would win back. */
  readonly gain: number;
}

export interface NextSteps {
  readonly stage: Stage;
  readonly items: readonly { readonly title: string; readonly detail: string }[];
  /** For a self-review after an interview; empty before one. */
  readonly questions: readonly string[];
  /** A note to send to whoever said no; null where sending one makes no sense. */
  readonly feedbackRequest: { readonly subject: string; readonly body: string } | null;
}

/** JSON Resume 1.x, the parts this reader recovers. An absent field was not found; it is never guessed. */
export interface JsonResume {
  readonly basics: {
    readonly name?: string;
    readonly label?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly url?: string;
    readonly summary?: string;
    readonly location?: { readonly address: string };
    readonly profiles: readonly {
      readonly network?: string;
      readonly username?: string;
      readonly url: string;
    }[];
  };
  readonly work: readonly JsonResumeWork[];
  readonly volunteer: readonly JsonResumeVolunteer[];
  readonly education: readonly {
    readonly institution?: string;
    readonly area?: string;
    readonly studyType?: string;
    readonly startDate?: string;
    readonly endDate?: string;
  }[];
  readonly skills: readonly { readonly name?: string; readonly keywords: readonly string[] }[];
  readonly projects: readonly {
    readonly name?: string;
    readonly description?: string;
    readonly url?: string;
    readonly startDate?: string;
    readonly endDate?: string;
    readonly highlights: readonly string[];
  }[];
  readonly certificates: readonly {
    readonly name: string;
    readonly issuer?: string;
    readonly date?: string;
  }[];
  readonly awards: readonly { readonly title: string; readonly awarder?: string; readonly date?: string }[];
  readonly publications: readonly {
    readonly name: string;
    readonly publisher?: string;
    readonly releaseDate?: string;
  }[];
  readonly languages: readonly { readonly language: string; readonly fluency?: string }[];
  readonly interests: readonly { readonly name: string }[];
  readonly references: readonly { readonly name: string }[];
}

export interface JsonResumeWork {
  readonly name?: string;
  readonly position?: string;
  readonly location?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly summary?: string;
  readonly highlights: readonly string[];
}

export interface JsonResumeVolunteer extends Omit<JsonResumeWork, 'name'> {
  readonly organization?: string;
}

/** The report contract, version 1. Fields may be added; none is renamed or removed without a new version. */
export interface Report {
  readonly schemaVersion: '1';
  readonly tool: { readonly name: 'cv-precheck'; readonly version: string; readonly rules: string };
  /** The date taken as "now", YYYY-MM-DD: an input, so that the same input gives the same report. */
  readonly checkedOn: string;
  readonly document: {
    readonly fileName: string | null;
    readonly format: DocumentFormat;
    readonly bytes: number;
    readonly pages: number | null;
    readonly words: number;
    readonly language: string;
    readonly readability: Readability;
    readonly reasons: readonly string[];
    /** Only where asked for (`includeText`). */
    readonly text?: string;
  };
  readonly profile: {
    readonly id: string;
    readonly title: string;
    readonly seniority: Seniority;
    readonly region: RegionCode;
    readonly source: 'role' | 'job-ad' | 'custom';
    /** The title that the role was asked for by, where it was not its id. */
    readonly requested?: string;
    readonly seniorityFrom?: SenioritySource;
    /** The title as a sentence writes it; only of roles. */
    readonly titleInText?: string;
  };
  /** What the job ad asks for beside skills; only where the CV was checked against one. Quotes are of the ad. */
  readonly jobAd?: JobAdFacts;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly score: Score;
  readonly resume: JsonResume;
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly heading: string;
    readonly start: number;
    readonly end: number;
    readonly page: number | null;
  }[];
  readonly skills: SkillsResult;
  readonly findings: readonly Finding[];
  /** Findings that a person has said do not hold, with the reason; they count in nothing. Absent where there are none. */
  readonly suppressed?: readonly SuppressedFinding[];
  readonly suggestions: readonly Suggestion[];
  readonly nextSteps: NextSteps;
}

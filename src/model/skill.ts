import type { SectionKind } from './cv.ts';
import type { Span } from './span.ts';

/**
 * When a spelling counts as the skill. The policy belongs to the spelling, not to the skill: "Golang" is
 * always Go, "Go" is not.
 * - `plain`: wherever it stands;
 * - `contextual`: in a skills list, or near one of its cues or another plain skill, and never inside one of `not`;
 * - `section-only`: only as an item of a skills list (C, R, D, V).
 */
export type MatchPolicy = 'plain' | 'contextual' | 'section-only';

/** How one ambiguous spelling is to be matched. */
export interface SurfacePolicy {
  readonly match: MatchPolicy;
  /** `exact` requires the spelling's own capitals; `any` (the default) does not. */
  readonly case: 'exact' | 'any';
  /** Words nearby that vouch for the technology. */
  readonly cues: readonly string[];
  /** Phrases around the spelling in which it means something else ("go live"). */
  readonly not: readonly string[];
}

/** One skill of the vocabulary (rules/skills/*.yaml). */
export interface Skill {
  /** Kebab-case, permanent. */
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Other spellings of the same thing, never narrower or neighbouring things. */
  readonly aliases: readonly string[];
  /** Ids of skills that whoever has this one has too: one way, from specific to general, without cycles. */
  readonly implies: readonly string[];
  /** Ids of close relatives worth partial credit (MySQL for PostgreSQL). */
  readonly related: readonly string[];
  /** Policies for spellings (the name or an alias) that are not safe everywhere. */
  readonly surfaces: Readonly<Record<string, SurfacePolicy>>;
}

/** Whether a skill is named in plain English ("reporting"), as practices and soft skills are: its words mean what they say. */
export function isPlainEnglish({ category }: Pick<Skill, 'category'>): boolean {
  return /^(?:practices|soft-skills)/u.test(category);
}

/** Whether a skill is a certificate: something that one holds. */
export function isCertificate({ category }: Pick<Skill, 'category'>): boolean {
  return category === 'certifications';
}

/** Whether a skill is a technology, something with a name of its own that one works with. */
export function isTechnology({ category }: Pick<Skill, 'category'>): boolean {
  return !isPlainEnglish({ category }) && !isCertificate({ category });
}

/** Where a skill was found: only named in a list, or at work in a job or project. */
export type SkillStrength = 'shown' | 'listed';

/** How the CV claims it: plainly, or weakly ("familiarity with Docker", "Scala (basic)"). */
export type SkillClaim = 'stated' | 'weak';

/**
 * How the text led to the skill: its own spelling, another one, a more specific skill (`implied`), other forms of the
 * words of a practice ("managed key stakeholders"), or a spelling that is a letter off ("Kuberentes").
 */
export type SkillVia = 'name' | 'alias' | 'implied' | 'stem' | 'misspelt';

/** One place of the CV that names a skill. */
export interface SkillMention extends Span {
  readonly skillId: string;
  readonly via: SkillVia;
  /** The spelling of the vocabulary that matched; for `implied` the name of the skill that implies it, for `misspelt` the word itself. */
  readonly from: string;
  /** For `misspelt`, the spelling that was meant. */
  readonly meant?: string;
  readonly strength: SkillStrength;
  readonly claim: SkillClaim;
  /** Kind of the section it stands in, or null above the first heading. */
  readonly section: SectionKind | null;
  /** Index into `cv.work` of the job whose lines hold it, else null. */
  readonly workIndex: number | null;
  /** Index into `cv.projects` of the project whose lines hold it, else null. */
  readonly projectIndex: number | null;
}

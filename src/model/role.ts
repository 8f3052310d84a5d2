import type { SectionKind } from './cv.ts';
import type { RuleChanges } from './rule-change.ts';
import type { Category } from './finding.ts';

export const SENIORITIES = ['graduate', 'intermediate', 'senior', 'lead'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const REGIONS = ['NZ', 'AU', 'UK', 'US'] as const;
export type RegionCode = (typeof REGIONS)[number];

export type Need = 'essential' | 'desirable';

/** One thing that a role asks for: a skill, or any one of several. */
export interface SkillRequirement {
  /** Skill ids; one of them is enough. A single skill is a list of one. */
  readonly anyOf: readonly string[];
  /** What to call the group in a sentence ("a relational database"); null for a single skill. */
  readonly label: string | null;
  readonly need: Need;
  /** Relative weight among the requirements, 1 to 3. */
  readonly weight: number;
}

/** An occupation code with the classification's own title. */
export interface OccupationCode {
  readonly code: string;
  readonly title: string;
}

/** What a CV for one level of a role is expected to show; an absent key says nothing. */
export interface Expectation {
  /** Years of this kind of work, at least. */
  readonly years?: number;
  /** Pages at most, where the role departs from what is usual in the region. */
  readonly pages?: number;
  /** Ids of skills; any one of them is evidence of having led others or the work. */
  readonly leadership?: readonly string[];
}

/**
 * What a screener looks for in a role (rules/roles/*.yaml), from a job ad, or as sent by the caller.
 *
 * Why some keys may be absent: profiles from ads, and those of callers, know nothing of codes and levels.
 */
export interface RoleProfile {
  readonly id: string;
  readonly title: string;
  /** What it is listed under, where a list would be long ("Support"). */
  readonly group?: string;
  readonly alternateTitles: readonly string[];
  /** The level that it is for where no other is asked for; only of profiles that a caller sends. */
  readonly seniority?: Seniority;
  /** ANZSCO codes and titles, as New Zealand uses them. */
  readonly anzsco: readonly OccupationCode[];
  /** Codes of the lists that replace ANZSCO: New Zealand's National Occupation List, Australia's OSCA. */
  readonly nol?: readonly OccupationCode[];
  readonly osca?: readonly OccupationCode[];
  /** ESCO occupation labels. */
  readonly esco: readonly string[];
  readonly skills: readonly SkillRequirement[];
  /** Points of each part of the score, together 100, where the role departs from rules/score.yaml. */
  readonly weights?: Readonly<Record<Category, number>>;
  readonly sections: { readonly required: readonly SectionKind[]; readonly expected: readonly SectionKind[] };
  /** Ids of certifications that are valued; none is required. */
  readonly certifications?: readonly string[];
  /** What the role changes of the rules. */
  readonly rules?: RuleChanges;
  /** What changes with the level. */
  readonly expectations?: Readonly<Partial<Record<Seniority, Expectation>>>;
  /** Where the requirements come from. */
  readonly sources: readonly string[];
}

/** A profile as it was applied to one CV. */
export interface AppliedProfile extends RoleProfile {
  readonly seniority: Seniority;
  readonly region: RegionCode;
  readonly source: 'role' | 'job-ad' | 'custom';
  /** The title that the role was asked for by, where it was not its id. */
  readonly requested?: string;
  readonly seniorityFrom?: SenioritySource;
  /** The title as a sentence writes it: "back-end developer", but "Java developer". */
  readonly titleInText?: string;
}

/** Whether the level was asked for, read from the title of the role, or is the usual one. */
export type SenioritySource = 'request' | 'title' | 'default';

/** Titles of profiles that came without one; they name no role in a sentence. */
export const UNTITLED: readonly string[] = ['Job ad', 'your own profile'];

/**
 * A role inside a sentence: "for software developer", "for DevOps engineer". Titles of ads are somebody's own
 * spelling and stay as they are; where an ad had none, it is called what it is.
 */
export function roleInText({
  title,
  source,
  titleInText,
}: Pick<AppliedProfile, 'title' | 'source' | 'titleInText'>): string {
  if (title === 'Job ad') return 'the job ad';
  return titleInText ?? (source === 'role' ? spokenTitle(title, []) : title);
}

/**
 * The title of a role inside a sentence.
 * @param properWords first words, in lower case, that are names ("java").
 */
export function spokenTitle(title: string, properWords: readonly string[]): string {
  const first = /^\p{Lu}\p{Ll}+(?=[-\s]|$)/u.exec(title)?.[0].toLowerCase();
  if (first === undefined || properWords.includes(first)) return title;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

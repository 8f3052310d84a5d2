import type { SectionKind } from './cv.ts';

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

/** What a screener looks for in a role (rules/roles/*.yaml), from a job ad, or as sent by the caller. */
export interface RoleProfile {
  readonly id: string;
  readonly title: string;
  readonly alternateTitles: readonly string[];
  /** ANZSCO codes and titles, as New Zealand uses them. */
  readonly anzsco: readonly OccupationCode[];
  /** ESCO occupation labels. */
  readonly esco: readonly string[];
  readonly skills: readonly SkillRequirement[];
  readonly sections: { readonly required: readonly SectionKind[]; readonly expected: readonly SectionKind[] };
  /** Where the requirements come from. */
  readonly sources: readonly string[];
}

/** A profile as it was applied to one CV. */
export interface AppliedProfile extends RoleProfile {
  readonly seniority: Seniority;
  readonly region: RegionCode;
  readonly source: 'role' | 'job-ad' | 'custom';
}

/** Titles of profiles that came without one; they name no role in a sentence. */
export const UNTITLED: readonly string[] = ['Job ad', 'your own profile'];

/**
 * A role inside a sentence: "for software developer", "for DevOps engineer". Titles of ads are somebody's own
 * spelling and stay as they are; where an ad had none, it is called what it is.
 */
export function roleInText({ title, source }: Pick<AppliedProfile, 'title' | 'source'>): string {
  if (title === 'Job ad') return 'the job ad';
  if (source !== 'role' || !/^\p{Lu}\p{Ll}+(?:[-\s]|$)/u.test(title)) return title;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

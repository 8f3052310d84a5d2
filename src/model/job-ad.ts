import type { Need, RoleProfile, Seniority } from './role.ts';
import type { Span } from './span.ts';

/** Words of a job ad and where they stand in its text. */
export interface AdQuote extends Span {
  readonly quote: string;
}

/** Something that a job ad asks for, in its own words. */
export interface AdStatement extends AdQuote {
  readonly need: Need;
}

/** A requirement of the profile, with the places of the ad that it comes from. `index` counts `profile.skills`. */
export interface AdEvidence {
  readonly index: number;
  readonly quotes: readonly AdQuote[];
}

/** A word that looks like a technology and stands in no vocabulary of ours. */
export interface AdTerm extends AdStatement {
  readonly term: string;
}

/** What a job ad asks for beside skills. A fact that the ad does not state is null or an empty list, never a guess. */
export interface JobAdFacts {
  /** The level that the title or the years asked for speak of. */
  readonly seniority: (AdQuote & { readonly value: Seniority }) | null;
  /** The most years of experience that the ad insists on. */
  readonly years: (AdQuote & { readonly value: number }) | null;
  /** Degrees and diplomas. */
  readonly qualifications: readonly AdStatement[];
  readonly certifications: readonly AdStatement[];
  /** Citizenship, visas, clearances, licences to drive: what the law or the employer wants to see. */
  readonly workRights: readonly AdStatement[];
  readonly otherTerms: readonly AdTerm[];
}

/** What a job ad asks for. */
export interface JobAd extends JobAdFacts {
  /** In the shape of rules/roles/*.yaml: it can be corrected and sent back as a profile of one's own. */
  readonly profile: RoleProfile;
  readonly evidence: readonly AdEvidence[];
}

/** Years of experience in one thing that an ad insists on. */
export interface AdSkillYears extends AdQuote {
  readonly value: number;
  /** Ids of skills; years with any of them count. */
  readonly anyOf: readonly string[];
}

/** A certificate that an ad asks for, or any one of several. */
export interface AdCertificate extends AdStatement {
  readonly anyOf: readonly string[];
  /** The sentence that it stands in. */
  readonly sentence: string;
}

/** An ad as it was read: what it is told to ask for, and what rules need to know besides. */
export interface JobAdReading extends JobAd {
  readonly skillYears: readonly AdSkillYears[];
  readonly certificates: readonly AdCertificate[];
}

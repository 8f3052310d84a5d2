import { createHash } from 'node:crypto';
import type { SectionKind } from '../../model/cv.ts';

/**
 * The keys that count as right for one field: several where a person would accept several, none where the CV does
 * not state the field. A key that begins with "#" is a hash (see `hashKey`), for CVs of real people.
 */
export type Accepted = readonly string[];

/** A job as a person reads it. Keys are made by keys.ts. */
export interface JobTruth {
  readonly title: Accepted;
  readonly employer: Accepted;
  readonly start: Accepted;
  readonly end: Accepted;
  /** Keys of the list items, or only their number where their words may not be kept; null where not judged. */
  readonly bullets: readonly string[] | number | null;
}

/** A course of study as a person reads it. */
export interface StudyTruth {
  readonly institution: Accepted;
  /** With and without its subject: both are fair. */
  readonly qualification: Accepted;
}

/** The sections of a CV. */
export interface SectionsTruth {
  /** One entry for each section, with every kind that a person would accept for it. */
  readonly sections: readonly (readonly SectionKind[])[];
  /** Kinds of which the truth says nothing. */
  readonly unjudged: readonly SectionKind[];
  /** True where the truth only says which kinds are there and not how often, nor whether under a heading. */
  readonly once: boolean;
}

/** What one CV says. Parts that are left out are not judged. */
export interface Truth {
  readonly name?: Accepted | undefined;
  readonly email?: Accepted | undefined;
  readonly phone?: Accepted | undefined;
  readonly location?: Accepted | undefined;
  readonly sections?: SectionsTruth | undefined;
  readonly jobs?: readonly JobTruth[] | undefined;
  readonly education?: readonly StudyTruth[] | undefined;
}

/** Hex digits kept of a hash: 64 bits, far more than the few hundred values of the truth need to stay apart. */
const KEPT_DIGITS = 16;

/** A key as a truth file may keep it: it says nothing to anyone who has not the CV, whose bytes are the salt. */
export function hashKey(key: string, salt: string): string {
  return `#${createHash('sha256').update(`${salt}\n${key}`).digest('hex').slice(0, KEPT_DIGITS)}`;
}

/** Tells whether a key is one of the accepted ones. */
export function accepts(accepted: Accepted, key: string, salt: string): boolean {
  return accepted.some((each) => (each.startsWith('#') ? each === hashKey(key, salt) : each === key));
}

/** Accepted keys for the reader of an error. */
export function showAccepted(accepted: Accepted): string {
  if (accepted.length === 0) return 'nothing';
  if (accepted[0]!.startsWith('#')) return '(kept as a hash)';
  return `“${accepted[0]}”`;
}

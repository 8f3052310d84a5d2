import type { CheckOptions } from '../../pipeline.ts';
import type { CleanCv } from './clean-cv.ts';
import type { Sheet } from './sheet.ts';

export const FORMATS = ['text', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What the check is asked besides the person's own role, level and region. */
export type Asked = Partial<
  Pick<CheckOptions, 'role' | 'jobAd' | 'profile' | 'seniority' | 'region' | 'fileName'>
>;

/** Another rule that finds the same fault by nature, and why. */
export interface Companion {
  readonly rule: string;
  readonly why: string;
}

/** One way of making one fault. Each hook takes what is clean and gives it back with the fault. */
export interface Fault {
  /** What a miss calls it. */
  readonly name: string;
  /** Changes what the CV says; null where the fault cannot be made in this CV. */
  readonly cv?: (cv: CleanCv) => CleanCv | null;
  /** Changes how it is set; null where it cannot be. */
  readonly sheet?: (sheet: Sheet, cv: CleanCv) => Sheet | null;
  /** Changes the finished file. */
  readonly bytes?: (bytes: Uint8Array) => Uint8Array;
  /** What both the clean CV and the planted one are checked against. */
  readonly asked?: (cv: CleanCv) => Asked;
  /** What the planted CV alone is checked with. */
  readonly askedWithFault?: (cv: CleanCv) => Asked;
  /** Words that the evidence or the message of the finding must hold, so that it points at this fault. */
  readonly says?: string;
  /** Formats that can show it; default those of its planter. */
  readonly formats?: readonly Format[];
  /** Which people it can be made in; default all that the planter fits. */
  readonly fits?: (cv: CleanCv) => boolean;
  /** Other rules that this fault sets off by nature. */
  readonly comesWith?: readonly Companion[];
}

/** The faults that one rule is there to find. */
export interface Planter {
  readonly rule: string;
  /** Default: text and DOCX. */
  readonly formats?: readonly Format[];
  readonly faults: readonly Fault[];
  /** Rules that may speak up as well. Few, each with its reason. */
  readonly comesWith?: readonly Companion[];
  /** Plantings at least; default 8. */
  readonly atLeast?: number;
  /** Which people it can be planted in; default all. */
  readonly fits?: (cv: CleanCv) => boolean;
}

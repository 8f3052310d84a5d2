import type { SectionKind } from './cv.ts';
import type { Box } from './document.ts';
import type { Span } from './span.ts';

export const SEVERITIES = ['error', 'warning', 'suggestion'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The parts that a score is made of; every rule belongs to one. */
export const CATEGORIES = ['skills', 'experience', 'sections', 'contact', 'wording', 'reading'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A quote of the CV and where it stands; `quote === document.text.slice(start, end)` without exception. */
export interface Evidence extends Span {
  readonly quote: string;
  readonly page: number | null;
  /** 1-based line of `document.text`. */
  readonly line: number;
  readonly box: Box | null;
  readonly section: SectionKind | null;
}

/** What a rule found. Absence is shown by pointing at the place where the thing would stand. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly message: string;
  readonly suggestion: string;
  readonly why: string;
  /** Points of the score this finding costs after caps. */
  readonly points: number;
  readonly evidence: readonly Evidence[];
  /**
   * Said in place of the quotes, where the finding is about something that is not there or about the whole CV: its
   * evidence then only points to where that would stand, and a name or a heading quoted for it would look wrong.
   */
  readonly absence?: string;
  /** Path of the rule's page, relative to the service: `/rules/<id>`. */
  readonly docsUrl: string;
  /** Identifies the finding across runs: rule, normalised evidence and ordinal. */
  readonly fingerprint: string;
}

import type { Concealment, Readability } from './document.ts';
import type { Category, Severity } from './finding.ts';
import type { RegionCode, Seniority } from './role.ts';

/** What a check looks at: a closed list, not a query language. Each name yields zero or more targets. */
export const TARGETS = [
  'document',
  'outline',
  'contact',
  'sections',
  'summary',
  'work',
  'work.first',
  'bullets',
  'education',
  'certificates',
  'skills',
  'lines',
  'reading',
  'hidden',
  'file',
] as const;
export type TargetName = (typeof TARGETS)[number];

/** A check kind with its options; each kind validates its own options (src/rules/checks). */
export interface CheckSpecification {
  readonly kind: string;
  readonly [option: string]: unknown;
}

/** Facts about a file that pasted text cannot show, laid over the reading of an example's text. */
export interface ExampleFile {
  readonly pages?: number;
  readonly readability?: Readability;
  readonly reasons?: readonly string[];
  /** This many lines at the top stand in the page header. */
  readonly headerLines?: number;
  readonly columnsPerPage?: readonly number[];
  readonly pagesWithoutText?: readonly number[];
  readonly images?: number;
  readonly tables?: number;
  readonly textBoxes?: number;
  readonly likelyPhotos?: number;
  /** Lines, quoted in full, whose letters were set apart in the file. */
  readonly letterSpaced?: readonly string[];
  /** Name of the uploaded file. */
  readonly fileName?: string;
  /** Size of the uploaded file in bytes. */
  readonly bytes?: number;
  readonly trackedChanges?: number;
  /** This many lines at the end are there for a program and not for a person's eyes. */
  readonly hiddenLines?: number;
  readonly concealment?: Concealment;
  /** Size of all its letters in points. */
  readonly fontSize?: number;
}

/** An example that runs as a test: a CV as text, and for a bad one the quotes that the rule must point at. */
export interface RuleExample {
  readonly cv: string;
  readonly file?: ExampleFile;
  readonly role?: string;
  /** Text of a job ad to check against instead of a role. */
  readonly jobAd?: string;
  readonly seniority?: Seniority;
  readonly region?: RegionCode;
  readonly now?: string;
  readonly finds?: readonly { readonly quote: string; readonly message?: string }[];
}

/** One rule (rules/checks/<area>/<what-is-wrong>.yaml). Language and thresholds are data, code is a check kind. */
export interface Rule {
  /** `area/what-is-wrong`; equals the path of its file; permanent. */
  readonly id: string;
  /** Ids that it had before; they stay valid wherever an id is written. */
  readonly formerly?: readonly string[];
  readonly since: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What is right where the rule finds nothing. */
  readonly title: string;
  /** The change it asks for, in a few words: the title of a suggestion. */
  readonly change: string;
  /** With {placeholders} that the check kind fills in. */
  readonly message: string;
  readonly fix: string;
  readonly why: string;
  /** Where the advice or the threshold comes from. */
  readonly source: readonly string[];
  /** Points lost for each finding, and at most for all findings of the rule on one CV. */
  readonly points: { readonly each: number; readonly atMost: number };
  readonly regions: readonly RegionCode[] | null;
  readonly seniority: readonly Seniority[] | null;
  /**
   * False for rules that still hold when the text order cannot be trusted (they judge the file itself);
   * every other rule stays silent then.
   */
  readonly needsReadableText: boolean;
  readonly given: TargetName;
  readonly check: CheckSpecification;
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
}

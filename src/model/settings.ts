import type { Severity } from './finding.ts';
import type { Stage } from './report.ts';
import type { RegionCode, Seniority } from './role.ts';
import type { Suppression } from './suppression.ts';

/** Forms of the results that the command line prints. */
export const FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'junit', 'markdown', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A suppression of a configuration file: which files it is about, until when, and where it is written. */
export interface FileSuppression extends Suppression {
  /** Glob of the CVs that it is about; absent for all. */
  readonly file?: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  readonly expires?: string;
  /** `file:line:column` of the configuration. */
  readonly place: string;
}

/** What a configuration file says beside rules: defaults for the options of `check`, each by its long name. */
export interface Settings {
  readonly role?: string;
  readonly jobAd?: string;
  readonly profile?: string;
  readonly seniority?: Seniority;
  readonly region?: RegionCode;
  readonly stage?: Stage;
  readonly format?: Format;
  readonly output?: string;
  readonly minScore?: number;
  readonly failOn?: Severity | 'never';
  readonly baseline?: string;
  readonly rulesFolder?: string;
  readonly exclude?: readonly string[];
  readonly concurrency?: number;
  /** Seconds that one file may take. */
  readonly timeout?: number;
  /** Megabytes that one file may take. */
  readonly memory?: number;
  readonly now?: string;
  readonly includeText?: boolean;
  readonly quiet?: boolean;
  readonly suppressions: readonly FileSuppression[];
}

export const MOST_CONCURRENCY = 64;
/** Seconds and megabytes that one file may be given: with less a plain CV fails too. */
export const SECONDS = { least: 1, most: 600 } as const;
export const MEGABYTES = { least: 128, most: 4096 } as const;

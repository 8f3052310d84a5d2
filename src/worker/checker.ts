import type { TextDocument } from '../model/document.ts';
import type { Limits } from '../model/limits.ts';
import type { Pack } from '../model/pack.ts';
import type { Report, Stage } from '../model/report.ts';
import type { RegionCode, Seniority } from '../model/role.ts';

/** What one check takes besides the CV. */
export interface CheckOptions {
  readonly fileName?: string | null;
  readonly role?: string;
  readonly jobAd?: string;
  readonly profile?: unknown;
  readonly seniority?: Seniority;
  readonly region?: RegionCode;
  readonly stage?: Stage;
  readonly now: string;
  readonly includeText?: boolean;
  readonly limits?: Partial<Limits>;
}

/** The pipeline as the doors of this service see it. */
export interface Checker {
  readonly pack: Pack;
  check(bytes: Uint8Array, options: CheckOptions): Promise<Report>;
  read(bytes: Uint8Array, options: { fileName: string | null }): Promise<TextDocument>;
}

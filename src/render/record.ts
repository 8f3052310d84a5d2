import type { Problem } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Comparison } from './baseline.ts';

/** A CV of a batch that could be read. */
export type JudgedRecord = Extract<CheckRecord, { readonly report: Report }>;

/** What came of one CV of a batch: its report, or why it could not be read. `source` is the path as given. */
export type CheckRecord =
  | {
      readonly source: string;
      readonly report: Report;
      /** Only where an earlier run was given to compare with. */
      readonly baseline?: Comparison;
      readonly error?: never;
    }
  | { readonly source: string; readonly error: Problem; readonly report?: never; readonly baseline?: never };

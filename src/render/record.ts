import type { Problem } from '../model/errors.ts';
import type { Report } from '../model/report.ts';

/** What came of one CV of a batch: its report, or why it could not be read. `source` is the path as given. */
export type CheckRecord =
  | { readonly source: string; readonly report: Report; readonly error?: never }
  | { readonly source: string; readonly error: Problem; readonly report?: never };

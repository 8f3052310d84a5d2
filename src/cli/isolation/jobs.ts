import type { TextDocument } from '../../model/document.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { JobAd } from '../../model/job-ad.ts';
import type { Report } from '../../model/report.ts';
import type { CheckOptions } from '../../pipeline.ts';

/** What a thread says when it can take its first job. */
export const READY = 'ready';

/** What a thread is asked to do; `milliseconds` is what it may take. */
export type Job = { readonly milliseconds: number } & (
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly options: CheckOptions }
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string | null }
  | { readonly kind: 'read-ad'; readonly bytes: Uint8Array }
  | { readonly kind: 'job-ad'; readonly text: string }
);

/** What each kind of job gives. */
export interface Results {
  readonly check: Report;
  readonly read: TextDocument;
  readonly 'read-ad': string;
  readonly 'job-ad': JobAd;
}

/** What comes back: the result, or what is wrong with the file; an unknown fault has no code and no words. */
export type Answer =
  | { readonly result: Results[Job['kind']] }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } | null };

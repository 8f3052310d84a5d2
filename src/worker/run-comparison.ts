import type { ComparableReport, Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Checker } from '../pipeline.ts';
import { compareReports } from '../report/compare.ts';
import { jobOf } from '../report/read-report.ts';
import { runCheck, type Today } from './check-request.ts';
import type { RawComparison, RawVersion, VersionName } from './read-comparison.ts';
import { RequestError } from './request-error.ts';

/** Options that decide what a CV is held against; reports have been held against it already. */
const OF_THE_JOB = ['role', 'jobAd', 'profile', 'seniority', 'region'] as const;

export interface Compared {
  readonly comparison: Comparison;
  /** The whole report on the new version; null where it came as a report. */
  readonly checked: Report | null;
}

/**
 * Compares the two versions of a request, checking those that are not reports yet.
 *
 * @throws RequestError that names the field at fault; PrecheckError of the pipeline for what it cannot read.
 */
export async function runComparison(checker: Checker, raw: RawComparison, today: Today): Promise<Compared> {
  const [old, now] = [given(raw.before, 'before'), given(raw.after, 'after')];
  const options = withJob(raw, old.report, now.report);
  const check = async ({ upload }: RawVersion): Promise<Report | null> =>
    upload === null
      ? null
      : runCheck(checker, { uploads: [upload], jobAdFile: raw.jobAdFile, options }, today);
  const [before, checked] = [old.report ?? (await check(old)), await check(now)];
  const after = now.report ?? checked;
  if (before === null || after === null) throw new TypeError('A version is a CV or a report.');
  return { comparison: compareReports(before, after, checker.pack.rules), checked };
}

function given(version: RawVersion | null, name: VersionName): RawVersion {
  if (version !== null) return version;
  throw new RequestError(
    'bad-request',
    name,
    `There is no ${name === 'before' ? 'old' : 'new'} version in this request. Send it as “${name}”: a CV, or the report of one.`,
  );
}

/** The options of the checks; where they name no job, that of the report beside the CV. */
function withJob(
  { options, jobAdFile }: RawComparison,
  before: ComparableReport | null,
  after: ComparableReport | null,
): RawComparison['options'] {
  if ('includeText' in options) {
    throw new RequestError('bad-request', 'includeText', 'A comparison never carries the text of a CV.');
  }
  const named = OF_THE_JOB.find((name) => name in options) ?? (jobAdFile === null ? undefined : 'jobAd');
  if (before !== null && after !== null) {
    if (named === undefined) return options;
    throw new RequestError(
      'bad-request',
      named,
      `Two reports are compared as they are: leave out ${named}, or send the CVs.`,
    );
  }
  const report = before ?? after;
  const namesJob = jobAdFile !== null || ['role', 'jobAd', 'profile'].some((name) => name in options);
  if (report === null || namesJob) return options;
  const job = jobOf(report);
  if (job !== null) return { ...job, ...options };
  throw new RequestError(
    'bad-request',
    'jobAd',
    'The report was made against a job ad or a profile of your own, which it does not hold. Send the same again as jobAd or profile.',
  );
}

import type { ComparableReport } from '../model/comparison.ts';
import { PrecheckError } from '../model/errors.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Pack } from '../model/pack.ts';
import type { CheckOptions } from '../pipeline.ts';
import { type CheckFlags, requireTarget, toCheckOptions } from './check-options.ts';
import type { Console } from './console.ts';
import { findInputs, type Input } from './inputs.ts';
import type { CheckerThreads, IsolatedChecker } from './isolation/isolated-checker.ts';
import { readBytes } from './read-bytes.ts';

/** The options that say what a CV is checked for. */
export type TargetFlags = Pick<
  CheckFlags,
  'role' | 'jobAd' | 'profile' | 'seniority' | 'region' | 'now' | 'quiet' | 'timeout' | 'memory'
>;

/** @throws PrecheckError where the path names no file, or several. */
export async function oneInput(path: string): Promise<Input> {
  const [input, second] = await findInputs([path]);
  if (input !== undefined && second === undefined) return input;
  throw new PrecheckError('bad-request', `“${path}” holds several CVs. Two files are compared: name one.`);
}

/** A version as it was given: a report made earlier, or the bytes of a CV. */
interface Version {
  readonly input: Input;
  readonly bytes: Uint8Array;
  readonly report: ComparableReport | null;
}

/** The reports of both versions, made now where they were not made before. */
export async function readVersions(
  inputs: readonly [Input, Input],
  flags: TargetFlags,
  pack: Pack,
  readers: CheckerThreads,
  console: Console,
): Promise<readonly [ComparableReport, ComparableReport]> {
  const [old, now] = [await readVersion(inputs[0], console), await readVersion(inputs[1], console)];
  if (old.report !== null && now.report !== null) {
    refuseTarget(flags);
    return [old.report, now.report];
  }
  const target = await targetOf(flags, old.report ?? now.report, pack, console);
  const checker = readers.use(pack);
  const options = await toCheckOptions(target, checker, console);
  const check = (version: Version) => version.report ?? checkVersion(version, checker, options);
  return [await check(old), await check(now)];
}

/** @throws PrecheckError where reports, which are compared as they are, would have to be made again. */
function refuseTarget({ role, jobAd, profile, seniority, region }: TargetFlags): void {
  if ([role, jobAd, profile, seniority, region].every((given) => given === undefined)) return;
  throw new PrecheckError(
    'bad-request',
    'Two reports are compared as they are: leave out --role, --job-ad, --profile, --seniority and --region, or give the CVs.',
  );
}

async function readVersion(input: Input, console: Console): Promise<Version> {
  return aboutFile(input, async () => {
    const bytes = await readBytes(input, console.stdin, DEFAULT_LIMITS.bytes);
    const { readReport } = await import('../report/read-report.ts');
    return { input, bytes, report: readReport(bytes) };
  });
}

function checkVersion(
  { input, bytes }: Version,
  checker: IsolatedChecker,
  options: CheckOptions,
): Promise<ComparableReport> {
  return aboutFile(input, () => checker.check(bytes, { ...options, fileName: input.fileName }));
}

/** Says which of the two files an error is about. */
async function aboutFile<Result>(input: Input, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    throw new PrecheckError(error.code, `${input.source}: ${error.message}`, { cause: error });
  }
}

/**
 * What the CVs are checked for: as the options say, else as the report beside them was.
 * @throws PrecheckError `bad-request` where neither says it.
 */
async function targetOf(
  flags: TargetFlags,
  report: ComparableReport | null,
  pack: Pack,
  console: Console,
): Promise<CheckFlags> {
  const all = { ...flags, format: 'json', suppressions: [] } as const;
  const { role, jobAd, profile } = flags;
  if (report !== null && role === undefined && jobAd === undefined && profile === undefined) {
    const { jobOf } = await import('../report/read-report.ts');
    const job = jobOf(report);
    if (job !== null) return { ...job, ...all };
    throw new PrecheckError(
      'bad-request',
      'The report was made against a job ad or a profile of your own, which it does not hold. Give the same again with --job-ad FILE or --profile FILE.',
    );
  }
  await requireTarget(all, pack, console);
  return all;
}

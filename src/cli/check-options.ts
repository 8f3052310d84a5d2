import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import { SEVERITIES } from '../model/finding.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Pack } from '../model/pack.ts';
import { STAGES } from '../model/report.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import {
  type FileSuppression,
  FORMATS,
  type Format,
  MOST_CONCURRENCY,
  type Settings,
} from '../model/settings.ts';
import type { CheckOptions } from '../pipeline.ts';
import { toTerminalText } from '../render/escape.ts';
import type { Gate } from '../render/gate.ts';
import { addRuleSources } from './config-file.ts';
import { type Console, write } from './console.ts';
import type { IsolatedChecker } from './isolation/isolated-checker.ts';
import type { RuleSources } from './load-checker.ts';
import { choice, numberBetween, parseDay } from './option-values.ts';
import { InputError, readBytes } from './read-bytes.ts';
import { addBoundOptions } from './readers.ts';

/** The options of `check` as commander hands them over: only what stands on the command line. */
export interface GivenFlags extends RuleSources, Omit<Settings, 'rulesFolder' | 'suppressions'> {}

/** The options of a run: those given, those of the configuration, and the defaults. */
export interface CheckFlags extends GivenFlags {
  readonly format: Format;
  readonly suppressions: readonly FileSuppression[];
}

/** Adds the options of `check`, each with the words of `--help`. */
export function addCheckOptions(command: Command): Command {
  const target = command
    .option('--role <id or title>', 'role to check for, or a job title; "cv-precheck roles" lists them')
    .option('--job-ad <file>', 'job ad to check against (text, Markdown, HTML, PDF or DOCX)')
    .option('--profile <file>', 'role profile of your own (YAML or JSON)')
    .addOption(choice('--seniority <level>', 'level of the role', SENIORITIES))
    .addOption(choice('--region <code>', 'country whose conventions apply', REGIONS))
    .addOption(choice('--stage <stage>', 'when the rejection came, for the next steps', STAGES))
    .addOption(choice('--format <format>', 'form of the results (default: pretty)', FORMATS))
    .option('--output <file>', 'write the results to a file instead of standard output')
    .option('--min-score <score>', 'lowest score that passes', numberBetween(0, 100, false))
    .addOption(choice('--fail-on <severity>', 'mildest finding that fails a CV', [...SEVERITIES, 'never']))
    .option('--baseline <file>', 'results of an earlier run (JSON or SARIF): only what is new fails a CV');
  return addBoundOptions(addRuleSources(target))
    .option(
      '--exclude <glob>',
      'files to leave out of folders and globs, such as "draft-*"; may be given again',
      (glob: string, before: readonly string[] = []) => [...before, glob],
    )
    .option(
      '--concurrency <count>',
      'CVs checked at once (default: by number of CVs and processors, at most 4)',
      numberBetween(1, MOST_CONCURRENCY, true),
    )
    .option('--now <date>', 'day to take as today, YYYY-MM-DD', parseDay)
    .option('--include-text', 'put the text that was read into the report')
    .option('--quiet', 'no progress bar and no notes on standard error');
}

/** What a CV must reach. Who names neither severity nor score wants to hear of a CV that will be screened out. */
export function toGate({ failOn, minScore }: CheckFlags): Gate {
  return {
    failOn: failOn ?? 'error',
    minScore: minScore ?? null,
    failsScreenedOut: failOn === undefined && minScore === undefined,
  };
}

/** What every CV of the run is checked with; files named by options are read here, once. */
export async function toCheckOptions(
  flags: CheckFlags,
  checker: IsolatedChecker,
  console: Console,
): Promise<CheckOptions> {
  const { role, profile, seniority, region, stage } = flags;
  const { readProfile } = await import('./read-profile.ts');
  const jobAd = flags.jobAd === undefined ? undefined : await readJobAd(flags.jobAd, checker, console);
  if (jobAd !== undefined && role !== undefined) await noteAdBesideRole(jobAd, checker, flags, console);
  return {
    now: flags.now ?? console.today,
    ...(role === undefined ? {} : { role }),
    ...(jobAd === undefined ? {} : { jobAd }),
    ...(profile === undefined ? {} : { profile: await readProfile(profile, checker.pack) }),
    ...(seniority === undefined ? {} : { seniority }),
    ...(region === undefined ? {} : { region }),
    ...(stage === undefined ? {} : { stage }),
    ...(flags.includeText === true ? { includeText: true } : {}),
  };
}

/**
 * Makes sure that it is known what the CV is for. A role beside a job ad is welcome: it answers where the ad names
 * no skill that is known.
 * @throws PrecheckError `bad-request`, or `unknown-role` with the roles that may have been meant.
 */
export async function requireTarget(flags: CheckFlags, rules: Pack, console: Console): Promise<void> {
  const { role, jobAd, profile } = flags;
  if (role === undefined && jobAd === undefined && profile === undefined) {
    throw new PrecheckError(
      'bad-request',
      'What is the CV for? Name the role with --role, by its id or a job title ("cv-precheck roles" lists them), or give the job ad with --job-ad FILE or a profile of your own with --profile FILE.',
    );
  }
  if (profile !== undefined && (role !== undefined || jobAd !== undefined)) {
    throw new PrecheckError('bad-request', '--profile stands alone: leave out --role and --job-ad.');
  }
  await noteRole(flags, rules, console);
}

/**
 * Says on standard error which role a title was taken for.
 * @throws PrecheckError `unknown-role` with the roles that may have been meant.
 */
async function noteRole(
  { role, seniority, quiet }: CheckFlags,
  rules: Pack,
  console: Console,
): Promise<void> {
  // Finding out what a title means takes the whole matcher, and an id means itself.
  if (role === undefined || rules.roles.some(({ id }) => id === role)) return;
  const { chooseRole } = await import('../pipeline.ts');
  const { role: taken, asked, level } = chooseRole(role, rules);
  if (asked.requested === undefined || quiet === true) return;
  const named = seniority === undefined && level !== null ? `, level ${level}` : '';
  const note = `cv-precheck: “${asked.requested}” is taken for ${taken.title} (${taken.id})${named}.`;
  await write(console.stderr, `${toTerminalText(note)}\n`);
}

/** Says on standard error which of a job ad and a role counts. */
async function noteAdBesideRole(
  jobAd: string,
  checker: IsolatedChecker,
  { role, quiet }: CheckFlags,
  console: Console,
): Promise<void> {
  if (quiet === true) return;
  const note =
    (await checker.jobAd(jobAd)).profile.skills.length > 0
      ? `the job ad counts, and --role “${role}” does not: it is used only where an ad names no skill that is known here.`
      : `the job ad names no skill that is known here, so the CVs are held against --role “${role}” instead.`;
  await write(console.stderr, `${toTerminalText(`cv-precheck: ${note}`)}\n`);
}

/**
 * The words of a job ad in any format that CVs come in, or of a saved web page.
 * @throws PrecheckError that says which file cannot be used and why.
 */
export async function readJobAd(path: string, checker: IsolatedChecker, console: Console): Promise<string> {
  const input = { source: path, path: path === '-' ? null : path, fileName: null };
  const name = path === '-' ? 'on standard input' : `“${path}”`;
  try {
    return await checker.readAd(await readBytes(input, console.stdin, DEFAULT_LIMITS.bytes));
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    // The words of the reader are about CVs.
    const reason = error instanceof InputError ? error.message : `${error.title}. Give its words as text.`;
    throw new PrecheckError(error.code, `The job ad ${name} cannot be used. ${reason}`, { cause: error });
  }
}

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type ErrorCode, PrecheckError, toProblem } from '../model/errors.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { CheckOptions } from '../pipeline.ts';
import { compareWithBaseline } from '../render/baseline.ts';
import { renderNdjsonRecord } from '../render/ndjson.ts';
import type { CheckRecord } from '../render/record.ts';
import type { Baseline } from './baseline.ts';
import {
  addCheckOptions,
  type CheckFlags,
  type GivenFlags,
  requireTarget,
  toCheckOptions,
  toGate,
} from './check-options.ts';
import { conclude, writeNotes } from './conclude.ts';
import type { Console } from './console.ts';
import { findInputs, type Input } from './inputs.ts';
import type { IsolatedChecker } from './isolation/isolated-checker.ts';
import { loadRulesAndSettings } from './load-checker.ts';
import { openOutput } from './output.ts';
import { runPool } from './pool.ts';
import { startProgress } from './progress.ts';
import { InputError, readBytes } from './read-bytes.ts';
import { readersWithin, startReaders, threadsFor } from './readers.ts';
import { renderRecords } from './render-records.ts';
import { suppressionsFor } from './suppressions.ts';
import { withSettings } from './with-settings.ts';

const RUN_FAULTS: ReadonlySet<ErrorCode> = new Set(['bad-request', 'bad-rules', 'unknown-role']);

const HELP_AFTER = `
Exit code: 0 every CV passed; 1 a CV fell short, could not be read or could not be judged; 2 it could not run.
Without --fail-on and --min-score a CV falls short when it has an error or is likely to be screened out; with one of
them, by that alone. In folders PDF, DOCX, TXT, MD and JSON Resume files are checked, and DOC, RTF, ODT and PAGES
named as unreadable; README and LICENSE files are left out, and whatever --exclude says.

cv-precheck.yaml gives defaults for these options by their long names (minScore, failOn), changes rules (rules),
adds some (checks, rulesFolder) and suppresses single findings with a reason (suppressions). The command line wins.

Examples:
  cv-precheck check cv.pdf --role backend-developer
  cv-precheck check cv.docx --job-ad ad.txt --seniority senior --format json
  cv-precheck check applications/ --role data-analyst --format junit --output results.xml --min-score 60
  cv-precheck check applications/ --role data-analyst --baseline before.json --format sarif --output after.sarif`;

/** Adds the command that checks CVs. `exit` takes the exit code of the run. */
export function addCheckCommand(program: Command, console: Console, exit: (code: 0 | 1) => void): void {
  const command = program
    .command('check')
    .description('check CVs and say, with evidence, what to change')
    .argument('<paths...>', 'files, folders or globs; - for standard input');
  addCheckOptions(command)
    .addHelpText('after', HELP_AFTER)
    .action(async (paths: string[], flags: GivenFlags) => exit(await runCheck(paths, flags, console)));
}

async function runCheck(paths: readonly string[], given: GivenFlags, console: Console): Promise<0 | 1> {
  const started = startReaders(given, console);
  const { pack: rules, settings } = await loadRulesAndSettings(given);
  const flags = withSettings(given, settings);
  await requireTarget(flags, rules, console);
  requireOneReader(paths, flags);
  const inputs = await findInputs(paths, flags.exclude);
  refuseToOverwrite(inputs, flags);
  const baseline = await loadBaseline(flags);
  const checker = readersWithin(flags, started, console).use(rules);
  const options = await toCheckOptions(flags, checker, console);
  const output = await openOutput(flags.output, console);
  try {
    const gate = toGate(flags);
    const records = await checkAll({ inputs, flags, checker, options, baseline, console }, async (record) => {
      if (flags.format === 'ndjson') await output.write(renderNdjsonRecord(record));
    });
    if (flags.format !== 'ndjson') {
      const alone = inputs.length === 1 && inputs[0]?.source === paths[0];
      const { format } = flags;
      const text = await renderRecords(records, { format, alone, gate, pretty: output.pretty, rules });
      await output.write(text);
    }
    await writeNotes(records, flags, options.now, console);
    return await conclude(records, gate, flags, console);
  } finally {
    await output.close();
  }
}

/** What an earlier run found, where one is named; the reader of its formats is loaded only then. */
async function loadBaseline({ baseline }: CheckFlags): Promise<Baseline | null> {
  if (baseline === undefined) return null;
  const { readBaseline } = await import('./baseline.ts');
  return readBaseline(baseline);
}

interface Run {
  readonly inputs: readonly Input[];
  readonly flags: CheckFlags;
  readonly checker: IsolatedChecker;
  readonly options: CheckOptions;
  readonly baseline: Baseline | null;
  readonly console: Console;
}

async function checkAll(run: Run, done: (record: CheckRecord) => Promise<void>): Promise<CheckRecord[]> {
  const { inputs, flags, console } = run;
  const streamsToTerminal = flags.format === 'ndjson' && console.stdout.isTTY === true;
  const progress = startProgress(console, inputs.length, flags.quiet !== true && !streamsToTerminal);
  try {
    return await runPool(
      inputs,
      flags.concurrency ?? threadsFor(inputs.length),
      (input) => checkOne(input, run),
      async (record) => {
        progress.advance();
        await done(record);
      },
    );
  } finally {
    progress.stop();
  }
}

async function checkOne(
  input: Input,
  { checker, options, flags, baseline, console }: Run,
): Promise<CheckRecord> {
  const { source, fileName } = input;
  try {
    const bytes = await readBytes(input, console.stdin, DEFAULT_LIMITS.bytes);
    const suppressions = suppressionsFor(flags.suppressions, source, options.now);
    const report = await checker.check(bytes, { ...options, fileName, suppressions });
    if (baseline === null) return { source, report };
    return { source, report, baseline: compareWithBaseline(report, baseline(source)) };
  } catch (error) {
    if (isFaultOfRun(error)) throw error;
    return { source, error: toProblem(error) };
  }
}

/** What no CV is to blame for ends the run: a profile with a fault, a job ad without a known skill. */
function isFaultOfRun(error: unknown): boolean {
  return error instanceof PrecheckError && !(error instanceof InputError) && RUN_FAULTS.has(error.code);
}

/** @throws PrecheckError where standard input would have to be two things. */
function requireOneReader(paths: readonly string[], { jobAd }: CheckFlags): void {
  if (jobAd !== '-' || !paths.includes('-')) return;
  throw new PrecheckError(
    'bad-request',
    'Standard input is either the CV or the job ad. Give one as a file.',
  );
}

/** @throws PrecheckError where the results would replace a CV or what they are compared with. */
function refuseToOverwrite(inputs: readonly Input[], { output, baseline }: CheckFlags): void {
  if (output === undefined) return;
  if (inputs.some(({ path }) => path !== null && resolve(path) === resolve(output))) {
    throw new PrecheckError('bad-request', `--output ${output} would replace a CV. Choose another name.`);
  }
  if (baseline !== undefined && resolve(baseline) === resolve(output)) {
    throw new PrecheckError(
      'bad-request',
      `--output ${output} would replace the baseline, and a run that is cut short would leave none. Choose another name.`,
    );
  }
}

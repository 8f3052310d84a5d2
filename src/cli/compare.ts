import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Comparison } from '../model/comparison.ts';
import { PrecheckError } from '../model/errors.ts';
import { REGIONS, SENIORITIES } from '../model/role.ts';
import { renderComparison, renderComparisonJson } from '../render/comparison.ts';
import { renderComparisonMarkdown } from '../render/comparison-markdown.ts';
import { headlineOf } from '../render/comparison-words.ts';
import { toTerminalText } from '../render/escape.ts';
import type { CheckFlags } from './check-options.ts';
import { oneInput, readVersions } from './compare-versions.ts';
import { addRuleSources } from './config-file.ts';
import { type Console, write } from './console.ts';
import type { Input } from './inputs.ts';
import { loadRules } from './load-checker.ts';
import { choice, parseDay } from './option-values.ts';
import { type Output, openOutput } from './output.ts';
import { addBoundOptions, startReaders } from './readers.ts';

const FORMATS = ['pretty', 'json', 'markdown'] as const;

interface CompareFlags
  extends Pick<
    CheckFlags,
    | 'role'
    | 'jobAd'
    | 'profile'
    | 'seniority'
    | 'region'
    | 'output'
    | 'rules'
    | 'config'
    | 'now'
    | 'quiet'
    | 'timeout'
    | 'memory'
  > {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: 'worse' | 'never';
}

const HELP_AFTER = `
OLD and NEW are CVs in any format, or reports that "check --format json" printed. Beside the report of a role the
other file is checked for the same role, level and region unless options say otherwise; two reports take no such options.

Exit code: 0 the new version is as good or better; 1 its score is lower, it has a new error, it could not be judged, or
the two cannot be compared (different jobs); 2 it could not run, or a file could not be read. With --fail-on never the
comparison is printed and 1 is never given.

Examples:
  cv-precheck compare cv-old.pdf cv-new.pdf --role backend-developer
  cv-precheck check cv.pdf --role backend-developer --format json --output before.json
  cv-precheck compare before.json cv.pdf --format markdown`;

/** Adds the command that tells what changed from one version of a CV to the next. `exit` takes 0 or 1. */
export function addCompareCommand(program: Command, console: Console, exit: (code: 0 | 1) => void): void {
  const command = program
    .command('compare')
    .description('say what changed from one version of a CV to the next: fixed, new, as before')
    .argument('<old>', 'the version before: a CV or its JSON report; - for standard input')
    .argument('<new>', 'the version now: a CV or its JSON report; - for standard input')
    .option('--role <id or title>', 'role to check for, or a job title; "cv-precheck roles" lists them')
    .option('--job-ad <file>', 'job ad to check against (text, Markdown, HTML, PDF or DOCX)')
    .option('--profile <file>', 'role profile of your own (YAML or JSON)')
    .addOption(choice('--seniority <level>', 'level of the role', SENIORITIES))
    .addOption(choice('--region <code>', 'country whose conventions apply', REGIONS))
    .addOption(choice('--format <format>', 'form of the result', FORMATS).default('pretty'))
    .option('--output <file>', 'write the result to a file instead of standard output')
    .addOption(choice('--fail-on <outcome>', 'what gives exit code 1', ['worse', 'never']).default('worse'))
    .option('--now <date>', 'day to take as today, YYYY-MM-DD', parseDay)
    .option('--quiet', 'no notes on standard error')
    .addHelpText('after', HELP_AFTER);
  addBoundOptions(addRuleSources(command)).action(async (old: string, now: string, flags: CompareFlags) =>
    exit(await runCompare([old, now], flags, console)),
  );
}

async function runCompare(
  paths: readonly [string, string],
  flags: CompareFlags,
  console: Console,
): Promise<0 | 1> {
  requireOneReader(paths, flags);
  const inputs = [await oneInput(paths[0]), await oneInput(paths[1])] as const;
  refuseToOverwrite(inputs, flags.output);
  const readers = startReaders(flags, console);
  const pack = await loadRules(flags);
  const output = await openOutput(flags.output, console);
  try {
    const [before, after] = await readVersions(inputs, flags, pack, readers, console);
    const { compareReports } = await import('../report/compare.ts');
    const comparison = compareReports(before, after, pack.rules);
    await output.write(rendered(comparison, flags.format, output));
    return await conclude(comparison, flags, console);
  } finally {
    await output.close();
  }
}

function requireOneReader(paths: readonly string[], { jobAd }: CompareFlags): void {
  if ([...paths, jobAd].filter((path) => path === '-').length < 2) return;
  throw new PrecheckError('bad-request', 'Standard input is one thing only. Give the others as files.');
}

function refuseToOverwrite(inputs: readonly Input[], output: string | undefined): void {
  if (output === undefined) return;
  if (inputs.some(({ path }) => path !== null && resolve(path) === resolve(output))) {
    throw new PrecheckError(
      'bad-request',
      `--output ${output} would replace a CV or a report. Choose another name.`,
    );
  }
}

function rendered(comparison: Comparison, format: CompareFlags['format'], { pretty }: Output): string {
  if (format === 'json') return renderComparisonJson(comparison);
  return format === 'markdown' ? renderComparisonMarkdown(comparison) : renderComparison(comparison, pretty);
}

/** Says on standard error why the code is 1, and gives the code. */
async function conclude(comparison: Comparison, flags: CompareFlags, console: Console): Promise<0 | 1> {
  const { outcome, summary } = comparison;
  if (outcome === 'better' || outcome === 'same' || flags.failOn === 'never') return 0;
  if (flags.quiet !== true) {
    await write(console.stderr, `${toTerminalText(`cv-precheck: ${headlineOf(comparison)}. ${summary}`)}\n`);
  }
  return 1;
}

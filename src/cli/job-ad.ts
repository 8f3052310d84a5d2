import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { JobAd } from '../model/job-ad.ts';
import { inertJson } from '../render/escape.ts';
import { renderJobAd } from '../render/job-ad.ts';
import { readJobAd } from './check-options.ts';
import { addRuleSources } from './config-file.ts';
import { type Console, paletteOf, widthOf, write } from './console.ts';
import { loadRules, type RuleSources } from './load-checker.ts';
import { choice } from './option-values.ts';
import { addBoundOptions, type BoundFlags, startReaders } from './readers.ts';

const FORMATS = ['pretty', 'json', 'yaml'] as const;

interface JobAdFlags extends RuleSources, BoundFlags {
  readonly format: (typeof FORMATS)[number];
}

const HELP_AFTER = `
Correct what was misread and check against your own version of it:
  cv-precheck job-ad ad.html --format yaml > profile.yaml
  cv-precheck check cv.pdf --profile profile.yaml`;

/** Adds the command that prints what a job ad is read to ask for. */
export function addJobAdCommand(program: Command, console: Console): void {
  addBoundOptions(addRuleSources(program.command('job-ad')))
    .description('print what a job ad asks for, as a profile that can be corrected')
    .argument('<file>', 'the ad: text, Markdown, HTML, PDF or DOCX; - for standard input')
    .addOption(choice('--format <format>', 'form of the result', FORMATS).default('pretty'))
    .addHelpText('after', HELP_AFTER)
    .action(async (path: string, { format, timeout, memory, ...sources }: JobAdFlags) => {
      const readers = startReaders({ timeout, memory }, console);
      const pack = await loadRules(sources);
      const checker = readers.use(pack);
      const ad = await checker.jobAd(await readJobAd(path, checker, console));
      if (format === 'json') return write(console.stdout, `${inertJson(JSON.stringify(ad, null, 2))}\n`);
      if (format === 'yaml') return write(console.stdout, profileYaml(ad));
      const names = new Map(pack.skills.map(({ id, name }) => [id, name]));
      const options = { palette: paletteOf(console), width: Math.min(100, widthOf(console)) };
      return write(console.stdout, renderJobAd(ad, names, options));
    });
}

/** The profile in the form that `--profile` takes and rules/roles/*.yaml have. */
function profileYaml({ profile, seniority }: JobAd): string {
  const { id, title, sections, sources } = profile;
  const skills = profile.skills.map(({ anyOf, label, need, weight }) => ({
    ...(label === null ? { skill: anyOf[0] } : { anyOf, label }),
    need,
    weight,
  }));
  const level = seniority === null ? {} : { seniority: seniority.value };
  return stringify({ id, title, ...level, skills, sections, sources }, { lineWidth: 0 });
}

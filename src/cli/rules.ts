import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { type LayerChoice, rulesFor } from '../model/layers.ts';
import { REGIONS, type RegionCode } from '../model/role.ts';
import type { Rule, RuleExample } from '../model/rule.ts';
import { findRule } from '../pack/find-rule.ts';
import { changeableOptions, changeInWords, configurationLines, layersOf } from '../pack/rule-options.ts';
import { didYouMean, namedRules, suggest } from '../pack/suggest.ts';
import { hang, padEnd } from '../render/layout.ts';
import { countOf } from '../render/words.ts';
import { addRuleSources, CONFIG_FILE } from './config-file.ts';
import { type Console, paletteOf, widthOf, write } from './console.ts';
import { loadRules, type RuleSources } from './load-checker.ts';
import { choice } from './option-values.ts';

interface RulesFlags extends RuleSources {
  readonly json?: boolean;
  readonly format?: (typeof FORMATS)[number];
}

interface ListFlags extends RulesFlags {
  readonly role?: string;
  readonly region?: RegionCode;
}

const FORMATS = ['pretty', 'json'] as const;

function addRulesCommand(command: Command): Command {
  return addRuleSources(command)
    .addOption(choice('--format <format>', 'form of the result (default: pretty)', FORMATS))
    .option('--json', 'the same as --format json');
}

/** Adds the commands that list the rules and explain one of them. */
export function addRulesCommands(program: Command, console: Console): void {
  addRulesCommand(program.command('rules'))
    .description('list the rules, as they apply to a role and region where those are named')
    .option('--role <id or title>', 'with what this role changes of them')
    .addOption(choice('--region <code>', 'with what this region changes of them', REGIONS))
    .action(async (flags: ListFlags) => {
      const pack = await loadRules(flags);
      const choice = await choiceOf(flags, pack);
      const text = wantsJson(flags)
        ? JSON.stringify(rulesFor(pack, choice), null, 2)
        : listLines(pack, choice).join('\n');
      await write(console.stdout, `${text}\n`);
    });
  addRulesCommand(program.command('explain'))
    .description('say what a rule looks for, why, what to do, and how to change it')
    .argument('<rule>', 'id of a rule, such as a finding shows it')
    .action(async (id: string, flags: RulesFlags) => {
      const pack = await loadRules(flags);
      const rule = requireRule(id, pack);
      const text = wantsJson(flags)
        ? JSON.stringify(rule, null, 2)
        : explainLines(rule, pack, console).join('\n');
      await write(console.stdout, `${text}\n`);
    });
}

const wantsJson = ({ json, format }: RulesFlags): boolean => json === true || format === 'json';

async function choiceOf({ role, region }: ListFlags, pack: Pack): Promise<LayerChoice> {
  const { chooseRole } = await import('../pipeline.ts');
  return {
    ...(region === undefined ? {} : { region }),
    ...(role === undefined ? {} : { role: chooseRole(role, pack).role }),
  };
}

function requireRule(id: string, pack: Pack): Rule {
  const rule = findRule(pack.rules, id);
  if (rule !== undefined) return rule;
  throw new PrecheckError(
    'not-found',
    `There is no rule “${id}”.${didYouMean(suggest(id, namedRules(pack.rules)))} "cv-precheck rules" lists them all.`,
  );
}

/** Every rule with the severity that it has in the end; where a layer changes it, what it was before. */
function listLines(pack: Pack, choice: LayerChoice): string[] {
  const width = Math.max(...pack.rules.map((rule) => rule.id.length));
  const applied = new Map(rulesFor(pack, choice).map((rule) => [rule.id, rule]));
  return pack.rules.map((rule) => {
    const now = applied.get(rule.id);
    const severity = now?.severity ?? 'off';
    const note = now === rule ? '' : ` (changed; ${rule.severity} of itself)`;
    return `${padEnd(rule.id, width)}  ${padEnd(severity, 10)}  ${rule.title}${note}`;
  });
}

function explainLines(rule: Rule, pack: Pack, console: Console): string[] {
  const palette = paletteOf(console);
  const width = Math.min(100, widthOf(console));
  const row = (label: string, text: string): string[] =>
    text === '' ? [] : hang(padEnd(label, 12), text.replaceAll(/\s+/g, ' ').trim(), width);
  const { each, atMost } = rule.points;
  return [
    ...hang('', `${rule.title} (${rule.id})`, width, palette.bold),
    ...row('Severity', `${rule.severity}, ${rule.category}; since ${rule.since}`),
    ...row('Says', rule.message),
    ...row('Why', rule.why),
    ...row('What to do', rule.fix),
    ...row('Costs', each === 0 ? 'no points' : `${countOf(each, 'point')} each time, at most ${atMost}`),
    ...row('Regions', rule.regions?.join(', ') ?? ''),
    ...row('Levels', rule.seniority?.join(', ') ?? ''),
    ...row('Sources', rule.source.join('; ')),
    ...row('Formerly', rule.formerly?.join(', ') ?? ''),
    ...row(
      'Options',
      changeableOptions(rule)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', '),
    ),
    ...layersOf(pack, rule.id).flatMap(({ layer, change }) =>
      row('Changed', `${layer}: ${changeInWords(change)}`),
    ),
    ...exampleLines('Finds fault with:', rule.examples.bad[0]),
    ...exampleLines('Accepts:', rule.examples.good[0]),
    '',
    `To change it, write into ${CONFIG_FILE}:`,
    '',
    ...configurationLines(rule).map((line) => `    ${line}`),
  ];
}

function exampleLines(title: string, example: RuleExample | undefined): string[] {
  if (example === undefined) return [];
  const lines = example.cv.trimEnd().split('\n');
  const quotes = (example.finds ?? []).map(({ quote }) => quote).filter((quote) => quote !== '');
  const finds =
    quotes.length === 0 ? [] : ['', ...quotes.map((quote) => `    -> “${quote.replaceAll('\n', ' ')}”`)];
  return ['', title, '', ...lines.map((line) => (line === '' ? '' : `    ${line}`)), ...finds];
}

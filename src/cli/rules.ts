import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule, RuleExample } from '../model/rule.ts';
import { didYouMean, namedRules, suggest } from '../pack/suggest.ts';
import { hang, padEnd } from '../render/layout.ts';
import { countOf } from '../render/words.ts';
import { type Console, paletteOf, widthOf, write } from './console.ts';
import { loadRules } from './load-checker.ts';

interface RulesFlags {
  readonly json?: boolean;
  readonly rules?: string;
}

/** Adds the commands that list the rules and explain one of them. */
export function addRulesCommands(program: Command, console: Console): void {
  program
    .command('rules')
    .description('list the rules')
    .option('--json', 'print JSON')
    .option('--rules <folder>', 'with the rules of this folder')
    .action(async ({ json, rules }: RulesFlags) => {
      const pack = await loadRules(rules);
      const text = json === true ? JSON.stringify(pack.rules, null, 2) : listLines(pack.rules).join('\n');
      await write(console.stdout, `${text}\n`);
    });
  program
    .command('explain')
    .description('say what a rule looks for, why, and what to do')
    .argument('<rule>', 'id of a rule, such as a finding shows it')
    .option('--json', 'print JSON')
    .option('--rules <folder>', 'with the rules of this folder')
    .action(async (id: string, { json, rules }: RulesFlags) => {
      const rule = findRule(id, await loadRules(rules));
      const text = json === true ? JSON.stringify(rule, null, 2) : explainLines(rule, console).join('\n');
      await write(console.stdout, `${text}\n`);
    });
}

function findRule(id: string, pack: Pack): Rule {
  const rule = pack.rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  throw new PrecheckError(
    'not-found',
    `There is no rule “${id}”.${didYouMean(suggest(id, namedRules(pack.rules)))} "cv-precheck rules" lists them all.`,
  );
}

function listLines(rules: readonly Rule[]): string[] {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${padEnd(rule.id, width)}  ${padEnd(rule.severity, 10)}  ${rule.title}`);
}

function explainLines(rule: Rule, console: Console): string[] {
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
    ...exampleLines('Finds fault with:', rule.examples.bad[0]),
    ...exampleLines('Accepts:', rule.examples.good[0]),
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

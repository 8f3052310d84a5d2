import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import type { Skill } from '../model/skill.ts';
import { searchSkills } from '../pack/search-skills.ts';
import { didYouMean, suggest } from '../pack/suggest.ts';
import { toTerminalText } from '../render/escape.ts';
import { padEnd } from '../render/layout.ts';
import { addRuleSources } from './config-file.ts';
import { type Console, write } from './console.ts';
import { loadRules, type RuleSources } from './load-checker.ts';

/** Adds the command that looks skills up in the vocabulary. */
export function addSkillsCommand(program: Command, console: Console): void {
  addRuleSources(program.command('skills'))
    .description('list the skills that are recognised, or those that match a query')
    .argument('[query...]', 'part of a name or of another spelling')
    .option('--json', 'print JSON')
    .action(async (words: string[], { json, ...sources }: { json?: boolean } & RuleSources) => {
      const { skills } = await loadRules(sources);
      const query = words.join(' ');
      const found = searchSkills(query, skills);
      if (json === true) return write(console.stdout, `${JSON.stringify(found, null, 2)}\n`);
      if (found.length === 0) throw noSuchSkill(query, skills);
      return write(console.stdout, `${skillLines(found).join('\n')}\n`);
    });
}

function noSuchSkill(query: string, skills: readonly Skill[]): PrecheckError {
  const named = skills.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
  const detail = `No skill matches “${toTerminalText(query)}”.${didYouMean(suggest(query, named))}`;
  return new PrecheckError('not-found', detail);
}

function skillLines(skills: readonly Skill[]): string[] {
  const width = Math.max(...skills.map((skill) => skill.id.length));
  return skills.map(({ id, name, aliases }) => {
    const also = aliases.length === 0 ? '' : ` (also ${aliases.join(', ')})`;
    return `${padEnd(id, width)}  ${name}${also}`;
  });
}

import { Command } from 'commander';
import { version } from '../../package.json';
import { addCheckCommand } from './check.ts';
import { addCompareCommand } from './compare.ts';
import type { Console } from './console.ts';
import { addJobAdCommand } from './job-ad.ts';
import { addRolesCommand } from './roles.ts';
import { addRulesCommands } from './rules.ts';
import { addServeCommand } from './serve.ts';
import { addSkillsCommand } from './skills.ts';
import { addTextCommand } from './text.ts';

/**
 * The command line with all its commands.
 * @param exit takes the exit code of commands that judge (0 or 1); everything else throws or means 0.
 */
export function createProgram(console: Console, exit: (code: 0 | 1) => void): Command {
  const program = new Command('cv-precheck')
    .description('Checks an IT CV against a role or a job ad and says, with evidence, what to change.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.stdout.write(text),
      writeErr: (text) => console.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'cv-precheck: ')),
      getOutHelpWidth: () => Math.min(100, console.stdout.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, console.stdout.columns ?? 80),
    });
  addCheckCommand(program, console, exit);
  addCompareCommand(program, console, exit);
  addTextCommand(program, console, exit);
  addJobAdCommand(program, console);
  addRolesCommand(program, console);
  addSkillsCommand(program, console);
  addRulesCommands(program, console);
  addServeCommand(program, console);
  return program;
}

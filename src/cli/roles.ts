import type { Command } from 'commander';
import type { Pack } from '../model/pack.ts';
import {
  type OccupationCode,
  type RoleProfile,
  SENIORITIES,
  type Seniority,
  type SkillRequirement,
} from '../model/role.ts';
import { hang, padEnd } from '../render/layout.ts';
import { addRuleSources } from './config-file.ts';
import { type Console, paletteOf, widthOf, write } from './console.ts';
import { loadRules, type RuleSources } from './load-checker.ts';

interface RolesFlags extends RuleSources {
  readonly json?: boolean;
}

/** Adds the command that lists the roles, or shows what one of them asks for. */
export function addRolesCommand(program: Command, console: Console): void {
  addRuleSources(program.command('roles'))
    .description('list the roles to check for, or show what one asks for')
    .argument('[id or title]', 'a role, or the title of a job')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { json, ...sources }: RolesFlags) => {
      const pack = await loadRules(sources);
      const shown = id === undefined ? pack.roles : await findRole(id, pack);
      if (json === true) return write(console.stdout, `${JSON.stringify(shown, null, 2)}\n`);
      const lines = 'id' in shown ? roleLines(shown, pack, console) : listLines(shown);
      return write(console.stdout, `${lines.join('\n')}\n`);
    });
}

async function findRole(wanted: string, pack: Pack): Promise<RoleProfile> {
  const { chooseRole } = await import('../pipeline.ts');
  return chooseRole(wanted, pack).role;
}

function listLines(roles: readonly RoleProfile[]): string[] {
  const width = Math.max(...roles.map((role) => role.id.length));
  return roles.map((role) => `${padEnd(role.id, width)}  ${role.title}`);
}

function roleLines(role: RoleProfile, pack: Pack, console: Console): string[] {
  const palette = paletteOf(console);
  const width = Math.min(100, widthOf(console));
  const names = new Map(pack.skills.map((skill) => [skill.id, skill.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const row = (label: string, values: readonly string[], separator = ', '): string[] =>
    values.length === 0 ? [] : hang(padEnd(label, 16), values.join(separator), width);
  const skills = (need: SkillRequirement['need']): string[] =>
    role.skills.filter((skill) => skill.need === need).map((skill) => requirementName(skill, nameOf));
  return [
    palette.bold(`${role.title} (${role.id})`),
    ...row('Also called', role.alternateTitles),
    ...row('Essential', skills('essential'), '; '),
    ...row('Desirable', skills('desirable'), '; '),
    ...row('Sections needed', role.sections.required),
    ...row('Also expected', role.sections.expected),
    ...row('Certifications', (role.certifications ?? []).map(nameOf)),
    ...SENIORITIES.flatMap((level) => row(LEVELS[level], expectationWords(role, level, nameOf), '; ')),
    ...row('ANZSCO', codeWords(role.anzsco)),
    ...row('NOL', codeWords(role.nol)),
    ...row('OSCA', codeWords(role.osca)),
    ...row('ESCO', role.esco),
    ...row('Sources', role.sources, '; '),
  ];
}

function requirementName({ anyOf, label }: SkillRequirement, nameOf: (id: string) => string): string {
  const skills = anyOf.map(nameOf).join(' or ');
  return label === null ? skills : `${label} (${skills})`;
}

const LEVELS: Readonly<Record<Seniority, string>> = {
  graduate: 'As a graduate',
  intermediate: 'Intermediate',
  senior: 'Senior',
  lead: 'Lead',
};

/** What a level is expected to show, in words: "5 years or more". */
function expectationWords(
  { expectations }: RoleProfile,
  level: Seniority,
  nameOf: (id: string) => string,
): string[] {
  const { years, pages, leadership = [] } = expectations?.[level] ?? {};
  return [
    ...(years === undefined ? [] : [yearsInWords(years)]),
    ...(pages === undefined ? [] : [`at most ${pages} pages`]),
    ...(leadership.length === 0 ? [] : [`evidence of leading (${leadership.map(nameOf).join(' or ')})`]),
  ];
}

function yearsInWords(years: number): string {
  if (years === 0) return 'no experience needed';
  return years === 1 ? '1 year or more' : `${years} years or more`;
}

function codeWords(codes: readonly OccupationCode[] = []): string[] {
  return codes.map(({ code, title }) => `${code} ${title}`);
}

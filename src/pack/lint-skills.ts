import { isPlainEnglish, type Skill, type SurfacePolicy } from '../model/skill.ts';
import type { Located } from './draft.ts';
import type { Fault } from './source.ts';

type LocatedSkill = Located<Skill>;

/** The word list (rules/lexicon/lists) of plain English words that products are named after. */
export const COMMON_WORDS = 'common-english-words';

/** A spelling as matching reads it in a text: no capitals; spaces, hyphens and dots inside are one. */
function fold(spelling: string): string {
  return spelling
    .trim()
    .replace(/(?<=\S)[\s.‐‑-]+(?=\S)/gu, ' ')
    .toLowerCase();
}

/** The policy of the very spelling, capitals apart, as the matcher looks it up. */
function policyOf(skill: Skill, spelling: string): SurfacePolicy | undefined {
  const lower = spelling.toLowerCase();
  return Object.entries(skill.surfaces).find(([surface]) => surface.toLowerCase() === lower)?.[1];
}

/** Ids once each, and in order within a file (the order in which a person looks them up). */
function lintIds(skills: readonly LocatedSkill[]): Fault[] {
  const seen = new Set<string>();
  let previous: { id: string; path: string } | null = null;
  return skills.flatMap((skill) => {
    const { id } = skill.value;
    const at = skill.fault(['id'], `the id '${id}' is taken already`);
    const faults = seen.has(id) ? [at] : [];
    seen.add(id);
    if (previous !== null && previous.path === at.path && previous.id > id) {
      faults.push(skill.fault(['id'], `'${id}' must stand before '${previous.id}': skills are sorted by id`));
    }
    previous = { id, path: at.path };
    return faults;
  });
}

/** References to skills that exist, none to itself. */
function lintReferences(skill: LocatedSkill, skillIds: ReadonlySet<string> | null): Fault[] {
  return (['implies', 'related'] as const).flatMap((key) =>
    skill.value[key].flatMap((id, index) => {
      if (id === skill.value.id) return [skill.fault([key, index], `'${id}' names itself`)];
      return skillIds?.has(id) !== false ? [] : [skill.fault([key, index], `no skill has the id '${id}'`)];
    }),
  );
}

/** A policy for a spelling that the skill does not have would never be used. */
function lintSurfaces(skill: LocatedSkill): Fault[] {
  const { name, aliases, surfaces } = skill.value;
  const spellings = new Set([name, ...aliases].map((spelling) => spelling.toLowerCase()));
  const faults = Object.keys(surfaces)
    .filter((surface) => !spellings.has(surface.toLowerCase()))
    .map((surface) => skill.fault(['surfaces', surface], `'${surface}' is neither the name nor an alias`));
  const seen = new Set([fold(name)]);
  for (const [index, alias] of aliases.entries()) {
    if (seen.has(fold(alias))) {
      faults.push(skill.fault(['aliases', index], `'${alias}' repeats the name or another alias`));
    }
    seen.add(fold(alias));
  }
  return faults;
}

/** One skill that has a spelling: as it writes it, where, and its file's entry unless the base pack holds it. */
interface Owner {
  readonly skill: Skill;
  readonly entry: LocatedSkill | null;
  readonly path: (string | number)[];
  readonly spelling: string;
}

/**
 * A spelling that counts wherever it stands can mean one skill only; where two skills share one, each must ask
 * for context, or the first in the file would silently win.
 */
function lintSharedSpellings(own: readonly LocatedSkill[], base: readonly Skill[]): Fault[] {
  const owners = new Map<string, Owner[]>();
  const add = (skill: Skill, entry: LocatedSkill | null) => {
    for (const [index, spelling] of [skill.name, ...skill.aliases].entries()) {
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      const list = owners.get(fold(spelling)) ?? [];
      if (!list.some((owner) => owner.skill.id === skill.id)) list.push({ skill, entry, path, spelling });
      owners.set(fold(spelling), list);
    }
  };
  const replaced = new Set(own.map(({ value }) => value.id));
  for (const skill of base) if (!replaced.has(skill.id)) add(skill, null);
  for (const entry of own) add(entry.value, entry);
  return [...owners].flatMap(([spelling, list]) => {
    const isPlain = (owner: Owner) => (policyOf(owner.skill, owner.spelling)?.match ?? 'plain') === 'plain';
    if (list.length < 2 || !list.some(isPlain)) return [];
    const last = list.findLast(({ entry }) => entry !== null);
    const others = list.filter((owner) => owner !== last).map(({ skill }) => `'${skill.id}'`);
    const message = `'${spelling}' is a spelling of ${others.join(', ')} too: make it contextual in each, or drop it`;
    return last?.entry ? [last.entry.fault(last.path, message)] : [];
  });
}

/** Whether a policy asks for more than the bare word: its capitals, its context, or the absence of other meanings. */
function isGuarded(policy: SurfacePolicy | undefined): boolean {
  return (
    policy !== undefined && (policy.match !== 'plain' || policy.case === 'exact' || policy.not.length > 0)
  );
}

/**
 * A product named after a common word ("Express", "Notion") must say when the word means the product. Practices are
 * let be: their words mean what they say ("estimation").
 */
function lintCommonWords(skill: LocatedSkill, commonWords: ReadonlySet<string>): Fault[] {
  if (isPlainEnglish(skill.value)) return [];
  return [skill.value.name, ...skill.value.aliases].flatMap((spelling, index) => {
    if (!commonWords.has(fold(spelling)) || isGuarded(policyOf(skill.value, spelling))) return [];
    const path = index === 0 ? ['name'] : ['aliases', index - 1];
    const message = `'${spelling}' is a common English word: say in 'surfaces' when it means this skill`;
    return [skill.fault(path, message)];
  });
}

/** Implications lead from the specific to the general; a circle would make two skills the same. */
function lintCycles(own: readonly LocatedSkill[], base: readonly Skill[]): Fault[] {
  const implies = new Map(base.map((skill) => [skill.id, skill.implies]));
  for (const { value } of own) implies.set(value.id, value.implies);
  const done = new Set<string>();
  const faults: Fault[] = [];
  const byId = new Map(own.map((entry) => [entry.value.id, entry]));
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id];
      const entry = circle.map((member) => byId.get(member)).find((member) => member !== undefined);
      if (circle.length > 2 && entry) {
        faults.push(entry.fault(['implies'], `implications run in a circle: ${circle.join(' → ')}`));
      }
      return;
    }
    if (done.has(id)) return;
    for (const next of implies.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const { value } of own) visit(value.id, []);
  return faults;
}

/** What the skills are held against beside each other. */
interface SkillSurroundings {
  /** The skills of the pack that the files build on. */
  readonly base: readonly Skill[];
  /** Ids of all skills, or null where a file could not be read. */
  readonly skillIds: ReadonlySet<string> | null;
  /** Words of the list `COMMON_WORDS`. */
  readonly commonWords: ReadonlySet<string>;
}

/** Everything that one skill file cannot know alone: ids, references, shared spellings, circles, common words. */
export function lintSkills(
  own: readonly LocatedSkill[],
  { base, skillIds, commonWords }: SkillSurroundings,
): Fault[] {
  return [
    ...lintIds(own),
    ...own.flatMap((skill) => [
      ...lintReferences(skill, skillIds),
      ...lintSurfaces(skill),
      ...lintCommonWords(skill, commonWords),
    ]),
    ...lintSharedSpellings(own, base),
    ...lintCycles(own, base),
  ];
}

import type { Skill, SurfacePolicy } from '../model/skill.ts';
import type { Located } from './draft.ts';
import type { Fault } from './source.ts';

type LocatedSkill = Located<Skill>;

/** A spelling as matching sees it: no capitals, one space for any white space. */
function fold(spelling: string): string {
  return spelling.trim().replace(/\s+/gu, ' ').toLowerCase();
}

function policyOf(skill: Skill, spelling: string): SurfacePolicy | undefined {
  const folded = fold(spelling);
  return Object.entries(skill.surfaces).find(([surface]) => fold(surface) === folded)?.[1];
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
  const spellings = new Set([name, ...aliases].map(fold));
  const faults = Object.keys(surfaces)
    .filter((surface) => !spellings.has(fold(surface)))
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

/**
 * A spelling that counts wherever it stands can mean one skill only; where two skills share one, each must ask
 * for context, or the first in the file would silently win.
 */
function lintSharedSpellings(own: readonly LocatedSkill[], base: readonly Skill[]): Fault[] {
  const owners = new Map<string, { skill: Skill; entry: LocatedSkill | null; path: (string | number)[] }[]>();
  const add = (skill: Skill, entry: LocatedSkill | null) => {
    for (const [index, spelling] of [skill.name, ...skill.aliases].entries()) {
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      const list = owners.get(fold(spelling)) ?? [];
      if (!list.some((owner) => owner.skill.id === skill.id)) list.push({ skill, entry, path });
      owners.set(fold(spelling), list);
    }
  };
  const replaced = new Set(own.map(({ value }) => value.id));
  for (const skill of base) if (!replaced.has(skill.id)) add(skill, null);
  for (const entry of own) add(entry.value, entry);
  return [...owners].flatMap(([spelling, list]) => {
    if (
      list.length < 2 ||
      list.every(({ skill }) => (policyOf(skill, spelling)?.match ?? 'plain') !== 'plain')
    ) {
      return [];
    }
    const last = list.findLast(({ entry }) => entry !== null);
    const others = list.filter((owner) => owner !== last).map(({ skill }) => `'${skill.id}'`);
    const message = `'${spelling}' is a spelling of ${others.join(', ')} too: make it contextual in each, or drop it`;
    return last?.entry ? [last.entry.fault(last.path, message)] : [];
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

/** Everything that one skill file cannot know alone: ids, references, shared spellings, circles. */
export function lintSkills(
  own: readonly LocatedSkill[],
  base: readonly Skill[],
  skillIds: ReadonlySet<string> | null,
): Fault[] {
  return [
    ...lintIds(own),
    ...own.flatMap((skill) => [...lintReferences(skill, skillIds), ...lintSurfaces(skill)]),
    ...lintSharedSpellings(own, base),
    ...lintCycles(own, base),
  ];
}

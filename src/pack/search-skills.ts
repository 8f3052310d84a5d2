import type { Skill } from '../model/skill.ts';

const fold = (text: string): string => text.toLowerCase().normalize('NFKC');

/** 0 for the very name, 1 for its beginning, 2 for a part of it; null where it does not hold the query. */
function rank(skill: Skill, query: string): number | null {
  const names = [skill.id, skill.name, ...skill.aliases].map(fold);
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  return names.some((name) => name.includes(query)) ? 2 : null;
}

/** Skills whose id, name or any alias holds the query, the closest first; all of them for a blank query. */
export function searchSkills(query: string, skills: readonly Skill[]): readonly Skill[] {
  const wanted = fold(query);
  if (wanted === '') return skills;
  return skills
    .flatMap((skill) => {
      const at = rank(skill, wanted);
      return at === null ? [] : [{ skill, at }];
    })
    .sort((left, right) => left.at - right.at || (left.skill.id < right.skill.id ? -1 : 1))
    .map(({ skill }) => skill);
}

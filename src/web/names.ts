import type { Pack } from '../model/pack.ts';

/** What a report only names by id: skills by name, rules by title and by the change that they ask for. */
export interface Names {
  readonly skills: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
  readonly changes: ReadonlyMap<string, string>;
}

/** The names of everything in a pack. */
export function namesOf(pack: Pick<Pack, 'skills' | 'rules'>): Names {
  return {
    skills: new Map(pack.skills.map(({ id, name }) => [id, name])),
    rules: new Map(pack.rules.map(({ id, title }) => [id, title])),
    changes: new Map(pack.rules.map(({ id, change }) => [id, change])),
  };
}

import type { Pack } from '../model/pack.ts';
import { absencesOf } from './absences.ts';

/** What a report only names by id: skills by name, rules by title, and what stands in for the quotes of some rules. */
export interface Names {
  readonly skills: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
  /** By rule id, for findings about what is not there (`absencesOf`). */
  readonly absences: ReadonlyMap<string, string>;
}

/** The names of everything in a pack. */
export function namesOf(pack: Pick<Pack, 'skills' | 'rules'>): Names {
  return {
    skills: new Map(pack.skills.map(({ id, name }) => [id, name])),
    rules: new Map(pack.rules.map(({ id, title }) => [id, title])),
    absences: absencesOf(pack.rules),
  };
}

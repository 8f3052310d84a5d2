import { isPlainEnglish, type Skill } from '../model/skill.ts';

/** A skill in plain English ("reporting") vouches for no ambiguous technology nearby. */
export function vouches(skill: Skill): boolean {
  return !isPlainEnglish(skill);
}

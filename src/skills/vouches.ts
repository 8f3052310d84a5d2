import type { Skill } from '../model/skill.ts';

/** Categories whose skills are plain English ("reporting"): they vouch for no ambiguous technology nearby. */
export function vouches(skill: Skill): boolean {
  return !/^(?:practices|soft-skills)/u.test(skill.category);
}

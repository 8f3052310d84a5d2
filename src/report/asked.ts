import type { Cv } from '../model/cv.ts';
import type { SkillsResult } from '../model/report.ts';
import type { Need } from '../model/role.ts';
import type { RequirementMet, RequirementScore } from '../model/score.ts';
import { type SpokenNames, spokenName } from '../model/spoken-names.ts';

/** A requirement with what to call it in a sentence and the points it lost. */
export interface Asked extends RequirementScore {
  readonly name: string;
  readonly lost: number;
}

/**
 * Names the requirements: by the skill that meets it, else a group by its label and a single skill by its name.
 * Why from the result and not the vocabulary: it holds every name that this report uses, and a report must read
 * the same with or without the rest.
 */
export function nameRequirements(
  requirements: readonly RequirementScore[],
  skills: SkillsResult,
  spoken?: SpokenNames,
): Asked[] {
  const names = new Map<string, string>();
  for (const { id, name } of [...skills.missing, ...skills.partial, ...skills.matched]) names.set(id, name);
  const missingByGroup = new Map(skills.missing.map(({ anyOf, name }) => [anyOf.join(' '), name]));
  return requirements.map((score) => {
    const { anyOf, label } = score.requirement;
    const found = score.skillId === null || score.met === 'close' ? undefined : names.get(score.skillId);
    const known = anyOf.map((id) => names.get(id)).find((name) => name !== undefined);
    const name = found ?? label ?? missingByGroup.get(anyOf.join(' ')) ?? known ?? anyOf.join(' or ');
    return { ...score, name: spokenName(name, spoken), lost: score.possible - score.earned };
  });
}

/** Requirements met in one way, costliest first; equal ones stay in the order of the profile. */
export function askedWhere(asked: readonly Asked[], met: RequirementMet, need?: Need): Asked[] {
  return asked
    .filter((item) => item.met === met && (need === undefined || item.requirement.need === need))
    .sort((left, right) => right.lost - left.lost);
}

/**
 * Whether the CV tells of any work, study or skill that we could make out. Where it does not (a cover letter, an
 * unusual layout), what we did not find may well be there, and calling it missing would be a guess.
 */
export function isUnderstood({ work, volunteer, projects, education, skills, certificates }: Cv): boolean {
  return [work, volunteer, projects, education, skills, certificates].some(({ length }) => length > 0);
}

/** Points that a group lost together, not rounded. */
export function lostBy(asked: readonly Asked[]): number {
  return asked.reduce((sum, { lost }) => sum + lost, 0);
}

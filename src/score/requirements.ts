import type { Cv } from '../model/cv.ts';
import type { MatchedSkill, SkillsResult } from '../model/report.ts';
import type { SkillRequirement } from '../model/role.ts';
import type { RequirementMet, RequirementScore, Scoring, SkillCredit } from '../model/score.ts';

type How = 'plain' | 'implied' | 'close';
type Support = 'shown' | 'listed' | 'unsupported';

const CREDIT_KEYS = {
  plain: { shown: 'shown', listed: 'listed', unsupported: 'unsupported' },
  implied: { shown: 'impliedShown', listed: 'impliedListed', unsupported: 'impliedUnsupported' },
  close: { shown: 'closeShown', listed: 'closeListed', unsupported: 'closeUnsupported' },
} as const satisfies Record<How, Record<Support, keyof SkillCredit>>;

/** Whether anything stands behind a skills list: a job, a project, a volunteer role. */
export function hasDeeds(cv: Pick<Cv, 'work' | 'projects' | 'volunteer'>): boolean {
  return cv.work.length + cv.projects.length + cv.volunteer.length > 0;
}

interface Candidate {
  readonly met: RequirementMet;
  readonly skillId: string | null;
  readonly credit: number;
}

/** Ids of the skills that the titles of the jobs show by themselves. */
export function skillsOfTitles({ work }: Pick<Cv, 'work'>, { shownByTitle }: Scoring): Set<string> {
  const words = new Set(
    work.flatMap(({ position }) => position?.value.toLowerCase().match(/[\p{L}]+/gu) ?? []),
  );
  const shown = Object.entries(shownByTitle).filter(([, titles]) => titles.some((word) => words.has(word)));
  return new Set(shown.map(([id]) => id));
}

function candidates(
  skills: SkillsResult,
  deeds: boolean,
  credit: SkillCredit,
  byTitle: ReadonlySet<string>,
): Map<string, Candidate> {
  const best = new Map<string, Candidate>();
  const offer = (skill: MatchedSkill, how: How) => {
    const support = skill.strength === 'listed' && !deeds ? 'unsupported' : skill.strength;
    const offered: Candidate = {
      met: how === 'plain' ? skill.strength : how,
      skillId: skill.id,
      credit: credit[CREDIT_KEYS[how][support]],
    };
    if (offered.credit > (best.get(skill.id)?.credit ?? -1)) best.set(skill.id, offered);
  };
  for (const skill of skills.matched) {
    if (byTitle.has(skill.id)) offer({ ...skill, strength: 'shown' }, 'plain');
    else offer(skill, skill.via === 'implied' ? 'implied' : 'plain');
  }
  for (const skill of skills.partial) offer(skill, 'close');
  return best;
}

const MISSING: Candidate = { met: 'missing', skillId: null, credit: 0 };

/**
 * What each requirement earns of `points`: its share by weight, times the credit of the best skill that meets it.
 * A skill of `byTitle` counts as shown at work wherever it is named.
 *
 * Why the best and not the sum: a second database says nothing against a CV and earns nothing twice, so that more
 * evidence can only raise the score.
 */
export function scoreRequirements(
  requirements: readonly SkillRequirement[],
  skills: SkillsResult,
  deeds: boolean,
  scoring: Scoring,
  points: number,
  byTitle: ReadonlySet<string> = new Set(),
): RequirementScore[] {
  const best = candidates(skills, deeds, scoring.credit, byTitle);
  const weigh = (requirement: SkillRequirement) => requirement.weight * scoring.need[requirement.need];
  const total = requirements.reduce((sum, requirement) => sum + weigh(requirement), 0);
  return requirements.map((requirement) => {
    const { met, skillId, credit } = requirement.anyOf
      .map((id) => best.get(id) ?? MISSING)
      .reduce((left, right) => (right.credit > left.credit ? right : left), MISSING);
    const possible = (points * weigh(requirement)) / total;
    return { requirement, met, skillId, earned: possible * credit, possible };
  });
}

/**
 * Share, 0 to 1, of the points of the essential requirements that the CV earned: a skill at work counts in full, a
 * listed or close one in part, as in the score. Null where nothing is essential.
 */
export function essentialShare(requirements: readonly RequirementScore[]): number | null {
  const essential = requirements.filter(({ requirement }) => requirement.need === 'essential');
  const possible = essential.reduce((sum, score) => sum + score.possible, 0);
  return possible === 0 ? null : essential.reduce((sum, { earned }) => sum + earned, 0) / possible;
}

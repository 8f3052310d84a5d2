import type { Cv } from '../model/cv.ts';
import { CATEGORIES, type Category, type Finding, SEVERITIES } from '../model/finding.ts';
import type { LossCause, ScoreLoss } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { Deduction, PartReckoning, RequirementScore, Scoring } from '../model/score.ts';
import { hasDeeds } from './requirements.ts';

/** Parts are counted in tenths of a point, so that a person who adds the printed figures gets the printed sum. */
export const TENTHS = 10;

/** A part of the score: its size, and how far the points of a rule grow or shrink in it. */
export interface PartSize {
  readonly category: Category;
  readonly tenths: number;
  /** Tenths that one point of a rule takes. */
  readonly perPoint: number;
}

/** The share of a part that a document of this format can be judged by. */
function judgedShare(category: Category, format: string, { withoutLayout }: Scoring): number {
  const layoutIsSeen = !withoutLayout.formats.some((each) => each === format);
  return layoutIsSeen ? 1 : (withoutLayout.share[category] ?? 1);
}

/**
 * The sizes of the parts, together 1000 tenths. What was not asked or cannot be seen drops out, and the others grow in
 * proportion, with the points of their rules: it can neither help nor harm.
 */
export function partSizes(
  { skills, weights: own }: Pick<AppliedProfile, 'skills' | 'weights'>,
  format: string,
  scoring: Scoring,
): PartSize[] {
  const weights = own ?? scoring.weights;
  const categories = CATEGORIES.filter((category) => skills.length > 0 || category !== 'skills');
  const weigh = (category: Category) => weights[category] * judgedShare(category, format, scoring);
  const total = categories.reduce((sum, category) => sum + weigh(category), 0);
  let weightSoFar = 0;
  let tenthsSoFar = 0;
  return categories.map((category) => {
    // Rounding the running total rather than each part keeps the sum at exactly 1000.
    weightSoFar += weigh(category);
    const next = Math.round((weightSoFar / total) * 100 * TENTHS);
    const tenths = next - tenthsSoFar;
    tenthsSoFar = next;
    const usual = scoring.weights[category] * judgedShare(category, format, scoring);
    return { category, tenths, perPoint: usual === 0 ? 0 : tenths / usual };
  });
}

/**
 * The share (0 to 1) of a part that is there to lose points from. Why: a page without a single job, skill or
 * contact detail breaks few rules, and must not score for what it does not say.
 */
function judgeableShare(
  category: Exclude<Category, 'skills'>,
  cv: Cv,
  { seniority }: AppliedProfile,
  { experienceWithoutJobs }: Scoring,
): number {
  const { name, email, phone } = cv.contact;
  switch (category) {
    case 'experience':
      if (cv.work.length > 0) return 1;
      return hasDeeds(cv) ? experienceWithoutJobs[seniority] : 0;
    case 'sections':
      return hasDeeds(cv) || cv.education.length + cv.skills.length > 0 ? 1 : 0;
    case 'contact':
      return name === null && email === null && phone === null ? 0 : 1;
    case 'wording':
      return hasDeeds(cv) || cv.summary !== null ? 1 : 0;
    case 'reading':
      return 1;
  }
}

/** Which cause a requirement's lost points are put down to. */
function causeOf({ met, requirement }: RequirementScore): LossCause | null {
  if (met === 'missing') return requirement.need === 'essential' ? 'missing-essential' : 'missing-desirable';
  return met === 'shown' ? null : met;
}

/** The rule that puts a cause of the skills part into words. */
function ruleOf(cause: LossCause, { skillRules }: Scoring): string | null {
  if (cause === 'missing-essential') return skillRules.missingEssential;
  if (cause === 'missing-desirable') return skillRules.missingDesirable;
  return cause === 'listed' ? skillRules.listed : null;
}

const SKILL_CAUSES = ['missing-essential', 'missing-desirable', 'listed', 'close', 'implied'] as const;

/** What the requirements did not earn, by cause; the finding of the rule that speaks for a cause stands for it. */
function skillDeductions(
  requirements: readonly RequirementScore[],
  findings: readonly Finding[],
  scoring: Scoring,
): Deduction[] {
  return SKILL_CAUSES.flatMap((cause) => {
    const lost = requirements
      .filter((requirement) => causeOf(requirement) === cause)
      .reduce((sum, { possible, earned }) => sum + possible - earned, 0);
    if (lost === 0) return [];
    const finding = findings.findIndex(({ ruleId }) => ruleId === ruleOf(cause, scoring));
    const said =
      finding === -1 ? { ruleId: null, finding: null } : { ruleId: findings[finding]!.ruleId, finding };
    return [{ cause, ...said, tenths: lost * TENTHS }];
  });
}

/** Worst first, so that where a part runs out it is the small faults that cost nothing more. */
function findingDeductions(
  { category, perPoint }: PartSize,
  findings: readonly Finding[],
  scoring: Scoring,
): Deduction[] {
  const spokenFor = new Set<string>(Object.values(scoring.skillRules));
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.category === category && !spokenFor.has(finding.ruleId))
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.finding.severity) - SEVERITIES.indexOf(right.finding.severity) ||
        right.finding.points - left.finding.points ||
        (left.finding.ruleId < right.finding.ruleId
          ? -1
          : left.finding.ruleId > right.finding.ruleId
            ? 1
            : 0),
    )
    .map(({ finding, index }) => ({
      cause: 'findings',
      ruleId: finding.ruleId,
      finding: index,
      tenths: finding.points * perPoint,
    }));
}

/** What takes from one part, in the order of taking: what is not there to be judged, then skills, then findings. */
export function reckonPart(
  size: PartSize,
  input: {
    readonly cv: Cv;
    readonly profile: AppliedProfile;
    readonly findings: readonly Finding[];
    readonly requirements: readonly RequirementScore[];
    readonly scoring: Scoring;
  },
): PartReckoning {
  const { category, tenths } = size;
  const { cv, profile, findings, requirements, scoring } = input;
  const share = category === 'skills' ? 1 : judgeableShare(category, cv, profile, scoring);
  const nothing: Deduction[] =
    share === 1
      ? []
      : [{ cause: 'nothing-there', ruleId: null, finding: null, tenths: tenths * (1 - share) }];
  const skills = category === 'skills' ? skillDeductions(requirements, findings, scoring) : [];
  return {
    category,
    possible: tenths,
    deductions: [...nothing, ...skills, ...findingDeductions(size, findings, scoring)],
  };
}

/** The tenths that each deduction of a part takes in the end; together exactly what the part lost. */
export function tenthsTaken({ possible, deductions }: PartReckoning): number[] {
  let taken = 0;
  let left = possible;
  return deductions.map(({ tenths }) => {
    taken += tenths;
    const next = Math.max(0, Math.round(possible - taken));
    const cost = left - next;
    left = next;
    return cost;
  });
}

/** The losses of a part for the report: one line for each cause and rule, the largest first. */
export function lossesOf(part: PartReckoning): ScoreLoss[] {
  const taken = tenthsTaken(part);
  const losses = new Map<string, { cause: LossCause; ruleId: string | null; tenths: number }>();
  for (const [index, { cause, ruleId }] of part.deductions.entries()) {
    const key = `${cause} ${ruleId}`;
    const tenths = (losses.get(key)?.tenths ?? 0) + taken[index]!;
    losses.set(key, { cause, ruleId, tenths });
  }
  return [...losses.values()]
    .filter(({ tenths }) => tenths > 0)
    .sort((left, right) => right.tenths - left.tenths)
    .map(({ cause, ruleId, tenths }) => ({ cause, ruleId, points: tenths / TENTHS }));
}

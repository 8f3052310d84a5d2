import type { Need } from '../model/role.ts';
import type { RequirementMet, SkillRules } from '../model/score.ts';

/** How one way of falling short of a requirement is told. */
export interface GroupWords {
  readonly met: Exclude<RequirementMet, 'shown'>;
  readonly need?: Need;
  /** The rule that finds the same. */
  readonly rule: keyof SkillRules | null;
  /** For up to three skills, whose names are given. */
  readonly title: (names: string, several: boolean) => string;
  /** For more. */
  readonly titleForMany: string;
  /** `list` names the skills where the title does not: ": a, b and c". */
  readonly detail: (several: boolean, list: string) => string;
  readonly conjunction: 'and' | 'or';
}

function unless(several: boolean): string {
  const start = several ? 'Leave out any that you have not used' : 'If you have not used it, leave it out';
  return `${start}: what you cannot talk about in an interview does harm.`;
}

/** One suggestion for each way in which skills fall short; each is one edit of the CV. */
export const SKILL_GROUPS: readonly GroupWords[] = [
  {
    met: 'missing',
    need: 'essential',
    rule: 'missingEssential',
    title: (names) => `If you have used ${names}, show where`,
    titleForMany: 'Name the essential skills that you have used',
    detail: (several, list) =>
      several
        ? `These are essential for the role, and your CV does not name them${list}. Name each in the job, project or course in which you used it, in the words that ads use. ${unless(several)}`
        : `This is essential for the role, and your CV does not name it. Name it in the job, project or course in which you used it, in the words that ads use. ${unless(several)}`,
    conjunction: 'or',
  },
  {
    met: 'listed',
    rule: 'listed',
    title: (names) => `Show ${names} at work, not only in a list`,
    titleForMany: 'Show at work what you only list',
    detail: (several, list) =>
      several
        ? `Your CV names these without saying where you used them${list}. Add each to a line about a job or project in which you did, the most important first.`
        : 'Your CV names this without saying where you used it. Add it to a line about a job or project in which you did.',
    conjunction: 'and',
  },
  {
    met: 'close',
    rule: null,
    title: (names) => `Say how close you are to ${names}`,
    titleForMany: 'Say how close you are to what the role asks for',
    detail: (_several, list) =>
      `${list === '' ? '' : `The role asks for these${list}. `}If you have used what the role asks for, name it. If not, say in one line how what you know carries over.`,
    conjunction: 'and',
  },
  {
    met: 'implied',
    rule: null,
    title: (names) => `Name ${names} directly`,
    titleForMany: 'Name directly the skills that your CV only implies',
    detail: (several, list) =>
      several
        ? `Your CV lets a careful reader work these out from other skills, but a search for the words finds nothing${list}. If you have used them, name each where you did.`
        : 'Your CV lets a careful reader work this out from other skills, but a search for the word finds nothing. If you have used it, name it where you did.',
    conjunction: 'and',
  },
  {
    met: 'missing',
    need: 'desirable',
    rule: 'missingDesirable',
    title: (names, several) => `Mention ${names} where you have used ${several ? 'them' : 'it'}`,
    titleForMany: 'Mention what else you have used that the role would like',
    detail: (several, list) =>
      `The role would like ${several ? 'these' : 'this'} but does not insist${list}. ${unless(several)}`,
    conjunction: 'or',
  },
];

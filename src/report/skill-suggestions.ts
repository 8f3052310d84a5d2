import type { Finding } from '../model/finding.ts';
import type { SkillsResult, Suggestion } from '../model/report.ts';
import type { Need } from '../model/role.ts';
import type { RequirementMet, Scoring, SkillRules } from '../model/score.ts';
import { type Asked, askedWhere, lostBy } from './asked.ts';
import { joinWords, roundPoints } from './words.ts';

/** Names that a title can hold; with more, the detail lists them. */
const MOST_IN_TITLE = 3;

/** Names that a sentence can hold; a long ad asks for forty, and the part on skills lists them all. */
const MOST_IN_DETAIL = 10;

interface GroupWords {
  readonly met: RequirementMet;
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
const GROUPS: readonly GroupWords[] = [
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

/** What the CV shows instead, in the matcher's own words, for the close skills. */
function closeReasons(asked: readonly Asked[], skills: SkillsResult): string {
  const reasons = asked.flatMap(({ skillId }) =>
    skills.partial.filter(({ id }) => id === skillId).slice(0, 1),
  );
  return reasons
    .slice(0, 3)
    .map(({ why }) => (/[.!?]$/u.test(why) ? why : `${why}.`))
    .join(' ');
}

/** Title and detail of a group; the names stand in the title where it can hold them, else in the detail. */
function wordsOf(
  group: GroupWords,
  asked: readonly Asked[],
  skills: SkillsResult,
): Pick<Suggestion, 'title' | 'detail'> {
  const names = asked.map(({ name }) => name);
  const seen = group.met === 'close' ? `${closeReasons(asked, skills)} ` : '';
  const several = names.length > 1;
  if (names.length > MOST_IN_TITLE) {
    const list = `: ${joinWords(names, { most: MOST_IN_DETAIL })}`;
    return { title: group.titleForMany, detail: `${seen}${group.detail(several, list)}` };
  }
  const { conjunction } = group;
  const detail = `${seen}${group.detail(several, '')}`;
  return { title: group.title(joinWords(names, { conjunction }), names.length > 1), detail };
}

/**
 * Suggestions about the skills that the profile asks for: grouped, because adding three skills to one job is one
 * edit, and always with an "if": nobody is told to claim what they have not done.
 */
export function skillSuggestions(
  asked: readonly Asked[],
  skills: SkillsResult,
  scoring: Scoring,
  findings: readonly Finding[],
): Suggestion[] {
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  return GROUPS.flatMap((group) => {
    const members = askedWhere(asked, group.met, group.need);
    if (members.length === 0) return [];
    const ruleIds = group.rule === null ? [] : [scoring.skillRules[group.rule]].filter((id) => found.has(id));
    return [{ ...wordsOf(group, members, skills), ruleIds, gain: roundPoints(lostBy(members)) }];
  });
}

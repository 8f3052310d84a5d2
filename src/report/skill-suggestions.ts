import type { Finding } from '../model/finding.ts';
import type { SkillsResult, Suggestion } from '../model/report.ts';
import type { Scoring } from '../model/score.ts';
import { type Asked, askedWhere, lostBy } from './asked.ts';
import { joinWords, roundPoints } from './words.ts';

interface Group {
  readonly asked: readonly Asked[];
  readonly title: (names: string, several: boolean) => string;
  readonly detail: (several: boolean) => string;
  readonly ruleIds: readonly string[];
}

function unless(several: boolean): string {
  const it = several ? 'any of them' : 'it';
  return `If you have not used ${it}, leave ${several ? 'that one' : 'it'} out: what you cannot talk about in an interview does harm.`;
}

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

/** One suggestion for each way in which skills fall short; each is one edit of the CV. */
function groupsOf(asked: readonly Asked[], skills: SkillsResult, scoring: Scoring): Group[] {
  const { missingEssential, missingDesirable, listed } = scoring.skillRules;
  const close = askedWhere(asked, 'close');
  return [
    {
      asked: askedWhere(asked, 'missing', 'essential'),
      title: (names) => `If you have used ${names}, show where`,
      detail: (several) =>
        several
          ? `These are essential for the role, and your CV does not name them. Name each in the job, project or course in which you used it, in the words that ads use. ${unless(several)}`
          : `This is essential for the role, and your CV does not name it. Name it in the job, project or course in which you used it, in the words that ads use. ${unless(several)}`,
      ruleIds: [missingEssential],
    },
    {
      asked: askedWhere(asked, 'listed'),
      title: (names) => `Show ${names} at work, not only in a list`,
      detail: (several) =>
        `Your CV names ${several ? 'these' : 'this'} without saying where you used ${several ? 'them' : 'it'}. Add ${several ? 'each' : 'it'} to a line about a job or project in which you did.`,
      ruleIds: [listed],
    },
    {
      asked: close,
      title: (names) => `Say how close you are to ${names}`,
      detail: () =>
        `${closeReasons(close, skills)} If you have used what the role asks for, name it. If not, say in one line how what you know carries over.`,
      ruleIds: [],
    },
    {
      asked: askedWhere(asked, 'implied'),
      title: (names) => `Write ${names} out in full`,
      detail: (several) =>
        `Your CV lets a careful reader work ${several ? 'these' : 'this'} out from other skills, but a search for the word finds nothing. If you have used ${several ? 'them, name each' : 'it, name it'} where you did.`,
      ruleIds: [],
    },
    {
      asked: askedWhere(asked, 'missing', 'desirable'),
      title: (names, several) => `Mention ${names} where you have used ${several ? 'them' : 'it'}`,
      detail: (several) =>
        `The role would like ${several ? 'these' : 'this'} but does not insist. ${unless(several)}`,
      ruleIds: [missingDesirable],
    },
  ];
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
  return groupsOf(asked, skills, scoring)
    .filter((group) => group.asked.length > 0)
    .map((group) => {
      const several = group.asked.length > 1;
      const conjunction = group.ruleIds.some((id) => id !== scoring.skillRules.listed) ? 'or' : 'and';
      const names = joinWords(
        group.asked.map(({ name }) => name),
        { conjunction },
      );
      return {
        title: group.title(names, several),
        detail: group.detail(several),
        ruleIds: group.ruleIds.filter((id) => found.has(id)),
        gain: roundPoints(lostBy(group.asked)),
      };
    });
}

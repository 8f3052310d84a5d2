import type { Evidence, Finding } from '../model/finding.ts';
import type { LossCause, ScorePart, SkillsResult, Suggestion } from '../model/report.ts';
import type { Need } from '../model/role.ts';
import type { RequirementMet, Scoring, SkillRules } from '../model/score.ts';
import { type Asked, askedWhere } from './asked.ts';
import { joinWords } from './words.ts';

/** Names that a title can hold; with more, the detail lists them. */
const MOST_IN_TITLE = 3;

/** Names that a sentence can hold; a long ad asks for forty, and the part on skills lists them all. */
const MOST_IN_DETAIL = 10;

/** Places that a suggestion quotes. */
const MOST_PLACES = 4;

/** The cause under which the score counts what a group lost. */
function causeOf({ met, need }: GroupWords): LossCause {
  if (met !== 'missing') return met;
  return need === 'essential' ? 'missing-essential' : 'missing-desirable';
}

/** The category of each skill, by id. */
export type SkillKinds = ReadonlyMap<string, string>;

interface GroupWords {
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

/** As many as a person weighs up at once. */
const MOST_NEAREST = 3;

/** Categories of skills in which neighbours say nothing of each other: practices and traits, and certificates. */
const TOO_WIDE = /^(?:practices|soft-skills|certifications|office)/u;

/** Skills that the CV shows at work and that are of a kind with those that are missing. */
function nearestShown(missing: readonly Asked[], skills: SkillsResult, kinds: SkillKinds): string[] {
  const wanted = new Set(
    missing.flatMap(({ requirement }) => requirement.anyOf.map((id) => kinds.get(id) ?? '')),
  );
  const shown = [...skills.matched.filter(({ via }) => via !== 'implied'), ...skills.other];
  return shown
    .filter(({ id, strength }) => {
      const kind = kinds.get(id);
      return strength === 'shown' && kind !== undefined && wanted.has(kind) && !TOO_WIDE.test(kind);
    })
    .map(({ name }) => name)
    .slice(0, MOST_NEAREST);
}

/** What to say where none of it was used: the nearest that is there, for them to lead with. */
function nearestWords(
  group: GroupWords,
  asked: readonly Asked[],
  skills: SkillsResult,
  kinds: SkillKinds,
): string {
  if (group.met !== 'missing' || group.need !== 'essential') return '';
  const names = nearestShown(asked, skills, kinds);
  if (names.length === 0) return '';
  return ` The nearest that your CV shows at work: ${joinWords(names)}. Put that where it is seen first.`;
}

/** Where the CV names them, or what stands in for them. */
function placesOf(asked: readonly Asked[], skills: SkillsResult): Evidence[] {
  const places = asked.flatMap(({ skillId }) =>
    [...skills.matched, ...skills.partial]
      .filter(({ id }) => id === skillId)
      .slice(0, 1)
      .flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
  return [...new Map(places.map((place) => [place.start, place])).values()].slice(0, MOST_PLACES);
}

/** Title and detail of a group; the names stand in the title where it can hold them, else in the detail. */
function wordsOf(
  group: GroupWords,
  asked: readonly Asked[],
  skills: SkillsResult,
  kinds: SkillKinds,
): Pick<Suggestion, 'title' | 'detail'> {
  const names = asked.map(({ name }) => name);
  const seen = group.met === 'close' ? `${closeReasons(asked, skills)} ` : '';
  const several = names.length > 1;
  const nearest = nearestWords(group, asked, skills, kinds);
  if (names.length > MOST_IN_TITLE) {
    const list = `: ${joinWords(names, { most: MOST_IN_DETAIL })}`;
    return { title: group.titleForMany, detail: `${seen}${group.detail(several, list)}${nearest}` };
  }
  const { conjunction } = group;
  const detail = `${seen}${group.detail(several, '')}${nearest}`;
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
  kinds: SkillKinds,
  parts: readonly ScorePart[],
): Suggestion[] {
  const losses = parts.filter(({ category }) => category === 'skills').flatMap(({ lost }) => lost);
  const gains = new Map(losses.map(({ cause, points }) => [cause, points]));
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  return GROUPS.flatMap((group) => {
    const members = askedWhere(asked, group.met, group.need);
    if (members.length === 0) return [];
    const ruleIds = group.rule === null ? [] : [scoring.skillRules[group.rule]].filter((id) => found.has(id));
    const words = wordsOf(group, members, skills, kinds);
    return [
      {
        ...words,
        steps: [words.detail],
        where: placesOf(members, skills),
        rewrites: [],
        ruleIds,
        gain: gains.get(causeOf(group)) ?? 0,
      },
    ];
  });
}

import type { Evidence, Finding } from '../model/finding.ts';
import type { LossCause, ScorePart, SkillsResult, Suggestion } from '../model/report.ts';
import type { Scoring } from '../model/score.ts';
import { type Asked, askedWhere } from './asked.ts';
import { type GroupWords, SKILL_GROUPS } from './skill-words.ts';
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
  // Two requirements may be met, or missed, by the same skill.
  const names = [...new Set(asked.map(({ name }) => name))];
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
  return SKILL_GROUPS.flatMap((group) => {
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

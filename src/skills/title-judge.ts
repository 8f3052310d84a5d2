import type { Lexicon } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import type { TitleJudge, TitleMeaning } from '../model/title-judge.ts';
import { roleFinderOf } from './nearest-role.ts';
import { compileTitleReader, type TitleLexicon } from './title-words.ts';

/** From this likeness on a title surely means work in IT: the same as a role needs to be taken for it. */
const SURE = 0.5;
/** Below this a title has next to nothing in common with any role. */
const FAINT = 0.25;

/** The role that a profile stands for: its own, or the one that the title of an ad means; null where none is. */
function roleOf(
  profile: RoleProfile,
  roles: readonly RoleProfile[],
  lexicon: TitleLexicon,
): RoleProfile | null {
  return roles.find(({ id }) => id === profile.id) ?? roleFinderOf(roles, lexicon)(profile.title).role;
}

/**
 * Prepares the judging of job titles for one profile.
 *
 * Why so generous: a title counts as near when it shares one word that means something ("analyst", "network") with a
 * title of the role, or when it means a role of the same group. Only titles with nothing in common are left over.
 */
export function titleJudgeOf(
  profile: RoleProfile,
  roles: readonly RoleProfile[],
  lexicon: TitleLexicon & Pick<Lexicon, 'jobTitles'>,
): TitleJudge {
  const reader = compileTitleReader(lexicon);
  const find = roleFinderOf(roles, lexicon);
  const wanted = roleOf(profile, roles, lexicon);
  const titles = wanted === null ? [] : [profile.title, wanted.title, ...wanted.alternateTitles];
  const telling = (title: string) =>
    reader.words(title, null).filter(({ kind }) => kind === 'word' || kind === 'job');
  const wantedKeys = new Set(titles.flatMap(telling).map(({ key }) => key));
  const titleWords = new Set(lexicon.jobTitles);
  const judged = new Map<string, TitleMeaning>();
  const judge = (title: string): TitleMeaning => {
    const { nearest, level } = find(title);
    const likeness = nearest[0]?.likeness ?? 0;
    const words = reader.words(title, null);
    const isField = words.some(({ kind }) => kind === 'field');
    const isIt = likeness >= SURE || isField ? true : likeness >= FAINT ? null : false;
    const sharesWord = telling(title).some(({ key }) => wantedKeys.has(key));
    const sameGroup = nearest.some(
      ({ role, likeness: share }) =>
        share >= FAINT &&
        (role.id === wanted?.id || (role.group !== undefined && role.group === wanted?.group)),
    );
    return {
      isTitle: title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => titleWords.has(word)),
      isIt,
      isNear: wanted === null ? null : sharesWord || sameGroup,
      leads: level === 'lead',
    };
  };
  return (title) => {
    const meaning = judged.get(title) ?? judge(title);
    judged.set(title, meaning);
    return meaning;
  };
}

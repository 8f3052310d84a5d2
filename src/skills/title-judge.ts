import type { Lexicon } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import type { TitleJudge, TitleMeaning } from '../model/title-judge.ts';
import { roleFinderOf } from './nearest-role.ts';
import { type TitleLexicon, titleReaderOf } from './title-words.ts';

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

/** Works something out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let found: { readonly value: Value } | null = null;
  return () => {
    found ??= { value: work() };
    return found.value;
  };
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
  const reader = titleReaderOf(lexicon);
  const find = roleFinderOf(roles, lexicon);
  const wanted = roleOf(profile, roles, lexicon);
  const titles = wanted === null ? [] : [profile.title, wanted.title, ...wanted.alternateTitles];
  const telling = (title: string) =>
    reader.words(title, null).filter(({ kind }) => kind === 'word' || kind === 'job');
  const wantedKeys = new Set(titles.flatMap(telling).map(({ key }) => key));
  const titleWords = new Set(lexicon.jobTitles);
  const judged = new Map<string, TitleMeaning>();
  // Each answer is worked out when it is asked for: which role is nearest costs more than all the others.
  const judge = (title: string): TitleMeaning => {
    const nearest = once(() => find(title).nearest);
    const meansIt = once((): boolean | null => {
      const likeness = nearest()[0]?.likeness ?? 0;
      const isField = reader.words(title, null).some(({ kind }) => kind === 'field');
      return isField || likeness >= SURE ? true : likeness >= FAINT ? null : false;
    });
    const sameGroup = () =>
      nearest().some(
        ({ role, likeness: share }) =>
          share >= FAINT &&
          (role.id === wanted?.id || (role.group !== undefined && role.group === wanted?.group)),
      );
    const isNear = once(() =>
      wanted === null ? null : telling(title).some(({ key }) => wantedKeys.has(key)) || sameGroup(),
    );
    return {
      isTitle: title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => titleWords.has(word)),
      get isIt() {
        return meansIt();
      },
      get isNear() {
        return isNear();
      },
      get leads() {
        return reader.levelOf(title) === 'lead';
      },
    };
  };
  return (title) => {
    const meaning = judged.get(title) ?? judge(title);
    judged.set(title, meaning);
    return meaning;
  };
}

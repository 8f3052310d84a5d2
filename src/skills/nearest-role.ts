import { foldTitle } from '../model/fold-title.ts';
import type { RoleProfile, Seniority } from '../model/role.ts';
import { type Likeness, likenessOf, type TitleScale } from './title-likeness.ts';
import { compileTitleReader, type TitleLexicon, type TitleReader, type TitleWord } from './title-words.ts';

/** A role that a title may mean. */
export interface RoleCandidate {
  readonly role: RoleProfile;
  /** The title of the role that is nearest. */
  readonly title: string;
  /** 0 to 1; 1 for the id and for a title of the role. */
  readonly likeness: number;
}

/** What a title was taken for. */
export interface RoleAnswer {
  /** Null where nothing is near enough. */
  readonly role: RoleProfile | null;
  /** The nearest roles, at most three, nearest first; some may be too far away to be taken. */
  readonly nearest: readonly RoleCandidate[];
  /** The level that the title names, or null. */
  readonly level: Seniority | null;
}

/** Finds roles by titles as ads and CVs write them. */
export type RoleFinder = (title: string) => RoleAnswer;

/** Below this a title is not taken for a role: half of what is said is said by one of the two only. */
const LEAST_LIKENESS = 0.5;
const MOST_NAMED = 3;

interface KnownTitle {
  readonly role: RoleProfile;
  readonly title: string;
  readonly folded: string;
  readonly words: readonly TitleWord[];
  /** 0 for the role's own title, 1 for others: decides between equals. */
  readonly rank: number;
}

interface Weighed extends Likeness {
  readonly known: KnownTitle;
}

/** Each word once: "Developer Programmer" says one thing. Nothing stands aside in a title that the rules give. */
function eachOnce(words: readonly TitleWord[]): TitleWord[] {
  const byKey = new Map<string, TitleWord>();
  for (const word of words) if (!byKey.has(word.key)) byKey.set(word.key, { ...word, place: 'main' });
  return [...byKey.values()];
}

function titlesOf({ title, alternateTitles }: RoleProfile): string[] {
  return [title, ...alternateTitles];
}

function knownTitles(roles: readonly RoleProfile[], reader: TitleReader): KnownTitle[] {
  return roles.flatMap((role) =>
    titlesOf(role).map((title, index) => ({
      role,
      title,
      folded: foldTitle(title),
      words: eachOnce(reader.words(title, null)),
      rank: Math.min(index, 1),
    })),
  );
}

/** A word weighs the logarithm of how few roles have it among their titles, as terms do in a search. */
function scaleOf(known: readonly KnownTitle[], roles: number): TitleScale {
  const owners = new Map<string, Set<string>>();
  for (const { role, words } of known) {
    for (const { key } of words) owners.set(key, (owners.get(key) ?? new Set()).add(role.id));
  }
  return {
    weightOf: ({ key }) => Math.log(1 + roles / (owners.get(key)?.size ?? 1)),
    isKnown: ({ key }) => owners.has(key),
  };
}

/** The known titles that are spelt so or share a word with what was asked: all others are unlike it. */
function indexByWord(
  known: readonly KnownTitle[],
): (asked: readonly TitleWord[], folded: string) => readonly KnownTitle[] {
  const byWord = new Map<string, number[]>();
  const bySpelling = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, index: number): void => {
    const indexes = to.get(key);
    if (indexes === undefined) to.set(key, [index]);
    else indexes.push(index);
  };
  known.forEach(({ folded, words }, index) => {
    add(bySpelling, folded, index);
    for (const { key } of words) add(byWord, key, index);
  });
  return (asked, folded) => {
    const alike = asked.flatMap(({ key }) => byWord.get(key) ?? []);
    const indexes = new Set([...(bySpelling.get(folded) ?? []), ...alike]);
    return [...indexes].sort((left, right) => left - right).map((index) => known[index]!);
  };
}

/** Better first; the same titles always in the same order. */
function compare(left: Weighed, right: Weighed): number {
  return (
    right.share - left.share ||
    right.shared - left.shared ||
    left.known.rank - right.known.rank ||
    (left.known.role.id < right.known.role.id ? -1 : 1)
  );
}

/** The best title of each role, best role first. */
function nearestOf(weighed: readonly Weighed[]): RoleCandidate[] {
  const seen = new Set<string>();
  return [...weighed]
    .sort(compare)
    .filter(({ known: { role } }) => !seen.has(role.id) && seen.add(role.id))
    .slice(0, MOST_NAMED)
    .map(({ known: { role, title }, share }) => ({ role, title, likeness: share }));
}

/** Finders by the roles that they find: preparing one takes as long as a thousand answers. */
const finders = new WeakMap<readonly RoleProfile[], RoleFinder>();

/** The finder of these roles, prepared when it is first asked for. */
export function roleFinderOf(roles: readonly RoleProfile[], lexicon: TitleLexicon): RoleFinder {
  const finder = finders.get(roles) ?? compileRoleFinder(roles, lexicon);
  finders.set(roles, finder);
  return finder;
}

/**
 * Prepares the titles of all roles.
 *
 * How likeness is told: both titles are cut into words that are brought to one form ("Sr" and "Senior", "engineer" and
 * "programmer", plurals), and what both say is weighed against what one of them says alone. An exact id wins, then an
 * exact title.
 */
export function compileRoleFinder(roles: readonly RoleProfile[], lexicon: TitleLexicon): RoleFinder {
  const reader = compileTitleReader(lexicon);
  const known = knownTitles(roles, reader);
  const spellings = new Set(roles.flatMap(titlesOf).flatMap(reader.spellings).sort());
  const scale = scaleOf(known, roles.length);
  const candidatesOf = indexByWord(known);
  return (title) => {
    const named = roles.find(({ id }) => id === title);
    if (named !== undefined) {
      const nearest = [{ role: named, title: named.title, likeness: 1 }];
      return { role: named, nearest, level: reader.levelOf(named.title) };
    }
    const folded = foldTitle(title);
    const asked = reader.words(title, spellings);
    const nearest = nearestOf(
      candidatesOf(asked, folded)
        .map((candidate): Weighed => {
          if (folded !== '' && candidate.folded === folded)
            return { known: candidate, share: 1, shared: Number.POSITIVE_INFINITY };
          return { known: candidate, ...likenessOf(candidate.words, asked, scale) };
        })
        .filter(({ share }) => share > 0),
    );
    const best = nearest[0];
    const role = best !== undefined && best.likeness >= LEAST_LIKENESS ? best.role : null;
    return { role, nearest, level: reader.levelOf(title) };
  };
}

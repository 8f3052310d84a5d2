import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Lexicon } from '../model/pack.ts';
import { SENIORITIES, type Seniority } from '../model/role.ts';

/** The words about titles that the lexicon holds (rules/lexicon/role-titles.yaml). */
export type TitleLexicon = Pick<
  Lexicon,
  'titleForms' | 'titleLevels' | 'titleNoise' | 'titleTrades' | 'titleField' | 'titleJobs'
>;

/** One word of a title. */
export interface TitleWord {
  /** What it is compared by: the stem of the form that the lexicon gives it. */
  readonly key: string;
  /** The stem of the word as written: "Engineer" alone is not "Developer", whatever it is beside other words. */
  readonly written: string;
  readonly kind: 'level' | 'light' | 'field' | 'trade' | 'job' | 'word';
  /**
   * Where it stands. Ads put technologies, places and terms of the job after a dash, a comma or in brackets (`aside`);
   * where nothing of its own stands before them ("Developer (PHP)"), they finish the title (`detail`).
   */
  readonly place: 'main' | 'detail' | 'aside';
}

/** Cuts titles into words as one lexicon sees them. */
export interface TitleReader {
  /** @param known words of titles in a fixed order, by which misspelt ones are mended; null to mend none. */
  words(title: string, known: ReadonlySet<string> | null): TitleWord[];
  /** Words as written, folded: those that misspelt ones are mended by. */
  spellings(title: string): string[];
  /** The level that a title names; null where it names none, or several. */
  levelOf(title: string): Seniority | null;
}

/** Nobody's title is longer; an ad's headline may be. */
const LONGEST_TITLE = 200;
const LONGEST_FORM = 3;

/** A misspelling has this much in common with the word (Jaro-Winkler), its first letter, and about its length. */
const LEAST_LIKE = 0.91;
const SHORTEST_MENDED = 5;

const WORD = /\.net(?![a-z])|c\+\+|[cf]#|[a-z0-9]+/gu;
const ASIDE = /[()[\]|,;:]|\s[-–—/]+\s|\s\/|\/\s|\s[-–—]+$/u;

function fold(title: string): string {
  return title.slice(0, LONGEST_TITLE).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The word that a misspelt one most likely is, or the word itself. */
function mend(word: string, known: ReadonlySet<string>): string {
  if (word.length < SHORTEST_MENDED || known.has(word) || /\d/u.test(word)) return word;
  let best = { word, likeness: LEAST_LIKE };
  for (const candidate of known) {
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > 2) continue;
    const likeness = jaroWinkler(word, candidate);
    if (likeness > best.likeness) best = { word: candidate, likeness };
  }
  return best.word;
}

/** Readers by the words that they know. */
const readers = new WeakMap<TitleLexicon, TitleReader>();

/** The reader of titles with the words of this lexicon, prepared when it is first asked for. */
export function titleReaderOf(lexicon: TitleLexicon): TitleReader {
  const reader = readers.get(lexicon) ?? compileTitleReader(lexicon);
  readers.set(lexicon, reader);
  return reader;
}

/** Prepares the words of the lexicon once for all titles. */
export function compileTitleReader(lexicon: TitleLexicon): TitleReader {
  const forms = new Map(Object.entries(lexicon.titleForms).map(([from, to]) => [from, to.split(' ')]));
  const levels = new Map(
    SENIORITIES.flatMap((level) => (lexicon.titleLevels[level] ?? []).map((word) => [word, level] as const)),
  );
  const stem = (word: string): string => (/^[a-z]+$/u.test(word) ? porterStemmer.stem(word) : word);
  const light = new Set(lexicon.titleNoise);
  const trades = new Set(lexicon.titleTrades.map(stem));
  const jobs = new Set(lexicon.titleJobs.map(stem));
  const field = new Set(lexicon.titleField);
  const given = new Set([
    ...[...forms.keys()].flatMap((form) => form.split(' ')),
    ...levels.keys(),
    ...light,
    ...lexicon.titleTrades,
  ]);

  const kindOf = (form: string): TitleWord['kind'] => {
    if (levels.has(form)) return 'level';
    if (light.has(form) || /^\d+$/u.test(form)) return 'light';
    if (field.has(form)) return 'field';
    if (jobs.has(stem(form))) return 'job';
    return trades.has(stem(form)) ? 'trade' : 'word';
  };

  /** The words of one part of a title, each form replaced, longest first. */
  const wordsOf = (written: readonly string[], place: TitleWord['place']): TitleWord[] => {
    const words: TitleWord[] = [];
    for (let at = 0; at < written.length; ) {
      let length = Math.min(LONGEST_FORM, written.length - at);
      while (length > 1 && !forms.has(written.slice(at, at + length).join(' '))) length -= 1;
      const own = written.slice(at, at + length);
      for (const form of forms.get(own.join(' ')) ?? own) {
        words.push({ key: stem(form), written: stem(own.join(' ')), kind: kindOf(form), place });
      }
      at += length;
    }
    return words;
  };

  const parts = (title: string) =>
    fold(title)
      .split(ASIDE)
      .map((part) => part.match(WORD) ?? [])
      .filter((part) => part.length > 0);

  const words: TitleReader['words'] = (title, known) => {
    const all: TitleWord[] = [];
    let place: TitleWord['place'] = 'main';
    for (const part of parts(title)) {
      const mended = known === null ? part : part.map((word) => (given.has(word) ? word : mend(word, known)));
      const own = wordsOf(mended, place);
      all.push(...own);
      place =
        place === 'aside' || own.some(({ kind }) => kind === 'word' || kind === 'trade') ? 'aside' : 'detail';
    }
    return all;
  };

  return {
    words,
    spellings: (title) => parts(title).flat(),
    levelOf: (title) => {
      const named = parts(title).flat().join(' ');
      const found = wordsOf(named.split(' '), 'main').flatMap(({ kind, key }) =>
        kind === 'level' ? [key] : [],
      );
      const which = new Set(
        found.flatMap((key) => [...levels].flatMap(([word, level]) => (stem(word) === key ? [level] : []))),
      );
      const [only] = which;
      return which.size === 1 && only !== undefined ? only : null;
    },
  };
}

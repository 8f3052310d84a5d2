import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Skill } from '../model/skill.ts';
import { PhraseSet } from './phrases.ts';
import { tokenize } from './tokens.ts';
import type { Surface, SurfacePhrases } from './trie.ts';
import { vouches } from './vouches.ts';

/** Shorter names are an edit away from too many words. */
const SHORTEST = 6;
/** No name of a technology is longer; a run of letters without end costs nothing. */
const LONGEST = 24;

/** Two spellings of one word are this alike, by Jaro and Winkler: one edit or swap in six letters is just above it. */
const ALIKE = 0.9;

/** A name that may be misspelt, with the letters that it is compared by. */
interface MisspeltSurface extends Surface {
  readonly key: string;
}

const NO_PHRASES: SurfacePhrases = { cues: new PhraseSet([]), not: [] };

/** The names that may be misspelt, by themselves and by what is left of them without one letter. */
export interface MisspellingIndex {
  readonly byPart: ReadonlyMap<string, readonly MisspeltSurface[]>;
  /** Every word of every spelling: none of them is a misspelling. */
  readonly known: ReadonlySet<string>;
}

function* withoutOneLetter(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** Whether the spelling counts wherever it stands: nothing is one letter off from a name that is a word itself. */
function isPlain(skill: Skill, spelling: string): boolean {
  const folded = spelling.toLowerCase();
  const policy = Object.entries(skill.surfaces).find(([surface]) => surface.toLowerCase() === folded)?.[1];
  return policy === undefined || policy.match === 'plain';
}

/** The one word of a spelling that may be misspelt, or null: letters alone, long enough, and no common word. */
function misspellable(skill: Skill, spelling: string): string | null {
  const tokens = tokenize(spelling);
  const key = tokens.length === 1 ? tokens[0]!.key : '';
  const fits = key.length >= SHORTEST && key.length <= LONGEST && /^[a-z]+$/u.test(key);
  return fits && isPlain(skill, spelling) ? key : null;
}

/**
 * Indexes the names of technologies by deletion of one letter (as SymSpell does), so that a look-up costs as many
 * steps as the word has letters, whatever the size of the vocabulary.
 */
export function indexMisspellings(skills: readonly Skill[]): MisspellingIndex {
  const byPart = new Map<string, MisspeltSurface[]>();
  const known = new Set<string>();
  for (const skill of skills) {
    for (const spelling of [skill.name, ...skill.aliases]) {
      for (const { key, base } of tokenize(spelling)) known.add(key).add(base ?? key);
      const key = vouches(skill) ? misspellable(skill, spelling) : null;
      if (key === null) continue;
      const surface = surfaceOf(skill, spelling, key);
      for (const part of withoutOneLetter(key)) byPart.set(part, [...(byPart.get(part) ?? []), surface]);
    }
  }
  return { byPart, known };
}

function surfaceOf(skill: Skill, spelling: string, key: string): MisspeltSurface {
  return {
    skill,
    spelling,
    key,
    via: 'misspelt',
    match: 'plain',
    exactCase: false,
    needsCapitals: false,
    hasExclusions: false,
    phrases: () => NO_PHRASES,
  };
}

/** Whether two different words are one letter more, less or other, or one swap of neighbours apart. */
export function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}

/** The technology that a word is one letter off from; null where it is none, or could be two. */
export function misspeltName(word: string, { byPart, known }: MisspellingIndex): MisspeltSurface | null {
  if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || !/^[a-z]+$/u.test(word))
    return null;
  const near = new Map<string, MisspeltSurface>();
  for (const part of withoutOneLetter(word)) {
    for (const surface of byPart.get(part) ?? []) {
      const name = surface.key;
      const fits = name[0] === word[0] && isOneEditAway(word, name) && jaroWinkler(word, name) >= ALIKE;
      if (fits) near.set(surface.skill.id, surface);
    }
  }
  const [only] = near.values();
  // "Dockers", "Javascripts": a plural is no misspelling.
  return near.size === 1 && only !== undefined && word !== `${only.key}s` ? only : null;
}

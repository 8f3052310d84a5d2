import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Skill } from '../model/skill.ts';
import { PhraseSet } from './phrases.ts';
import { tokenize } from './tokens.ts';
import type { Surface } from './trie.ts';

/** Practices by the stem of what is done, then by what it is done to, in the singular. */
export interface StemIndex {
  readonly byAction: ReadonlyMap<string, ReadonlyMap<string, Surface>>;
  /** Stem of an action by a word of it that has another stem: "analysed" for "analysis". */
  readonly irregular: ReadonlyMap<string, string>;
}

/** The second word of a practice that names an action: "management", "testing", "migration", "analysis", "design". */
const ACTION = /(?:ment|ing|[ts]ion|ance|ysis|review|design|support|delivery|recovery)$/u;
/** The stem of one folded word, as Porter's stemmer gives it. */
export const stemOf = (word: string): string => stemmer.stem(word);

function surfaceOf(skill: Skill, spelling: string): Surface {
  return {
    skill,
    spelling,
    via: 'stem',
    match: 'plain',
    exactCase: false,
    needsCapitals: false,
    hasExclusions: false,
    phrases: () => ({ cues: new PhraseSet([]), not: [] }),
  };
}

/** A thing without the "s" of its plural; its stem would make "production" of "product". */
export function singularOf(word: string): string {
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?<=(?:ss|x|ch|sh))es$/u, '')
    .replace(/(?<=[^s])s$/u, '');
}

/** Indexes practices of two words, a thing and what is done to it ("stakeholder management"), by their stems. */
export function indexStems(skills: readonly Skill[], actionForms: readonly string[]): StemIndex {
  const byAction = new Map<string, Map<string, Surface>>();
  for (const skill of skills) {
    if (!skill.category.startsWith('practices')) continue;
    for (const spelling of [skill.name, ...skill.aliases]) {
      const [thing, action, more] = tokenize(spelling);
      if (thing === undefined || action === undefined || more !== undefined) continue;
      if (!ACTION.test(action.key) || !/^[a-z]{4,}$/u.test(thing.key)) continue;
      const things = byAction.get(stemOf(action.key)) ?? new Map<string, Surface>();
      byAction.set(stemOf(action.key), things);
      if (!things.has(singularOf(thing.key))) things.set(singularOf(thing.key), surfaceOf(skill, spelling));
    }
  }
  const irregular = new Map(
    actionForms.map((pair) => {
      const [noun, verb] = tokenize(pair);
      return [verb!.key, stemOf(noun!.key)] as const;
    }),
  );
  return { byAction, irregular };
}

import type { Skill, SurfacePolicy } from '../model/skill.ts';
import { indexMisspellings, type MisspellingIndex } from './misspelling-index.ts';
import { compileList, type Phrase, PhraseSet, readPhrase } from './phrases.ts';
import { variantsOf } from './spellings.ts';
import { indexStems, type StemIndex } from './stem-index.ts';
import { tokenize } from './tokens.ts';
import { addPath, createNode, type Surface, type SurfacePhrases, type TrieNode } from './trie.ts';

/** Word lists (rules/lexicon/lists) that tell having a skill from lacking or wanting it, and an ad's needs. */
export const SKILL_LISTS = {
  negations: 'negations',
  wishes: 'wishes',
  denials: 'denials',
  denied: 'denied',
  wishesInBrackets: 'wishes-in-brackets',
  openingWishes: 'opening-wishes',
  withCompanions: 'with-companions',
  weakClaims: 'weak-claims',
  weakLevels: 'weak-levels',
  nearMisses: 'near-misses',
  phraseEnds: 'phrase-ends',
  fixedPhrases: 'fixed-phrases',
  clauseBreaks: 'clause-breaks',
  prepositions: 'skill-prepositions',
  codingVerbs: 'coding-verbs',
  essential: 'need-essential',
  desirable: 'need-desirable',
  alternatives: 'need-alternatives',
  openEnds: 'need-open-ends',
  boilerplate: 'ad-boilerplate-headings',
  requests: 'ad-request-headings',
  duties: 'ad-duty-headings',
  asks: 'ad-ask-words',
  applying: 'ad-applying-words',
  openers: 'ad-ask-openers',
  experience: 'ad-experience-words',
  years: 'ad-year-words',
  qualifications: 'ad-qualifications',
  noQualifications: 'ad-no-qualifications',
  workRights: 'ad-work-rights',
  noTerms: 'ad-no-technologies',
  developingTitles: 'developing-titles',
  otherDevelopers: 'other-developers',
} as const;

export type WordLists = Readonly<Record<keyof typeof SKILL_LISTS, PhraseSet>>;

/** The compiled vocabulary: made once for each pack, shared by every check. */
export interface Vocabulary {
  readonly byId: ReadonlyMap<string, Skill>;
  /** Every skill that follows from one, near and far, without itself. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  /** Close relatives, both ways. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  /** Built when first asked for: a service that starts must not wait for it. */
  trie(): TrieNode;
  /** Built when first asked for, as the trie is. */
  misspellings(): MisspellingIndex;
  stems(): StemIndex;
  readonly lists: WordLists;
  /** Numbers in words, "one" first. */
  readonly smallNumbers: readonly string[];
  /** Display name of a skill; the id itself where the vocabulary does not know it. */
  nameOf(id: string): string;
}

const EVERYWHERE: SurfacePolicy = { match: 'plain', case: 'any', cues: [], not: [] };

/** Where a spelling stands inside a phrase; nowhere (-1 alone) for a phrase that only stands near it. */
function placesIn(phrase: Phrase, spelling: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + spelling.length <= phrase.length; at += 1) {
    if (spelling.every((key, step) => phrase[at + step] === key)) places.push(at);
  }
  return places;
}

/** The policy of a spelling; capitals of the key do not matter. */
function policyOf(skill: Skill, spelling: string): SurfacePolicy {
  const folded = spelling.toLowerCase();
  return (
    Object.entries(skill.surfaces).find(([surface]) => surface.toLowerCase() === folded)?.[1] ?? EVERYWHERE
  );
}

/** "bot" vouches as "bots" does. */
function bothNumbers(phrase: Phrase): Phrase[] {
  const last = phrase.at(-1) ?? '';
  if (!/^[a-z]{3,}$/u.test(last)) return [phrase];
  const other = last.endsWith('s') ? last.slice(0, -1) : `${last}s`;
  return [phrase, [...phrase.slice(0, -1), other]];
}

function readPhrases(policy: SurfacePolicy, spelling: string): SurfacePhrases {
  const keys = tokenize(spelling).map((token) => token.key);
  return {
    cues: new PhraseSet(policy.cues.flatMap((text) => bothNumbers(readPhrase(text)))),
    not: policy.not.map((text) => {
      const phrase = readPhrase(text);
      return { phrase, offsets: placesIn(phrase, keys) };
    }),
  };
}

function compileSurface(skill: Skill, spelling: string, via: Surface['via']): Surface {
  const policy = policyOf(skill, spelling);
  let phrases: SurfacePhrases | null = null;
  return {
    skill,
    spelling,
    via,
    match: policy.match,
    exactCase: policy.case === 'exact',
    needsCapitals: false,
    hasExclusions: policy.not.length > 0,
    phrases: () => {
      phrases ??= readPhrases(policy, spelling);
      return phrases;
    },
  };
}

function buildTrie(skills: readonly Skill[]): TrieNode {
  const root = createNode();
  const derived: { path: readonly string[]; surface: Surface }[] = [];
  for (const skill of skills) {
    for (const [index, spelling] of [skill.name, ...skill.aliases].entries()) {
      const surface = compileSurface(skill, spelling, index === 0 ? 'name' : 'alias');
      for (const variant of variantsOf(spelling)) {
        if (!variant.derived) addPath(root, variant.path, surface, false);
        else
          derived.push({ path: variant.path, surface: { ...surface, needsCapitals: variant.needsCapitals } });
      }
    }
  }
  // After all written spellings: the plural of SAS must not become Sass.
  for (const { path, surface } of derived) addPath(root, path, surface, true);
  return root;
}

function closeOver(byId: ReadonlyMap<string, Skill>): Map<string, readonly string[]> {
  const closed = new Map<string, readonly string[]>();
  const visit = (id: string): readonly string[] => {
    const known = closed.get(id);
    if (known !== undefined) return known;
    // Set before the visit, so that a circle (which the pack's lint forbids) ends here.
    closed.set(id, []);
    const all = new Set<string>();
    for (const next of byId.get(id)?.implies ?? []) {
      all.add(next);
      for (const further of visit(next)) all.add(further);
    }
    all.delete(id);
    closed.set(id, [...all]);
    return [...all];
  };
  for (const id of byId.keys()) visit(id);
  return closed;
}

function relateBothWays(skills: readonly Skill[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const set = related.get(from) ?? new Set();
    related.set(from, set.add(to));
  };
  for (const skill of skills) {
    for (const other of skill.related) {
      add(skill.id, other);
      add(other, skill.id);
    }
  }
  return related;
}

/**
 * Compiles skills and word lists once, so that a check costs time by its text alone.
 *
 * @param lists `pack.lexicon.lists`; a list that is absent counts as empty.
 */
export function compileVocabulary(
  skills: readonly Skill[],
  lists: Readonly<Record<string, readonly string[]>>,
): Vocabulary {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const compiled = Object.fromEntries(
    Object.entries(SKILL_LISTS).map(([key, name]) => [key, compileList(lists, name)]),
  ) as Record<keyof typeof SKILL_LISTS, PhraseSet>;
  let trie: TrieNode | null = null;
  let misspellings: MisspellingIndex | null = null;
  let stems: StemIndex | null = null;
  return {
    byId,
    implied: closeOver(byId),
    related: relateBothWays(skills),
    trie: () => {
      trie ??= buildTrie(skills);
      return trie;
    },
    misspellings: () => {
      misspellings ??= indexMisspellings(skills);
      return misspellings;
    },
    stems: () => {
      stems ??= indexStems(skills, lists['action-forms'] ?? []);
      return stems;
    },
    lists: compiled,
    smallNumbers: lists['small-numbers'] ?? [],
    nameOf: (id) => byId.get(id)?.name ?? id,
  };
}

import type { Skill, SkillVia, SurfacePolicy } from '../model/skill.ts';
import type { Phrase, PhraseSet } from './phrases.ts';
import { edgeKey } from './spellings.ts';
import { GAP, isHard, type Token } from './tokens.ts';

/** One spelling of one skill, as the end of a path through the trie carries it. */
export interface Surface {
  readonly skill: Skill;
  /** The spelling as the vocabulary writes it. */
  readonly spelling: string;
  readonly via: Exclude<SkillVia, 'implied'>;
  readonly match: SurfacePolicy['match'];
  readonly exactCase: boolean;
  readonly needsCapitals: boolean;
  /** Whether it has `not` phrases at all: most have none, and asking costs nothing. */
  readonly hasExclusions: boolean;
  /** Its phrases, read from the policy when first asked for: most spellings never occur in a text. */
  phrases(): SurfacePhrases;
}

export interface SurfacePhrases {
  readonly cues: PhraseSet;
  /** Phrases in which the spelling means something else, with the places at which the spelling stands in them. */
  readonly not: readonly { readonly phrase: Phrase; readonly offsets: readonly number[] }[];
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly surfaces: Surface[];
}

export function createNode(): TrieNode {
  return { next: new Map(), surfaces: [] };
}

/**
 * Adds one path; a surface of the same skill that is there already stays (the name comes before its aliases), and
 * with `ifFree` one of any other skill, too.
 */
export function addPath(root: TrieNode, path: readonly string[], surface: Surface, ifFree: boolean): void {
  let node = root;
  for (const key of path) {
    let child = node.next.get(key);
    if (child === undefined) {
      child = createNode();
      node.next.set(key, child);
    }
    node = child;
  }
  const taken = ifFree
    ? node.surfaces.length > 0
    : node.surfaces.some(({ skill }) => skill.id === surface.skill.id);
  if (!taken) node.surfaces.push(surface);
}

/** A stretch of tokens that spells at least one skill. */
export interface Candidate {
  readonly from: number;
  /** Index of the token after the last one. */
  readonly to: number;
  /** Index of the token after its head where a list shares one ("functional and regression testing"), else `to`. */
  readonly headTo: number;
  readonly surfaces: readonly Surface[];
}

/** How far the shared head of a list may stand from its first member: "functional, manual, smoke and … testing". */
const HEAD_REACH = 14;
const JOINING_WORDS = new Set(['and', 'or']);

/**
 * A two-word spelling of which a list gives the second word once: "functional" of "functional and regression
 * testing". Between the word and the head stand only commas, slashes, "and" and single words; the head closes an
 * item of its own, which may have two words ("user acceptance testing").
 */
function sharedHead(root: TrieNode, tokens: readonly Token[], from: number): Candidate | null {
  const node = root.next.get(tokens[from]!.key);
  // "Backend systems, distributed architectures": a noun in the plural ends what came before.
  if (node === undefined || node.next.size === 0 || /[^s]s$/u.test(tokens[from]!.key)) return null;
  let wordsInItem = 1;
  let joined = false;
  for (let index = from + 1; index < Math.min(tokens.length, from + HEAD_REACH); index += 1) {
    const { key, gap } = tokens[index]!;
    if ((gap & ~(GAP.comma | GAP.slash)) !== 0) return null;
    if (JOINING_WORDS.has(key) || gap !== GAP.soft) {
      joined = true;
      wordsInItem = JOINING_WORDS.has(key) ? 0 : 1;
      continue;
    }
    const head = joined && wordsInItem > 0 ? node.next.get(key) : undefined;
    const surfaces = head?.surfaces.filter((surface) => surface.match === 'plain') ?? [];
    if (surfaces.length > 0) return { from, to: from + 1, headTo: index + 1, surfaces };
    wordsInItem += 1;
    if (!joined || wordsInItem > 2) return null;
  }
  return null;
}

const NONE: readonly Candidate[] = [];

/**
 * All spellings that start at a token, longest first. The work depends on the longest spelling, not on how many
 * there are: a token has at most two keys, and each step is one look-up.
 */
export function candidatesAt(root: TrieNode, tokens: readonly Token[], from: number): readonly Candidate[] {
  const first = tokens[from]!;
  // Most words start no spelling at all.
  const starts = root.next.has(first.key) || (first.base !== null && root.next.has(first.base));
  if (!starts && tokens[from + 1]?.mayContinue !== true) return NONE;
  const found = new Map<number, Surface[]>();
  const walk = (node: TrieNode, index: number): void => {
    if (node.surfaces.length > 0) found.set(index, [...(found.get(index) ?? []), ...node.surfaces]);
    const token = tokens[index];
    if (token === undefined || (index > from && isHard(token.gap))) return;
    const step = (key: string, to: number): void => {
      const child = node.next.get(index === from ? key : edgeKey(key, token.gap));
      if (child !== undefined) walk(child, to);
    };
    step(token.key, index + 1);
    if (token.base !== null) step(token.base, index + 1);
    const rest = tokens[index + 1];
    if (rest?.mayContinue === true) step(`${token.key}${rest.key}`, index + 2);
  };
  walk(root, from);
  const shared = sharedHead(root, tokens, from);
  return [...found]
    .map(([to, surfaces]): Candidate => ({ from, to, headTo: to, surfaces }))
    .concat(shared ?? [])
    .sort((left, right) => right.to - left.to);
}

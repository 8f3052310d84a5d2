import type { Skill, SkillVia, SurfacePolicy } from '../model/skill.ts';
import type { Phrase, PhraseSet } from './phrases.ts';
import { edgeKey } from './spellings.ts';
import { isHard, type Token } from './tokens.ts';

/** One spelling of one skill, as the end of a path through the trie carries it. */
export interface Surface {
  readonly skill: Skill;
  /** The spelling as the vocabulary writes it. */
  readonly spelling: string;
  readonly via: Extract<SkillVia, 'name' | 'alias'>;
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

/** Adds one path; a surface of the same skill that is there already stays (the name comes before its aliases). */
export function addPath(root: TrieNode, path: readonly string[], surface: Surface): void {
  let node = root;
  for (const key of path) {
    let child = node.next.get(key);
    if (child === undefined) {
      child = createNode();
      node.next.set(key, child);
    }
    node = child;
  }
  if (!node.surfaces.some((known) => known.skill.id === surface.skill.id)) node.surfaces.push(surface);
}

/** A stretch of tokens that spells at least one skill. */
export interface Candidate {
  readonly from: number;
  /** Index of the token after the last one. */
  readonly to: number;
  readonly surfaces: readonly Surface[];
}

/**
 * All spellings that start at a token, longest first. The work depends on the longest spelling, not on how many
 * there are: a token has at most two keys, and each step is one look-up.
 */
export function candidatesAt(root: TrieNode, tokens: readonly Token[], from: number): Candidate[] {
  const found = new Map<number, Surface[]>();
  const walk = (node: TrieNode, index: number): void => {
    if (node.surfaces.length > 0) found.set(index, [...(found.get(index) ?? []), ...node.surfaces]);
    const token = tokens[index];
    if (token === undefined || (index > from && isHard(token.gap))) return;
    for (const key of token.base === null ? [token.key] : [token.key, token.base]) {
      const child = node.next.get(index === from ? key : edgeKey(key, token.gap));
      if (child !== undefined) walk(child, index + 1);
    }
  };
  walk(root, from);
  return [...found]
    .map(([to, surfaces]) => ({ from, to, surfaces }))
    .sort((left, right) => right.to - left.to);
}

import type { Span } from '../model/span.ts';
import { splitWords, type Word } from './words.ts';

/** A phrase of a list and where it was found. */
export interface PhraseMatch extends Span {
  readonly phrase: string;
}

/** Finds the phrases of one list in a run of words. */
export interface PhraseMatcher {
  /** Every match, longest first at each place, not overlapping. */
  find(text: string, words: readonly Word[]): PhraseMatch[];
  /** The longest phrase that the words open with, or null. */
  opening(text: string, words: readonly Word[]): PhraseMatch | null;
}

interface Node {
  readonly next: Map<string, Node>;
  phrase: string | null;
}

/** Words of one phrase may be set apart by spaces, a line break or hyphens, never by the end of a sentence. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let index = from; index < to; index += 1) {
    if (!' \t\n\u00a0-\u2010\u2011\u00ad/.'.includes(text[index]!)) return false;
  }
  return !/[.](?:\s|$)/u.test(text.slice(from, to));
}

function buildTree(phrases: readonly string[]): Node {
  const root: Node = { next: new Map(), phrase: null };
  for (const phrase of phrases) {
    let node = root;
    for (const { key } of splitWords(phrase)) {
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: new Map(), phrase: null };
        node.next.set(key, child);
      }
      node = child;
    }
    if (node !== root) node.phrase = phrase;
  }
  return root;
}

/**
 * Compiles a word list into a matcher.
 *
 * Why a tree of words and not one pattern: phrases match whole words only ("team" never inside "steam"), any list
 * is safe whatever it holds, and each word is looked at no more often than the longest phrase has words.
 */
export function compilePhrases(phrases: readonly string[]): PhraseMatcher {
  const root = buildTree(phrases);

  const longestAt = (text: string, words: readonly Word[], first: number): [PhraseMatch, number] | null => {
    let node: Node | undefined = root.next.get(words[first]!.key);
    let best: [PhraseMatch, number] | null = null;
    for (let index = first; node !== undefined; ) {
      if (node.phrase !== null) {
        best = [{ start: words[first]!.start, end: words[index]!.end, phrase: node.phrase }, index + 1];
      }
      const following = words[index + 1];
      if (following === undefined || !joins(text, words[index]!.end, following.start)) break;
      node = node.next.get(following.key);
      index += 1;
    }
    return best;
  };

  return {
    find(text, words) {
      const matches: PhraseMatch[] = [];
      for (let index = 0; index < words.length; ) {
        const found = longestAt(text, words, index);
        if (found !== null) matches.push(found[0]);
        index = found?.[1] ?? index + 1;
      }
      return matches;
    },
    opening: (text, words) => (words.length === 0 ? null : (longestAt(text, words, 0)?.[0] ?? null)),
  };
}

import type { Span } from '../model/span.ts';
import type { PhraseSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';
import type { WordLists } from './vocabulary.ts';

/** How many tokens away a word may stand and still vouch for an ambiguous name (found by trial: about a sentence). */
export const WINDOW = 12;

/** What the surroundings of a token tell. */
export interface TextContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lists: WordLists;
  isMasked(index: number): boolean;
  anyMasked(from: number, to: number): boolean;
  /** Whether the token stands in the name of an employer, a place, a referee. */
  isDoubtful(index: number): boolean;
  /** Whether the token stands in a skills section. */
  inZone(index: number): boolean;
  markVouching(from: number, to: number): void;
  isVouching(index: number): boolean;
  /** Marks a technology that was read, be its name ambiguous or not: it vouches for what it is joined to. */
  markNamed(from: number, to: number): void;
  isNamed(index: number): boolean;
  /** Whether a token that vouches stands within `reach` tokens of [from, to), in the same paragraph. */
  hasVouching(from: number, to: number, reach: number): boolean;
  /** Whether a phrase of the set stands within `reach` tokens of [from, to), in the same paragraph. */
  hasPhrase(phrases: PhraseSet, from: number, to: number, reach: number): boolean;
  /** First and last token (exclusive) within reach and in the paragraph of `from`. */
  windowOf(from: number, to: number, reach: number): readonly [number, number];
}

/** For each token whether it touches one of the spans. Both run in order, so this is one sweep. */
function covered(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  const sorted = [...spans].sort((left, right) => left.start - right.start);
  let at = 0;
  let reach = -1;
  for (const [index, token] of tokens.entries()) {
    for (let span = sorted[at]; span !== undefined && span.start < token.end; span = sorted[at]) {
      reach = Math.max(reach, span.end);
      at += 1;
    }
    if (token.start < reach) marks[index] = 1;
  }
  return marks;
}

/** Number of the paragraph of each token. */
function paragraphs(tokens: readonly Token[]): Uint32Array {
  const numbers = new Uint32Array(tokens.length);
  let number = 0;
  for (const [index, token] of tokens.entries()) {
    if ((token.gap & GAP.block) !== 0) number += 1;
    numbers[index] = number;
  }
  return numbers;
}

type WindowOf = TextContext['windowOf'];

function windowsOf(tokens: readonly Token[]): WindowOf {
  const paragraphOf = paragraphs(tokens);
  return (from, to, reach) => {
    let first = from;
    let last = to;
    const paragraph = paragraphOf[from];
    while (first > 0 && from - first < reach && paragraphOf[first - 1] === paragraph) first -= 1;
    while (last < tokens.length && last - to < reach && paragraphOf[last] === paragraph) last += 1;
    return [first, last];
  };
}

/** Whether a token of the window, outside [from, to) itself, passes the test. */
function someNear(
  windowOf: WindowOf,
  [from, to, reach]: readonly [number, number, number],
  test: (index: number) => boolean,
): boolean {
  const [first, last] = windowOf(from, to, reach);
  for (let index = first; index < last; index += 1) {
    if ((index < from || index >= to) && test(index)) return true;
  }
  return false;
}

/** Makes the context of one text. Every question it answers looks at a bounded window. */
export function createContext(
  input: {
    readonly text: string;
    readonly masks: readonly Span[];
    readonly doubtful?: readonly Span[];
    readonly zones: readonly Span[];
  },
  tokens: readonly Token[],
  lists: WordLists,
): TextContext {
  const masked = covered(tokens, input.masks);
  const doubtful = covered(tokens, input.doubtful ?? []);
  const zoned = covered(tokens, input.zones);
  const vouching = new Uint8Array(tokens.length);
  const named = new Uint8Array(tokens.length);
  const windowOf = windowsOf(tokens);
  return {
    text: input.text,
    tokens,
    lists,
    isMasked: (index) => masked[index] === 1,
    anyMasked: (from, to) => masked.subarray(from, to).includes(1),
    isDoubtful: (index) => doubtful[index] === 1,
    inZone: (index) => zoned[index] === 1,
    markVouching: (from, to) => vouching.fill(1, from, to),
    isVouching: (index) => vouching[index] === 1,
    markNamed: (from, to) => named.fill(1, from, to),
    isNamed: (index) => vouching[index] === 1 || named[index] === 1,
    hasVouching: (from, to, reach) => someNear(windowOf, [from, to, reach], (index) => vouching[index] === 1),
    hasPhrase: (phrases, from, to, reach) =>
      phrases.longest > 0 &&
      someNear(windowOf, [from, to, reach], (index) => phrases.matchAt(tokens, index) > 0),
    windowOf,
  };
}

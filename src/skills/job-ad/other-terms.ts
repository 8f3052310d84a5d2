import type { AdTerm } from '../../model/job-ad.ts';
import type { TextContext } from '../context.ts';
import type { Hit } from '../scan.ts';
import { GAP } from '../tokens.ts';
import { vouches } from '../vouches.ts';
import { quoteOf } from './quotes.ts';
import type { Statement } from './statements.ts';

const MOST_TERMS = 30;
/** Words of one name: "Cape Clear ESB". */
const LONGEST_NAME = 3;

/** "BladeLogic", "simPRO", "k6", "S4HANA": a capital or a digit inside a word. */
const MIXED = /^\p{L}+(?:\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}|\p{Ll}\d|\d\p{Lu})[\p{L}\d]*$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\d]+$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\d]{1,6}$/u;

interface Words {
  readonly context: TextContext;
  /** For each token whether a skill that we know stands there. */
  readonly known: Uint8Array;
  /** For each token whether a technology that we know stands there. */
  readonly technology: Uint8Array;
}

function wordAt(index: number, { context: { tokens, text } }: Words): string {
  return text.slice(tokens[index]!.start, tokens[index]!.end);
}

function isFree(index: number, words: Words): boolean {
  const { context, known } = words;
  return (
    known[index] === 0 &&
    !context.isMasked(index) &&
    context.lists.noTerms.matchAt(context.tokens, index) === 0
  );
}

const JOINS = GAP.comma | GAP.slash | GAP.open;

const CONJUNCTIONS = new Set(['and', 'or']);

/** Whether a technology stands next to the name in the same list: before a comma, after a slash, in brackets, by "and". */
function isListed(from: number, to: number, { context: { tokens }, technology }: Words): boolean {
  const ends = GAP.clause | GAP.block;
  const before = tokens[from]!.gap;
  const after = tokens[to]?.gap ?? ends;
  const left = (before & JOINS) !== 0 && (before & ends) === 0 && technology[from - 1] === 1;
  const right = (after & (GAP.comma | GAP.slash)) !== 0 && (after & ends) === 0 && technology[to] === 1;
  const joined =
    before === GAP.soft && CONJUNCTIONS.has(tokens[from - 1]?.key ?? '') && technology[from - 2] === 1;
  return left || right || joined;
}

/** The end of a name that begins at a token: capitalised words in a row. */
function endOfName(from: number, statement: Statement, words: Words): number {
  const { tokens } = words.context;
  let to = from + 1;
  while (
    to < statement.to &&
    to - from < LONGEST_NAME &&
    tokens[to]!.gap === GAP.soft &&
    isFree(to, words) &&
    CAPITALISED.test(wordAt(to, words))
  )
    to += 1;
  return to;
}

function looksLikeTechnology(from: number, to: number, words: Words): boolean {
  const first = wordAt(from, words);
  if (to - from === 1 && MIXED.test(first)) return true;
  if (!CAPITALISED.test(first)) return false;
  return isListed(from, to, words) && (to - from > 1 || CAPITALS.test(first) || first.length > 2);
}

/**
 * Words of the ad that look like technologies and that no vocabulary knows: by their spelling ("BladeLogic") or by
 * standing in one list with technologies. They are told as they are, so that a person sees what was not understood.
 */
export function otherTerms(
  statements: readonly Statement[],
  hits: readonly Hit[],
  context: TextContext,
): AdTerm[] {
  const words: Words = {
    context,
    known: new Uint8Array(context.tokens.length),
    technology: new Uint8Array(context.tokens.length),
  };
  for (const { from, to, surface } of hits) {
    words.known.fill(1, from, to);
    if (vouches(surface.skill)) words.technology.fill(1, from, to);
  }
  const terms = new Map<string, AdTerm>();
  for (const statement of statements) {
    if (statement.need === null) continue;
    for (let index = statement.from; index < statement.to && terms.size < MOST_TERMS; index += 1) {
      if (!isFree(index, words)) continue;
      const to = endOfName(index, statement, words);
      if (!looksLikeTechnology(index, to, words)) continue;
      // A name that was told vouches for its neighbour: lists of five unknown tools are lists of tools.
      words.technology.fill(1, index, to);
      const { quote: term, start, end } = quoteOf({ from: index, to }, context);
      const key = term.toLowerCase();
      if (!terms.has(key)) terms.set(key, { term, need: statement.need, quote: term, start, end });
      index = to - 1;
    }
  }
  return [...terms.values()];
}

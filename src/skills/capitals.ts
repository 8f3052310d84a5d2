import type { TextContext } from './context.ts';
import { GAP } from './tokens.ts';
import type { Candidate, Surface } from './trie.ts';

/** Letters, digits and the signs that are part of a name, without the spaces and hyphens that writers vary. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#♯&]/gu, '');
}

/** "CHEF" among words that are not all capitals is Chef as good as "Chef": a writer marked the name. */
function isMarkedOut(written: string, own: string, { from, to }: Candidate, context: TextContext): boolean {
  if (own.length < 4 || written !== own.toUpperCase()) return false;
  const { tokens, text } = context;
  const shouts = (index: number) => {
    const token = tokens[index];
    return token !== undefined && /^\p{Lu}{2,}/u.test(text.slice(token.start, token.end));
  };
  return !shouts(from - 1) && !shouts(to);
}

/** Whether the text has the capitals of the spelling; a plural "s" or a version may follow. */
export function sameCapitals(surface: Surface, candidate: Candidate, context: TextContext): boolean {
  const { from, to } = candidate;
  const { tokens, text } = context;
  const written = bare(text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  const own = bare(surface.spelling);
  if (written.startsWith(own)) return /^s?\d*$/u.test(written.slice(own.length));
  return `${written}s` === own || isMarkedOut(written, own, candidate, context);
}

/** Whether parts that the vocabulary writes as one word are marked as a name: by capitals ("Power Shell") or hyphens. */
export function isMarkedAsName({ from, to }: Candidate, { tokens, text }: TextContext): boolean {
  const parts = tokens.slice(from, to);
  const capitals = parts.every((token) => /\p{Lu}/u.test(text[token.start] ?? ''));
  return capitals || parts.slice(1).every((token) => /[-‐‑]/u.test(text[token.start - 1] ?? ''));
}

/** "Tensor Processing Units", "Next Retail": a capital beside other capitals is part of a longer name. */
export function isInName({ from, to }: Candidate, context: TextContext): boolean {
  const { tokens, text } = context;
  const named = (index: number, gap: number) => {
    const token = tokens[index];
    if (token === undefined || gap !== GAP.soft || context.isVouching(index)) return false;
    return /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.start + 2));
  };
  const before = tokens[from - 1];
  const opens = before !== undefined && (before.gap & GAP.clause) !== 0;
  return (!opens && named(from - 1, tokens[from]!.gap)) || named(to, tokens[to]?.gap ?? GAP.clause);
}

/** "Sep. 2012" is no SEP: an acronym is not written with one capital, save in lists of skills. */
export function isNoAcronym(surface: Surface, { from }: Candidate, { tokens, text }: TextContext): boolean {
  const { start, end } = tokens[from]!;
  return /^\p{Lu}+$/u.test(surface.spelling) && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
}

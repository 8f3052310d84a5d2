import { type TextContext, WINDOW } from './context.ts';
import { isItem } from './enumeration.ts';
import { type MisspellingIndex, misspeltName } from './misspelling-index.ts';
import type { Hit } from './scan.ts';
import { GAP, type Token } from './tokens.ts';

/** "Anna Pythom": a capital beside another one is the name of someone or something, save in a list. */
function mayBeName(index: number, { tokens, text }: TextContext): boolean {
  const capital = (at: number) =>
    /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[at]?.start ?? 0, (tokens[at]?.start ?? 0) + 2));
  if (!capital(index)) return false;
  const before = tokens[index]!.gap === GAP.soft && index > 0 && capital(index - 1);
  const after = tokens[index + 1]?.gap === GAP.soft && capital(index + 1);
  return before || after;
}

/** "OpenDDS" is not OpenDNS: an acronym inside a name is another name with every other letter. */
function holdsAcronym({ start, end }: Token, { text }: TextContext): boolean {
  return /\p{Ll}\p{Lu}{2}/u.test(text.slice(start, end));
}

/**
 * Finds technologies that are a letter off ("Kuberentes") among the words that nothing explains.
 *
 * Why so careful: to be told that a name is misspelt when it is another product's, a person's or plain English, costs
 * trust. So only long words, no English ones (list `near-misses`), none of the vocabulary's own, and only beside a
 * technology that is spelt right.
 */
export function findMisspelt(context: TextContext, hits: readonly Hit[], index: MisspellingIndex): Hit[] {
  const { tokens, lists } = context;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of hits) taken.fill(1, from, to);
  return tokens.flatMap((token, at): Hit[] => {
    if (taken[at] === 1 || context.isMasked(at) || context.isDoubtful(at) || token.mayContinue) return [];
    const surface = misspeltName(token.key, index);
    if (surface === null || lists.nearMisses.matchAt(tokens, at) > 0 || holdsAcronym(token, context))
      return [];
    const candidate = { from: at, to: at + 1, headTo: at + 1, surfaces: [surface] };
    const listed = isItem(candidate, context);
    if (!context.hasVouching(at, at + 1, WINDOW) || (mayBeName(at, context) && !listed)) return [];
    return [{ surface, from: at, to: at + 1, start: token.start, end: token.end }];
  });
}

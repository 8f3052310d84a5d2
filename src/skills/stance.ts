import type { TextContext } from './context.ts';
import { GAP } from './tokens.ts';

/** How far "no experience with" reaches: to the end of its clause, and no further than a long list. */
const REACH = 16;

function endsClause(context: TextContext, index: number): boolean {
  const { tokens, lists } = context;
  return (
    (tokens[index]!.gap & (GAP.clause | GAP.block)) !== 0 || lists.clauseBreaks.matchAt(tokens, index) > 0
  );
}

/** Whether brackets opened right after the token say that the skill is still to be learnt: "Rust (learning)". */
export function isWishInBrackets(context: TextContext, after: number): boolean {
  const { tokens, lists } = context;
  if (((tokens[after]?.gap ?? 0) & GAP.open) === 0) return false;
  for (let index = after; index < Math.min(tokens.length, after + 5); index += 1) {
    if (index > after && (tokens[index]!.gap & GAP.close) !== 0) return false;
    if (lists.wishesInBrackets.matchAt(tokens, index) > 0) return true;
  }
  return false;
}

/** For each token whether its clause denies the skill or only wishes for it. One pass over the text. */
export function withheldTokens(context: TextContext): Uint8Array {
  const { tokens, lists } = context;
  const withheld = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) {
    const length = Math.max(lists.negations.matchAt(tokens, index), lists.wishes.matchAt(tokens, index));
    if (length === 0) continue;
    let end = index + length;
    while (end < tokens.length && end < index + length + REACH && !endsClause(context, end)) end += 1;
    withheld.fill(1, index + length, end);
  }
  return withheld;
}

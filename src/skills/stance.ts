import type { TextContext } from './context.ts';
import type { PhraseSet } from './phrases.ts';
import { GAP } from './tokens.ts';

/** How far "no experience with" reaches: to the end of its clause, and no further than a long list. */
const REACH = 16;

/** Words between "no" and "experience": "no commercial Python or Java experience". */
const ENCLOSED = 6;

/** What the words around a skill make of it. */
export const STANCE = { claimed: 0, weak: 1, withheld: 2 } as const;
export type Stance = (typeof STANCE)[keyof typeof STANCE];

function endsClause(context: TextContext, index: number): boolean {
  const { tokens, lists } = context;
  return (
    (tokens[index]!.gap & (GAP.clause | GAP.block)) !== 0 || lists.clauseBreaks.matchAt(tokens, index) > 0
  );
}

/** "Aspiring analyst with SQL": a wish ends at "with", save in "work with", "experience with". */
function endsWish(context: TextContext, index: number): boolean {
  const { tokens, lists } = context;
  if (tokens[index]!.key !== 'with') return false;
  return lists.withCompanions.matchAt(tokens, index - 1) === 0;
}

/**
 * Marks what follows a phrase that ends before `from`, to the end of its clause or of the brackets that hold the
 * phrase. A stronger mark stays.
 */
function markClause(
  marks: Uint8Array,
  context: TextContext,
  from: number,
  stance: Stance,
  ends: (index: number) => boolean,
): void {
  let depth = 0;
  for (let index = from; index < Math.min(marks.length, from + REACH) && !ends(index); index += 1) {
    const { gap } = context.tokens[index]!;
    if ((gap & GAP.close) !== 0) depth -= 1;
    if (depth < 0) return;
    if ((gap & GAP.open) !== 0) depth += 1;
    marks[index] = Math.max(marks[index]!, stance);
  }
}

/** "No React experience": marks what stands between the two. */
function markEnclosed(marks: Uint8Array, context: TextContext, index: number): void {
  const { tokens, lists } = context;
  if (lists.denials.matchAt(tokens, index) === 0) return;
  for (let end = index + 1; end < Math.min(tokens.length, index + ENCLOSED + 2); end += 1) {
    if (endsClause(context, end)) return;
    if (lists.denied.matchAt(tokens, end) === 0) continue;
    marks.fill(STANCE.withheld, index + 1, end);
    return;
  }
}

/** "Learning: Rust, Go", "Basic: Photoshop": a label in front of a list. */
function labels(set: PhraseSet, { tokens }: TextContext, index: number): boolean {
  const length = set.matchAt(tokens, index);
  return length > 0 && ((tokens[index + length]?.gap ?? 0) & GAP.colon) !== 0;
}

/** "Learning Kubernetes" at the start of a statement; a "Learning management system" is none. */
function opensWish(context: TextContext, index: number): boolean {
  const { tokens, lists } = context;
  const opens = (tokens[index]!.gap & GAP.clause) !== 0 && lists.openingWishes.matchAt(tokens, index) > 0;
  return opens && context.isNamed(index + 1);
}

/**
 * For each token what its clause makes of a skill there: denied or only wished for ("no experience with", "keen to
 * learn"), claimed weakly ("familiarity with"), or simply claimed. One pass over the text.
 */
export function stancesOf(context: TextContext): Uint8Array {
  const { tokens, lists } = context;
  const marks = new Uint8Array(tokens.length);
  const ends = (index: number) => endsClause(context, index);
  const endsAsWish = (index: number) => endsClause(context, index) || endsWish(context, index);
  for (let index = 0; index < tokens.length; index += 1) {
    markEnclosed(marks, context, index);
    const denied = lists.negations.matchAt(tokens, index);
    const wished = lists.wishes.matchAt(tokens, index);
    const weak = lists.weakClaims.matchAt(tokens, index);
    if (denied > 0) markClause(marks, context, index + denied, STANCE.withheld, ends);
    if (wished > 0) markClause(marks, context, index + wished, STANCE.withheld, endsAsWish);
    else if (opensWish(context, index) || labels(lists.wishesInBrackets, context, index))
      markClause(marks, context, index + 1, STANCE.withheld, endsAsWish);
    if (weak > 0) markClause(marks, context, index + weak, STANCE.weak, ends);
    else if (labels(lists.weakLevels, context, index))
      markClause(marks, context, index + 1, STANCE.weak, ends);
  }
  return marks;
}

/** What brackets or a dash right after a skill make of it: "Rust (learning)", "Scala (basic)", "Go - beginner". */
export function stanceAfter(context: TextContext, after: number): Stance {
  const { tokens, lists } = context;
  const gap = tokens[after]?.gap ?? 0;
  const opened = (gap & GAP.open) !== 0;
  const dashed = (gap & GAP.comma) !== 0 && isDash(context, after);
  if (!opened && !dashed) return STANCE.claimed;
  for (let index = after; index < Math.min(tokens.length, after + 5); index += 1) {
    if (index > after && (tokens[index]!.gap & (GAP.close | GAP.clause | GAP.comma)) !== 0) break;
    if (lists.wishesInBrackets.matchAt(tokens, index) > 0) return STANCE.withheld;
    if (lists.weakLevels.matchAt(tokens, index) > 0) return STANCE.weak;
  }
  return STANCE.claimed;
}

function isDash({ text, tokens }: TextContext, index: number): boolean {
  const before = text.slice(tokens[index - 1]?.end ?? 0, tokens[index]!.start);
  return /^\s{0,3}[-–—]\s{0,3}$/u.test(before);
}

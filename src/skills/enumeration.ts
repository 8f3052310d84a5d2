import type { TextContext } from './context.ts';
import { GAP, isHard } from './tokens.ts';
import type { Candidate } from './trie.ts';

const JOINING_WORDS = new Set(['and', 'or']);

/** What parts a spelling from its neighbour: a mark, "and", another technology; null for any other word. */
type Bound = 'mark' | 'word' | 'skill' | null;

interface Bounds {
  readonly left: Bound;
  readonly right: Bound;
}

const marks = (gap: number) => isHard(gap) || (gap & GAP.slash) !== 0;

/** What parts a spelling from its neighbours: a mark (comma, slash, bracket, line end), "and", another technology. */
function boundsOf({ from, to }: Candidate, context: TextContext): Bounds {
  const { tokens } = context;
  const neighbour = (index: number) => {
    if (JOINING_WORDS.has(tokens[index]!.key)) return 'word';
    return context.isVouching(index) ? 'skill' : null;
  };
  const before = tokens[from]!.gap;
  const after = tokens[to];
  // A tight "&" belongs to the word: R&D is one.
  const left = (before & GAP.ampersand) !== 0 ? null : marks(before) ? 'mark' : neighbour(from - 1);
  if (after === undefined) return { left, right: 'mark' };
  if ((after.gap & GAP.ampersand) !== 0) return { left, right: null };
  const version = /^\d/u.test(after.key);
  // What a name goes on with after a line end is part of it already; before a line that starts anew it ends.
  const startsAnew = /\p{Lu}/u.test(context.text[after.start] ?? '');
  const lineEnds = startsAnew && context.text.slice(tokens[to - 1]!.end, after.start).includes('\n');
  return { left, right: marks(after.gap) || version || lineEnds ? 'mark' : neighbour(to) };
}

/** "D. Williams", "H. R. manager": a letter with a full stop in running text is an initial. */
function isInitial({ from, to }: Candidate, { tokens, text }: TextContext): boolean {
  const { start, end } = tokens[from]!;
  return to === from + 1 && end - start === 1 && text[end] === '.' && (tokens[from]!.gap & GAP.clause) !== 0;
}

/** "C/F forms", "A/R": a letter that a slash joins to what is no technology is half of an abbreviation. */
function isHalf({ from, to }: Candidate, { tokens, isNamed }: TextContext): boolean {
  const { key, gap } = tokens[from]!;
  if (to !== from + 1 || key.length > 1) return false;
  const slashed = (other: number) => tokens[other] !== undefined && !isNamed(other);
  const after = tokens[to];
  return (
    ((gap & GAP.slash) !== 0 && slashed(from - 1)) ||
    (after !== undefined && (after.gap & GAP.slash) !== 0 && slashed(to))
  );
}

/** Whether the spelling stands by itself as an item of an enumeration. */
export function isItem(candidate: Candidate, context: TextContext): boolean {
  if (isHalf(candidate, context)) return false;
  const { left, right } = boundsOf(candidate, context);
  const parts = (bound: Bound) => bound === 'mark' || bound === 'word';
  if (context.inZone(candidate.from)) return parts(left) && parts(right);
  return left === 'mark' && parts(right) && !isInitial(candidate, context);
}

/** Whether nothing but a mark, "and" or a technology follows: the name ends where the spelling does. */
export function endsHere(candidate: Candidate, context: TextContext): boolean {
  return boundsOf(candidate, context).right !== null;
}

type Joint = 'word' | 'slash' | 'comma' | null;

/** What joins two neighbours of one enumeration: "and", a slash, a comma; null where a statement or bracket ends. */
function jointOf(gap: number): Joint {
  if ((gap & (GAP.clause | GAP.block | GAP.open | GAP.close | GAP.colon)) !== 0) return null;
  if ((gap & (GAP.slash | GAP.ampersand)) !== 0) return 'slash';
  return (gap & GAP.comma) !== 0 ? 'comma' : null;
}

/** The tokens on either side that "and", a slash or (unless `tight`) a comma joins to the spelling. */
function joinedNeighbours({ from, to }: Candidate, { tokens }: TextContext, tight: boolean): number[] {
  const neighbours: number[] = [];
  const joins = (joint: Joint) => joint !== null && !(tight && joint === 'comma');
  const before = tokens[from - 1];
  if (before !== undefined && (tokens[from]!.gap & ~GAP.comma) === GAP.soft && JOINING_WORDS.has(before.key))
    neighbours.push(from - 2);
  else if (joins(jointOf(tokens[from]!.gap))) neighbours.push(from - 1);
  const after = tokens[to];
  if (after === undefined) return neighbours;
  if (JOINING_WORDS.has(after.key) && (after.gap & ~GAP.comma) === GAP.soft) neighbours.push(to + 1);
  else if (joins(jointOf(after.gap))) neighbours.push(to);
  return neighbours;
}

/**
 * Whether the spelling is joined to a token that passes the test ("Go and TypeScript", "C/C++").
 *
 * @param tight only by "and" or a slash: a comma may also end what came before ("Grade C, Java").
 */
export function isJoinedTo(
  test: (index: number) => boolean,
  candidate: Candidate,
  context: TextContext,
  tight = false,
): boolean {
  return joinedNeighbours(candidate, context, tight).some((index) => index >= 0 && test(index));
}

/** Whether the technology after a sentence's first word and a comma is an item as well: "Pascal, Delphi", not "Next, React pages …". */
export function opensEnumeration(candidate: Candidate, context: TextContext): boolean {
  const { to } = candidate;
  const next = context.tokens[to];
  if (next === undefined || jointOf(next.gap) !== 'comma') return true;
  return endsHere({ ...candidate, from: to, to: to + 1 }, context);
}

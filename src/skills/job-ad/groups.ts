import type { TextContext } from '../context.ts';
import type { Hit } from '../scan.ts';
import { GAP } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** How two neighbouring skills of an ad are joined. */
type Join = 'or' | 'and' | 'comma' | 'slash' | null;

/** Words that may stand between two alternatives: "AWS or Microsoft's Azure", "Java and/or Kotlin". */
const FILLERS = new Set([
  'a',
  'an',
  'the',
  'either',
  'even',
  'similar',
  'other',
  'another',
  'any',
  'equivalent',
  'comparable',
]);

function joinOf(left: Hit, right: Hit, { tokens }: TextContext): Join {
  let flags = 0;
  let words = '';
  for (let index = left.to; index <= right.from; index += 1) {
    flags |= tokens[index]!.gap;
    if (index < right.from && !FILLERS.has(tokens[index]!.key)) words += ` ${tokens[index]!.key}`;
  }
  if ((flags & (GAP.clause | GAP.block | GAP.colon | GAP.open | GAP.close)) !== 0) return null;
  if (words === ' or' || words === ' and or') return 'or';
  if (words === ' and') return 'and';
  if (words !== '') return null;
  if ((flags & GAP.slash) !== 0) return 'slash';
  return (flags & GAP.comma) !== 0 ? 'comma' : null;
}

/** Whether words before a list say that one of it is enough: "one of", "such as", "e.g.". */
function isOffered(run: readonly Hit[], context: TextContext): boolean {
  const first = run[0]!.from;
  for (let index = Math.max(0, first - context.lists.alternatives.longest - 6); index < first; index += 1) {
    const length = context.lists.alternatives.matchAt(context.tokens, index);
    const between = context.tokens.slice(index + 1, first + 1);
    if (length > 0 && between.every((token) => (token.gap & (GAP.clause | GAP.block)) === 0)) return true;
  }
  return false;
}

/** "Java, C# or similar": a list that goes on is a list of examples. */
function isOpenEnded(run: readonly Hit[], { tokens, lists }: TextContext): boolean {
  const after = run.at(-1)!.to;
  const begins = after < tokens.length && (tokens[after]!.gap & (GAP.clause | GAP.block)) === 0;
  return begins && lists.openEnds.matchAt(tokens, after) > 0;
}

/** "Technologies such as JavaScript, Docker and Python are essential": all of them are. */
function isInsisted(run: readonly Hit[], context: TextContext): boolean {
  const last = run.at(-1)!;
  for (let index = last.to; index < Math.min(context.tokens.length, last.to + 4); index += 1) {
    if ((context.tokens[index]!.gap & (GAP.clause | GAP.block)) !== 0) return false;
    if (context.lists.essential.matchAt(context.tokens, index) > 0) return true;
  }
  return false;
}

function areRelated(left: Hit, right: Hit, vocabulary: Vocabulary): boolean {
  return vocabulary.related.get(left.surface.skill.id)?.has(right.surface.skill.id) === true;
}

/** "A cloud (GCP, Azure, AWS)": examples of one kind in brackets; "AWS (EC2, S3)" names parts and no alternatives. */
function areLikeInBrackets(run: readonly Hit[], { tokens }: TextContext, vocabulary: Vocabulary): boolean {
  const isBracketed = (tokens[run[0]!.from]!.gap & GAP.open) !== 0;
  return isBracketed && run.slice(1).every((hit, index) => areRelated(run[index]!, hit, vocabulary));
}

/** Splits a run at everything that is no alternative: a slash joins relatives only ("AWS/Azure", not "HTML/CSS"). */
function splitRun(run: readonly Hit[], joins: readonly Join[], vocabulary: Vocabulary): Hit[][] {
  const groups: Hit[][] = [[run[0]!]];
  for (const [index, join] of joins.entries()) {
    const hit = run[index + 1]!;
    const alternative = join === 'slash' && areRelated(run[index]!, hit, vocabulary);
    if (alternative) groups.at(-1)!.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function groupRun(
  run: readonly Hit[],
  joins: readonly Join[],
  context: TextContext,
  vocabulary: Vocabulary,
): Hit[][] {
  if (run.length < 2) return [[...run]];
  const anyIsEnough = joins.includes('or') && !joins.includes('and');
  const anyOfThem =
    isOffered(run, context) || isOpenEnded(run, context) || areLikeInBrackets(run, context, vocabulary);
  if (anyIsEnough || (anyOfThem && !isInsisted(run, context))) return [[...run]];
  return splitRun(run, joins, vocabulary);
}

/** Puts alternatives of an ad together: each group is one requirement, a lone skill a group of one. */
export function groupHits(hits: readonly Hit[], context: TextContext, vocabulary: Vocabulary): Hit[][] {
  const groups: Hit[][] = [];
  let run: Hit[] = [];
  let joins: Join[] = [];
  for (const hit of hits) {
    const last = run.at(-1);
    const join = last === undefined ? null : joinOf(last, hit, context);
    if (last !== undefined && join === null) {
      groups.push(...groupRun(run, joins, context, vocabulary));
      run = [];
      joins = [];
    }
    if (run.length > 0) joins.push(join);
    run.push(hit);
  }
  return run.length > 0 ? [...groups, ...groupRun(run, joins, context, vocabulary)] : groups;
}

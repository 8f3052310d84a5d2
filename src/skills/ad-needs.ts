import type { Need } from '../model/role.ts';
import type { TextContext } from './context.ts';
import type { PhraseSet } from './phrases.ts';
import type { Hit } from './scan.ts';
import { GAP } from './tokens.ts';

/** A line of at most this many words without a full stop may be a heading. */
const HEADING_WORDS = 9;

/** What the words under a heading ask for; null: nothing, they are about the company. */
type Mode = Need | null;

/** A sentence, bullet or line: tokens [from, to). */
interface Clause {
  readonly from: number;
  readonly to: number;
}

function clausesOf({ tokens }: TextContext): Clause[] {
  const clauses: Clause[] = [];
  for (const [index, token] of tokens.entries()) {
    if ((token.gap & (GAP.clause | GAP.block)) !== 0 || index === 0)
      clauses.push({ from: index, to: index + 1 });
    else clauses[clauses.length - 1] = { from: clauses.at(-1)!.from, to: index + 1 };
  }
  return clauses;
}

/** Where a phrase of the set stands in the clause: the index of the token after it, or -1. */
function phraseIn(set: PhraseSet, clause: Clause, context: TextContext): number {
  for (let index = clause.from; index < clause.to; index += 1) {
    const length = set.matchAt(context.tokens, index);
    if (length > 0) return index + length;
  }
  return -1;
}

function isHeading(clause: Clause, { tokens, text }: TextContext, hits: readonly Hit[]): boolean {
  if (clause.to - clause.from > HEADING_WORDS || hits.length > 1) return false;
  const after = text.slice(tokens[clause.to - 1]!.end, tokens[clause.to - 1]!.end + 3);
  return /^\W{0,2}\n/u.test(after) && !/^[.,;]/u.test(after);
}

/** Marks after its own words turn a statement into a wish: "Kafka (nice to have)", "ideally Kafka". */
function needsInClause(clause: Clause, hits: readonly Hit[], mode: Mode, context: TextContext): Mode[] {
  const { lists } = context;
  const desirable = phraseIn(lists.desirable, clause, context);
  if (desirable !== -1) {
    const following = hits.some((hit) => hit.from >= desirable);
    return hits.map((hit) => (!following || hit.from >= desirable ? 'desirable' : (mode ?? 'essential')));
  }
  if (phraseIn(lists.essential, clause, context) !== -1) return hits.map(() => 'essential');
  return hits.map(() => mode);
}

/**
 * What the ad says about each skill it names: its own words in the same sentence decide, else the heading above.
 * Without either a skill counts as essential: an ad names what it wants.
 */
export function needsOf(context: TextContext, hits: readonly Hit[]): Map<Hit, Mode> {
  const needs = new Map<Hit, Mode>();
  let mode: Mode = 'essential';
  let next = 0;
  for (const clause of clausesOf(context)) {
    const own: Hit[] = [];
    for (; next < hits.length && hits[next]!.from < clause.to; next += 1) own.push(hits[next]!);
    if (isHeading(clause, context, own)) {
      if (phraseIn(context.lists.boilerplate, clause, context) !== -1) mode = null;
      else if (phraseIn(context.lists.desirable, clause, context) !== -1) mode = 'desirable';
      else if (own.length === 0) mode = 'essential';
    }
    const clauseNeeds = needsInClause(clause, own, mode, context);
    for (const [index, hit] of own.entries()) needs.set(hit, clauseNeeds[index]!);
  }
  return needs;
}

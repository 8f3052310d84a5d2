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

/** The mark that closes a line that may be a heading; null for a sentence. */
function headingEnd(clause: Clause, { tokens, text }: TextContext): 'colon' | 'none' | null {
  if (clause.to - clause.from > HEADING_WORDS) return null;
  const end = tokens[clause.to - 1]!.end;
  const after = /^[^\p{L}\p{N}\n]{0,4}(?=\n|$)/u.exec(text.slice(end, end + 6))?.[0];
  if (after === undefined || /[.,;!?]/u.test(after)) return null;
  return after.includes(':') ? 'colon' : 'none';
}

/** The mode under a heading; the mode so far where the line is none. */
function modeUnder(clause: Clause, hits: readonly Hit[], mode: Mode, context: TextContext): Mode {
  const { lists } = context;
  const end = headingEnd(clause, context);
  if (end === null || hits.length > 1) return mode;
  const says = (set: PhraseSet) => phraseIn(set, clause, context) !== -1;
  if (says(lists.boilerplate)) return null;
  if (says(lists.desirable)) return hits.length === 0 ? 'desirable' : mode;
  if (says(lists.requests)) return hits.length === 0 ? 'essential' : mode;
  return mode === null && end === 'colon' ? 'essential' : mode;
}

/** The bracket that holds a token, as tokens [from, to); null where none of the clause does. */
function bracketAround(index: number, clause: Clause, { tokens }: TextContext): Clause | null {
  let from = index;
  while (from > clause.from && (tokens[from]!.gap & (GAP.open | GAP.close)) === 0) from -= 1;
  if ((tokens[from]!.gap & GAP.open) === 0) return null;
  let to = from + 1;
  while (to < clause.to && (tokens[to]!.gap & GAP.close) === 0) to += 1;
  return { from, to };
}

/**
 * The needs of one sentence. "Nice to have" in brackets speaks of the skills in them ("Python (Go preferred)"); before
 * skills it speaks of those that follow ("ETL, ideally Kafka"); else of the whole sentence.
 */
function needsInClause(clause: Clause, hits: readonly Hit[], mode: Mode, context: TextContext): Mode[] {
  const { lists } = context;
  const desirable = phraseIn(lists.desirable, clause, context);
  const essential = phraseIn(lists.essential, clause, context) !== -1;
  const otherwise = essential ? 'essential' : mode;
  if (desirable === -1) return hits.map(() => otherwise);
  const bracket = bracketAround(desirable - 1, clause, context);
  const inBracket = (hit: Hit) => bracket !== null && hit.from >= bracket.from && hit.from < bracket.to;
  if (hits.some(inBracket)) return hits.map((hit) => (inBracket(hit) ? 'desirable' : otherwise));
  const follows = (hit: Hit) => hit.from >= desirable;
  const some = hits.some(follows);
  return hits.map((hit) => (!some || follows(hit) ? 'desirable' : (otherwise ?? 'essential')));
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
    mode = modeUnder(clause, own, mode, context);
    const clauseNeeds = needsInClause(clause, own, mode, context);
    for (const [index, hit] of own.entries()) needs.set(hit, clauseNeeds[index]!);
  }
  return needs;
}

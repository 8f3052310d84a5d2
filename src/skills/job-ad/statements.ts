import type { Need } from '../../model/role.ts';
import type { TextContext } from '../context.ts';
import type { PhraseSet } from '../phrases.ts';
import type { Hit } from '../scan.ts';
import { GAP } from '../tokens.ts';

/** A line of at most this many words without a full stop may be a heading. */
const HEADING_WORDS = 9;
/** Without a colon a heading opens with its words ("The skillset"), or is hardly longer than they are. */
const OPENING_WORDS = 2;
const SHORT_HEADING = 4;
/** Words of a remark in brackets that softens what stands before it. */
const SHORT_REMARK = 3;

/**
 * What the words under a heading do. `described`: they tell of the work and not of the person wanted; `unheaded`: no
 * heading stands above them; null: they are about the company and its benefits.
 */
type Mode = Need | 'described' | 'unheaded' | null;

/** A sentence, bullet or line of an ad: tokens [from, to), and what it asks for as a whole (null: nothing). */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly need: Need | null;
  readonly isHeading: boolean;
}

/** An ad cut into statements, and the need of each skill that it names. */
export interface ReadStatements {
  readonly statements: readonly Statement[];
  readonly needs: ReadonlyMap<Hit, Need | null>;
}

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

const LIST_ITEM = /(?:^|\n)\s{0,8}(?:[-*•·▪●○➢✓–]\s{0,4})$/u;

/** The mark that closes a line that may be a heading; null for a sentence or a list item. */
function headingEnd(clause: Clause, { tokens, text }: TextContext): 'colon' | 'none' | null {
  if (clause.to - clause.from > HEADING_WORDS) return null;
  const begin = tokens[clause.from]!.start;
  if (LIST_ITEM.test(text.slice(Math.max(0, begin - 14), begin))) return null;
  const end = tokens[clause.to - 1]!.end;
  const after = /^[^\p{L}\p{N}\n]{0,6}(?=\n|$)/u.exec(text.slice(end, end + 8))?.[0];
  if (after === undefined || /[.,;!]/u.test(after)) return null;
  return /[:–—-]/u.test(after) ? 'colon' : 'none';
}

/** The mode that a heading opens; undefined where the line is none. */
function modeOfHeading(
  clause: Clause,
  hits: readonly Hit[],
  mode: Mode,
  context: TextContext,
): Mode | undefined {
  const { lists } = context;
  const end = headingEnd(clause, context);
  if (end === null || hits.length > 1) return undefined;
  const short = end === 'colon' || clause.to - clause.from <= SHORT_HEADING;
  const part = short ? clause : { from: clause.from, to: clause.from + OPENING_WORDS };
  const says = (set: PhraseSet) => phraseIn(set, part, context) !== -1;
  // "You must have NZ residency" asks for something; a heading only says that something follows.
  const isStatement = phraseIn(lists.workRights, clause, context) !== -1;
  if (end === 'none' && isStatement) return undefined;
  if (says(lists.boilerplate)) return null;
  if (says(lists.desirable)) return hits.length === 0 ? 'desirable' : undefined;
  if (says(lists.requests)) return hits.length === 0 ? 'essential' : undefined;
  if (says(lists.duties)) return hits.length === 0 ? 'described' : undefined;
  return mode === null && end === 'colon' ? 'described' : undefined;
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

const opensWith = (set: PhraseSet, { from }: Clause, { tokens }: TextContext): boolean =>
  set.matchAt(tokens, from) > 0 || /^\d{1,2}$/u.test(tokens[from]!.key);

/** Words in brackets that soften something else than a skill: "(preferably v4 or above)", but not "(nice to have)". */
function speaksOfOther(bracket: Clause, hits: readonly Hit[]): boolean {
  const holdsSkill = hits.some(({ from }) => from >= bracket.from && from < bracket.to);
  return !holdsSkill && bracket.to - bracket.from > SHORT_REMARK;
}

/** "Python, PHP (a bonus), Bash": a remark inside a list speaks of the skill before it alone. */
function remarkedHit(bracket: Clause, hits: readonly Hit[]): Hit | undefined {
  const goesOn = hits.some(({ from }) => from >= bracket.to);
  const holdsSkill = hits.some(({ from }) => from >= bracket.from && from < bracket.to);
  return goesOn && !holdsSkill ? hits.findLast(({ to }) => to <= bracket.from) : undefined;
}

/** What a clause says by its own words, or else by the heading above it. */
function modeOfClause(clause: Clause, mode: Mode, context: TextContext): Mode {
  const { lists } = context;
  if (phraseIn(lists.applying, clause, context) !== -1) return null;
  if (phraseIn(lists.essential, clause, context) !== -1) return 'essential';
  const open = mode === 'described' || mode === 'unheaded';
  if (open && (phraseIn(lists.asks, clause, context) !== -1 || opensWith(lists.openers, clause, context)))
    return 'essential';
  return mode;
}

/** What a clause says by its own words. */
interface ClauseWords {
  /** The token after words such as "nice to have", or -1. */
  readonly desirable: number;
  /** What it says of everything that those words do not soften. */
  readonly otherwise: Mode;
}

/**
 * The needs of the skills of one sentence. "Nice to have" in brackets speaks of the skills in them ("Python (Go
 * preferred)"); before skills it speaks of those that follow ("ETL, ideally Kafka"); else of the whole sentence.
 */
function modesInClause(
  clause: Clause,
  hits: readonly Hit[],
  { desirable, otherwise }: ClauseWords,
  context: TextContext,
): Mode[] {
  if (desirable === -1) return hits.map(() => otherwise);
  const bracket = bracketAround(desirable - 1, clause, context);
  if (bracket !== null && speaksOfOther(bracket, hits)) return hits.map(() => otherwise);
  const remarked = bracket === null ? undefined : remarkedHit(bracket, hits);
  if (remarked !== undefined) return hits.map((hit) => (hit === remarked ? 'desirable' : otherwise));
  const inBracket = (hit: Hit) => bracket !== null && hit.from >= bracket.from && hit.from < bracket.to;
  if (hits.some(inBracket)) return hits.map((hit) => (inBracket(hit) ? 'desirable' : otherwise));
  const follows = (hit: Hit) => hit.from >= desirable;
  const some = hits.some(follows);
  return hits.map((hit) => (!some || follows(hit) ? 'desirable' : (otherwise ?? 'essential')));
}

interface Draft extends Clause {
  readonly mode: Mode;
  /** The mode that it opens as a heading; undefined for a statement. */
  readonly opened: Mode | undefined;
  readonly hits: readonly Hit[];
  readonly modes: readonly Mode[];
}

function draftsOf(context: TextContext, hits: readonly Hit[]): Draft[] {
  let mode: Mode = 'unheaded';
  let next = 0;
  return clausesOf(context).map((clause) => {
    const own: Hit[] = [];
    for (; next < hits.length && hits[next]!.from < clause.to; next += 1) own.push(hits[next]!);
    const opened = modeOfHeading(clause, own, mode, context);
    if (opened !== undefined) mode = opened;
    const words: ClauseWords = {
      desirable: phraseIn(context.lists.desirable, clause, context),
      otherwise: modeOfClause(clause, mode, context),
    };
    return {
      ...clause,
      opened,
      mode: words.desirable === -1 ? words.otherwise : 'desirable',
      hits: own,
      modes: modesInClause(clause, own, words, context),
    };
  });
}

/**
 * What the ad says about each skill it names: its own words in the same sentence decide, else the heading above.
 *
 * Where an ad with headings asks for skills ("Experience with …", under "Requirements"), those that stand only in its
 * introduction or its description of the work count as desirable: applications are held against what was asked. An ad
 * without such headings, or that asks for nothing in so many words, means all that it names.
 */
export function readStatements(context: TextContext, hits: readonly Hit[]): ReadStatements {
  const drafts = draftsOf(context, hits);
  const headed = drafts.some(({ opened }) => opened === 'essential' || opened === 'described');
  const asks = headed && drafts.some(({ modes }) => modes.includes('essential'));
  const settle = (mode: Mode): Need | null =>
    mode === 'described' || mode === 'unheaded' ? (asks ? 'desirable' : 'essential') : mode;
  const needs = new Map<Hit, Need | null>();
  for (const draft of drafts) {
    for (const [index, hit] of draft.hits.entries()) needs.set(hit, settle(draft.modes[index]!));
  }
  const statements = drafts.map(({ from, to, mode, opened }) => ({
    from,
    to,
    isHeading: opened !== undefined,
    need: settle(mode),
  }));
  return { statements, needs };
}

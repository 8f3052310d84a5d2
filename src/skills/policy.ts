import { isInName, isMarkedAsName, isNoAcronym, sameCapitals } from './capitals.ts';
import type { TextContext } from './context.ts';
import { WINDOW } from './context.ts';
import { endsHere, isItem, isJoinedTo, opensEnumeration } from './enumeration.ts';
import { phraseAt } from './phrases.ts';
import { GAP, isHard } from './tokens.ts';
import type { Candidate, Surface } from './trie.ts';
import { vouches } from './vouches.ts';

/**
 * How good the reason is to read a spelling as its skill; 0 is none. Where two skills share a spelling, the better
 * reason wins: words that vouch for one of them, then its own capitals, then its standing in a list.
 */
export type Acceptance = number;

const REASON = { none: 0, nearby: 1, list: 2, plain: 2, name: 0.5, capitals: 4, cue: 8 } as const;

/** Tokens near a sentence's first word within which its cue must stand: its capital letter proves nothing. */
const NARROW = 3;

/** Spellings up to this length need a word that vouches for them, or a list of technologies around them. */
const SHORT = 3;

/** How near another technology must stand for an item to be one of a list of technologies. */
const NEIGHBOUR = 3;

/** Whether a phrase in which the spelling means something else stands here. */
function isExcluded(surface: Surface, { from, to }: Candidate, context: TextContext): boolean {
  const { tokens } = context;
  return surface.phrases().not.some(({ phrase, offsets }) => {
    if (offsets.length > 0) return offsets.some((offset) => phraseAt(phrase, tokens, from - offset));
    const [first, last] = context.windowOf(from, to, WINDOW);
    for (let index = first; index < last; index += 1) if (phraseAt(phrase, tokens, index)) return true;
    return false;
  });
}

function startsSentence({ from }: Candidate, { tokens }: TextContext): boolean {
  return (tokens[from]!.gap & GAP.clause) !== 0;
}

/** "Go 1.21", "Oracle 11gR2", "Node 18,": a version, and no count of things ("make 3 calls") nor a year. */
const VERSION = /^v?\d{1,2}[a-z]{0,2}\d?$/u;

function hasVersion({ to }: Candidate, { tokens }: TextContext): boolean {
  const version = tokens[to];
  if (version === undefined || version.gap !== GAP.soft || !VERSION.test(version.key)) return false;
  const next = tokens[to + 1];
  return next === undefined || next.afterDot || (next.gap & ~GAP.ampersand) !== 0 || next.key === 'and';
}

const LANGUAGES = 'programming-languages';

/** How far "built" may stand before "in Go". */
const VERB_REACH = 8;

/** "Rewrote the parser in Rust": a language after a preposition, with a word for coding before it in the clause. */
function isCodedIn(surface: Surface, candidate: Candidate, context: TextContext): boolean {
  const { tokens, lists } = context;
  const { from } = candidate;
  if (surface.skill.category !== LANGUAGES || lists.prepositions.matchAt(tokens, from - 1) === 0)
    return false;
  if (!endsHere(candidate, context)) return false;
  for (let index = from - 1; index >= 0 && from - index <= VERB_REACH; index -= 1) {
    if (lists.codingVerbs.matchAt(tokens, index) > 0) return true;
    if ((tokens[index]!.gap & GAP.clause) !== 0) return false;
  }
  return false;
}

/** What in the very place of a name speaks for the technology, wherever else the sentence goes. */
function isEvident(surface: Surface, candidate: Candidate, context: TextContext): boolean {
  return (vouches(surface.skill) && hasVersion(candidate, context)) || isCodedIn(surface, candidate, context);
}

/** C, R, D, V: an item of a skills section or of a list with other technologies; else "in R" with a word that vouches. */
function acceptsSectionOnly(surface: Surface, candidate: Candidate, context: TextContext, known: boolean) {
  const { from, to } = candidate;
  const item = isItem(candidate, context);
  if (item && (context.inZone(from) || context.hasVouching(from, to, 4))) return REASON.list;
  if (!sameCapitals(surface, candidate, context)) return REASON.none;
  const { cues } = surface.phrases();
  const isCue = (index: number) => cues.matchAt(context.tokens, index) > 0;
  // "C and assembly", "Languages: C".
  if (item && (isJoinedTo(isCue, candidate, context) || context.hasPhrase(cues, from, to, NARROW)))
    return REASON.cue;
  if (isJoinedTo(context.isVouching, candidate, context, true)) return REASON.list;
  const introduced = context.lists.prepositions.matchAt(context.tokens, from - 1) > 0;
  const vouched = known || context.hasPhrase(cues, from, to, WINDOW);
  return (introduced && vouched) || isCodedIn(surface, candidate, context) ? REASON.cue : REASON.none;
}

/** Whether it stands in a list of technologies: between marks, with another one beside it. */
function isListed(candidate: Candidate, context: TextContext): boolean {
  return isItem(candidate, context) && isJoinedTo(context.isNamed, candidate, context);
}

function acceptsContextual(surface: Surface, candidate: Candidate, context: TextContext, known: boolean) {
  const { from, to } = candidate;
  const { cues } = surface.phrases();
  const zoned = context.inZone(from);
  const starts = startsSentence(candidate, context) && !zoned;
  const enumerated = isItem(candidate, context) && (!starts || opensEnumeration(candidate, context));
  const listed = enumerated && (zoned || context.hasVouching(from, to, NEIGHBOUR));
  const capitals = sameCapitals(surface, candidate, context);
  const isCue = (index: number) => cues.matchAt(context.tokens, index) > 0;
  if (surface.exactCase && !capitals && (!listed || (!zoned && isNoAcronym(surface, candidate, context)))) {
    // "C and assembly": small letters in a list of two, where the other vouches for just this name.
    const pair = endsHere(candidate, context) && isJoinedTo(isCue, candidate, context, true);
    return pair ? REASON.cue : REASON.none;
  }
  const bonus = (capitals ? REASON.capitals : 0) + (surface.via === 'name' ? REASON.name : 0);
  if (capitals && isEvident(surface, candidate, context)) return REASON.cue + bonus;
  const joined = capitals && (!starts || enumerated) && isJoinedTo(context.isNamed, candidate, context);
  const opening = starts && !listed && !joined;
  // "Next, I built …": a first word cut off by a comma joins nothing that follows.
  if (opening && isHard(context.tokens[to]?.gap ?? 0)) return REASON.none;
  if (context.hasPhrase(cues, from, to, opening ? NARROW : WINDOW)) return REASON.cue + bonus;
  if (opening) return REASON.none;
  if (zoned || joined) return REASON.list + bonus;
  // Two or three letters collide too often ("AR, AP, GL") for a technology somewhere in the sentence to settle it, and
  // a name without its capitals ("helped bootstrap a company") is the word that it also is.
  const settles = listed || (surface.spelling.length > SHORT && capitals && !isInName(candidate, context));
  return known || (settles && context.hasVouching(from, to, WINDOW)) ? REASON.nearby + bonus : REASON.none;
}

/**
 * Whether a spelling counts as its skill at this place (`SurfacePolicy` says what each policy means).
 *
 * @param known the text names the same skill elsewhere beyond doubt.
 */
export function accepts(
  surface: Surface,
  candidate: Candidate,
  context: TextContext,
  known: boolean,
): Acceptance {
  if (surface.match !== 'plain' && context.isDoubtful(candidate.from)) return REASON.none;
  const item = () => context.inZone(candidate.from) && isItem(candidate, context);
  if (surface.needsCapitals && !isMarkedAsName(candidate, context) && !item()) return REASON.none;
  if (surface.hasExclusions && isExcluded(surface, candidate, context)) return REASON.none;
  switch (surface.match) {
    case 'plain':
      if (!surface.exactCase || sameCapitals(surface, candidate, context)) return REASON.plain;
      return item() || isListed(candidate, context) ? REASON.list : REASON.none;
    case 'contextual':
      return acceptsContextual(surface, candidate, context, known);
    case 'section-only':
      return acceptsSectionOnly(surface, candidate, context, known);
  }
}

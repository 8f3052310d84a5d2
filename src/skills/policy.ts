import type { TextContext } from './context.ts';
import { WINDOW } from './context.ts';
import { phraseAt } from './phrases.ts';
import { GAP, isHard } from './tokens.ts';
import type { Candidate, Surface } from './trie.ts';

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
function sameCapitals(surface: Surface, candidate: Candidate, context: TextContext): boolean {
  const { from, to } = candidate;
  const { tokens, text } = context;
  const written = bare(text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  const own = bare(surface.spelling);
  if (written.startsWith(own)) return /^s?\d*$/u.test(written.slice(own.length));
  return `${written}s` === own || isMarkedOut(written, own, candidate, context);
}

function hasCapitals({ from, to }: Candidate, { tokens, text }: TextContext): boolean {
  return tokens.slice(from, to).every((token) => /\p{Lu}/u.test(text[token.start] ?? ''));
}

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

const JOINING_WORDS = new Set(['and', 'or']);

interface Bounds {
  readonly left: 'mark' | 'word' | 'skill' | null;
  readonly right: 'mark' | 'word' | 'skill' | null;
}

/** What parts a spelling from its neighbours: a mark (comma, slash, bracket, line end), "and", another technology. */
function boundsOf({ from, to }: Candidate, context: TextContext): Bounds {
  const { tokens } = context;
  const marked = (gap: number) => isHard(gap) || (gap & GAP.slash) !== 0;
  const neighbour = (index: number) => {
    if (JOINING_WORDS.has(tokens[index]!.key)) return 'word';
    return context.isVouching(index) ? 'skill' : null;
  };
  const before = tokens[from]!.gap;
  const after = tokens[to];
  // A tight "&" belongs to the word: R&D is one.
  const left = (before & GAP.ampersand) !== 0 ? null : marked(before) ? 'mark' : neighbour(from - 1);
  if (after === undefined) return { left, right: 'mark' };
  if ((after.gap & GAP.ampersand) !== 0) return { left, right: null };
  const version = /^\d/u.test(after.key);
  return { left, right: marked(after.gap) || version ? 'mark' : neighbour(to) };
}

/** Whether the spelling stands by itself as an item of an enumeration. */
function isItem(candidate: Candidate, context: TextContext): boolean {
  const { left, right } = boundsOf(candidate, context);
  const parts = (bound: Bounds['left']) => bound === 'mark' || bound === 'word';
  return context.inZone(candidate.from) ? parts(left) && parts(right) : left === 'mark' && parts(right);
}

function startsSentence({ from }: Candidate, { tokens }: TextContext): boolean {
  return (tokens[from]!.gap & GAP.clause) !== 0;
}

/** C, R, D, V: an item of a skills section or of a list with other technologies; else "in R" with a word that vouches. */
function acceptsSectionOnly(surface: Surface, candidate: Candidate, context: TextContext, known: boolean) {
  const { from, to } = candidate;
  if (isItem(candidate, context) && (context.inZone(from) || context.hasVouching(from, to, 4)))
    return REASON.list;
  const introduced = context.lists.prepositions.matchAt(context.tokens, from - 1) > 0;
  const vouched = known || context.hasPhrase(surface.phrases().cues, from, to, WINDOW);
  return introduced && vouched && sameCapitals(surface, candidate, context) ? REASON.cue : REASON.none;
}

function acceptsContextual(surface: Surface, candidate: Candidate, context: TextContext, known: boolean) {
  const { from, to } = candidate;
  const item = isItem(candidate, context);
  const listed = item && (context.inZone(from) || context.hasVouching(from, to, NEIGHBOUR));
  const capitals = sameCapitals(surface, candidate, context);
  if (surface.exactCase && !capitals && !listed) return REASON.none;
  const bonus = (capitals ? REASON.capitals : 0) + (surface.via === 'name' ? REASON.name : 0);
  const opening = startsSentence(candidate, context) && !listed;
  // "Next, I built …": a first word cut off by a comma joins nothing that follows.
  if (opening && isHard(context.tokens[candidate.to]?.gap ?? 0)) return REASON.none;
  if (context.hasPhrase(surface.phrases().cues, from, to, opening ? NARROW : WINDOW))
    return REASON.cue + bonus;
  if (opening) return REASON.none;
  if (context.inZone(from)) return REASON.list + bonus;
  // Two or three letters collide too often ("AR, AP, GL") for a technology somewhere in the sentence to settle it.
  const settles = surface.spelling.length > SHORT || listed;
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
  if (surface.needsCapitals && !hasCapitals(candidate, context) && !item()) return REASON.none;
  if (surface.hasExclusions && isExcluded(surface, candidate, context)) return REASON.none;
  switch (surface.match) {
    case 'plain':
      if (!surface.exactCase || sameCapitals(surface, candidate, context)) return REASON.plain;
      return item() ? REASON.list : REASON.none;
    case 'contextual':
      return acceptsContextual(surface, candidate, context, known);
    case 'section-only':
      return acceptsSectionOnly(surface, candidate, context, known);
  }
}

import type { Span } from '../model/span.ts';
import { createContext, type TextContext } from './context.ts';
import { accepts } from './policy.ts';
import { tokenize } from './tokens.ts';
import { type Candidate, candidatesAt, type Surface } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { vouches } from './vouches.ts';

/** A skill found in a text: where, and by which spelling. */
export interface Hit extends Span {
  readonly surface: Surface;
  /** Tokens that spell it: [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface ScanResult {
  readonly context: TextContext;
  /** In the order of the text, not overlapping. */
  readonly hits: readonly Hit[];
}

/** What a caller knows about the text: where lists start, what to skip, where skills are listed. */
export interface ScanInput {
  readonly text: string;
  readonly listStarts: ReadonlySet<number>;
  /** No skill is read there: addresses, the candidate's name. */
  readonly masks: readonly Span[];
  /** No ambiguous skill is read there: employers, places, referees. */
  readonly doubtful?: readonly Span[];
  /** The skills sections. */
  readonly zones: readonly Span[];
}

/**
 * Of several skills that a spelling could mean, the one with the strongest reason; null where none has any, or where
 * two ambiguous ones have equal reason: a guess would be wrong half the time.
 */
function decide(candidate: Candidate, context: TextContext, known: ReadonlySet<string>): Surface | null {
  const accepted = candidate.surfaces
    .map((surface) => ({
      surface,
      reason: accepts(surface, candidate, context, known.has(surface.skill.id)),
    }))
    .filter(({ reason }) => reason > 0)
    .sort((left, right) => right.reason - left.reason);
  const [best, second] = accepted;
  if (best === undefined) return null;
  const tied = best.reason === second?.reason && best.surface.match !== 'plain';
  return tied ? null : best.surface;
}

function readHits(
  candidates: readonly (readonly Candidate[])[],
  context: TextContext,
  known: ReadonlySet<string>,
): Hit[] {
  const hits: Hit[] = [];
  let index = 0;
  while (index < context.tokens.length) {
    let next = index + 1;
    for (const candidate of candidates[index]!) {
      const surface = decide(candidate, context, known);
      if (surface === null) continue;
      const start = context.tokens[candidate.from]!.start;
      const end = context.tokens[candidate.headTo - 1]!.end;
      hits.push({ surface, from: candidate.from, to: candidate.to, start, end });
      next = candidate.to;
      break;
    }
    index = next;
  }
  return hits;
}

/** Marks the tokens that unambiguously name a technology: they vouch for ambiguous names nearby. */
function markVouching(candidates: readonly (readonly Candidate[])[], context: TextContext): void {
  for (let index = 0; index < candidates.length; index += 1) {
    const plain = candidates[index]!.find((candidate) =>
      candidate.surfaces.some(
        (surface) => surface.match === 'plain' && accepts(surface, candidate, context, false) > 0,
      ),
    );
    if (plain === undefined) continue;
    if (plain.surfaces.some((surface) => vouches(surface.skill))) context.markVouching(plain.from, plain.to);
    index = plain.to - 1;
  }
}

/**
 * Finds every skill that a text names: longest spelling first, ambiguous spellings by their surroundings.
 *
 * Why two readings: a skill that the text names beyond doubt in one place ("Go" in the skills list) is meant in
 * its other places, too, where nothing nearby would tell.
 */
export function scanText(input: ScanInput, vocabulary: Vocabulary): ScanResult {
  const tokens = tokenize(input.text, input.listStarts);
  const context = createContext(input, tokens, vocabulary.lists);
  const trie = vocabulary.trie();
  const candidates = tokens.map((_token, index) =>
    context.isMasked(index)
      ? []
      : candidatesAt(trie, tokens, index).filter(({ to }) => !context.anyMasked(index, to)),
  );
  markVouching(candidates, context);
  const first = readHits(candidates, context, new Set());
  const known = new Set(first.map((hit) => hit.surface.skill.id));
  for (const hit of first) if (vouches(hit.surface.skill)) context.markNamed(hit.from, hit.to);
  return { context, hits: readHits(candidates, context, known) };
}

import type { TextContext } from './context.ts';
import type { Hit } from './scan.ts';
import { type StemIndex, singularOf, stemOf } from './stem-index.ts';
import { GAP, type Token } from './tokens.ts';
import type { Surface } from './trie.ts';

/** A form of a verb in running text, or the action noun itself. */
const VERB = /(?:ed|ing|s|ment|[ts]ion|ance)$/u;

/** How far behind its verb a thing may stand: "managed all key stakeholders". */
const REACH = 3;

/** Index of the token of `things` that the verb before `first` acts on, or -1. It must close its phrase. */
function thingAfter(
  first: number,
  things: ReadonlyMap<string, Surface>,
  { tokens, lists }: TextContext,
): number {
  const ends = (index: number) =>
    tokens[index] === undefined ||
    tokens[index].gap !== GAP.soft ||
    lists.phraseEnds.matchAt(tokens, index) > 0;
  for (let index = first; index < first + REACH && !ends(index); index += 1) {
    if (things.has(singularOf(tokens[index]!.key)) && ends(index + 1)) return index;
  }
  return -1;
}

function actionOf(
  { key }: Token,
  { byAction, irregular }: StemIndex,
): ReadonlyMap<string, Surface> | undefined {
  const stem = irregular.get(key) ?? (VERB.test(key) ? stemOf(key) : null);
  return stem === null ? undefined : byAction.get(stem);
}

/**
 * Finds practices by other forms of their words: "managed key stakeholders", "management of incidents", "analysed the
 * data" for stakeholder management, incident management, data analysis. What a spelling names already is left alone.
 */
export function findByStems(context: TextContext, hits: readonly Hit[], index: StemIndex): Hit[] {
  const { tokens, lists } = context;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of hits) taken.fill(1, from, to);
  const found: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const things = taken[from] === 1 || context.isMasked(from) ? undefined : actionOf(tokens[from]!, index);
    if (things === undefined || lists.fixedPhrases.matchAt(tokens, from) > 0) continue;
    const noun = tokens[from + 1]?.key === 'of' && tokens[from + 1]!.gap === GAP.soft;
    // "Testing performance": only a noun goes with "of", only a verb without.
    if (!noun && /(?:ment|[ts]ion|ance)$/u.test(tokens[from]!.key)) continue;
    const at = thingAfter(from + (noun ? 2 : 1), things, context);
    if (at === -1 || taken.subarray(from, at + 1).includes(1)) continue;
    const surface = things.get(singularOf(tokens[at]!.key))!;
    found.push({ surface, from, to: at + 1, start: tokens[from]!.start, end: tokens[at]!.end });
    from = at;
  }
  return found;
}

import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { type CheckFault, type CheckSurroundings, defineCheck, forEachTarget, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { type Word, wordsWithin } from '../words.ts';
import { TEXT_VALUES, textCheck, textFaults, textOptions, textsOf } from './text-options.ts';

const options = textOptions.extend({
  /** Name of a word list in rules/lexicon/lists. */
  list: z.string(),
  /** Anywhere in the text, only where it opens with the phrase, or only where it is nothing but the phrase. */
  at: z.enum(['anywhere', 'opening', 'all']).default('anywhere'),
  /** `opening` and `all`: skip a phrase of this list first ("I" of "I was responsible for"). */
  skipList: z.string().optional(),
  /** Read “word99” as “word”, as in the names of addresses. */
  ignoreDigits: z.boolean().default(false),
  /** True: each phrase is a hit. False: a text without any is. */
  found: z.boolean().default(true),
});

/** A fault where an option names a word list that does not exist. */
export function unknownList(
  option: string,
  list: string | undefined,
  { lists }: CheckSurroundings,
): CheckFault[] {
  if (list === undefined || lists.has(list)) return [];
  return [{ path: [option], message: `there is no word list '${list}' in lexicon/lists` }];
}

/** A word without the digits at its end; one of digits only stays as it is. */
function withoutDigits(word: Word): Word {
  const key = word.key.replace(/\d{1,12}$/u, '');
  return key === '' ? word : { ...word, key, end: word.end - (word.key.length - key.length) };
}

/**
 * Looks for the phrases of a word list, as whole words.
 *
 * The lists are English: a text in another language is left alone.
 */
export const phraseList = defineCheck({
  kind: 'phrase-list',
  values: TEXT_VALUES,
  options,
  faults: (chosen, surroundings): CheckFault[] => [
    ...textFaults(chosen, surroundings),
    ...(['list', 'skipList'] as const).flatMap((option) => unknownList(option, chosen[option], surroundings)),
  ],
  compile: (chosen, resources) => {
    const matcher = resources.phrases(chosen.list);
    const skipped = chosen.skipList === undefined ? null : resources.phrases(chosen.skipList);
    const look = (span: Span, context: RunContext) => {
      if (!context.english) return [];
      const { text } = context.whole;
      const read = wordsWithin(context.words, span);
      const all = chosen.ignoreDigits ? read.map(withoutDigits) : read;
      if (chosen.at === 'anywhere') return matcher.find(text, all);
      const from = skipped?.opening(text, all)?.end ?? span.start;
      const words = all.filter(({ start }) => start >= from);
      const first = matcher.opening(text, words);
      if (first === null) return [];
      return chosen.at === 'all' && first.end !== words.at(-1)!.end ? [] : [first];
    };
    if (chosen.found) return textCheck(chosen, look);
    return forEachTarget((target, context) => {
      const texts = context.english ? textsOf(target, chosen) : [];
      if (texts.length === 0 || texts.some((span) => look(span, context).length > 0)) return null;
      return hitAt(target.place);
    });
  },
});

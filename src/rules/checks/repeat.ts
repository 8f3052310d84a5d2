import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { shortQuote } from '../message.ts';
import { type Word, wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Name of a list of the target. */
  of: z.string(),
  /** A hit when so many items of one target open with the same word. */
  times: z.int().min(2),
  /** And when they are more than this share, 0 to 1, of its items. */
  moreThan: z.number().min(0).max(1).default(0),
});

/** Items of a list that open with the same word, again and again. */
export const repeat = defineCheck({
  kind: 'repeat',
  values: ['quote', 'count', 'total'],
  options,
  faults: (chosen, { target }) => unknownNames('of', [chosen.of], target.lists, target),
  compile: ({ of, times, moreThan }) =>
    forEachTarget((target, context) => {
      const items = target.lists[of] ?? [];
      const openers = new Map<string, Word[]>();
      for (const item of items) {
        const word = wordsWithin(context.words, item)[0];
        if (word === undefined) continue;
        const alike = openers.get(word.key);
        if (alike === undefined) openers.set(word.key, [word]);
        else alike.push(word);
      }
      return [...openers.values()]
        .filter((words) => words.length >= times && words.length / items.length > moreThan)
        .map((words) => {
          const quote = shortQuote(context.document.text.slice(words[0]!.start, words[0]!.end));
          const values = { quote, count: String(words.length), total: String(items.length) };
          return hitAt(words, values);
        });
    }),
});

import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt, unknownNames } from '../check.ts';
import { shortQuote } from '../message.ts';
import { type Word, wordsWithin } from '../words.ts';
import { unknownList } from './phrase-list.ts';

const options = z.strictObject({
  /** Name of a list of the target. */
  of: z.string(),
  /** A hit when so many items of one target open with the same word. */
  times: z.int().min(2),
  /** And when they are more than this share, 0 to 1, of its items. */
  moreThan: z.number().min(0).max(1).default(0),
  /** Word lists whose phrases at the opening are another rule's business. */
  notLists: z.array(z.string()).default([]),
  /** Word list with the forms of verbs: nothing else counts, since labels and names repeat for good reason. */
  formsList: z.string().optional(),
});

/** Items of a list that open with the same word, again and again. */
export const repeat = defineCheck({
  kind: 'repeat',
  values: ['quote', 'count', 'total'],
  options,
  faults: (chosen, surroundings) => [
    ...unknownNames('of', [chosen.of], surroundings.target.lists, surroundings.target),
    ...[chosen.formsList, ...chosen.notLists].flatMap((list) => unknownList('formsList', list, surroundings)),
  ],
  compile: ({ of, times, moreThan, notLists, formsList }, resources) => {
    const others = notLists.map((list) => resources.phrases(list));
    const rows = formsList === undefined ? null : resources.entries(formsList);
    const verbs = rows === null ? null : new Set(rows.flatMap((row) => row.split(' ')));
    return forEachTarget((target, context) => {
      const items = target.lists[of] ?? [];
      const openers = new Map<string, Word[]>();
      for (const item of items) {
        const inside = wordsWithin(context.words, item);
        const word = inside[0];
        if (word === undefined || verbs?.has(word.key) === false) continue;
        if (others.some((matcher) => matcher.opening(context.document.text, inside) !== null)) continue;
        const same = openers.get(word.key);
        if (same === undefined) openers.set(word.key, [word]);
        else same.push(word);
      }
      return [...openers.values()]
        .filter((words) => words.length >= times && words.length / items.length > moreThan)
        .map((words) => {
          const quote = shortQuote(context.document.text.slice(words[0]!.start, words[0]!.end));
          const values = { quote, count: String(words.length), total: String(items.length) };
          return hitAt(words, values);
        });
    });
  },
});

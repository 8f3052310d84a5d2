import { z } from 'zod';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import { counted, joinList } from '../message.ts';
import { isPartOfAddress, readPairs } from '../word-pairs.ts';
import type { Word } from '../words.ts';

const options = z.strictObject({
  /** Word list of misspellings, each with the word that was meant: "recieved received". */
  pairsList: z.string(),
});

/** Corrections that a message lists. */
const MOST_SHOWN = 6;

/**
 * Words that are no words: known misspellings, never anything that a dictionary merely does not hold. One hit that
 * lists them all; `spellings` pairs each with the word that was meant.
 */
export const misspeltWords = defineCheck({
  kind: 'misspelt-words',
  values: ['words', 'spellings'],
  options,
  faults: ({ pairsList }, surroundings): CheckFault[] => unknownList('pairsList', pairsList, surroundings),
  compile: ({ pairsList }, resources) => {
    const meant = readPairs(resources.entries(pairsList));
    return (targets, { document, words, english, mentions }) => {
      if (!english || targets.length === 0) return [];
      // What is told as the misspelling of a technology is not told twice.
      const told = new Set(mentions.filter(({ via }) => via === 'misspelt').map(({ start }) => start));
      const places = new Map<string, Word>();
      for (const word of words) {
        if (!meant.has(word.key) || word.end > document.text.length || told.has(word.start)) continue;
        if (isPartOfAddress(document.text, word.start, word.end)) continue;
        if (!places.has(word.key)) places.set(word.key, word);
      }
      if (places.size === 0) return [];
      const spellings = [...places].map(([key, { start, end }]) => {
        return `“${document.text.slice(start, end)}” (${meant.get(key)})`;
      });
      const values = {
        words: counted(places.size, 'word', 'words'),
        spellings: joinList(spellings, 'and', MOST_SHOWN),
      };
      return [hitAt([...places.values()], values, { times: places.size, identity: '' })];
    };
  },
});

import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import { counted, joinList, shortQuote } from '../message.ts';
import type { Word } from '../words.ts';

const options = z.strictObject({
  /** Letters of other alphabets that look like Latin ones, each with the Latin letter. */
  letters: z.record(z.string().regex(/^[^\p{Script=Latin}]$/u), z.string().regex(/^\p{Script=Latin}$/u)),
  /** Shorter words are signs, units and abbreviations of other languages. */
  shortest: z.int().min(2),
});

/** Letters drawn in a style of their own ("𝗝𝗮𝘃𝗮", "Ｊａｖａ"), which are no letters of any alphabet. */
const STYLED = /[\u{1D400}-\u{1D7CB}\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Words that look Latin and are not: letters of another alphabet among Latin ones, or letters from the stock of
 * mathematical signs. A word wholly in another script is that script's word and left alone, and so is one of which
 * most is in another script.
 */
export const lookAlikeCharacters = defineCheck({
  kind: 'look-alike-characters',
  values: ['looks', 'words', 'written'],
  options,
  compile: ({ letters, shortest }) => {
    const isMixed = (written: string): boolean => {
      const all = countOf(written, LETTER);
      const styled = countOf(written, STYLED);
      if (all < shortest) return false;
      if (styled * 2 > all) return true;
      const latin = countOf(written, LATIN);
      if (latin * 2 <= all) return false;
      const foreign = [...written].filter((sign) => /\p{L}/u.test(sign) && !/\p{Script=Latin}/u.test(sign));
      return foreign.length > 0 && foreign.every((sign) => letters[sign] !== undefined);
    };
    const plain = (written: string): string =>
      [...written].map((sign) => letters[sign] ?? sign.normalize('NFKC')).join('');
    return (_targets, { words, whole }) => {
      const found: Word[] = words.filter(({ start, end }) => {
        const written = whole.text.slice(start, end);
        return /[^ -ɏ]/u.test(written) && isMixed(written);
      });
      if (found.length === 0) return [];
      const looks = [...new Set(found.map(({ start, end }) => plain(whole.text.slice(start, end))))];
      const values = {
        looks: joinList(looks.map((word) => `“${shortQuote(word)}”`)),
        words: counted(found.length, 'word', 'words'),
        written: shortQuote(looks[0]!),
      };
      return [hitAt(found, values, { identity: '' })];
    };
  },
});

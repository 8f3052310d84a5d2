import { findPhrase, type PhraseSet, wordsOf } from './compile.ts';

/** Longer forms are words of their own and need no capitals. */
const LONGEST_SHORT_FORM = 4;

/** Whether a short form is written as one: "BE" and "B.E.", not "be"; "MA" but no "Ma". */
function isWrittenShort(value: string, phrase: string): boolean {
  const letters = phrase.replaceAll(' ', '');
  if (letters.length > LONGEST_SHORT_FORM || /\d/.test(letters)) return true;
  const words = value.replaceAll('.', '').split(/[^\p{L}\p{N}'+#-]+/u);
  return words.some((word, index) => {
    let joined = word;
    for (let next = index + 1; joined.length < letters.length && next < words.length; next += 1)
      joined += words[next];
    return joined.toLowerCase() === letters && joined.replace(/[^\p{Lu}]/gu, '').length > 1;
  });
}

/** Index of the first word of a qualification in the text, or -1. */
export function qualificationAt(value: string, set: PhraseSet): number {
  const words = wordsOf(value);
  let skipped = 0;
  for (;;) {
    const found = findPhrase(words.slice(skipped), set);
    if (found === null) return -1;
    const [index, count] = found;
    const at = skipped + index;
    if (isWrittenShort(value, words.slice(at, at + count).join(' '))) return at;
    skipped = at + count;
  }
}

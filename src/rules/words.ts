import type { Span } from '../model/span.ts';

/** One word of the CV and the form in which it is compared: lower case, straight apostrophes. */
export interface Word extends Span {
  readonly key: string;
}

/** Letters and digits, with apostrophes inside ("I've", "don’t"); each character is read once. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The form in which words are compared. Most words are plain ASCII, for which the costly steps do nothing. */
function keyOf(word: string): string {
  if (!/[^ -~]/.test(word)) return word.toLowerCase();
  return word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** Splits a text into words. Linear; offsets are those of the text. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, key: keyOf(match[0]) });
  }
  return words;
}

/** Index of the first item that starts at or after the offset. Items are sorted by start. */
export function firstStartingAt(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that stand inside a span. */
export function wordsWithin(words: readonly Word[], span: Span): readonly Word[] {
  return words.slice(firstStartingAt(words, span.start), firstStartingAt(words, span.end));
}

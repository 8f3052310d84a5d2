import type { Span } from '../../model/span.ts';

/** A first line longer than this, in words or characters, is a sentence and no title. */
const TITLE_WORDS = 10;
const TITLE_LENGTH = 80;

const UNTITLED = 'Job ad';

/** The title of an ad and the part of the text that names it; an ad that opens with a sentence has none. */
export function titleOf(text: string): Span & { readonly title: string } {
  const first = /\S[^\n]*/u.exec(text);
  const line = first?.[0].replace(/^[#*\s]+|[*\s]+$/gu, '') ?? '';
  const plain = line.replace(/^(?:job title|position|role|title)\s*[:\-–]\s*/iu, '');
  const isTitle =
    plain !== '' &&
    // A line with nothing under it is the whole ad.
    text.slice(first!.index + first![0].length).trim() !== '' &&
    plain.length <= TITLE_LENGTH &&
    plain.split(/\s+/u).length <= TITLE_WORDS &&
    !/[.!?,:]$/u.test(plain);
  return isTitle
    ? { title: plain, start: first!.index, end: first!.index + first![0].length }
    : { title: UNTITLED, start: 0, end: 0 };
}

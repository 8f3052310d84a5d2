import type { DraftLine } from '../draft.ts';

/** Rows in which two stretches of prose stand side by side: more of them are two columns that no gutter parts. */
const MOST_SIDE_BY_SIDE = 5;
const FEWEST_WORDS = 4;
/** In running text about one word in twenty is a single letter; where many are, words fell apart into letters. */
const MOST_SINGLE_LETTERS = 0.35;
const FEWEST_LETTER_WORDS = 40;

const WORD = /\p{L}+/gu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Whether a line holds two stretches of running text, as where the lines of two columns are read as one. */
function isSideBySide({ text }: DraftLine): boolean {
  const prose = text.split('\t').filter((part) => {
    const words = wordsOf(part);
    const small = words.filter((word) => word === word.toLowerCase()).length;
    return words.length >= FEWEST_WORDS && small * 2 > words.length;
  });
  const [one = '', other = ''] = prose;
  // Long labels beside longer text are no two columns.
  return prose.length > 1 && Math.min(one.length, other.length) * 2 > Math.max(one.length, other.length);
}

function fellApart(lines: readonly DraftLine[]): boolean {
  const words = lines.flatMap(({ text }) => wordsOf(text));
  const single = words.filter((word) => word.length === 1).length;
  return words.length >= FEWEST_LETTER_WORDS && single > words.length * MOST_SINGLE_LETTERS;
}

/** Why the order or the words of a page cannot be trusted, by what came out of it, in words for the candidate. */
export function doubtsOf(lines: readonly DraftLine[], page: number): string[] {
  const doubts: string[] = [];
  if (lines.filter(isSideBySide).length > MOST_SIDE_BY_SIDE)
    doubts.push(`two columns on page ${page} stand so close that their lines may be mixed`);
  if (fellApart(lines)) doubts.push(`the words on page ${page} fell apart into single letters`);
  return doubts;
}

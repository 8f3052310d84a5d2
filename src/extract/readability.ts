import type { Readability, TextDocument } from '../model/document.ts';
import type { DraftLine, RawDocument } from './draft.ts';

/** Fewer words than this on all pages is no CV that can be judged (ats-engine and OfflineCV draw the line at 50). */
const FEWEST_WORDS_PER_DOCUMENT = 50;
/** A share of odd characters above which words are no longer whole. */
const MOST_ODD = 0.05;

function countWords(lines: readonly DraftLine[]): number {
  let words = 0;
  for (const line of lines)
    if (line.concealment === null) words += line.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words;
}

/**
 * Judges how far the text can be trusted, with the reasons in words. Only files with pages can hide text in
 * pictures; what was typed or pasted is all there is.
 */
export function judgeReadability(raw: RawDocument): Pick<TextDocument, 'readability' | 'reasons'> {
  const words = countWords(raw.lines);
  const reasons = [...raw.doubts];
  let readability: Readability = reasons.length > 0 ? 'poor' : 'good';
  const { pagesWithoutText, oddCharacterShare } = raw.signals;
  if (raw.format === 'pdf' && words === 0) {
    const reason =
      (raw.signals.images ?? 0) > 0
        ? 'the pages hold pictures of text and no text that a program can read, as a scan does'
        : 'the pages hold no text that a program can read: its letters may have become drawings, or pages may be damaged';
    return { readability: 'none', reasons: [reason] };
  }
  if (raw.format === 'pdf' && words < FEWEST_WORDS_PER_DOCUMENT) {
    readability = 'poor';
    reasons.push(`only ${words} words could be read, so part of the text may be in pictures`);
  } else if (raw.format === 'docx' && words < FEWEST_WORDS_PER_DOCUMENT && (raw.signals.images ?? 0) > 0) {
    readability = words === 0 ? 'none' : 'poor';
    reasons.push(`only ${words} words could be read beside ${raw.signals.images} pictures`);
  } else if (
    pagesWithoutText !== null &&
    pagesWithoutText.length > 0 &&
    raw.pages !== null &&
    pagesWithoutText.length * 2 >= raw.pages
  ) {
    readability = 'poor';
    reasons.push(`no text could be read on page ${pagesWithoutText.join(', ')}`);
  }
  if (oddCharacterShare > MOST_ODD) {
    readability = 'poor';
    reasons.push('many characters came out as signs without meaning');
  }
  return { readability, reasons };
}

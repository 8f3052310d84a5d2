import type { Lexicon } from '../model/pack.ts';

/** Patterns that need the words of the lexicon. All are linear: bounded counts, no nested repeats. */
export interface DatePatterns {
  readonly date: string;
  readonly present: string;
  readonly expected: string;
  readonly since: string;
  readonly until: string;
  /** Words that stand between the dates of a range. */
  readonly between: string;
}

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pattern for all the words, longest first. */
export function alternation(words: Iterable<string>): string {
  return [...words]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => escapePattern(word).replaceAll(' ', '[ ]'))
    .join('|');
}

/** The forms of dates, for the reader in dates.ts to put together. */
export function datePatterns(lexicon: Lexicon): DatePatterns {
  const month = alternation(Object.keys(lexicon.months));
  const season = alternation(lexicon.seasons);
  const year = '(?:19[5-9]\\d|20[0-4]\\d)';
  const forms = [
    `(?:(?:[0-3]?\\d)(?:st|nd|rd|th)?[ ])?(?:${month})\\.?[ ,/-]{0,3}(?:[0-3]?\\d(?:st|nd|rd|th)?,?[ ])?(?:${year}|['’‘]\\d\\d)`,
    `(?:${month})\\.?[ ,-]?\\d\\d(?!\\d)`,
    `(?:${season}|q[1-4])[ ,/-]{1,2}(?:${year}|['’‘]\\d\\d)`,
    `${year}[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:[0-3]\\d))?(?!\\d)`,
    `[0-3]?\\d[/.-][0-3]?\\d[/.-]${year}`,
    `(?:0?[1-9]|1[0-2])[ ]?[/.-][ ]?${year}`,
    `(?:0?[1-9]|1[0-2])/\\d\\d(?![\\d/])`,
    year,
    "['’‘]\\d\\d(?!\\d)",
  ];
  return {
    date: forms.join('|'),
    present: alternation(lexicon.present),
    expected: alternation(lexicon.expected),
    since: alternation(lexicon.since),
    until: alternation(lexicon.until),
    between: alternation(lexicon.rangeWords),
  };
}

/** "2 years 3 months", "1.5 yrs": one or two counts with what is counted. */
export function durationPattern(lexicon: Lexicon): string {
  return `(?:\\d{1,2}(?:\\.\\d)?[ -]?\\+?[ ]?(?:${alternation(lexicon.durations)})\\b[ ,]{0,2}(?:and )?){1,2}`;
}

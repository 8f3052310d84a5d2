import type { Lexicon } from '../model/pack.ts';

/** The parts that patterns of dates are made of. */
interface DateParts {
  readonly date: string;
  readonly present: string;
  readonly expected: string;
  readonly since: string;
  readonly until: string;
  /** Words that stand between the dates of a range. */
  readonly between: string;
}

/** Patterns that the reader in dates.ts asks. All are linear: bounded counts, no nested repeats. */
export interface DatePatterns {
  /** A range, a date that is open at one end, or a single date; its parts are named. */
  readonly range: RegExp;
  /** A date or "present" at the front of a text. */
  readonly opening: RegExp;
  /** The name of a month at the front of a text, with nothing after it on its line or cell. */
  readonly openingMonth: RegExp;
}

const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pattern for all the words, longest first. */
export function alternation(words: Iterable<string>): string {
  return [...words]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => escapePattern(word).replaceAll(' ', '[ ]'))
    .join('|');
}

function dateParts(lexicon: Lexicon): DateParts {
  const month = alternation(Object.keys(lexicon.months));
  const season = alternation(lexicon.seasons);
  const forms = [
    `(?:(?:[0-3]?\\d)(?:st|nd|rd|th)?[ ])?(?:${month})\\.?[ ,/-]{0,3}(?:[0-3]?\\d(?:st|nd|rd|th)?,?[ ])?(?:${YEAR}|['’‘]\\d\\d)`,
    `(?:${month})\\.?[ ,-]?\\d\\d(?!\\d)`,
    `(?:${season}|q[1-4])[ ,/-]{1,2}(?:${YEAR}|['’‘]\\d\\d)`,
    `${YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:[0-3]\\d))?(?!\\d)`,
    `[0-3]?\\d[/.-][0-3]?\\d[/.-]${YEAR}`,
    `(?:0?[1-9]|1[0-2])[ ]?[/.-][ ]?${YEAR}`,
    `(?:0?[1-9]|1[0-2])/\\d\\d(?![\\d/])`,
    YEAR,
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

/** The forms of a range, of a date that is open at one end, and of a single date; parts are named. */
function rangePattern(lexicon: Lexicon): RegExp {
  const { date, present, expected, since, until, between } = dateParts(lexicon);
  const dash = `(?:[ \\t]{0,3}(?:[-–—−~→>]{1,3}|\\b(?:${between})\\b)[ \\t]{0,3})`;
  const months = monthNames(lexicon);
  const range = `(?<from>${date})(?:${dash}|[ ]{1,2})(?:(?:(?:${expected})\\.?[ ])?(?<to>${date})|(?<present>${present}))`;
  // "2016–18", "2016-18": the century is left out; "2010-12" is a month.
  const short = `(?<fromYear>${YEAR})(?:[ ]?[–—][ ]?(?=\\d)|[/-](?=1[3-9]|[2-9]))(?<toYear>\\d\\d)(?![\\d./-])`;
  // "Mar – Aug 2019": the year stands once.
  const once = `(?:[0-3]?\\d(?:st|nd|rd|th)?[ ])?(?<month>${months})\\.?${dash}(?<monthEnd>${date})`;
  const single = `(?:(?<until>${until})[ ]{1,2})?(?<only>${date})`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}/.])(?:(?<since>${since})[ ]{1,2})?(?:${range}|${short}|${once}|${single})(?![\\p{L}\\p{N}])`,
    'iud',
  );
}

/** Longest first, so that "march" is not taken for "mar". */
function monthNames(lexicon: Lexicon): string {
  return Object.keys(lexicon.months)
    .sort((one, other) => other.length - one.length)
    .join('|');
}

/** The patterns of dates in the words of a lexicon. */
export function datePatterns(lexicon: Lexicon): DatePatterns {
  const { date, present } = dateParts(lexicon);
  return {
    range: rangePattern(lexicon),
    opening: new RegExp(`^[([]?(?:(?<date>${date})|${present})[)\\]]?(?![\\p{L}\\p{N}])`, 'iud'),
    openingMonth: new RegExp(`^(${monthNames(lexicon)})\\.?(?=\\t|$)`, 'iu'),
  };
}

/** "2 years 3 months", "1.5 yrs", "a year": one or two counts with what is counted. */
export function durationPattern(lexicon: Lexicon): string {
  const count = `(?:\\d{1,2}(?:\\.\\d)?[ -]?\\+?[ ]?|(?:${alternation(lexicon.durationCounts)})[ -])`;
  return `(?:${count}(?:${alternation(lexicon.durations)})\\b[ ,]{0,2}(?:and )?){1,2}`;
}

import type { PhraseMatcher } from './phrases.ts';
import type { Word } from './words.ts';

/** Numbers that are names of things: dimensions, generations, factors, ordinals. */
const NAMED_NUMBER = /^(?:[2-5]d|[1-6]g|[2-3]fa|\d{1,4}(?:st|nd|rd|th)|\d{1,3}bit|365)$/u;

/** A year on its own. */
const YEAR = /^(?:19|20)\d\d$/u;

const CURRENCY_CODES = new Set(['NZD', 'AUD', 'USD', 'GBP', 'EUR', 'SGD', 'INR', 'CAD']);

/** One word with what stands around it. */
interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  readonly index: number;
  readonly labels: PhraseMatcher;
}

const wordText = ({ text, words }: Place, index: number): string =>
  words[index] === undefined ? '' : text.slice(words[index].start, words[index].end);

const gapBefore = ({ text, words }: Place, index: number): string =>
  index <= 0 || words[index] === undefined ? '' : text.slice(words[index - 1]!.end, words[index].start);

/** Index of the first part of a number like "3.9", "2.1.0", "12/2020" or "1,500", and how many parts it has. */
function chainOf(place: Place): { first: number; parts: readonly string[] } {
  let first = place.index;
  while (first > 0 && /^[.,/]$/u.test(gapBefore(place, first)) && place.index - first < 4) first -= 1;
  let last = place.index;
  while (/^[.,/]$/u.test(gapBefore(place, last + 1)) && last - first < 6) last += 1;
  return { first, parts: place.words.slice(first, last + 1).map(({ key }) => key) };
}

/** "Java 8", "Windows 10", "ISO-27001", "UTF-8", "level 2": the number belongs to a name. */
function belongsToName(place: Place, first: number): boolean {
  const gap = gapBefore(place, first);
  const before = wordText(place, first - 1);
  if (CURRENCY_CODES.has(before)) return false;
  // The first word of a bullet may be capital only because it is first ("Led 5 engineers", "Sub-50ms").
  const capital = /\p{Lu}/u.test(before) && (first > 1 || !/^\p{Lu}\p{Ll}*$/u.test(before));
  if (/^[-\u2010\u2011/+_#]$/u.test(gap)) return capital;
  if (!/^[ \u00a0]$/u.test(gap)) return false;
  return capital || place.labels.opening(place.text, [place.words[first - 1]!]) !== null;
}

/** A number that is a date: a year, or part of "12/2020". */
function isDate(parts: readonly string[], place: Place): boolean {
  if (parts.some((part) => YEAR.test(part))) {
    const following = wordText(place, place.index + 1);
    const round = parts.length === 1 && /00$/u.test(parts[0]!) && /^\p{Ll}/u.test(following);
    return !round || /^(?:in|since|from|until|by|during|to|and|of)$/u.test(wordText(place, place.index - 1));
  }
  return false;
}

/** "v2.1", "2.1.0" and "24/7" are no figures of anyone's work. */
function isVersion(place: Place, parts: readonly string[]): boolean {
  if (!parts.every((part) => /^\d/u.test(part))) return true;
  const dotted = gapBefore(place, place.index) === '.' || gapBefore(place, place.index + 1) === '.';
  return (dotted && parts.length > 2) || parts.join('/') === '24/7';
}

function isFigure(place: Place): boolean {
  const { text, words, index } = place;
  const word = words[index]!;
  if (!/^\d/u.test(word.key)) return false;
  if (/^[ \u00a0]?%/u.test(text.slice(word.end, word.end + 2))) return true;
  const { first, parts } = chainOf(place);
  if (/[$€£¥]/u.test(text.slice(Math.max(0, words[first]!.start - 1), words[first]!.start))) return true;
  if (NAMED_NUMBER.test(word.key) || isDate(parts, place) || isVersion(place, parts)) return false;
  return !belongsToName(place, first);
}

/**
 * Whether the words say how much, how many, how fast or how often. Dates, versions and product names do not count.
 *
 * Why generous: overlooking somebody's figure is a wrong accusation, taking a stray number for one is not.
 *
 * @param measures words that say so without digits ("halved", "thousands")
 * @param labels words whose number is a name ("level", "phase")
 */
export function holdsQuantity(
  text: string,
  words: readonly Word[],
  measures: PhraseMatcher,
  labels: PhraseMatcher,
): boolean {
  if (measures.find(text, words).length > 0) return true;
  return words.some((_, index) => isFigure({ text, words, index, labels }));
}

import type { DateRange } from '../model/cv.ts';
import { type CompiledLexicon, hasPhrase, headingKey } from './compile.ts';
import { kindOfHeading } from './heading-words.ts';
import { isPlace } from './location.ts';
import type { LineView } from './view.ts';

/** Heads are short; a line longer than this is text whatever it says. */
export const LONGEST_HEAD = 160;
const LONGEST_LABEL = 60;

export const words = (text: string): number => text.split(/\s+/).length;
export const startsLower = (text: string): boolean => /^[\p{Ll}(&]/u.test(text);
export const endsSentence = (text: string): boolean => /[.!?][)"'”’]?$/.test(text);

/** A title and a range of dates, short and no sentence: "1. Acme, Leeds – Tester (Apr 2019 – present)". */
function namesDatedJob(view: LineView, dates: DateRange | null, lexicon: CompiledLexicon): boolean {
  if (dates === null || (dates.endDate === null && !dates.present)) return false;
  const { text, start } = view;
  const atEdge =
    text[dates.start - start - 1] === '(' ||
    dates.start - start < 2 ||
    /^[\s).]*$/.test(text.slice(dates.end - start));
  if (!atEdge || words(text) > 16 || lexicon.actionVerbs.has(text.split(/\s/, 1)[0]!.toLowerCase()))
    return false;
  return hasPhrase(text, lexicon.jobTitles) && !readsAsSentence(text, lexicon);
}

/** A list item that is a head after all: "• Acme Ltd <tab> Wellington", "• Developer, Acme <tab> 2019 – 2021". */
export function isHeadBullet(view: LineView, dates: DateRange | null, lexicon: CompiledLexicon): boolean {
  if (namesDatedJob(view, dates, lexicon)) return true;
  const cells = view.text.split('\t');
  if (cells.length < 2 || view.text.length > LONGEST_HEAD) return false;
  return dates !== null || isPlace(cells.at(-1)!, lexicon);
}

/** "Technologies: Java, Spring" and "Key achievements:" belong to the entry above them and name no new one. */
export function isLabel(text: string): boolean {
  return /^[\p{L}][\p{L} &/-]{2,32}:(?:\s|$)/u.test(text) && !text.includes('\t');
}

/** "A start-up that was sold in 2019.": a full stop at the end that belongs to no short form, and small words inside. */
function isShortSentence(text: string): boolean {
  if (!endsSentence(text) || /(?:^|[\s.])(?:ltd|inc|co|corp|pty|plc|pvt|\p{Lu})\.$/iu.test(text))
    return false;
  const small = text.match(/(?<=\s)\p{Ll}{2,}/gu)?.length ?? 0;
  return words(text) > 6 || (words(text) > 3 && small >= 2);
}

/** "Field Technician at Acme Co-op, Gisborne.": capitals on both sides of the word, and no verb of doing first. */
export function namesTitleAndEmployer(text: string, lexicon: CompiledLexicon): boolean {
  const match = lexicon.employerPreposition.exec(text);
  if (match === null || match.index === 0 || words(text) > 14) return false;
  const title = text.slice(0, match.index).split(/\s+/);
  const small = title.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    /^\p{Lu}/u.test(text) &&
    small * 3 <= title.length - 1 &&
    /^[\p{Lu}\d]/u.test(text.slice(match.index + match[0].length)) &&
    !lexicon.actionVerbs.has(title[0]!.toLowerCase())
  );
}

export function isRunningText(view: LineView, dates: DateRange | null): boolean {
  const { text } = view;
  if (text.length > LONGEST_HEAD) return true;
  if (dates !== null && words(text.replace(/\t/g, ' ')) <= 16) return false;
  if (isShortSentence(text)) return true;
  return (words(text) > 14 && !text.includes('\t')) || isLabel(text);
}

/** "Key responsibilities", "Highlights:", "Selected projects:": what follows is labelled, no entry named. */
export function labelsPart(text: string, lexicon: CompiledLexicon): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (lexicon.entryLabels.has(headingKey(text)) || kindOfHeading(text, lexicon) !== null) return true;
  return text.endsWith(':') && words(text) < 6 && !hasPhrase(text, lexicon.jobTitles);
}

/**
 * Whether a line reads as a sentence about work: most of its words are small, or it opens with a verb of doing.
 * Names of jobs and employers are short and mostly in capitals.
 */
export function readsAsSentence(text: string, lexicon: CompiledLexicon): boolean {
  if (text.includes('\t') || text.includes(' | ')) return false;
  const all = text.split(/\s+/);
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  const opensWithVerb = lexicon.actionVerbs.has(all[0]!.toLowerCase());
  if (opensWithVerb && endsSentence(text)) return true;
  return opensWithVerb ? all.length > 3 && small >= 2 : all.length > 6 && small * 2 > all.length;
}

/** Whether the next line goes on with a sentence: no marker, no gap, a small letter first (and no "at Acme"). */
export function wrapsInto(next: LineView | undefined): boolean {
  return next !== undefined && next.marker === null && !next.gapBefore && startsLower(next.text);
}

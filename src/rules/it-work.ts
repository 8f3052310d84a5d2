import type { DateRange, WorkEntry } from '../model/cv.ts';
import type { Span } from '../model/span.ts';
import type { RunContext } from './context.ts';
import type { PhraseMatcher } from './phrases.ts';
import { monthsCovered, type Stretch, stretchOf } from './timeline.ts';
import { wordsWithin } from './words.ts';

/** A job that tells less than this may be anything. */
const TELLING_WORDS = 8;

/** Words that tell what a job was. */
export function tellingWords({ summary, highlights }: WorkEntry, { words }: RunContext): number {
  const told: readonly Span[] = summary === null ? highlights : [summary, ...highlights];
  return told.reduce((sum, span) => sum + wordsWithin(words, span).length, 0);
}

/** Whether the job names a technology that we know. */
export function namesTechnology(index: number, { mentions, technologies }: RunContext): boolean {
  return mentions.some(({ workIndex, skillId }) => workIndex === index && technologies.has(skillId));
}

/**
 * Whether a job may count as work in IT.
 *
 * Why so generous: leaving a job out shortens somebody's experience, so it is left out only where neither its title
 * nor what it tells speaks of IT.
 */
export function mayBeItWork(index: number, context: RunContext): boolean {
  const entry = context.cv.work[index]!;
  if (entry.position === null || context.titles(entry.position.value).isIt !== false) return true;
  return namesTechnology(index, context) || tellingWords(entry, context) < TELLING_WORDS;
}

/** Whether the job is work in IT for certain: by its title, or by a technology that it names. */
export function isItWork(index: number, context: RunContext): boolean {
  const title = context.cv.work[index]!.position;
  return namesTechnology(index, context) || (title !== null && context.titles(title.value).isIt === true);
}

/** Indexes into `cv.work` of the jobs that may count as work in IT. */
export function itJobs(context: RunContext): number[] {
  return context.cv.work.flatMap((_entry, index) => (mayBeItWork(index, context) ? [index] : []));
}

function isWholeRange(dates: DateRange | null): boolean {
  return dates !== null && dates.startDate !== null && (dates.endDate !== null || dates.present);
}

/**
 * Months that jobs cover together, months shared by two counted once; null where a job lacks a date: it might be the
 * longest. A year without a month counts as long as it can be.
 */
export function monthsOfJobs(indexes: readonly number[], { cv, now }: RunContext): number | null {
  const ranges = indexes.map((index) => cv.work[index]!.dates);
  if (!ranges.every(isWholeRange)) return null;
  const stretches = ranges.map((dates) => stretchOf(dates, now)).filter((part) => part !== null);
  // Dates the wrong way round are a slip that another rule tells of; no time can be counted from them.
  if (stretches.some(({ start, end }: Stretch) => end < start)) return null;
  return monthsCovered(stretches);
}

/** "8 months", "1 year", "2.5 years". */
export function timeInWords(months: number): string {
  if (months < 12) return `${months} ${months === 1 ? 'month' : 'months'}`;
  const halves = Math.round(months / 6) / 2;
  return `${halves} ${halves === 1 ? 'year' : 'years'}`;
}

/** The most years that the CV claims in so many words above its jobs ("over 10 years"); 0 where it claims none. */
export function yearsClaimed(context: RunContext, yearWords: PhraseMatcher): number {
  const { cv, document, words } = context;
  const end = Math.min(document.text.length, ...cv.work.map(({ start }) => start));
  const above = wordsWithin(words, { start: 0, end });
  const numbers = above.map(({ key }, index) => {
    const next = above[index + 1];
    const isYears = next !== undefined && yearWords.opening(document.text, [next]) !== null;
    return isYears && /^\d{1,2}$/u.test(key) ? Number(key) : 0;
  });
  return Math.max(0, ...numbers);
}

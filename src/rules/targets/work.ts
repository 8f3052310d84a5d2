import type { ProjectEntry, WorkEntry } from '../../model/cv.ts';
import type { Field, Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { hasUnexplainedWords, hasYearNearby } from '../doubt.ts';
import { shortQuote } from '../message.ts';
import { type Target, type TargetDefinition, textTarget } from '../target.ts';
import { wordsWithin } from '../words.ts';

/** What to call a job in a sentence: its title and employer, or the line that names it. */
export function nameOfEntry(entry: WorkEntry, text: string): string {
  const named = [entry.position?.value, entry.name?.value].filter((part) => part !== undefined);
  if (named.length > 0) return shortQuote(named.join(', '));
  return shortQuote(text.slice(entry.heading.start, entry.heading.end).split('\n', 1)[0]!);
}

/** The first line of an entry's heading: enough to point at it. */
export function headingLine(heading: Span, text: string): Span {
  const end = text.indexOf('\n', heading.start);
  return { start: heading.start, end: end === -1 ? heading.end : Math.min(end, heading.end) };
}

/** Whether no job of several has the part: then it is our reading that misses it. */
function allLack(entries: readonly WorkEntry[], part: 'name' | 'position'): boolean {
  return entries.length > 1 && entries.every((entry) => entry[part] === null);
}

/** One word alone ("Duration", "Hyderabad", "Cisco") is too little to be sure that it was read as what it is. */
function isClear(field: Field | null): boolean {
  return field !== null && /\p{L}{2}.*[\s/-].*\p{L}{2}/u.test(field.value);
}

/** A title with nothing else, above an entry that lacks one: a page break tore one job in two. */
function isTorn(upper: WorkEntry | undefined, lower: WorkEntry | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  const bare = upper.highlights.length === 0 && upper.dates === null && upper.name === null;
  return bare && upper.position !== null && lower.position === null;
}

/** Whether an entry may be the lower or the upper half of one job. */
function tornFrom(entry: WorkEntry, work: readonly WorkEntry[]): readonly [boolean, boolean] {
  const at = work.indexOf(entry);
  return [isTorn(work[at - 1], entry), isTorn(entry, work[at + 1])];
}

/** What may be the title, the employer or the dates although it was not recognised; null where there is none. */
function doubtAbout(
  entry: WorkEntry,
  { cv, document, titles }: RunContext,
): Record<'title' | 'employer' | 'dates', Span | null> {
  const { heading, name, position, location, dates, highlights, summary } = entry;
  // A heading with nothing below it may be an employer that stands above several roles.
  const bare = summary === null && highlights.length === 0;
  const unclear = bare || hasUnexplainedWords(document.text, heading, [name, position, location, dates]);
  // Without dates, one of the two alone may be a heading within a job: a client, a project, a list of knowledge.
  const alone = dates === null && (name === null || position === null);
  const isTitle = position !== null && titles(position.value).isTitle;
  const [tornBefore, tornAfter] = tornFrom(entry, cv.work);
  return {
    title: tornBefore || alone || unclear || !isClear(name) || allLack(cv.work, 'position') ? heading : null,
    employer: alone || unclear || !isClear(position) || allLack(cv.work, 'name') ? heading : null,
    dates: tornAfter || (alone && !isTitle) || hasYearNearby(document.text, heading) ? heading : null,
  };
}

function describeEntry(entry: WorkEntry, context: RunContext): Target {
  const { document, locator, words } = context;
  const name = nameOfEntry(entry, document.text);
  const doubt = doubtAbout(entry, context);
  return {
    place: headingLine(entry.heading, document.text),
    content: { start: entry.start, end: entry.end },
    section: locator.sectionAt(entry.start),
    parts: {
      dates: entry.dates ?? doubt.dates,
      'job title': entry.position ?? doubt.title,
      employer: entry.name ?? doubt.employer,
    },
    lists: { bullets: entry.highlights },
    figures: {
      bulletCount: entry.highlights.length,
      // A job told in running text, or not at all, has no list to be called short.
      listLength: entry.highlights.length === 0 || entry.summary !== null ? null : entry.highlights.length,
      // Running text tells what a job was as well as a list does, so it counts.
      tellingWords:
        (entry.summary === null ? 0 : wordsWithin(words, entry.summary).length) +
        entry.highlights.reduce((sum, bullet) => sum + wordsWithin(words, bullet).length, 0),
    },
    values: {
      entry: name,
      employer: entry.name === null ? name : shortQuote(entry.name.value),
      bulletCount: String(entry.highlights.length),
    },
    dates: entry.dates,
  };
}

const ENTRY_NAMES = {
  parts: ['dates', 'job title', 'employer'],
  lists: ['bullets'],
  figures: ['bulletCount', 'listLength', 'tellingWords'],
  values: ['entry', 'employer', 'bulletCount'],
} as const;

/** Each job, in the order of the CV. */
export const workTarget: TargetDefinition = {
  name: 'work',
  ...ENTRY_NAMES,
  of: (context) => context.cv.work.map((entry) => describeEntry(entry, context)),
};

/** The job that the CV tells first. */
export const firstWorkTarget: TargetDefinition = {
  name: 'work.first',
  ...ENTRY_NAMES,
  of: (context) => context.cv.work.slice(0, 1).map((entry) => describeEntry(entry, context)),
};

function bulletsOf(entry: WorkEntry | ProjectEntry, entryName: string, context: RunContext): Target[] {
  return entry.highlights.map((bullet) =>
    textTarget(bullet, context.locator.sectionAt(bullet.start), { entry: entryName }),
  );
}

/** Each list item of a job or a project. */
export const bulletsTarget: TargetDefinition = {
  name: 'bullets',
  parts: [],
  lists: [],
  figures: [],
  values: ['entry'],
  of: (context) => {
    const { cv, document } = context;
    const jobs = cv.work.map((entry) => bulletsOf(entry, nameOfEntry(entry, document.text), context));
    const projects = cv.projects.map((entry) =>
      bulletsOf(entry, shortQuote(entry.name?.value ?? 'your project'), context),
    );
    return [...jobs, ...projects].flat().sort((left, right) => left.place.start - right.place.start);
  },
};

/**
 * Signs that something is there which the parser did not recognise.
 *
 * Why: a wrong accusation ("no job title") costs more trust than a missed one, so a part counts as missing only
 * where the text leaves no room for it.
 */
import type { Cv, SectionKind } from '../model/cv.ts';
import type { Line, TextDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { RunContext } from './context.ts';
import type { PhraseMatcher } from './phrases.ts';
import { wordsWithin } from './words.ts';

/** Characters of a line that is nothing but a label. */
const LONGEST_LABEL = 40;

/** Whether a span holds words besides those parts of it that are understood. */
export function hasUnexplainedWords(text: string, span: Span, understood: readonly (Span | null)[]): boolean {
  let rest = text.slice(span.start, span.end);
  for (const part of understood) {
    if (part === null || part.start < span.start || part.end > span.end) continue;
    const length = part.end - part.start;
    const at = part.start - span.start;
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  }
  return /\p{L}{3}/u.test(rest);
}

/** Characters around a heading in which a year may belong to it, when a layout moved the dates. */
const NEARBY = 80;

/** Whether a year stands in or near a heading: dates that were not recognised ("Summer 2012 & 2013"). */
export function hasYearNearby(text: string, heading: Span): boolean {
  const lineAbove = text.lastIndexOf('\n', Math.max(0, heading.start - 2)) + 1;
  const start = Math.max(lineAbove, heading.start - NEARBY);
  return /(?:19|20)\d\d/u.test(text.slice(start, Math.min(heading.end, heading.start + 400) + NEARBY));
}

/** A line with a stretch of years: "Mar 2021 – Present", "2018 - 2020", "since 2019". */
const YEARS =
  /\b(?:19|20)\d\d\s{0,2}(?:[-–—]|to|until)\s{0,2}[\p{L}\d./ ]{0,14}(?:\b(?:19|20)\d\d\b|present|current|now|date)/iu;

/** Sections in which a stretch of years says something else than a job. */
const DATED_OTHERWISE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'experience',
  'education',
  'projects',
  'volunteering',
  'courses',
  'certifications',
  'awards',
  'publications',
  'references',
  'interests',
  'languages',
]);

/** Lines that date something the way jobs are dated, where no heading says that jobs follow. */
export function undeclaredJobLines({ document, locator }: RunContext): Line[] {
  return document.lines.filter(
    ({ start, end }) =>
      end - start < 300 &&
      YEARS.test(document.text.slice(start, end)) &&
      !DATED_OTHERWISE.has(locator.sectionAt(start)),
  );
}

/** Sections whose jobs, projects and roles are read entry by entry. */
const TOLD_BY_ENTRY: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'experience',
  'projects',
  'volunteering',
]);

/**
 * Whether a label of work ("Responsibilities:") is a line of its own outside the sections that tell of work: then
 * work is told where it was not read as such.
 *
 * @param labels the word list of such labels
 */
export function tellsWorkElsewhere({ document, locator, words }: RunContext, labels: PhraseMatcher): boolean {
  return document.lines.some((line) => {
    if (line.end - line.start > LONGEST_LABEL || TOLD_BY_ENTRY.has(locator.sectionAt(line.start)))
      return false;
    const inside = wordsWithin(words, line);
    const label = labels.opening(document.text, inside);
    return label !== null && label.end === inside.at(-1)!.end;
  });
}

/** The lines above the first section that tells of work, study or skills: name, contact details, summary. */
export function topLines({ lines }: TextDocument, { sections }: Cv): readonly Line[] {
  const first = sections.find(({ kind }) => kind !== 'contact' && kind !== 'summary' && kind !== 'other');
  const limit = first?.start ?? Number.POSITIVE_INFINITY;
  return lines.slice(0, 30).filter(({ start }) => start < limit);
}

/** "Pleasantville, CA", "Mapo-gu, Seoul": two names with a comma, the way places are written. */
const PLACE =
  /(?:^|[\s|•·])\p{Lu}[\p{L}'’-]{1,25}(?: \p{Lu}[\p{L}'’-]{1,25})?, (?:\p{Lu}{2,3}\b|\p{Lu}\p{L}{1,25})/u;

/** A line at the top that may name a place which no list of ours knows. */
export function possiblePlace({ document, cv, words, locator }: RunContext): Line | null {
  const { email, phone } = cv.contact;
  // Where the contact details stand elsewhere, the place most likely stands beside them.
  const reached = [email, phone].flatMap((field) =>
    field === null ? [] : (locator.lineAt(field.start) ?? []),
  );
  const fits = (line: Line) =>
    !isSentence(line, document, words) &&
    PLACE.test(document.text.slice(line.start, Math.min(line.end, line.start + 300)));
  return [...topLines(document, cv), ...reached].find(fits) ?? null;
}

/** Words of a line that make it a sentence rather than a name or an address. */
const SENTENCE_WORDS = 10;

/** Addresses and phone numbers fall into many words and are no sentence. */
const ADDRESS = /\d[\d ()-]{6,18}\d|:\/\/|\bwww\.|\b(?:linkedin|github)\.com\/|@/u;

/** Any other address: its parts are no words of a sentence. */
const PATH = /\b[\w-]{2,30}\.[a-z]{2,6}\/\S{0,200}/gu;

/** Whether a line is running text rather than a name or contact details. */
function isSentence(line: Line, { text }: TextDocument, words: RunContext['words']): boolean {
  const said = text.slice(line.start, line.end);
  const paths = [...said.matchAll(PATH)].reduce((sum, { index, 0: path }) => {
    const start = line.start + index;
    return sum + wordsWithin(words, { start, end: start + path.length }).length;
  }, 0);
  return wordsWithin(words, line).length - paths >= SENTENCE_WORDS && !ADDRESS.test(said);
}

/** A sentence above the first section: a summary without a heading. */
export function possibleSummary({ document, cv, words }: RunContext): Line | null {
  return topLines(document, cv).find((line) => isSentence(line, document, words)) ?? null;
}

/** So many skills named outside jobs make a skills list, whatever stands above it. */
const LISTED_SKILLS = 5;

/** A skill that stands in no job, project or summary, where there are enough of them to be a list. */
export function possibleSkillsList({ mentions, locator }: RunContext): Span | null {
  const listed = mentions.filter(
    ({ start, strength, via }) =>
      strength === 'listed' && via !== 'implied' && locator.sectionAt(start) !== 'summary',
  );
  const different = new Set(listed.map(({ skillId }) => skillId)).size;
  return different >= LISTED_SKILLS ? listed[0]! : null;
}

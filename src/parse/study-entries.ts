import type { DateRange, PartialDate } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, wordsOf } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { joinRuns, type Run } from './runs.ts';
import { qualificationAt, type StudyPart, studyParts } from './study-parts.ts';
import type { LineView } from './view.ts';

/** One line of a section of studies, with what it says. */
export interface StudyLine {
  readonly run: Run;
  readonly parts: readonly StudyPart[];
  readonly dates: DateRange | null;
}

/** The lines that name one course of study, and where it stands with all that is told of it. */
export interface RawStudy {
  readonly lines: readonly StudyLine[];
  readonly dates: DateRange | null;
  readonly start: number;
  readonly end: number;
}

/** Which of institution and qualification the studies of the section put first. */
export type StudyOrder = 'institution-first' | 'qualification-first' | null;

/** A longer line tells of a study and names none. */
const LONGEST_LINE = 200;
const MOST_WORDS = 7;
/** Years from the first to the last date of one study. */
const LONGEST_STUDY = 8;
/** "2008" above "2011" in a narrow column of dates, put on one line. */
const STACKED_YEARS = /^((?:19|20)\d{2}) ((?:19|20)\d{2})(?=\t|$)/u;
/** "NCEA Level 3 / 2013" is no March. */
const LEVEL = /\b(?:level|year|class|grade|part|stage)\s\d{1,2}(?=\s*[/.,-])/iu;
/** "BSc from Otago with honours in 2012": among studies a year at the end is when. */
const YEAR_AT_END = /\s(?:in\s|of\s)?((?:19|20)\d{2})$/u;
/** A study is named on a few lines; what follows tells of it. */
const MOST_LINES = 8;

const has = (line: StudyLine, kind: StudyPart['kind']): boolean =>
  line.parts.some((part) => part.kind === kind);

/** Dates found in a run, in positions of the document, and where they stand in the run. */
function datesIn(
  run: Run,
  finder: DateFinder,
): { range: DateRange | null; at: readonly [number, number] | null } {
  if (run.text.length > LONGEST_LINE) return { range: null, at: null };
  const text = run.text.replace(LEVEL, (level) => level.replace(/\d/g, '_')).replace(STACKED_YEARS, '$1–$2');
  const year = YEAR_AT_END.exec(text);
  const found =
    finder.find(text, 0) ?? (year === null ? null : finder.find(year[1]!, year.index + year[0].length - 4));
  if (found === null) return { range: null, at: null };
  const moved = (field: Field<PartialDate> | null): Field<PartialDate> | null =>
    field === null
      ? null
      : { value: field.value, start: run.at(field.start), end: run.at(field.end - 1) + 1 };
  return {
    range: {
      start: run.at(found.start),
      end: run.at(found.end - 1) + 1,
      startDate: moved(found.startDate),
      endDate: moved(found.endDate),
      present: found.present,
    },
    at: [found.start, found.end],
  };
}

/** "Degree | Institute | Year | CGPA" names the columns of a table. */
function isTableHead(run: Run, lexicon: CompiledLexicon): boolean {
  const cells = run.text.split(/\t|\||\s{2,}/u).map((cell) => cell.trim().toLowerCase());
  return cells.length > 1 && cells.every((cell) => lexicon.studyColumns.has(cell));
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_LINE || (/[.!?]$/.test(text) && text.split(/\s+/).length > MOST_WORDS);
}

/** Whether list items of the section are its studies: where the first line that names one is a list item. */
function markerOfStudies(lines: readonly StudyLine[]): string | null {
  const first = lines.find((line) => has(line, 'qualification') || has(line, 'institution'));
  return first?.run.views[0]?.marker ?? null;
}

/** Tells lines that name a study from those that tell of one: sentences, scores, list items below a study. */
function namingLines(lines: readonly StudyLine[], lexicon: CompiledLexicon): boolean[] {
  const marker = markerOfStudies(lines);
  let detail = false;
  return lines.map((line) => {
    const { run, parts, dates } = line;
    const view = run.views[0]!;
    const names = has(line, 'qualification') || has(line, 'institution');
    const opens =
      qualificationAt(run.text, lexicon.qualifications) === 0 && parts[0]?.kind === 'qualification';
    const only = parts.every(({ kind }) => kind === 'detail' || kind === 'place');
    if (isSentence(run.text) || isTableHead(run, lexicon)) detail = true;
    else if (view.marker !== null && view.marker !== marker) detail = !opens;
    else if (view.marker !== null) detail = !names && parts[0]?.kind === 'detail';
    else if (only) detail = dates === null;
    else if (parts[0]!.kind === 'detail') detail = true;
    else if (detail && !view.gapBefore) detail = !names && dates === null && !view.line.bold;
    else detail = false;
    return !detail;
  });
}

interface Draft {
  readonly lines: StudyLine[];
  readonly all: StudyLine[];
}

const drafted = (draft: Draft, kind: StudyPart['kind']): boolean =>
  draft.lines.some((line) => has(line, kind));

/** "School of Computing" below "University of Leeds" is a part of it. */
function isPartOfInstitution(line: StudyLine): boolean {
  const first = line.parts.find(({ kind }) => kind === 'institution');
  return /^(?:faculty|school|department|college|division) of /i.test(first?.value ?? '');
}

/** "PhD" beside "PhD in Computer Science": the same qualification twice. */
function repeatsQualification(draft: Draft, line: StudyLine): boolean {
  const words = (each: StudyLine) =>
    each.parts.flatMap((part) => (part.kind === 'qualification' ? wordsOf(part.value) : []));
  const known = new Set(draft.lines.flatMap(words));
  return line.dates === null && words(line).length > 0 && words(line).every((word) => known.has(word));
}

/** A single date at the front of a line, in a column of dates. */
function leadingDate({ run, dates }: StudyLine): number | null {
  const single = dates !== null && dates.endDate === null && !dates.present ? dates.startDate : null;
  return single !== null && single.start === run.at(0) ? single.value.year : null;
}

/** "2013 – <tab> NCEA Level 3" above "2017 <tab> Fairfield College": dates that a narrow column broke over two lines. */
function completesDates(line: StudyLine, open: Draft): boolean {
  const first = open.lines.length === 1 ? leadingDate(open.lines[0]!) : null;
  const second = leadingDate(line);
  return (
    first !== null &&
    second !== null &&
    second >= first &&
    second - first <= LONGEST_STUDY &&
    line.parts.length > 0
  );
}

/** Whether a line begins another study than the open one: it says again what that one has said, or out of turn. */
function begins(line: StudyLine, open: Draft, order: StudyOrder, dated: boolean): boolean {
  const qualification = has(line, 'qualification');
  const institution = has(line, 'institution') && !isPartOfInstitution(line);
  const named = drafted(open, 'qualification') || drafted(open, 'programme');
  const placed = drafted(open, 'institution');
  if (qualification && drafted(open, 'qualification')) return !repeatsQualification(open, line);
  if (institution && placed) return true;
  const closed = open.lines.some(({ dates }) => dates !== null);
  if (line.dates !== null && closed) return !completesDates(line, open);
  // Where studies have dates, one without is not yet told to its end.
  if (institution && named && order === 'institution-first') return closed || !dated;
  if (qualification && placed && order === 'qualification-first') return true;
  const view = line.run.views[0]!;
  const first = open.lines[0]!.run.views[0]!;
  const apart = view.gapBefore || (view.line.bold && first.line.bold) || view.line.headingLevel !== null;
  return apart && open.lines.length > 1 && !qualification && !institution && line.dates === null;
}

/** The order that the first study with both keeps. */
function orderOf(draft: Draft): StudyOrder {
  const kinds = draft.lines.flatMap(({ parts }) => parts.map(({ kind }) => kind));
  const institution = kinds.indexOf('institution');
  const qualification = kinds.indexOf('qualification');
  if (institution === -1 || qualification === -1) return null;
  return institution < qualification ? 'institution-first' : 'qualification-first';
}

function toRaw({ lines, all }: Draft): RawStudy {
  const views = all.flatMap(({ run }) => run.views);
  const [first, second] = lines.flatMap(({ dates }) => (dates === null ? [] : [dates]));
  return {
    lines,
    dates:
      first === undefined ? null : second === undefined ? first : { ...first, endDate: second.startDate },
    start: views[0]!.line.start,
    end: largest(views.map((view) => view.end)),
  };
}

/**
 * Cuts a section of studies into studies. Each states an institution, a qualification and dates at most once, in any
 * order and on any number of lines: what states one of them again begins the next.
 */
export function splitStudies(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): { readonly studies: readonly RawStudy[]; readonly order: StudyOrder } {
  const namesMore = (text: string) =>
    studyParts(text, null, lexicon).some(({ kind }) => kind !== 'other') || finder.find(text, 0) !== null;
  const lines = joinRuns(views, lexicon, namesMore).map((run): StudyLine => {
    const { range, at } = datesIn(run, finder);
    return {
      run,
      dates: range,
      parts: run.text.length > LONGEST_LINE ? [] : studyParts(run.text, at, lexicon),
    };
  });
  const naming = namingLines(lines, lexicon);
  const drafts: Draft[] = [];
  const dated = lines.some(({ dates }) => dates !== null);
  let order: StudyOrder = null;
  for (const [index, line] of lines.entries()) {
    const open = drafts.at(-1);
    if (!naming[index]) {
      open?.all.push(line);
    } else if (open === undefined || begins(line, open, order, dated)) {
      drafts.push({ lines: [line], all: [line] });
    } else {
      if (open.lines.length < MOST_LINES) open.lines.push(line);
      open.all.push(line);
    }
    order ??= drafts[0] === undefined ? null : orderOf(drafts[0]);
  }
  return { studies: drafts.map(toRaw), order };
}

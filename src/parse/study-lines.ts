import type { DateRange, PartialDate } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';
import type { DateFinder } from './dates.ts';
import type { Run } from './runs.ts';
import { qualificationAt } from './short-forms.ts';
import type { StudyPart } from './study-neighbours.ts';
import { studyParts } from './study-parts.ts';

/** One line of a section of studies, with what it says. */
export interface StudyLine {
  readonly run: Run;
  readonly parts: readonly StudyPart[];
  readonly dates: DateRange | null;
}

/** A longer line tells of a study and names none. */
const LONGEST_LINE = 200;
const MOST_WORDS = 7;
/** "2008" above "2011" in a narrow column of dates, put on one line. */
const STACKED_YEARS = /^((?:19|20)\d{2}) ((?:19|20)\d{2})(?=\t|$)/u;
/** "NCEA Level 3 / 2013" is no March. */
const LEVEL = /\b(?:level|year|class|grade|part|stage)\s\d{1,2}(?=\s*[/.,-])/iu;
/** "BSc from Otago with honours in 2012": among studies a year at the end is when. */
const YEAR_AT_END = /\s(?:in\s|of\s)?((?:19|20)\d{2})$/u;

/** "2022 Certificate in Web Design": so is one at its front. */
const YEAR_AT_START = /^((?:19|20)\d{2})\s(?=\p{Lu})/u;

/** Whether a line has a part of a kind. */
export const has = (line: StudyLine, kind: StudyPart['kind']): boolean =>
  line.parts.some((part) => part.kind === kind);

/** Dates found in a run, in positions of the document, and where they stand in the run. */
function datesIn(
  run: Run,
  finder: DateFinder,
): { range: DateRange | null; at: readonly [number, number] | null } {
  if (run.text.length > LONGEST_LINE) return { range: null, at: null };
  const text = run.text.replace(LEVEL, (level) => level.replace(/\d/g, '_')).replace(STACKED_YEARS, '$1–$2');
  const year = YEAR_AT_END.exec(text);
  const front = YEAR_AT_START.exec(text);
  const found =
    finder.find(text, 0) ??
    (year === null ? null : finder.find(year[1]!, year.index + year[0].length - 4)) ??
    (front === null ? null : finder.find(front[1]!, 0));
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
export function namingLines(lines: readonly StudyLine[], lexicon: CompiledLexicon): boolean[] {
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

/** Reads a line of a section of studies: its dates, and its parts with what they say. */
export function studyLine(run: Run, finder: DateFinder, lexicon: CompiledLexicon): StudyLine {
  const { range, at } = datesIn(run, finder);
  return {
    run,
    dates: range,
    parts: run.text.length > LONGEST_LINE ? [] : studyParts(run.text, at, lexicon),
  };
}

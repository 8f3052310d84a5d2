import type { DateRange } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import { type CompiledLexicon, wordsOf } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { isGenericPlace, joinRuns } from './runs.ts';
import { has, namingLines, type StudyLine, studyLine } from './study-lines.ts';
import type { StudyPart } from './study-neighbours.ts';
import { studyParts } from './study-parts.ts';
import type { LineView } from './view.ts';

/** The lines that name one course of study, and where it stands with all that is told of it. */
export interface RawStudy {
  readonly lines: readonly StudyLine[];
  readonly dates: DateRange | null;
  readonly start: number;
  readonly end: number;
}

/** Which of institution and qualification the studies of the section put first. */
export type StudyOrder = 'institution-first' | 'qualification-first' | null;

/** Years from the first to the last date of one study. */
const LONGEST_STUDY = 8;
/** A study is named on a few lines; what follows tells of it. */
const MOST_LINES = 8;

/** "(Level 6)" behind a name says nothing of its own. */
const LEVEL_IN_BRACKETS = /\s*\(level \d{1,2}\)$/iu;

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
  const namesMore = (text: string) => {
    const plain = text.replace(LEVEL_IN_BRACKETS, '');
    return (
      !isGenericPlace(plain, lexicon) &&
      (studyParts(plain, null, lexicon).some(({ kind }) => kind !== 'other') || finder.find(text, 0) !== null)
    );
  };
  const lines = joinRuns(views, lexicon, namesMore).map((run) => studyLine(run, finder, lexicon));
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

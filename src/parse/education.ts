import type { DateRange, EducationEntry } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { type RawEntry, splitEntries } from './entries.ts';
import { headCells } from './entry-fields.ts';
import { roleLines } from './line-roles.ts';
import { isPlace } from './location.ts';
import { type Cell, type LineView, splitCells } from './view.ts';

const part = (cell: Cell, from: number, to: number): Field => ({
  value: cell.value.slice(from, to),
  start: cell.start + from,
  end: cell.start + to,
});

/** "Bachelor of Science in Computer Science", "BSc (Hons) Computing", "Bachelor of Engineering (Software)" → qualification and subject. */
function splitQualification(cell: Cell): { readonly studyType: Field; readonly area: Field | null } {
  const { value } = cell;
  const inside = /^(.{2,60}?)\s+in\s+(\p{L}.{1,100})$/u.exec(value);
  if (inside !== null)
    return {
      studyType: part(cell, 0, inside[1]!.length),
      area: part(cell, value.length - inside[2]!.length, value.length),
    };
  const bracket = /^(.{2,60}?)\s*\(([^()]{3,60})\)$/u.exec(value);
  if (bracket !== null && !/^hon/i.test(bracket[2]!)) {
    const from = value.lastIndexOf('(') + 1;
    return { studyType: part(cell, 0, bracket[1]!.length), area: part(cell, from, value.length - 1) };
  }
  const short =
    /^((?:[BM]\.?(?:Sc|Eng|Com|Tech|IT|ICT|CS|A|E|S)\.?|Ph\.?D\.?|MBA|HND|HNC|PgDip|GradDip)(?:\s*\((?:Hons?|Honours)\.?\)|\s+Hons\.?)?),?\s+(\p{Lu}.{2,80})$/u.exec(
      value,
    );
  if (short !== null)
    return {
      studyType: part(cell, 0, short[1]!.length),
      area: part(cell, value.length - short[2]!.length, value.length),
    };
  const plain =
    /^((?:Bachelor|Master|Doctor)s? of (?:Science|Arts|Engineering|Commerce))\s+(\p{Lu}[^(),]{2,60})$/u.exec(
      value,
    );
  if (plain !== null) {
    return {
      studyType: part(cell, 0, plain[1]!.length),
      area: part(cell, value.length - plain[2]!.length, value.length),
    };
  }
  const comma = /^([^,]{2,60}),\s*(\p{Lu}[^,;]{2,60})/u.exec(value);
  if (comma !== null) {
    const from = value.indexOf(comma[2]!, comma[1]!.length);
    return { studyType: part(cell, 0, comma[1]!.length), area: part(cell, from, from + comma[2]!.length) };
  }
  return { studyType: part(cell, 0, value.length), area: null };
}

/** Institution and qualification in one cell: "BSc, University of Otago". */
function splitMixed(cell: Cell, lexicon: CompiledLexicon): Cell[] {
  const parts = splitCells(cell.value, cell.start, /,\s+|\s+(?:at|from)\s+/gi);
  const institution = parts.findIndex(
    (piece) =>
      hasPhrase(piece.value, lexicon.institutions) && !hasPhrase(piece.value, lexicon.qualifications),
  );
  if (parts.length < 2 || institution === -1) return [cell];
  const before = parts.slice(0, institution);
  const after = parts.slice(institution + 1);
  const join = (pieces: readonly Cell[]): Cell[] => {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        value: cell.value.slice(first.start - cell.start, last.end - cell.start),
        start: first.start,
        end: last.end,
      },
    ];
  };
  return [...join(before), parts[institution]!, ...join(after)];
}

const GRADE =
  /^(?:gpa|grade|cgpa|average|nzqa|percentage|score|result|thesis|dissertation|majors?|minors?|courses?|coursework|relevant|specialis|specializ)/i;

function educationFields(
  raw: RawEntry,
  lexicon: CompiledLexicon,
): Omit<EducationEntry, 'start' | 'end' | 'dates'> {
  const cells = headCells(raw.heads, raw.dates)
    .flatMap((cell) => splitMixed(cell, lexicon))
    .filter((cell) => !GRADE.test(cell.value));
  const isQualification = (cell: Cell) => hasPhrase(cell.value, lexicon.qualifications);
  const isInstitution = (cell: Cell) => hasPhrase(cell.value, lexicon.institutions);
  const qualification =
    cells.find((cell) => isQualification(cell) && !isInstitution(cell)) ?? cells.find(isQualification);
  const others = cells.filter((cell) => cell !== qualification && !isPlace(cell.value, lexicon));
  const institution =
    others.find(isInstitution) ?? others.find((cell) => hasPhrase(cell.value, lexicon.organisations));
  const remaining = others.find((cell) => cell !== institution);
  // A subject may stand in a cell of its own beside the qualification; a lone name beside it is the institution.
  const named = institution ?? (qualification !== undefined && others.length === 1 ? remaining : undefined);
  const split =
    qualification === undefined
      ? { studyType: null, area: null }
      : splitQualification(trimGrade(qualification));
  // The qualification may stand twice, once in short: "PhD" beside "PhD in Computer Science".
  const beside =
    remaining === undefined || remaining === named || remaining.value.length >= 60 ? null : remaining;
  const area =
    split.area ?? (beside !== null && isQualification(beside) ? splitQualification(beside).area : beside);
  return {
    institution: named === undefined ? null : trimPlace(named, lexicon),
    studyType: split.studyType,
    area,
  };
}

function trimGrade(cell: Cell): Cell {
  const value = cell.value.replace(/[;,(]\s*(?:gpa|grade|cgpa)\b.*$/iu, '').trim();
  return { value, start: cell.start, end: cell.start + value.length };
}

function trimPlace(cell: Cell, lexicon: CompiledLexicon): Cell {
  const comma = cell.value.lastIndexOf(', ');
  if (comma > 0 && isPlace(cell.value.slice(comma + 2), lexicon))
    return trimPlace(part(cell, 0, comma), lexicon);
  return cell;
}

/** A single date of a course of study is when it ended. */
function asEnd(dates: DateRange | null): DateRange | null {
  if (dates === null || dates.startDate === null || dates.endDate !== null || dates.present) return dates;
  return { ...dates, startDate: null, endDate: dates.startDate };
}

/** Reads a section of studies. An entry with neither institution nor qualification is none. */
export function parseEducation(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): EducationEntry[] {
  const listed = views.map((view) => (view.marker === null ? view : unlisted(view, lexicon)));
  const lines = roleLines(listed, finder, lexicon);
  const names = (heads: readonly LineView[], first: boolean) =>
    heads.some(
      (view) => hasPhrase(view.text, lexicon.qualifications) || hasPhrase(view.text, lexicon.institutions),
    ) &&
    (first ||
      heads[0]!.gapBefore ||
      heads[0]!.line.bold ||
      heads[0]!.line.headingLevel !== null ||
      heads[0]!.marker !== null);
  return splitEntries(lines, names)
    .map((raw) => ({
      start: raw.start,
      end: raw.end,
      ...educationFields(raw, lexicon),
      dates: asEnd(raw.dates),
    }))
    .filter((entry) => entry.institution !== null || entry.studyType !== null);
}

/** A list item that names a qualification or institution is an entry of its own, not a detail of one. */
function unlisted(view: LineView, lexicon: CompiledLexicon): LineView {
  const names =
    view.text.length < 120 &&
    (hasPhrase(view.text, lexicon.qualifications) || hasPhrase(view.text, lexicon.institutions));
  return names ? { ...view, marker: null, gapBefore: true } : view;
}

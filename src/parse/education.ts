import type { DateRange, EducationEntry } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { namesSubject, splitQualification } from './qualification.ts';
import { type RawStudy, type StudyOrder, splitStudies } from './study-entries.ts';
import type { StudyPart } from './study-neighbours.ts';
import type { LineView } from './view.ts';

/** A part of a study with its place in the document, and the line and cell it stands in. */
interface Placed {
  readonly kind: StudyPart['kind'];
  readonly field: Field;
  readonly line: number;
  readonly cell: number;
}

type StudyFields = Pick<EducationEntry, 'institution' | 'studyType' | 'area'>;

/** A subject is a few words. */
const LONGEST_SUBJECT = 70;

function placedParts(raw: RawStudy): Placed[] {
  return raw.lines.flatMap(({ run, parts }, line) =>
    parts.map(({ kind, value, from, cell }) => ({
      kind,
      field: { value, start: run.at(from), end: run.at(from + value.length - 1) + 1 },
      line,
      cell,
    })),
  );
}

/** The part that follows the qualification in its own cell, where it may be the subject. */
function besideQualification(parts: readonly Placed[], qualification: Placed): Placed | undefined {
  const next = parts[parts.indexOf(qualification) + 1];
  const beside =
    next?.kind === 'other' && next.line === qualification.line && next.cell === qualification.cell;
  return beside ? next : undefined;
}

/**
 * The institution that no word of the lexicon tells: an organisation, or the one name beside the qualification that is
 * not its subject.
 */
function unnamedInstitution(
  others: readonly Placed[],
  subject: Placed | undefined,
  lexicon: CompiledLexicon,
): Placed | undefined {
  const candidates = others.filter((part) => part !== subject);
  return candidates.find(({ field }) => hasPhrase(field.value, lexicon.organisations)) ?? candidates[0];
}

function studyFields(raw: RawStudy, lexicon: CompiledLexicon): StudyFields {
  const parts = placedParts(raw);
  const institution = parts.find(({ kind }) => kind === 'institution');
  const qualification =
    parts.find(({ kind }) => kind === 'qualification') ?? parts.find(({ kind }) => kind === 'programme');
  // "Example Bootcamp" beside a certificate is where it was earned.
  const others = parts.filter(
    (part) => part.kind === 'other' || (part.kind === 'programme' && part !== qualification),
  );
  if (qualification === undefined)
    return { institution: withoutNote(institution?.field ?? null), studyType: null, area: null };
  const open = !namesSubject(qualification.field, lexicon);
  // With the institution known, what follows the qualification is its subject whatever the degree.
  const beside = open || institution !== undefined ? besideQualification(parts, qualification) : undefined;
  const named = institution ?? unnamedInstitution(others, beside, lexicon);
  const split = splitQualification(qualification.field, lexicon);
  const at = parts.indexOf(qualification);
  const subject =
    beside ??
    (open ? others.find((part) => part !== named && Math.abs(parts.indexOf(part) - at) <= 1) : undefined);
  const short = subject !== undefined && subject.field.value.length <= LONGEST_SUBJECT ? subject.field : null;
  return {
    institution: withoutNote(named?.field ?? null),
    studyType: split.studyType,
    area: split.area ?? short,
  };
}

/** "University of Leeds (exchange)" without what the brackets say, unless it is a short form of the name ("QUT"). */
function withoutNote(institution: Field | null): Field | null {
  const value = institution?.value.replace(/\s*\([^()]*\p{Ll}[^()]*\)$/u, '') ?? '';
  return institution === null || value === ''
    ? institution
    : { ...institution, value, end: institution.start + value.length };
}

/** A single date of a course of study is when it ended. */
function asEnd(dates: DateRange | null): DateRange | null {
  if (dates === null || dates.startDate === null || dates.endDate !== null || dates.present) return dates;
  return { ...dates, startDate: null, endDate: dates.startDate };
}

/** Where the institution stands first, a qualification without one belongs to the institution above it. */
function withInherited(
  fields: StudyFields,
  above: EducationEntry | undefined,
  order: StudyOrder,
): StudyFields {
  if (fields.institution !== null || above === undefined || order !== 'institution-first') return fields;
  return { ...fields, institution: above.institution };
}

/** Reads a section of studies. An entry with neither institution nor qualification is none. */
export function parseEducation(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): EducationEntry[] {
  const { studies, order } = splitStudies(views, finder, lexicon);
  const entries: EducationEntry[] = [];
  for (const raw of studies) {
    const fields = studyFields(raw, lexicon);
    if (fields.institution === null && fields.studyType === null) continue;
    entries.push({
      start: raw.start,
      end: raw.end,
      ...withInherited(fields, entries.at(-1), order),
      dates: asEnd(raw.dates),
    });
  }
  return entries;
}

import type { Cv, DateRange, EducationEntry, SectionKind, WorkEntry } from '../../model/cv.ts';
import { dateKey } from './keys.ts';

/** A job as it was read. Dates as `dateKey` writes them. */
export interface JobReading {
  readonly title: string | null;
  readonly employer: string | null;
  readonly start: string;
  readonly end: string;
  readonly bullets: readonly string[];
}

/** A course of study as it was read. */
export interface StudyReading {
  readonly institution: string | null;
  readonly qualification: string | null;
  readonly area: string | null;
}

/** The parts of a parsed CV that truths speak about. */
export interface Reading {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly location: string | null;
  readonly sections: readonly SectionKind[];
  /** Kinds of which no section holds a letter under its heading. */
  readonly emptySections: readonly SectionKind[];
  /** Whether a summary was found, under a heading or not. */
  readonly hasSummary: boolean;
  readonly jobs: readonly JobReading[];
  readonly education: readonly StudyReading[];
}

/** Start and end of a range as keys; "" where there is none. A single date is both, as in the report. */
export function rangeKeys(dates: DateRange | null): readonly [string, string] {
  if (dates === null) return ['', ''];
  const start = dateKey(dates.startDate?.value ?? null);
  if (dates.present) return [start, 'present'];
  return [start, dates.endDate === null ? start : dateKey(dates.endDate.value)];
}

function readJob({ position, name, dates, highlights }: WorkEntry): JobReading {
  const [start, end] = rangeKeys(dates);
  return {
    title: position?.value ?? null,
    employer: name?.value ?? null,
    start,
    end,
    bullets: highlights.map(({ value }) => value),
  };
}

function readStudy({ institution, studyType, area }: EducationEntry): StudyReading {
  return {
    institution: institution?.value ?? null,
    qualification: studyType?.value ?? null,
    area: area?.value ?? null,
  };
}

/** What a file that could not be read at all gives. */
export const NOTHING_READ: Reading = {
  name: null,
  email: null,
  phone: null,
  location: null,
  sections: [],
  emptySections: [],
  hasSummary: false,
  jobs: [],
  education: [],
};

/** Takes from a parsed CV, and the text that it was parsed from, what truths speak about. */
export function readingOf(cv: Cv, text: string): Reading {
  const filled = new Set(
    cv.sections
      .filter(({ content }) => /\p{L}/u.test(text.slice(content.start, content.end)))
      .map(({ kind }) => kind),
  );
  return {
    name: cv.contact.name?.value ?? null,
    email: cv.contact.email?.value ?? null,
    phone: cv.contact.phone?.value ?? null,
    location: cv.contact.location?.value ?? null,
    sections: cv.sections.map(({ kind }) => kind),
    emptySections: cv.sections.map(({ kind }) => kind).filter((kind) => !filled.has(kind)),
    hasSummary: cv.summary !== null,
    jobs: cv.work.map(readJob),
    education: cv.education.map(readStudy),
  };
}

import type { Field, Span } from './span.ts';

/** The kinds of section that the report names (report contract, `sections[].kind`). */
export const SECTION_KINDS = [
  'summary',
  'experience',
  'education',
  'skills',
  'projects',
  'certifications',
  'awards',
  'publications',
  'languages',
  'volunteering',
  'interests',
  'references',
  'courses',
  'contact',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A section of the CV. Its span runs from its heading to the next section; `content` leaves the heading out. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly heading: Field;
  readonly content: Span;
}

/** A date as precise as the CV states it; `month` is 1 to 12. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The dates of an entry. A range without `end` that is not `present` is a single date. */
export interface DateRange extends Span {
  readonly startDate: Field<PartialDate> | null;
  readonly endDate: Field<PartialDate> | null;
  /** True for "present", "current", "to date", "since 2020". */
  readonly present: boolean;
}

/** A job, or a project or volunteer role told like one. Spans run from its first line to its last bullet. */
export interface WorkEntry extends Span {
  /** The lines that name the job, before its text and bullets. */
  readonly heading: Span;
  /** Employer, client or organisation (JSON Resume `name`). */
  readonly name: Field | null;
  /** Job title (JSON Resume `position`). */
  readonly position: Field | null;
  readonly location: Field | null;
  readonly dates: DateRange | null;
  /** Running text under the heading that is no list item. */
  readonly summary: Field | null;
  /** List items without their markers, continuation lines joined in the value by one space. */
  readonly highlights: readonly Field[];
}

/** A project (JSON Resume `projects`). */
export interface ProjectEntry extends Span {
  readonly heading: Span;
  readonly name: Field | null;
  readonly dates: DateRange | null;
  readonly url: Field | null;
  readonly summary: Field | null;
  readonly highlights: readonly Field[];
}

export interface EducationEntry extends Span {
  readonly institution: Field | null;
  /** Subject (JSON Resume `area`). */
  readonly area: Field | null;
  /** Qualification (JSON Resume `studyType`). */
  readonly studyType: Field | null;
  readonly dates: DateRange | null;
}

/** One line or group of a skills section. */
export interface SkillGroup extends Span {
  /** "Languages" of "Languages: Java, Kotlin", or null for a bare list. */
  readonly name: Field | null;
  readonly keywords: readonly Field[];
}

/** A web address of the candidate, with the network where it is a known one ("GitHub", "LinkedIn"). */
export interface Profile extends Field {
  readonly network: string | null;
  readonly username: string | null;
}

export interface Contact {
  readonly name: Field | null;
  /** The line under the name that says what the person is ("Senior Java Developer"). */
  readonly label: Field | null;
  readonly email: Field | null;
  /** Value in E.164 where it could be validated, else as written. */
  readonly phone: (Field & { readonly valid: boolean }) | null;
  readonly location: Field | null;
  readonly profiles: readonly Profile[];
}

/** A dated or undated single item: certificate, award, publication, language, reference, interest. */
export interface NamedItem extends Span {
  readonly name: Field;
  /** Issuer of a certificate, fluency of a language, publisher … where stated on the same item. */
  readonly detail: Field | null;
  readonly date: Field<PartialDate> | null;
}

/** The CV as a screener's parser would recover it. A field is absent rather than wrong. */
export interface Cv {
  readonly contact: Contact;
  readonly summary: Field | null;
  readonly sections: readonly Section[];
  readonly work: readonly WorkEntry[];
  readonly volunteer: readonly WorkEntry[];
  readonly education: readonly EducationEntry[];
  readonly projects: readonly ProjectEntry[];
  readonly skills: readonly SkillGroup[];
  readonly certificates: readonly NamedItem[];
  readonly awards: readonly NamedItem[];
  readonly publications: readonly NamedItem[];
  readonly languages: readonly NamedItem[];
  readonly interests: readonly NamedItem[];
  readonly references: readonly NamedItem[];
  /** Words of the text outside headers and footers. */
  readonly words: number;
  /** ISO 639-1 code of the language it is written in, "und" where that is uncertain. */
  readonly language: string;
}

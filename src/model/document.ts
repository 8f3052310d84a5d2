import type { Span } from './span.ts';

/** What the bytes turned out to be, told by content and never by file name. */
export type DocumentFormat = 'pdf' | 'docx' | 'text' | 'markdown' | 'json-resume';

/** A rectangle in PDF points (1/72 inch) from the top left corner of the page: [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number];

/** Where on the page a line stands. Header and footer text is kept apart because many parsers never read it. */
export type Region = 'body' | 'header' | 'footer';

/** One line of text as a person would read it. Its span leaves out the line break. */
export interface Line extends Span {
  /** 1-based page, or null where the format has no pages. */
  readonly page: number | null;
  /** Where it stands on its page, or null where the format has no geometry. */
  readonly box: Box | null;
  /** Size of most of its characters in points, or null where unknown. */
  readonly fontSize: number | null;
  /** Whether most of its characters are bold. */
  readonly bold: boolean;
  /** 1 to 6 where the file itself says that this line is a heading (DOCX style, Markdown), else null. */
  readonly headingLevel: number | null;
  /** 0 for an item of an outer list, 1 for one inside it, …; null where this line starts no list item. */
  readonly listLevel: number | null;
  readonly region: Region;
  /** Blanks before the first character in plain text and Markdown, where they tell what belongs under what. */
  readonly indent?: number;
}

/** A hyperlink and the text that carries it. */
export interface Link extends Span {
  readonly url: string;
}

/** Facts about the file that rules may look at. A fact that the format cannot show is null, never a guess. */
export interface Signals {
  /** Text columns on each page, in page order. */
  readonly columnsPerPage: readonly number[] | null;
  /** 1-based pages on which no text could be read. */
  readonly pagesWithoutText: readonly number[] | null;
  readonly images: number | null;
  readonly tables: number | null;
  readonly textBoxes: number | null;
  /** Lines whose letters were set apart ("E X P E R I E N C E") and were joined again while reading. */
  readonly letterSpacedLines: readonly Span[];
  /** Share of characters, 0 to 1, that are private-use icons, replacement marks or control characters. */
  readonly oddCharacterShare: number;
  /** The program that wrote the file, by its own account. */
  readonly producer: string | null;
}

/** How far the text can be trusted: `poor` and `none` forbid every claim that something is missing. */
export type Readability = 'good' | 'poor' | 'none';

/** The text of an uploaded file with everything later stages need to know about where it stood. */
export interface TextDocument {
  readonly format: DocumentFormat;
  readonly fileName: string | null;
  /** Size of the upload. */
  readonly bytes: number;
  /** Number of pages, or null where the format has none. */
  readonly pages: number | null;
  /** All lines joined by "\n"; spans of every stage are offsets into this string. */
  readonly text: string;
  /** In reading order, not overlapping; blank lines are left out but stay in `text`. */
  readonly lines: readonly Line[];
  /** Sorted by start. */
  readonly links: readonly Link[];
  readonly signals: Signals;
  readonly readability: Readability;
  /** Why the text cannot be fully trusted, in words for the candidate; empty when it can. */
  readonly reasons: readonly string[];
}

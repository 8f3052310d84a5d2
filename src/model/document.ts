import type { Span } from './span.ts';

/** What the bytes turned out to be, told by content and never by file name. */
export type DocumentFormat = 'pdf' | 'docx' | 'text' | 'markdown' | 'json-resume';

/** A rectangle in PDF points (1/72 inch) from the top left corner of the page: [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number];

/**
 * Where a line stands. Header and footer text is kept apart because many parsers never read it. Hidden text is what
 * a program reads and a person cannot see: it stands at the end of the document's text and is content of nothing.
 */
export type Region = 'body' | 'header' | 'footer' | 'hidden';

/**
 * How text is kept from a person's eyes: marked as hidden (Word), in the colour of what lies behind it, too small to
 * read, drawn in no ink (PDF text rendering mode 3 over a page that has visible text), or outside the page.
 */
export const CONCEALMENTS = [
  'marked-hidden',
  'background-coloured',
  'tiny',
  'invisible',
  'off-page',
] as const;
export type Concealment = (typeof CONCEALMENTS)[number];

/** A stretch of text that a person cannot see. */
export interface HiddenText extends Span {
  readonly how: Concealment;
}

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
  /** Blanks before the first character where they tell what belongs under what, in formats without geometry. */
  readonly indent?: number;
  /** True where it is shown in capitals that were not typed (Word's capitals and small capitals). */
  readonly capitals?: boolean;
}

/** A hyperlink and the text that carries it. */
export interface Link extends Span {
  readonly url: string;
}

/** Facts about the file that rules may look at. A fact that the format cannot show is null, never a guess. */
export interface Signals {
  /** Text columns on each page, in page order; one figure for the whole file, the largest, where it has no pages. */
  readonly columnsPerPage: readonly number[] | null;
  /** 1-based pages on which no text could be read. */
  readonly pagesWithoutText: readonly number[] | null;
  readonly images: number | null;
  /** Pictures that by their place, size and shape are likely a portrait. */
  readonly likelyPhotos: number | null;
  readonly tables: number | null;
  readonly textBoxes: number | null;
  /** Lines whose letters were set apart ("E X P E R I E N C E") and were joined again while reading. */
  readonly letterSpacedLines: readonly Span[];
  /** Share of characters, 0 to 1, that are private-use icons, replacement marks or control characters. */
  readonly oddCharacterShare: number;
  /** Lines of region `hidden`, and how each is hidden. */
  readonly hiddenText: readonly HiddenText[];
  /** Insertions and deletions that nobody has accepted yet; the text is read as if all were accepted. */
  readonly trackedChanges: number | null;
  /** Names of the fonts in use, sorted, without subset prefixes. */
  readonly fonts: readonly string[] | null;
  /** Whether the file is encrypted (with an empty password, or it could not have been read). */
  readonly encrypted: boolean | null;
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

/**
 * The part of a document that a person sees: what is parsed, matched and judged. Hidden lines stand at the end of the
 * text, so every offset into the visible part is an offset into the whole as well.
 */
export function visiblePart(document: TextDocument): TextDocument {
  const [hidden] = document.signals.hiddenText;
  if (hidden === undefined) return document;
  return {
    ...document,
    text: document.text.slice(0, hidden.start).trimEnd(),
    lines: document.lines.filter(({ region }) => region !== 'hidden'),
    links: document.links.filter(({ start }) => start < hidden.start),
  };
}

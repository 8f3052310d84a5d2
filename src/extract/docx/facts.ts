import type { Concealment, Region } from '../../model/document.ts';

/** How a run looks once everything that it inherits is worked out. */
export interface RunLook {
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
  /** Shown as capitals, however it was typed. */
  readonly capitals: boolean;
  readonly concealment: Concealment | null;
}

/** What a paragraph is once everything that it inherits is worked out. */
export interface ParagraphFacts {
  readonly region: Region;
  readonly headingLevel: number | null;
  readonly listLevel: number | null;
  /** Space above and below in points. */
  readonly before: number;
  readonly after: number;
  /** Height of its lines in points where it is fixed, else null. */
  readonly linePoints: number | null;
  /** Height of its lines in heights of its letters. */
  readonly lineFactor: number;
  /** Style whose paragraphs have no space between them, or null. */
  readonly closeStyle: string | null;
  /** Size of its letters in points where it has none. */
  readonly size: number;
}

/** A DOCX made plain: what `readFlattened` turns into lines, and what was seen on the way. */
export interface Flattened {
  /** A small `word/document.xml` that says in place all that the file says by styles, parts and drawings; in pieces. */
  readonly xml: readonly string[];
  /** Addresses of its hyperlinks, whose relationship ids are "L0", "L1", … */
  readonly links: readonly string[];
  /** By the number that a run carries as its font. */
  readonly looks: readonly RunLook[];
  /** By the number that a paragraph carries as its alignment. */
  readonly paragraphs: readonly ParagraphFacts[];
  readonly seen: Seen;
}

/** What was seen while the file was read, for the signals. */
export interface Seen {
  readonly images: number;
  readonly likelyPhotos: number;
  readonly textBoxes: number;
  readonly tables: number;
  readonly trackedChanges: number;
  /** Most columns that a section with text has. */
  readonly columns: number;
  readonly fonts: readonly string[];
}

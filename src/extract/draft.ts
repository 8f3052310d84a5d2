import type { Concealment, DocumentFormat, HiddenText, Line, Link, Signals } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** A line before it has its place in the text of the document. Link spans are offsets into its own text. */
export interface DraftLine extends Omit<Line, keyof Span> {
  readonly text: string;
  readonly links: readonly Link[];
  /** Whether a blank line or a wide vertical gap stands above it. */
  readonly gapBefore: boolean;
  /** Whether its letters were set apart and have been joined. */
  readonly letterSpaced: boolean;
  /** How the line is hidden; null where a person sees it. Its region is then `hidden`. */
  readonly concealment: Concealment | null;
}

/** What a reader hands to `extractText`: lines without offsets, and what it saw on the way. */
export interface RawDocument {
  readonly format: DocumentFormat;
  readonly pages: number | null;
  readonly lines: readonly DraftLine[];
  readonly signals: Omit<Signals, 'letterSpacedLines' | 'hiddenText'>;
  /** Why the order of the lines cannot be trusted; empty where it can. */
  readonly doubts: readonly string[];
}

/** A plain line: no geometry, no style. Readers override what they know. */
export function draftLine(text: string, known: Partial<DraftLine> = {}): DraftLine {
  return {
    text,
    page: null,
    box: null,
    fontSize: null,
    bold: false,
    headingLevel: null,
    listLevel: null,
    region: 'body',
    links: [],
    gapBefore: false,
    letterSpaced: false,
    concealment: null,
    ...known,
  };
}

/** What the drafts became: one text, and the lines and links with their offsets into it. */
export interface AssembledText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly links: readonly Link[];
  readonly letterSpacedLines: readonly Span[];
  readonly hiddenText: readonly HiddenText[];
}

/**
 * Joins draft lines into the text of the document and gives each line and link its offsets. Hidden lines come last,
 * so that they stand between no two lines that a person reads.
 */
export function assembleText(drafts: readonly DraftLine[]): AssembledText {
  const parts: string[] = [];
  const lines: Line[] = [];
  const links: Link[] = [];
  const letterSpacedLines: Span[] = [];
  const hiddenText: HiddenText[] = [];
  const visible = drafts.filter(({ concealment }) => concealment === null);
  const hidden = drafts.filter(({ concealment }) => concealment !== null);
  let offset = 0;
  for (const draft of [...visible, ...hidden]) {
    if (draft.text.trim() === '') continue;
    if (lines.length > 0) {
      const separator = draft.gapBefore ? '\n\n' : '\n';
      parts.push(separator);
      offset += separator.length;
    }
    const start = offset;
    const end = start + draft.text.length;
    const { page, box, fontSize, bold, headingLevel, listLevel, indent, capitals, concealment } = draft;
    const region = concealment === null ? draft.region : 'hidden';
    const line = { start, end, page, box, fontSize, bold, headingLevel, listLevel, region };
    lines.push({
      ...line,
      ...(indent === undefined ? {} : { indent }),
      ...(capitals === undefined ? {} : { capitals }),
    });
    for (const link of draft.links) {
      links.push({ start: start + link.start, end: start + link.end, url: link.url });
    }
    if (draft.letterSpaced) letterSpacedLines.push({ start, end });
    if (concealment !== null) hiddenText.push({ start, end, how: concealment });
    parts.push(draft.text);
    offset = end;
  }
  return { text: parts.join(''), lines, links, letterSpacedLines, hiddenText };
}

import { cleanCharacters } from './characters.ts';
import { type DraftLine, draftLine, type RawDocument } from './draft.ts';
import { isLetterSpaced, joinLetters } from './letter-spacing.ts';

/** Signals of formats that have no layout of their own. */
export const NO_LAYOUT = {
  columnsPerPage: null,
  pagesWithoutText: null,
  images: null,
  likelyPhotos: null,
  tables: null,
  textBoxes: null,
  trackedChanges: null,
  fonts: null,
  encrypted: null,
  producer: null,
} as const;

/** Splits text at any line break; a form feed parts pages in some exports and is a line break too. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
}

/** Depth of a list item by its indentation: two to four blanks or a tab a level. */
export function indentLevel(indentation: string): number {
  const width = indentation.replaceAll('\t', '    ').length;
  return Math.min(8, Math.floor((width + 1) / 3));
}

const LIST_ITEM = /^(\s*)(?:[•‣⁃∙▪▫●○◦■□◆◇➢➤►▶❖✓✔·*–—-]|\d{1,2}[.)])\s+\S/u;

/** Reads plain text: lines as they are, blank lines as gaps, list items by their markers. */
export function readPlainText(text: string): RawDocument {
  const lines: DraftLine[] = [];
  let gapBefore = false;
  let characters = 0;
  let odd = 0;
  for (const raw of splitLines(text)) {
    const clean = cleanCharacters(raw);
    characters += raw.length;
    odd += clean.odd;
    // Three blanks or more inside a line set something apart, as a tab does.
    const trimmed = clean.text.trim();
    const indentation = LIST_ITEM.exec(clean.text)?.[1];
    // Headings in capitals only: with nothing but letters to go by, "a b c" may be a list.
    const letterSpaced =
      indentation === undefined && trimmed === trimmed.toUpperCase() && isLetterSpaced(trimmed);
    const content = letterSpaced ? joinLetters(trimmed) : trimmed.replace(/ {3,}|\t+/g, '\t');
    if (content === '') {
      gapBefore = true;
      continue;
    }
    const blanks = /^\s*/.exec(clean.text)?.[0].replaceAll('\t', '    ').length ?? 0;
    lines.push(
      draftLine(content, {
        indent: blanks,
        gapBefore,
        letterSpaced,
        listLevel: indentation === undefined ? null : indentLevel(indentation),
      }),
    );
    gapBefore = false;
  }
  return {
    format: 'text',
    pages: null,
    lines,
    signals: { ...NO_LAYOUT, oddCharacterShare: characters === 0 ? 0 : odd / characters },
    doubts: [],
  };
}

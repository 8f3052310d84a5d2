import { cleanCharacters } from './characters.ts';
import type { PdfPage, PdfTextItem } from './pdf-library.ts';

/** A run of characters on one baseline, in points from the top left corner of the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether the file itself sets a blank after it. */
  readonly blankAfter: boolean;
}

/** The text of one page as pieces; text that runs up or down the page is kept apart. */
export interface PagePieces {
  readonly pieces: readonly Piece[];
  readonly rotated: readonly Piece[];
  readonly characters: number;
  readonly oddCharacters: number;
}

const BOLD_NAME = /bold|black|heavy|semib|demi|extrab|cmb|sfb|ecbx|medi(?!um)/i;

/** Tells from the font's own name whether it is bold; fonts are known once the page's operators were read. */
function boldReader(page: PdfPage): (fontName: string) => boolean {
  const known = new Map<string, boolean>();
  return (fontName) => {
    let bold = known.get(fontName);
    if (bold === undefined) {
      const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
      bold = font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? '');
      known.set(fontName, bold);
    }
    return bold;
  };
}

/** Cuts one item at runs of three or more blanks, which stand for a gap that the writer filled with spaces. */
function splitAtBlanks(piece: Piece): Piece[] {
  if (!/ {3}/.test(piece.text)) return [piece];
  const perCharacter = (piece.right - piece.left) / piece.text.length;
  const parts: Piece[] = [];
  let position = 0;
  for (const part of piece.text.split(/( {3,})/)) {
    if (part.trim() !== '') {
      const left = piece.left + position * perCharacter;
      parts.push({ ...piece, text: part, left, right: left + part.length * perCharacter });
    }
    position += part.length;
  }
  return parts;
}

/** Turns the items of a page into pieces in page coordinates, whatever way the page is turned. */
export function piecesOf(
  items: readonly (PdfTextItem | { readonly type: string })[],
  page: PdfPage,
): PagePieces {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform;
  const isBold = boldReader(page);
  const pieces: Piece[] = [];
  const rotated: Piece[] = [];
  let characters = 0;
  let oddCharacters = 0;
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const { text, odd } = cleanCharacters(item.str);
    characters += item.str.trim().length;
    oddCharacters += odd;
    if (text.trim() === '') {
      const last = pieces.at(-1);
      if (last !== undefined && text !== '') pieces[pieces.length - 1] = { ...last, blankAfter: true };
      continue;
    }
    const [m0, m1, m2, m3, x, y] = item.transform;
    const left = a * x + c * y + e;
    const baseline = b * x + d * y + f;
    // Direction of writing and height of a letter on the page.
    const along = [a * m0 + c * m1, b * m0 + d * m1] as const;
    const size = Math.hypot(a * m2 + c * m3, b * m2 + d * m3) || item.height;
    if (!Number.isFinite(left + baseline + size + item.width)) continue;
    const piece = {
      text,
      left,
      right: left + item.width,
      baseline,
      size,
      bold: isBold(item.fontName),
      blankAfter: false,
    };
    if (Math.abs(along[1]) > Math.abs(along[0]) * 0.3) rotated.push({ ...piece, right: left + size });
    else pieces.push(...splitAtBlanks(piece));
  }
  return { pieces, rotated, characters, oddCharacters };
}

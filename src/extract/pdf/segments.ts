import { largest, smallest } from '../../model/extent.ts';
import { composeAccents, toReadingDirection } from '../characters.ts';
import { isLetterSpaced, joinLetters } from '../letter-spacing.ts';
import { leastBlank, type Piece, WORD_GAP } from './pieces.ts';

/** Pieces of one baseline that belong together: words of a phrase, with no wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  /** Characters set in bold. */
  readonly boldCharacters: number;
  readonly letterSpaced: boolean;
  /** Its place in the order in which the file draws. */
  readonly order: number;
}

/** In units of the font size. Justified text seldom stretches a blank past 1 em, while tabs and gutters are wider. */
const SEGMENT_GAP = 1.15;
/** Between two sizes of print a gap parts sooner: a blank is never this wide. */
const OTHER_PRINT_GAP = 0.6;

/** A list marker may stand well apart from the text that it marks. */
const MARKER_GAP = 4;
const LIST_MARKER = /^[•‣⁃∙▪▫●○◦■□◆◇♦➢➤►▶→❖✓✔·*–—-]$/u;

/** Distance between neighbours that parts words in letters set apart: well above the usual distance of the row. */
function letterGap(pieces: readonly Piece[]): number | null {
  const singles = pieces.filter((piece) => piece.text.trim().length === 1).length;
  if (pieces.length < 4 || singles < pieces.length * 0.8) return null;
  const gaps = pieces.slice(1).map((piece, index) => piece.left - pieces[index]!.right);
  const sorted = [...gaps].sort((one, other) => one - other);
  const usual = sorted[sorted.length >> 1]!;
  return usual > WORD_GAP * pieces[0]!.size ? usual * 1.8 : null;
}

function makeSegment(pieces: readonly Piece[], gapForBlank: number | null): Segment {
  let text = '';
  let boldCharacters = 0;
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous !== undefined) {
      const gap = piece.left - previous.right;
      const least = leastBlank(previous, piece.text);
      const blank = gapForBlank ?? least * Math.min(previous.size, piece.size);
      const touches = text.endsWith(' ') || piece.text.startsWith(' ');
      if (gap > blank && !touches) text += gapForBlank === null ? ' ' : '  ';
    }
    text += piece.text;
    if (piece.bold) boldCharacters += piece.text.trim().length;
    previous = piece;
  }
  const main = pieces.reduce((best, piece) =>
    piece.text.length * piece.size > best.text.length * best.size ? piece : best,
  );
  const trimmed = toReadingDirection(composeAccents(text.trim()));
  const letterSpaced = gapForBlank !== null || isLetterSpaced(trimmed);
  return {
    text: (letterSpaced ? (gapForBlank === null ? joinLetters(trimmed) : trimmed) : trimmed).replace(
      / {2,}/g,
      ' ',
    ),
    left: pieces[0]!.left,
    right: largest(pieces.map((piece) => piece.right)),
    top: smallest(pieces.map((piece) => piece.baseline - piece.size * 0.8)),
    bottom: largest(pieces.map((piece) => piece.baseline + piece.size * 0.2)),
    baseline: main.baseline,
    size: main.size,
    boldCharacters,
    letterSpaced,
    order: smallest(pieces.map((piece) => piece.order)),
  };
}

/** Cuts a row at wide gaps, so that the columns and tab stops of the page can be seen. */
export function segmentsOf(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  const gapForBlank = letterGap(row);
  for (const piece of row) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group === undefined || previous === undefined) {
      groups.push([piece]);
      continue;
    }
    // The same words printed twice on the same spot imitate bold type.
    const shift = Math.abs(piece.left - previous.left);
    if (piece.text === previous.text && shift < Math.min(piece.size * 0.2, (piece.right - piece.left) / 2))
      continue;
    const gap = piece.left - previous.right;
    if (group.length === 1 && LIST_MARKER.test(previous.text.trim()) && gap < MARKER_GAP * piece.size) {
      group.push(piece);
      continue;
    }
    const wide = Math.max(SEGMENT_GAP * Math.max(piece.size, previous.size), (gapForBlank ?? 0) * 2.5);
    // A change of print with a gap is a label beside its text ("Work  Software Engineer").
    const otherPrint = Math.abs(piece.size - previous.size) > 0.1 * Math.max(piece.size, previous.size);
    if (otherPrint && gap > OTHER_PRINT_GAP * Math.min(piece.size, previous.size)) {
      groups.push([piece]);
      continue;
    }
    if (gap > wide) groups.push([piece]);
    else group.push(piece);
  }
  return groups.map((group) => makeSegment(group, letterGap(group)));
}

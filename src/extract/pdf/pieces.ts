import type { Concealment } from '../../model/document.ts';
import { cleanCharacters } from '../characters.ts';
import type { Font } from './fonts.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { PdfGlyph } from './library.ts';
import { combine, type Matrix } from './operators.ts';

/** A run of characters on one baseline, in points from the top left corner of the page as its text stands upright. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether the file itself sets a blank after it. */
  readonly blankAfter: boolean;
  /** Its place in the order in which the file draws. */
  readonly order: number;
}

/** Which way text runs: rightwards, up the page, upside down, down the page. */
export type Turn = 0 | 1 | 2 | 3;

/** A piece as it was drawn, with what tells whether a person sees it. */
export interface DrawnPiece extends Piece {
  readonly turn: Turn;
  readonly concealment: Concealment | null;
}

/**
 * Distances in units of the font size. A blank is about 0.25 em wide and rarely less than 0.15. Where the file sets a
 * blank itself, a narrow one will do. A wider gap than `PIECE_GAP` may be a tab or a gutter, so the run is cut there.
 */
export const WORD_GAP = 0.14;
export const TOLD_GAP = 0.04;
const PIECE_GAP = 0.6;
/** Large print sets its blanks narrow; where a capital follows a small letter, this much parts words ("Jane Eyre"). */
const CAPITAL_GAP = 0.08;

/** The least gap, in units of the font size, that parts words between two pieces. */
export function leastBlank(
  before: { readonly text: string; readonly blankAfter: boolean },
  after: string,
): number {
  if (before.blankAfter) return TOLD_GAP;
  return /\p{Ll}$/u.test(before.text) && /^\p{Lu}/u.test(after) ? CAPITAL_GAP : WORD_GAP;
}

/** A stretch of glyphs without a wide gap, in text space along the baseline. */
interface Stretch {
  text: string;
  start: number;
  end: number;
  blankAfter: boolean;
}

const BLANK = /^[\s\u00a0\u2000-\u200b\u202f\u3000]+$/;
const HYPHENS = /^[-\u00ad\u2010\u2011]+$/;

/**
 * What one sign stands for. Some programs give one hyphen the codes of all hyphens there are, or that of the soft hyphen
 * alone: where it has been drawn it is a hyphen.
 */
function readSign(unicode: string): string {
  return unicode !== '-' && HYPHENS.test(unicode) ? '-' : unicode;
}

/** Where the glyphs of a run begin and end along the baseline; the pen's last place comes last. */
function placeGlyphs(
  glyphs: readonly (PdfGlyph | number | null)[],
  state: GraphicsState,
  unit: number,
): { starts: number[]; ends: number[]; texts: string[]; advance: number } {
  const { fontSize, horizontalScale: scale } = state;
  const starts: number[] = [];
  const ends: number[] = [];
  const texts: string[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      pen -= (glyph * fontSize * scale) / 1000;
      continue;
    }
    const width = glyph.width * unit * fontSize * scale;
    starts.push(pen);
    ends.push(pen + width);
    texts.push(readSign(glyph.unicode));
    pen += width + ((glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing) * scale;
  }
  return { starts, ends, texts, advance: pen };
}

/** How far apart the letters of a run usually stand: more than nothing where they are set apart. */
function trackingOf(starts: readonly number[], ends: readonly number[], texts: readonly string[]): number {
  const gaps: number[] = [];
  for (let index = 1; index < texts.length; index += 1) {
    if (!BLANK.test(texts[index]!) && !BLANK.test(texts[index - 1]!))
      gaps.push(starts[index]! - ends[index - 1]!);
  }
  if (gaps.length < 3) return 0;
  gaps.sort((one, other) => one - other);
  return Math.max(0, gaps[gaps.length >> 1]!);
}

function stretchesOf(
  { starts, ends, texts }: { starts: number[]; ends: number[]; texts: string[] },
  em: number,
): Stretch[] {
  const tracking = texts.length > 3 ? trackingOf(starts, ends, texts) : 0;
  const stretches: Stretch[] = [];
  let current: Stretch | null = null;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index]!;
    const [start, end] = [starts[index]!, ends[index]!];
    if (BLANK.test(text)) {
      if (current !== null) current.blankAfter = true;
      continue;
    }
    const gap: number = current === null ? 0 : start - current.end;
    // Wide gaps and steps back part the run: what follows is drawn elsewhere.
    if (current === null || gap - tracking > PIECE_GAP * em || gap < -em) {
      current = { text, start, end, blankAfter: false };
      stretches.push(current);
      continue;
    }
    const blank: boolean = gap - tracking > WORD_GAP * em || (current.blankAfter && gap > TOLD_GAP * em);
    current.text += blank ? ` ${text}` : text;
    current.end = Math.max(current.end, end);
    current.blankAfter = false;
  }
  return stretches;
}

/** Which way the x axis of a matrix points on the page; null where it is aslant. */
function turnOf([a, b]: Matrix, sign: number): Turn | null {
  const [x, y] = [a * sign, b * sign];
  if (Math.abs(y) <= 0.3 * Math.abs(x)) return x > 0 ? 0 : 2;
  if (Math.abs(x) <= 0.3 * Math.abs(y)) return y < 0 ? 1 : 3;
  return null;
}

/** A point of the page as seen by someone who turns the page until the text stands upright. */
export function turnPoint(turn: Turn, x: number, y: number, width: number, height: number): [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 1) return [height - y, x];
  return turn === 2 ? [width - x, height - y] : [y, width - x];
}

/** What a run of glyphs became, and how many of its signs mean nothing. */
export interface ShownText {
  readonly pieces: readonly Omit<DrawnPiece, 'order' | 'concealment'>[];
  readonly characters: number;
  readonly oddCharacters: number;
  /** Whether it was nothing but blanks. */
  readonly blank: boolean;
}

/**
 * Turns the glyphs of one operator into pieces and moves the pen past them. Words are parted by where the glyphs
 * stand, less the distance at which all letters of the run stand apart.
 */
export function showText(
  glyphs: readonly (PdfGlyph | number | null)[],
  state: GraphicsState,
  font: Font,
  page: { readonly width: number; readonly height: number },
): ShownText {
  const placed = placeGlyphs(glyphs, state, font.unit);
  const matrix = combine(state.matrix, state.textMatrix);
  const { x: penX } = state;
  state.x += placed.advance;
  const turn = turnOf(matrix, Math.sign(state.fontSize * state.horizontalScale));
  const along = Math.hypot(matrix[0], matrix[1]);
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(state.fontSize) * font.height;
  const pieces: Omit<DrawnPiece, 'order' | 'concealment'>[] = [];
  let [characters, oddCharacters] = [0, 0];
  const backwards = state.fontSize * state.horizontalScale < 0;
  const em = Math.abs(state.fontSize * state.horizontalScale);
  const ordered = backwards
    ? { ...placed, starts: placed.starts.map((start) => -start), ends: placed.ends.map((end) => -end) }
    : placed;
  for (const stretch of stretchesOf(ordered, em)) {
    const { text, odd } = readSigns(stretch.text, font);
    characters += stretch.text.length;
    oddCharacters += odd;
    const start = penX + (backwards ? -stretch.start : stretch.start);
    const [px, py] = [
      matrix[0] * start + matrix[2] * (state.y + state.rise) + matrix[4],
      matrix[1] * start + matrix[3] * (state.y + state.rise) + matrix[5],
    ];
    const [left, baseline] = turnPoint(turn ?? 0, px, py, page.width, page.height);
    const right = left + (stretch.end - stretch.start) * along;
    if (text.trim() === '' || turn === null || !Number.isFinite(left + right + baseline + size)) continue;
    // Where a font has no bold, programs draw outlines around its letters (mode 2).
    const bold = font.bold || state.renderingMode === 2;
    pieces.push({ text, left, right, baseline, size, bold, blankAfter: stretch.blankAfter, turn });
  }
  return { pieces, characters, oddCharacters, blank: characters === 0 && placed.texts.length > 0 };
}

/** All but the signs that lists are marked with, which some templates take from icon fonts. */
const NO_MARKER = /[^•‣⁃∙▪▫●○◦■□◆◇♦➢➤►▶❖✓✔·]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** The signs of a stretch as characters. What an icon font draws is no letter, whatever code it has. */
function readSigns(signs: string, font: Font): { text: string; odd: number } {
  if (font.icons) return { text: signs.replace(NO_MARKER, ''), odd: signs.match(NO_MARKER)?.length ?? 0 };
  return PLAIN.test(signs) ? { text: signs, odd: 0 } : cleanCharacters(signs);
}

/** Whether a piece goes on where the one drawn before it ended, in the same print; programs may draw letter by letter. */
export function joined(before: DrawnPiece, piece: DrawnPiece): DrawnPiece | null {
  const gap = piece.left - before.right;
  const fits =
    Math.abs(piece.baseline - before.baseline) < 0.05 &&
    Math.abs(piece.size - before.size) < 0.05 &&
    piece.bold === before.bold &&
    piece.turn === before.turn &&
    piece.concealment === before.concealment &&
    gap > -0.3 * piece.size;
  if (!fits) return null;
  const told = before.blankAfter && gap > TOLD_GAP * piece.size;
  if (gap > (told ? PIECE_GAP : WORD_GAP) * piece.size) return null;
  const blank = gap > leastBlank(before, piece.text) * piece.size;
  return {
    ...before,
    text: before.text + (blank ? ' ' : '') + piece.text,
    right: Math.max(before.right, piece.right),
    blankAfter: piece.blankAfter,
  };
}

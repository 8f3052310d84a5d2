import type { Concealment } from '../../model/document.ts';
import { type Bounds, beyondLimit } from '../../model/limits.ts';
import { withDrawnMarkers } from './drawn-markers.ts';
import { type Font, fontReader } from './fonts.ts';
import {
  type GraphicsState,
  initialState,
  moveText,
  resetText,
  setGraphicsState,
  setTextMatrix,
} from './graphics-state.ts';
import type { PdfGlyph, PdfOperatorList, PdfPage } from './library.ts';
import { combine, type Matrix, OPERATOR, overlapOf, placeRectangle, type Rectangle } from './operators.ts';
import { Paint, type Rule } from './paint.ts';
import { type DrawnPiece, joined, showText } from './pieces.ts';

/** A picture on the page. */
export interface DrawnImage {
  readonly area: Rectangle;
  /** By which pdf.js keeps its pixels; null for one that it does not keep. */
  readonly id: string | null;
}

/** Everything a page draws that matters for reading it. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly DrawnPiece[];
  readonly rules: readonly Rule[];
  /** Whether it draws next to nothing: an empty page hides no text. */
  readonly blank: boolean;
  readonly images: readonly DrawnImage[];
  readonly fonts: ReadonlySet<string>;
  readonly characters: number;
  readonly oddCharacters: number;
}

/** Text below this size, in points, is a speck on paper and screen; the smallest print that people set is 5 points. */
const TINIEST = 2;
/** Colours that differ by no more than this in every channel (of 255) look alike: white on the faintest grey. */
const SAME_COLOUR = 16;
/** States saved inside states; PDF viewers allow 28 to a few hundred, and hostile files more. */
const DEEPEST = 500;

function looksAlike(one: number, other: number): boolean {
  return [16, 8, 0].every(
    (shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= SAME_COLOUR,
  );
}

/** Follows the operators of a page as a viewer would, and keeps what they draw instead of drawing it. */
class PageWalk {
  readonly pieces: DrawnPiece[] = [];
  readonly images: DrawnImage[] = [];
  readonly fonts = new Set<string>();
  readonly paint = new Paint();
  characters = 0;
  oddCharacters = 0;
  private strings = 0;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private clipNext = false;
  /** How many groups deep we are inside what only serves as a mask. */
  private maskDepth = 0;
  private readonly fontOf: (name: string) => Font;

  constructor(
    page: PdfPage,
    private readonly size: { readonly width: number; readonly height: number },
    matrix: Matrix,
    private readonly bounds: Bounds,
  ) {
    this.fontOf = fontReader(page);
    this.state = initialState(matrix, size.width, size.height);
  }

  follow({ fnArray, argsArray }: PdfOperatorList): void {
    for (let index = 0; index < fnArray.length; index += 1) {
      this.obey(fnArray[index]!, (argsArray[index] ?? []) as readonly never[]);
    }
  }

  private obey(operator: number, args: readonly never[]): void {
    if (TEXT_OPERATORS.has(operator)) this.obeyText(operator, args);
    else if (operator === OPERATOR.save) this.save();
    else if (operator === OPERATOR.restore) this.restore();
    else if (operator === OPERATOR.transform) this.state.matrix = combine(this.state.matrix, args);
    else if (operator === OPERATOR.paintFormXObjectBegin) this.beginForm(args);
    else if (operator === OPERATOR.paintFormXObjectEnd) this.restore();
    else if (operator === OPERATOR.beginGroup) this.beginGroup(args[0]);
    else if (operator === OPERATOR.endGroup) this.endGroup(args[0]);
    else if (operator === OPERATOR.setLineWidth) this.state.lineWidth = Number(args[0]);
    else if (operator === OPERATOR.setGState) setGraphicsState(this.state, args[0]!);
    else if (operator === OPERATOR.setFillRGBColor) this.state.fillColour = colourOf(args[0]);
    else if (operator === OPERATOR.setFillColorN || operator === OPERATOR.setFillTransparent)
      this.state.fillColour = null;
    else if (operator === OPERATOR.clip || operator === OPERATOR.eoClip) this.clipNext = true;
    else if (operator === OPERATOR.constructPath) this.drawPath(args);
    else if (operator === OPERATOR.shadingFill) this.paint.cover(this.state.clip, null);
    else if (IMAGES.has(operator)) this.drawImage(args[0]);
    else if (operator === OPERATOR.paintImageMaskXObject)
      this.paint.cover(overlapOf(this.state.clip, placeRectangle(this.state.matrix, UNIT)), null);
  }

  private obeyText(operator: number, args: readonly never[]): void {
    const { state } = this;
    const [first, second] = [Number(args[0]), Number(args[1])];
    if (operator === OPERATOR.showText) this.show(args[0]!);
    else if (operator === OPERATOR.setTextMatrix) setTextMatrix(state, args[0]!);
    else if (operator === OPERATOR.moveText) moveText(state, first, second);
    else if (operator === OPERATOR.setLeadingMoveText) {
      state.leading = second;
      moveText(state, first, second);
    } else if (operator === OPERATOR.nextLine) moveText(state, 0, state.leading);
    else if (operator === OPERATOR.setFont) {
      state.fontName = String(args[0]);
      state.fontSize = second;
    } else if (operator === OPERATOR.beginText) resetText(state);
    else if (operator === OPERATOR.setCharSpacing) state.characterSpacing = first;
    else if (operator === OPERATOR.setWordSpacing) state.wordSpacing = first;
    else if (operator === OPERATOR.setHScale) state.horizontalScale = first / 100;
    else if (operator === OPERATOR.setLeading) state.leading = -first;
    else if (operator === OPERATOR.setTextRise) state.rise = first;
    else state.renderingMode = first;
  }

  private save(): void {
    if (this.saved.length < DEEPEST) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private beginForm([matrix, box]: readonly (ArrayLike<number> | null)[]): void {
    this.save();
    if (matrix) this.state.matrix = combine(this.state.matrix, matrix);
    if (box) this.state.clip = overlapOf(this.state.clip, placeRectangle(this.state.matrix, box));
  }

  private beginGroup(group: { readonly smask?: unknown } | undefined): void {
    this.save();
    if (group?.smask) this.maskDepth += 1;
    this.state.masked = false;
  }

  private endGroup(group: { readonly smask?: unknown } | undefined): void {
    if (group?.smask) this.maskDepth -= 1;
    this.restore();
  }

  private drawPath([operator, parts, bounds]: readonly unknown[]): void {
    const { state } = this;
    const path = (parts as readonly (ArrayLike<number> | null)[])[0];
    if (path && this.maskDepth === 0) this.paint.draw(Number(operator), path, state);
    if (this.clipNext && bounds) {
      state.clip = overlapOf(state.clip, placeRectangle(state.matrix, bounds as ArrayLike<number>));
    }
    this.clipNext = false;
  }

  private drawImage(id: unknown): void {
    if (this.maskDepth > 0) return;
    const area = overlapOf(this.state.clip, placeRectangle(this.state.matrix, UNIT));
    this.paint.cover(area, null);
    this.images.push({ area, id: typeof id === 'string' ? id : null });
  }

  private show(glyphs: readonly (PdfGlyph | number | null)[]): void {
    const { state } = this;
    this.strings += 1;
    const font = this.fontOf(state.fontName);
    const shown = showText(glyphs, state, font, this.size);
    if (this.maskDepth > 0) return;
    this.characters += shown.characters;
    this.oddCharacters += shown.oddCharacters;
    const { limits } = this.bounds;
    if (this.strings > limits.pageStrings) throw beyondLimit('pageStrings', limits);
    if (this.characters > limits.pageCharacters) throw beyondLimit('pageCharacters', limits);
    if (shown.pieces.length > 0 && font.name !== '') this.fonts.add(font.name);
    for (const piece of shown.pieces) {
      const order = this.pieces.length;
      const drawn = { ...piece, order, concealment: this.concealmentOf(piece) };
      const before = this.pieces.at(-1);
      const whole = before === undefined ? null : joined(before, drawn);
      if (whole === null) this.pieces.push(drawn);
      else this.pieces[order - 1] = whole;
    }
    if (shown.blank) this.noteBlank();
  }

  /** A blank that was drawn by itself stands after the piece before it. */
  private noteBlank(): void {
    const before = this.pieces.at(-1);
    if (before !== undefined) this.pieces[this.pieces.length - 1] = { ...before, blankAfter: true };
  }

  private concealmentOf(piece: Omit<DrawnPiece, 'order' | 'concealment'>): Concealment | null {
    const { state, size } = this;
    const [across, down] = piece.turn % 2 === 0 ? [size.width, size.height] : [size.height, size.width];
    if (piece.right < 0 || piece.left > across || piece.baseline < 0 || piece.baseline - piece.size > down)
      return 'off-page';
    if (piece.size < TINIEST) return 'tiny';
    if (state.renderingMode === 3) return 'invisible';
    if (piece.turn !== 0 || state.renderingMode !== 0 || state.masked || state.fillAlpha < 1) return null;
    if (state.fillColour === null) return null;
    const behind = this.paint.colourAt((piece.left + piece.right) / 2, piece.baseline - piece.size * 0.3);
    return behind !== null && looksAlike(state.fillColour, behind) ? 'background-coloured' : null;
  }
}

/** A page with fewer lines and areas than this, and neither text nor images, is empty. */
const FEWEST_SHAPES = 20;

/** The square that every image fills in its own space. */
const UNIT = [0, 0, 1, 1];
const IMAGES = new Set<number>([OPERATOR.paintImageXObject, OPERATOR.paintInlineImageXObject]);

const TEXT_OPERATORS = new Set<number>([
  OPERATOR.beginText,
  OPERATOR.setCharSpacing,
  OPERATOR.setWordSpacing,
  OPERATOR.setHScale,
  OPERATOR.setLeading,
  OPERATOR.setFont,
  OPERATOR.setTextRenderingMode,
  OPERATOR.setTextRise,
  OPERATOR.moveText,
  OPERATOR.setLeadingMoveText,
  OPERATOR.setTextMatrix,
  OPERATOR.nextLine,
  OPERATOR.showText,
]);

function colourOf(hex: unknown): number | null {
  return typeof hex === 'string' && /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : null;
}

/** AnnotationMode.DISABLE of pdf.js: form fields and comments are no text of the CV. */
const NO_ANNOTATIONS = 0;

/**
 * Reads what a page draws, in one pass over its operators: the text with its place, look and order, the lines and
 * areas, the pictures.
 *
 * Why not pdf.js's own text content: it leaves out drawn soft hyphens and colours, guesses at blanks, and reading it
 * beside the operators would read the page twice.
 */
export async function readPageContent(page: PdfPage, bounds: Bounds): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const walk = new PageWalk(page, { width, height }, transform, bounds);
  walk.follow(await page.getOperatorList({ annotationMode: NO_ANNOTATIONS }));
  const { images, fonts, characters, oddCharacters } = walk;
  const { rules, fills } = walk.paint;
  const pieces = withDrawnMarkers(walk.pieces, fills);
  const blank = pieces.length + images.length === 0 && rules.length + fills.length < FEWEST_SHAPES;
  return { width, height, pieces, images, fonts, characters, oddCharacters, rules, blank };
}

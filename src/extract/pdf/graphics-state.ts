import type { Matrix, Rectangle } from './operators.ts';

/** What the operators of a page set before they draw: the part of it that text, fills and images depend on. */
export interface GraphicsState {
  /** From the current space to points from the top left corner of the page. */
  matrix: Matrix;
  clip: Rectangle;
  lineWidth: number;
  /** As 0xRRGGBB; null where it is a pattern or shows through a mask. */
  fillColour: number | null;
  fillAlpha: number;
  masked: boolean;
  fontName: string;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The state in which a page begins. */
export function initialState(matrix: Matrix, width: number, height: number): GraphicsState {
  return {
    matrix,
    clip: [0, 0, width, height],
    lineWidth: 1,
    fillColour: 0,
    fillAlpha: 1,
    masked: false,
    fontName: '',
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Begins a text object: the pen is at the origin again. */
export function resetText(state: GraphicsState): void {
  setTextMatrix(state, IDENTITY);
}

export function setTextMatrix(state: GraphicsState, matrix: ArrayLike<number>): void {
  state.textMatrix = [matrix[0]!, matrix[1]!, matrix[2]!, matrix[3]!, matrix[4]!, matrix[5]!];
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

/** Moves the pen to a new line, from the start of the line before. */
export function moveText(state: GraphicsState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** Takes over the entries of an extended graphics state that matter here. */
export function setGraphicsState(
  state: GraphicsState,
  entries: readonly (readonly [string, unknown])[],
): void {
  for (const [key, value] of entries) {
    if (key === 'ca' && typeof value === 'number') state.fillAlpha = value;
    else if (key === 'LW' && typeof value === 'number') state.lineWidth = value;
    else if (key === 'SMask') state.masked = value !== false;
    else if (key === 'Font' && Array.isArray(value)) {
      state.fontName = String(value[0]);
      state.fontSize = Number(value[1]);
    }
  }
}

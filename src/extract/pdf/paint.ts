import type { GraphicsState } from './graphics-state.ts';
import { type Matrix, OPERATOR, overlapOf, placeRectangle, type Rectangle } from './operators.ts';

/** A straight line that is drawn on the page, across or down it. */
export interface Rule {
  readonly horizontal: boolean;
  /** y of a line across, x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A filled area. A colour of null is one that cannot be told: an image, a gradient, an odd shape. */
export interface Fill {
  readonly area: Rectangle;
  readonly colour: number | null;
}

/** A line is at most this thick, in points; thicker is a bar or a box. */
const THICKEST_RULE = 2.5;
/** More lines and areas than this on a page are a drawing; what comes after them is left out. */
const MOST_SHAPES = 1500;

/** What a page paints beside its text and images. */
export class Paint {
  readonly rules: Rule[] = [];
  readonly fills: Fill[] = [];
  /** True once there was more than is kept: what lies behind a text can then not be told. */
  overflowed = false;

  /** Keeps an area, if there is anything of it on the page. */
  cover(area: Rectangle, colour: number | null): void {
    if (area[2] - area[0] < 1 || area[3] - area[1] < 1) return;
    if (this.fills.length >= MOST_SHAPES) this.overflowed = true;
    else this.fills.push({ area, colour });
  }

  /** The colour behind a point: what was painted there last, the white of the page, or null where it cannot be told. */
  colourAt(x: number, y: number): number | null {
    if (this.overflowed) return null;
    for (let index = this.fills.length - 1; index >= 0; index -= 1) {
      const { area, colour } = this.fills[index]!;
      if (x >= area[0] && x <= area[2] && y >= area[1] && y <= area[3]) return colour;
    }
    return 0xffffff;
  }

  draw(operator: number, path: ArrayLike<number>, state: GraphicsState): void {
    const stroked = STROKES.has(operator);
    const filled = FILLS.has(operator) && state.fillAlpha > FAINTEST;
    if (!stroked && !filled) return;
    const colour = state.masked || state.fillAlpha < 1 ? null : state.fillColour;
    for (const part of partsOf(path)) {
      const area = placeRectangle(state.matrix, part.box);
      const visible = overlapOf(area, state.clip);
      if (filled) this.fillPart(visible, part, isUpright(state.matrix) ? colour : null);
      if (stroked) this.strokePart(area, part);
    }
  }

  private fillPart(area: Rectangle, part: PathPart, colour: number | null): void {
    const [left, top, right, bottom] = area;
    const thin = right - left < THICKEST_RULE || bottom - top < THICKEST_RULE;
    if (thin && part.rectangular) this.addRule(area);
    else this.cover(area, part.rectangular ? colour : null);
  }

  private strokePart(area: Rectangle, part: PathPart): void {
    const [left, top, right, bottom] = area;
    if (right - left < THICKEST_RULE || bottom - top < THICKEST_RULE) {
      if (part.points === 2) this.addRule(area);
      return;
    }
    if (!part.rectangular || part.points < 4) return;
    this.addRule([left, top, right, top]);
    this.addRule([left, bottom, right, bottom]);
    this.addRule([left, top, left, bottom]);
    this.addRule([right, top, right, bottom]);
  }

  private addRule([left, top, right, bottom]: Rectangle): void {
    if (this.rules.length >= MOST_SHAPES) return;
    const horizontal = right - left >= bottom - top;
    if (horizontal) this.rules.push({ horizontal, at: (top + bottom) / 2, from: left, to: right });
    else this.rules.push({ horizontal, at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Paint of less opacity than this is not seen. */
const FAINTEST = 0.03;

const STROKES = new Set<number>([
  OPERATOR.stroke,
  OPERATOR.closeStroke,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);
const FILLS = new Set<number>([
  OPERATOR.fill,
  OPERATOR.eoFill,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);

const isUpright = ([a, b, c, d]: Matrix): boolean => (b === 0 && c === 0) || (a === 0 && d === 0);

/** One closed or open stretch of a path. */
interface PathPart {
  readonly box: readonly [number, number, number, number];
  readonly points: number;
  /** Whether all its points are corners of its box and all its sides straight. */
  readonly rectangular: boolean;
}

/** How pdf.js codes a path: 0 x y moves, 1 x y draws a line, 2 and six numbers draws a curve, 3 closes. */
const ARGUMENTS: readonly number[] = [2, 2, 6, 0];

function partOf(points: readonly number[], curved: boolean): PathPart | null {
  if (points.length < 4) return null;
  let [left, top, right, bottom] = [points[0]!, points[1]!, points[0]!, points[1]!];
  for (let index = 2; index < points.length; index += 2) {
    left = Math.min(left, points[index]!);
    right = Math.max(right, points[index]!);
    top = Math.min(top, points[index + 1]!);
    bottom = Math.max(bottom, points[index + 1]!);
  }
  let rectangular = !curved;
  for (let index = 0; rectangular && index < points.length; index += 2) {
    const [x, y] = [points[index]!, points[index + 1]!];
    rectangular =
      Math.min(x - left, right - x) < 0.01 * (right - left) + 0.01 &&
      Math.min(y - top, bottom - y) < 0.01 * (bottom - top) + 0.01;
  }
  return { box: [left, top, right, bottom], points: points.length / 2, rectangular };
}

function partsOf(path: ArrayLike<number>): PathPart[] {
  const parts: PathPart[] = [];
  let points: number[] = [];
  let curved = false;
  const finish = () => {
    const part = partOf(points, curved);
    if (part !== null) parts.push(part);
    points = [];
    curved = false;
  };
  for (let index = 0; index < path.length; ) {
    const code = path[index]!;
    const count = ARGUMENTS[code];
    if (count === undefined) break;
    if (code === 0) finish();
    if (code === 2) curved = true;
    if (count > 0) points.push(path[index + count - 1]!, path[index + count]!);
    index += count + 1;
  }
  finish();
  return parts;
}

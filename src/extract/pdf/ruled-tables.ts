import type { Rule } from './paint.ts';
import type { Piece } from './pieces.ts';

/** Lines that end or cross within this many points of each other meet. */
const TOUCH = 3;
/** A table has at least this many rows and columns, and this share of its cells filled; less is a frame or a divider. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;
const FILLED_SHARE = 0.5;
/** A line across is no shorter than a word, one down no shorter than a row of print. */
const SHORTEST_ACROSS = 20;
const SHORTEST_DOWN = 7;
/** More lines than this are a drawing. */
const MOST_RULES = 600;

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function meet(row: Rule, line: Rule): boolean {
  return (
    row.at >= line.from - TOUCH &&
    row.at <= line.to + TOUCH &&
    line.at >= row.from - TOUCH &&
    line.at <= row.to + TOUCH
  );
}

/** Groups of lines that meet, directly or by way of others. */
function meetingRules(rules: readonly Rule[]): Rule[][] {
  const across = new Set(rules.filter(({ horizontal }) => horizontal));
  const down = new Set(rules.filter(({ horizontal }) => !horizontal));
  const groups: Rule[][] = [];
  for (const first of down) {
    const group = [first];
    down.delete(first);
    for (const member of group) {
      const others = member.horizontal ? down : across;
      for (const other of others) {
        if (!(member.horizontal ? meet(member, other) : meet(other, member))) continue;
        others.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The places of lines, each once where several lie on one another. */
function placesOf(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const { at } of [...rules].sort((one, other) => one.at - other.at)) {
    if (places.length === 0 || at - places.at(-1)! > TOUCH) places.push(at);
  }
  return places;
}

function gridOf(rules: readonly Rule[]): Grid {
  return {
    xs: placesOf(rules.filter(({ horizontal }) => !horizontal)),
    ys: placesOf(rules.filter(({ horizontal }) => horizontal)),
  };
}

/** How many cells of a grid hold text. */
function filledCells({ xs, ys }: Grid, pieces: readonly Piece[]): number {
  const filled = new Set<number>();
  for (const { left, right, baseline, size } of pieces) {
    const [x, y] = [(left + right) / 2, baseline - size * 0.3];
    const column = xs.findIndex((at, index) => x > at && x < (xs[index + 1] ?? at));
    const row = ys.findIndex((at, index) => y > at && y < (ys[index + 1] ?? at));
    if (column >= 0 && row >= 0) filled.add(row * xs.length + column);
  }
  return filled.size;
}

/**
 * Counts the tables of a page that are drawn with lines: a grid of at least two rows and two columns whose lines meet
 * and most of whose cells hold text. Frames, dividers and timelines have no such grid.
 */
export function countTables(rules: readonly Rule[], pieces: readonly Piece[]): number {
  const long = rules.filter(
    ({ horizontal, from, to }) => to - from >= (horizontal ? SHORTEST_ACROSS : SHORTEST_DOWN),
  );
  if (long.length < FEWEST_ROWS + FEWEST_COLUMNS + 2 || long.length > MOST_RULES) return 0;
  return meetingRules(long).filter((group) => {
    const grid = gridOf(group);
    const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1];
    if (columns < FEWEST_COLUMNS || rows < FEWEST_ROWS) return false;
    return filledCells(grid, pieces) >= Math.max(3, columns * rows * FILLED_SHARE);
  }).length;
}

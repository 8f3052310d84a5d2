import type { DraftLine } from '../draft.ts';
import { rowsByBaseline } from './baselines.ts';
import { linesOfBlock } from './lines.ts';
import type { DrawnPiece, Turn } from './pieces.ts';
import { turnPoint } from './pieces.ts';
import { segmentsOf } from './segments.ts';

/** The way most of a page's text runs: a page that was scanned or printed sideways is read as it is meant. */
export function mainTurn(pieces: readonly DrawnPiece[]): Turn {
  const characters = [0, 0, 0, 0];
  for (const { turn, text } of pieces) characters[turn]! += text.length;
  return characters.indexOf(Math.max(...characters)) as Turn;
}

/** Lines that run across the others, as a name or a heading set up the margin, each with its place on the page. */
export function turnedLines(
  pieces: readonly DrawnPiece[],
  main: Turn,
  page: { readonly number: number; readonly width: number; readonly height: number },
): DraftLine[] {
  return ([0, 1, 2, 3] as const)
    .filter((turn) => turn !== main)
    .flatMap((turn) => {
      const own = pieces.filter((piece) => piece.turn === turn);
      const [width, height] = turn % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
      return rowsByBaseline(own).flatMap((row) =>
        linesOfBlock({ segments: segmentsOf(row) }, page.number).map((line): DraftLine => {
          if (line.box === null) return line;
          const [left, top, right, bottom] = line.box;
          // Back to the page, then to the frame in which its other text stands upright.
          const corners = [
            [left, top],
            [right, bottom],
          ].map(([x, y]) => {
            const [pageX, pageY] = turnPoint(backOf(turn), x!, y!, width, height);
            return turnPoint(main, pageX, pageY, page.width, page.height);
          });
          const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
          return {
            ...line,
            gapBefore: true,
            box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
          };
        }),
      );
    });
}

/** The turn that undoes a turn. */
const backOf = (turn: Turn): Turn => (turn === 1 ? 3 : turn === 3 ? 1 : turn);

/**
 * Puts turned lines among the others: each before the first line that begins beside or below its upper end, which is
 * where the text that it heads begins.
 */
export function placeTurnedLines(lines: readonly DraftLine[], turned: readonly DraftLine[]): DraftLine[] {
  const placed = [...lines];
  for (const line of turned) {
    const top = line.box?.[1] ?? 0;
    const at = placed.findIndex(({ box }) => box !== null && (box[1] + box[3]) / 2 >= top);
    placed.splice(at < 0 ? placed.length : at, 0, line);
  }
  return placed;
}

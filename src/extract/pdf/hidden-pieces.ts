import type { Concealment } from '../../model/document.ts';
import { type DraftLine, draftLine } from '../draft.ts';
import { rowsByBaseline } from './baselines.ts';
import type { DrawnPiece } from './pieces.ts';
import { segmentsOf } from './segments.ts';

/** The text of a page that a person sees, and that which a person cannot see. */
export interface SightOfPage {
  readonly visible: readonly DrawnPiece[];
  readonly hidden: readonly DrawnPiece[];
  /** Whether the page is a picture with its text laid in no ink over it, as text recognition does. */
  readonly recognised: boolean;
}

/** Honest files leave a sign or a word unseen (spacers, anchors of links); hidden keywords are several words. */
const FEWEST_WORDS = 3;
/** Text in no ink is a layer of recognised text where it is nearly all the text of its page. */
const RECOGNISED_SHARE = 0.9;

const WORD = /\p{L}{2,}/gu;

const lengthOf = (pieces: readonly DrawnPiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

function countWords(pieces: readonly DrawnPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0);
}

/** Parts what a person sees from what is hidden; a sign or two unseen are nothing and stay where they are. */
export function partBySight(pieces: readonly DrawnPiece[]): SightOfPage {
  const inkless = pieces.filter(({ concealment }) => concealment === 'invisible');
  const recognised = inkless.length > 0 && lengthOf(inkless) >= lengthOf(pieces) * RECOGNISED_SHARE;
  const isHidden = ({ concealment }: DrawnPiece) =>
    concealment !== null && !(recognised && concealment === 'invisible');
  const hidden = pieces.filter(isHidden);
  if (hidden.length === 0) return { visible: pieces, hidden: [], recognised };
  if (countWords(hidden) < FEWEST_WORDS) {
    // Nobody hides so little; what stands outside the page is no part of it all the same.
    const onPage = pieces.filter(({ concealment }) => concealment !== 'off-page');
    return { visible: onPage, hidden: [], recognised };
  }
  return { visible: pieces.filter((piece) => !isHidden(piece)), hidden, recognised };
}

/** Hidden text as lines, kind by kind, each from top to bottom. */
export function hiddenLines(hidden: readonly DrawnPiece[], page: number): DraftLine[] {
  const kinds = [...new Set(hidden.map(({ concealment }) => concealment))];
  return kinds.flatMap((kind) =>
    rowsByBaseline(hidden.filter(({ concealment }) => concealment === kind)).map((row) =>
      draftLine(
        segmentsOf(row)
          .map(({ text }) => text)
          .join('\t'),
        { page, fontSize: row[0]!.size, concealment: kind as Concealment },
      ),
    ),
  );
}

import type { Bounds } from '../../model/limits.ts';
import type { DraftLine } from '../draft.ts';
import { rowsByBaseline } from './baselines.ts';
import { orderSegments } from './columns.ts';
import { hiddenLines, partBySight } from './hidden-pieces.ts';
import { doubtsOf } from './doubts.ts';
import type { PdfDocument, PdfLink } from './library.ts';
import { linesOfBlock } from './lines.ts';
import { attachLinks, placeLinks } from './links.ts';
import { readPageContent } from './page-content.ts';
import { countPortraits } from './portraits.ts';
import { countTables } from './ruled-tables.ts';
import { segmentsOf } from './segments.ts';
import { mainTurn, placeTurnedLines, turnedLines } from './turned-text.ts';

/** What one page came to. */
export interface PageResult {
  readonly lines: readonly DraftLine[];
  readonly columns: number;
  /** Why the order or the letters of its text cannot be trusted, in words. */
  readonly doubts: readonly string[];
  /** Whether nothing is drawn on it. */
  readonly blank: boolean;
  readonly images: number;
  readonly portraits: number;
  readonly tables: number;
  readonly fonts: ReadonlySet<string>;
  readonly characters: number;
  readonly oddCharacters: number;
}

/** Reads one page into lines in reading order, hidden ones last, and the facts about it. */
export async function readPage(
  document: PdfDocument,
  number: number,
  links: readonly PdfLink[],
  bounds: Bounds,
): Promise<PageResult> {
  const page = await document.getPage(number);
  try {
    const content = await readPageContent(page, bounds);
    const { visible, hidden, recognised } = partBySight(content.pieces);
    const main = mainTurn(visible);
    const upright = visible.filter(({ turn }) => turn === main);
    const { blocks, columns, uncertain } = orderSegments(rowsByBaseline(upright).flatMap(segmentsOf));
    const lines = placeTurnedLines(
      blocks.flatMap((block) => linesOfBlock(block, number)),
      turnedLines(visible, main, { ...content, number }),
    );
    const linked =
      main === 0 ? attachLinks(lines, placeLinks(links, page.getViewport({ scale: 1 }).transform)) : lines;
    const doubts = [
      ...(uncertain ? [`text is drawn over other text on page ${number}, so its order is uncertain`] : []),
      ...(recognised
        ? [`page ${number} is a picture whose text was recognised by a program, which makes mistakes`]
        : []),
      ...doubtsOf(lines, number),
    ];
    return {
      lines: [...linked, ...hiddenLines(hidden, number)],
      columns,
      doubts,
      blank: content.blank,
      images: content.images.length,
      portraits: number === 1 ? await countPortraits(content, page) : 0,
      tables: countTables(content.rules, visible),
      fonts: content.fonts,
      characters: content.characters,
      oddCharacters: content.oddCharacters,
    };
  } finally {
    page.cleanup();
  }
}

import { PrecheckError } from '../../model/errors.ts';
import { type Bounds, stopIfLate } from '../../model/limits.ts';
import type { DraftLine, RawDocument } from '../draft.ts';
import { type BlockReading, readBlocks } from './blocks.ts';
import type { Flattened } from './facts.ts';
import { flattenDocx } from './flatten.ts';
import { markGaps } from './gaps.ts';
import { readTree } from './mammoth-tree.ts';
import { DAMAGED_DOCX, type DocxPackage, openPackage } from './package.ts';

/** One header for every page and one for the first: what both say is said once. */
function withoutRepeats(lines: readonly DraftLine[]): DraftLine[] {
  const said = new Set<string>();
  return lines.filter(({ region, text }) => {
    if (region === 'body') return true;
    const known = said.has(text);
    said.add(text);
    return !known;
  });
}

async function readPackage(
  file: DocxPackage,
  bounds: Bounds,
): Promise<[Flattened, BlockReading, DraftLine[]]> {
  const flattened = flattenDocx(file, bounds);
  const reading: BlockReading = { flattened, tally: { characters: 0, odd: 0 }, hidden: [] };
  const blocks = await readTree(flattened, bounds);
  stopIfLate(bounds);
  const lines = markGaps(readBlocks(blocks, reading));
  return [flattened, reading, withoutRepeats(lines)];
}

/**
 * Reads a DOCX into lines: headers, body, footers, each marked with its region, then what is hidden.
 * @throws PrecheckError `corrupt` or `too-complex`.
 */
export async function readDocx(bytes: Uint8Array, bounds: Bounds): Promise<RawDocument> {
  const file = openPackage(bytes, bounds);
  try {
    const [{ seen }, { tally, hidden }, lines] = await readPackage(file, bounds);
    return {
      format: 'docx',
      // Pages are made by the program that shows the file; what it says of them is often out of date.
      pages: null,
      lines: [...lines, ...hidden],
      signals: {
        // Tables and boxes make columns as well, so one column of text proves nothing.
        columnsPerPage: seen.columns > 1 ? [seen.columns] : null,
        pagesWithoutText: null,
        images: seen.images,
        likelyPhotos: seen.likelyPhotos,
        tables: seen.tables,
        textBoxes: seen.textBoxes,
        oddCharacterShare: tally.characters === 0 ? 0 : tally.odd / tally.characters,
        trackedChanges: seen.trackedChanges,
        fonts: seen.fonts,
        encrypted: false,
        producer: file.application,
      },
      doubts: [],
    };
  } catch (error) {
    if (error instanceof PrecheckError) throw error;
    throw new PrecheckError('corrupt', DAMAGED_DOCX, { cause: error });
  }
}

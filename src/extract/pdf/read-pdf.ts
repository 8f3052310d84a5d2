import { PrecheckError } from '../../model/errors.ts';
import { type Bounds, beyondLimit, stopIfLate } from '../../model/limits.ts';
import type { RawDocument } from '../draft.ts';
import { type PdfDocument, withPdfDocument } from './library.ts';
import { linksByPage } from './links.ts';
import { type PageResult, readPage } from './read-page.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { markRepeatedLines } from './repeated-lines.ts';

async function readPages(
  document: PdfDocument,
  bounds: Bounds,
  budget: ReadingBudget,
): Promise<PageResult[]> {
  const { limits } = bounds;
  if (document.numPages > limits.pages) throw beyondLimit('pages', limits);
  const results: PageResult[] = [];
  const links = await linksByPage(document);
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    budget.beginPage();
    const result = await readPage(document, number, links.get(number) ?? [], bounds);
    // pdf.js takes a step that was refused for damage, and goes on without it.
    if (budget.failure !== null) throw budget.failure;
    characters += result.characters;
    if (characters > limits.characters) throw beyondLimit('characters', limits);
    results.push(result);
    stopIfLate(bounds);
  }
  return results;
}

/** Names what pdf.js threw. Its messages may quote the file, so they stay inside `cause`. */
function namedError(error: unknown): PrecheckError {
  if (error instanceof PrecheckError) return error;
  const name = error instanceof Error ? error.name : '';
  const text = error instanceof Error ? error.message : '';
  if (name === 'PasswordException' || /password/i.test(text)) {
    return new PrecheckError(
      'encrypted',
      'This PDF asks for a password, so no screening tool can read it. Save a copy without a password and send that.',
      { cause: error },
    );
  }
  return new PrecheckError(
    'corrupt',
    'This PDF cannot be opened as it is. Export it again from the program you wrote it in and send the new file.',
    { cause: error },
  );
}

/** Far more fonts than any CV uses; a file may name thousands. */
const MOST_FONTS = 100;

function signalsOf(
  pages: readonly PageResult[],
  info: Readonly<Record<string, unknown>>,
): RawDocument['signals'] {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const odd = pages.reduce((sum, page) => sum + page.oddCharacters, 0);
  // An empty page after pages of text hides nothing.
  const someText = pages.some((page) => page.lines.length > 0);
  const producer = info.Producer ?? info.Creator;
  return {
    columnsPerPage: pages.map((page) => page.columns),
    pagesWithoutText: pages.flatMap((page, index) =>
      page.lines.length === 0 && !(page.blank && someText) ? [index + 1] : [],
    ),
    images: pages.reduce((sum, page) => sum + page.images, 0),
    likelyPhotos: pages.reduce((sum, page) => sum + page.portraits, 0),
    tables: pages.reduce((sum, page) => sum + page.tables, 0),
    textBoxes: null,
    oddCharacterShare: characters === 0 ? 0 : odd / characters,
    trackedChanges: null,
    fonts: [...new Set(pages.flatMap((page) => [...page.fonts]))].sort().slice(0, MOST_FONTS),
    encrypted: (info.EncryptFilterName ?? null) !== null,
    producer: typeof producer === 'string' && producer.trim() !== '' ? producer.trim().slice(0, 200) : null,
  };
}

/**
 * Reads a PDF into lines in reading order.
 * @throws PrecheckError `encrypted`, `corrupt` or `too-complex`.
 */
export async function readPdf(bytes: Uint8Array, bounds: Bounds): Promise<RawDocument> {
  try {
    return await withPdfDocument(bytes, bounds, async (document, budget) => {
      const pages = await readPages(document, bounds, budget);
      const { info } = await document.getMetadata();
      return {
        format: 'pdf',
        pages: document.numPages,
        lines: markRepeatedLines(pages.map((page) => page.lines)),
        signals: signalsOf(pages, info),
        doubts: pages.flatMap((page) => page.doubts),
      };
    });
  } catch (error) {
    throw namedError(error);
  }
}

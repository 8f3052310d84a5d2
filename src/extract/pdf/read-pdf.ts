import { PrecheckError } from '../../model/errors.ts';
import type { Limits } from '../../model/limits.ts';
import type { RawDocument } from '../draft.ts';
import { type PdfDocument, withPdfDocument } from './library.ts';
import { linksByPage } from './links.ts';
import { type PageResult, readPage } from './read-page.ts';
import { markRepeatedLines } from './repeated-lines.ts';

async function readPages(document: PdfDocument, limits: Limits): Promise<PageResult[]> {
  if (document.numPages > limits.pages) {
    throw new PrecheckError(
      'too-complex',
      `This PDF has ${document.numPages} pages and at most ${limits.pages} are read. Send the CV alone, without other documents.`,
    );
  }
  const results: PageResult[] = [];
  const links = await linksByPage(document);
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const result = await readPage(document, number, links.get(number) ?? []);
    characters += result.characters;
    if (characters > limits.characters) {
      throw new PrecheckError(
        'too-complex',
        `This PDF holds more than ${limits.characters.toLocaleString('en-NZ')} characters. Send the CV alone, without other documents.`,
      );
    }
    results.push(result);
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
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<RawDocument> {
  try {
    return await withPdfDocument(bytes, async (document) => {
      const pages = await readPages(document, limits);
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

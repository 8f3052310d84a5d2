import type { Link } from '../model/document.ts';
import { PrecheckError } from '../model/errors.ts';
import type { Limits } from '../model/limits.ts';
import { rowsByBaseline } from './baselines.ts';
import { orderSegments } from './columns.ts';
import { type DraftLine, draftLine, type RawDocument } from './draft.ts';
import {
  type PdfDocument,
  type PdfLink,
  type PdfPage,
  type PdfTextItem,
  withPdfDocument,
} from './pdf-library.ts';
import { linesOfBlock } from './pdf-lines.ts';
import { type Piece, piecesOf } from './pdf-pieces.ts';
import { markRepeatedLines } from './repeated-lines.ts';
import { segmentsOf } from './segments.ts';

/** Operators of pdf.js that draw an image (OPS in its source): paintImageXObject, inline image and their groups. */
const IMAGE_OPERATORS = new Set([85, 86, 87, 88]);
/** AnnotationMode.DISABLE of pdf.js: form fields and comments are no text of the CV. */
const NO_ANNOTATIONS = 0;

interface PageResult {
  readonly lines: readonly DraftLine[];
  readonly columns: number;
  readonly uncertain: boolean;
  readonly images: number;
  readonly characters: number;
  readonly oddCharacters: number;
}

interface PageLink {
  readonly url: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** AnnotationType.LINK of pdf.js. */
const LINK_ANNOTATION = 2;

/**
 * Link annotations by page. Asked for by type and for the whole document, because `page.getAnnotations()` reads
 * all text of the page a second time. Only web, mail and phone addresses count; a link inside the file leads nowhere.
 */
async function linksByPage(document: PdfDocument): Promise<ReadonlyMap<number, readonly PdfLink[]>> {
  const links = new Map<number, PdfLink[]>();
  for (const link of await document.getAnnotationsByType(new Set([LINK_ANNOTATION]))) {
    const url = link?.url ?? link?.unsafeUrl;
    if (link === null || url === undefined || !/^(?:https?|mailto|tel):/i.test(url)) continue;
    const own = links.get(link.pageIndex + 1);
    if (own === undefined) links.set(link.pageIndex + 1, [link]);
    else own.push(link);
  }
  return links;
}

/** The links of one page in coordinates from its top left corner. */
function placeLinks(links: readonly PdfLink[], page: PdfPage): PageLink[] {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform;
  return links.map((link) => {
    const [x0, y0, x1, y1] = link.rect;
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
    return {
      url: link.url ?? link.unsafeUrl ?? '',
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
}

/** Gives each link to the part of a line that it covers; the part is found by its share of the line's width. */
function attachLinks(lines: readonly DraftLine[], links: readonly PageLink[]): DraftLine[] {
  if (links.length === 0) return [...lines];
  return lines.map((line) => {
    if (line.box === null) return line;
    const [left, top, right, bottom] = line.box;
    const middle = (top + bottom) / 2;
    const here = links.filter(
      (link) => link.top <= middle && link.bottom >= middle && link.left < right && link.right > left,
    );
    if (here.length === 0) return line;
    const perCharacter = (right - left) / Math.max(1, line.text.length);
    const spans = here.map((link): Link => {
      const start = Math.max(0, Math.min(line.text.length, Math.round((link.left - left) / perCharacter)));
      const end = Math.max(start, Math.min(line.text.length, Math.round((link.right - left) / perCharacter)));
      return { url: link.url, start, end };
    });
    return { ...line, links: spans };
  });
}

function rotatedLines(rotated: readonly Piece[], page: number): DraftLine[] {
  return rotated.map((piece) =>
    draftLine(piece.text.trim(), { page, fontSize: piece.size, gapBefore: true }),
  );
}

async function readPage(
  document: PdfDocument,
  number: number,
  links: readonly PdfLink[],
): Promise<PageResult> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    const hasText = items.some((item): item is PdfTextItem => 'str' in item && item.str.trim() !== '');
    // The operators bring the fonts' names and the images; a page without text has nothing to learn from them.
    const operators = hasText
      ? await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
      : { fnArray: [] };
    const { pieces, rotated, characters, oddCharacters } = piecesOf(items, page);
    const segments = rowsByBaseline(pieces).flatMap(segmentsOf);
    const { blocks, columns, uncertain } = orderSegments(segments);
    const lines = [
      ...blocks.flatMap((block) => linesOfBlock(block, number)),
      ...rotatedLines(rotated, number),
    ];
    return {
      lines: attachLinks(lines, placeLinks(links, page)),
      columns,
      uncertain,
      images: operators.fnArray.filter((operator) => IMAGE_OPERATORS.has(operator)).length,
      characters,
      oddCharacters,
    };
  } finally {
    page.cleanup();
  }
}

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
    'This PDF is damaged and cannot be opened. Export it again from the program you wrote it in and send the new file.',
    { cause: error },
  );
}

function signalsOf(
  pages: readonly PageResult[],
  info: Readonly<Record<string, unknown>>,
): RawDocument['signals'] {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const odd = pages.reduce((sum, page) => sum + page.oddCharacters, 0);
  const producer = info.Producer ?? info.Creator;
  return {
    columnsPerPage: pages.map((page) => page.columns),
    pagesWithoutText: pages.flatMap((page, index) => (page.lines.length === 0 ? [index + 1] : [])),
    images: pages.reduce((sum, page) => sum + page.images, 0),
    likelyPhotos: null,
    tables: null,
    textBoxes: null,
    oddCharacterShare: characters === 0 ? 0 : odd / characters,
    trackedChanges: null,
    fonts: null,
    encrypted: null,
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
      const doubts = pages.flatMap((page, index) =>
        page.uncertain
          ? [`text is drawn over other text on page ${index + 1}, so its order is uncertain`]
          : [],
      );
      return {
        format: 'pdf',
        pages: document.numPages,
        lines: markRepeatedLines(pages.map((page) => page.lines)),
        signals: signalsOf(pages, info),
        doubts,
      };
    });
  } catch (error) {
    throw namedError(error);
  }
}

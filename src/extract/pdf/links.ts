import type { Link } from '../../model/document.ts';
import type { DraftLine } from '../draft.ts';
import type { PdfDocument, PdfLink } from './library.ts';
import { type Matrix, placeRectangle, type Rectangle } from './operators.ts';

/** A link and where it stands on its page. */
export interface PageLink {
  readonly url: string;
  readonly area: Rectangle;
}

/** AnnotationType.LINK of pdf.js. */
const LINK_ANNOTATION = 2;

/**
 * Link annotations by page. Asked for by type and for the whole document, because `page.getAnnotations()` reads
 * all text of the page a second time. Only web, mail and phone addresses count; a link inside the file leads nowhere.
 */
export async function linksByPage(document: PdfDocument): Promise<ReadonlyMap<number, readonly PdfLink[]>> {
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
export function placeLinks(links: readonly PdfLink[], matrix: Matrix): PageLink[] {
  return links.map((link) => ({
    url: link.url ?? link.unsafeUrl ?? '',
    area: placeRectangle(matrix, link.rect),
  }));
}

/** Gives each link to the part of a line that it covers; the part is found by its share of the line's width. */
export function attachLinks(lines: readonly DraftLine[], links: readonly PageLink[]): DraftLine[] {
  if (links.length === 0) return [...lines];
  return lines.map((line) => {
    if (line.box === null) return line;
    const [left, top, right, bottom] = line.box;
    const middle = (top + bottom) / 2;
    const here = links.filter(
      ({ area }) => area[1] <= middle && area[3] >= middle && area[0] < right && area[2] > left,
    );
    if (here.length === 0) return line;
    const perCharacter = (right - left) / Math.max(1, line.text.length);
    const spans = here.map(({ url, area }): Link => {
      const start = Math.max(0, Math.min(line.text.length, Math.round((area[0] - left) / perCharacter)));
      const end = Math.max(start, Math.min(line.text.length, Math.round((area[2] - left) / perCharacter)));
      return { url, start, end };
    });
    return { ...line, links: spans };
  });
}

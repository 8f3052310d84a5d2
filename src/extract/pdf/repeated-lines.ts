import type { DraftLine } from '../draft.ts';

/** Page headers and footers stand within this many lines of the edge of a page. */
const EDGE_LINES = 2;

/** The same line on another page, whatever its page number. */
const keyOf = (line: DraftLine): string =>
  line.text
    .replace(/\b\d{1,3}\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const PAGE_NUMBER = /^(?:page )?#(?: ?(?:\/|of|-|–|\|) ?#)?$|^- ?# ?-$/;

/**
 * Joins the pages' lines and marks those that repeat at the edge of other pages ("Jane Smith – CV – 2 of 3") as
 * header or footer, so that they do not stand in the middle of a job. The first page's header stays in the
 * body: it is where the name stands.
 */
export function markRepeatedLines(pages: readonly (readonly DraftLine[])[]): DraftLine[] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(keyOf));
    for (const key of edges) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.flatMap((lines, page) =>
    lines.map((line, index) => {
      const atTop = index < EDGE_LINES;
      const atBottom = index >= lines.length - EDGE_LINES;
      if (!atTop && !atBottom) return line;
      const key = keyOf(line);
      const repeated = pages.length > 1 && (seen.get(key) ?? 0) > 1;
      if (PAGE_NUMBER.test(key) || (repeated && atBottom && !atTop))
        return { ...line, region: 'footer' as const };
      if (repeated && atTop && page > 0) return { ...line, region: 'header' as const };
      return line;
    }),
  );
}

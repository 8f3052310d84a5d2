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

/** A footer is one line of a name and an address or two. */
const LONGEST_FOOTER = 160;

const EMAIL = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;

const emailsOf = (text: string): string[] => text.toLowerCase().match(EMAIL) ?? [];

/** "Jane Smith — jane@example.nz" set apart at the foot of a page, where an address of the same page's top stands again. */
function repeatsAddress(lines: readonly DraftLine[], index: number): boolean {
  const line = lines[index]!;
  if (index !== lines.length - 1 || index < EDGE_LINES * 2 || !line.gapBefore) return false;
  const own = emailsOf(line.text.slice(0, LONGEST_FOOTER));
  return (
    own.length > 0 &&
    lines
      .slice(0, index)
      .some(({ text }) => emailsOf(text.slice(0, LONGEST_FOOTER)).some((email) => own.includes(email)))
  );
}

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
      if (PAGE_NUMBER.test(key) || (repeated && atBottom && !atTop) || repeatsAddress(lines, index))
        return { ...line, region: 'footer' as const };
      if (repeated && atTop && page > 0) return { ...line, region: 'header' as const };
      return line;
    }),
  );
}

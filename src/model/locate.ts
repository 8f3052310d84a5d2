import type { Section, SectionKind } from './cv.ts';
import type { Line, TextDocument } from './document.ts';
import type { Evidence } from './finding.ts';
import type { Span } from './span.ts';

/** Looks up what stands at an offset, and quotes. One is made for each CV and handed to every stage that quotes. */
export interface Locator {
  /** The line that holds the offset, or the nearest one before it; null in an empty document. */
  lineAt(offset: number): Line | null;
  /** Kind of the section that holds the offset, or null above the first heading. */
  sectionAt(offset: number): SectionKind | null;
  /** The span as evidence, without white space at its ends. */
  evidence(span: Span): Evidence;
}

/** Index of the last item that starts at or before the offset, -1 where there is none. Items are sorted by start. */
export function lastStartingBefore(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Makes the locator of one document.
 *
 * Why one place: evidence must equal its slice of the text and carry the page, line and box of its own offset;
 * looking a quote up by its words would find the wrong one of two repeats.
 */
export function createLocator(document: TextDocument, sections: readonly Section[]): Locator {
  const { text, lines } = document;
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const lineSpans = lineStarts.map((start) => ({ start, end: start }));

  const lineAt = (offset: number): Line | null =>
    lines[Math.max(0, lastStartingBefore(lines, offset))] ?? null;
  const sectionAt = (offset: number): SectionKind | null => {
    const section = sections[lastStartingBefore(sections, offset)];
    return section !== undefined && offset < section.end ? section.kind : null;
  };
  return {
    lineAt,
    sectionAt,
    evidence(span) {
      let start = Math.max(0, Math.min(span.start, text.length));
      let end = Math.max(start, Math.min(span.end, text.length));
      while (start < end && /\s/.test(text[start]!)) start += 1;
      while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
      const line = lineAt(start);
      return {
        quote: text.slice(start, end),
        start,
        end,
        page: line?.page ?? null,
        line: lastStartingBefore(lineSpans, start) + 1,
        box: line?.box ?? null,
        section: sectionAt(start),
      };
    },
  };
}

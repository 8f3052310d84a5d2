import type { Section } from '../model/cv.ts';
import type { Span } from '../model/span.ts';
import type { Heading } from './heading-look.ts';
import type { LineView } from './view.ts';

/** A section with its lines, heading left out. */
export interface SectionLines {
  readonly section: Section;
  readonly views: readonly LineView[];
}

/** The lines above the first heading, and each section with its lines. */
export interface Outline {
  readonly top: readonly LineView[];
  readonly sections: readonly SectionLines[];
}

/** The part of an inline heading's line that follows the colon, as a line of its own. */
function restOfLine(heading: Heading): LineView {
  const { view, field } = heading;
  const after = view.text.slice(field.end - view.start);
  const skipped = after.length - after.replace(/^\s*[:\t]\s*/, '').length;
  const start = field.end + skipped;
  return { ...view, text: view.text.slice(start - view.start), start, gapBefore: false };
}

/**
 * Cuts the document at its headings. Page headers and footers belong to no section, and neither do the lines from
 * the candidate's name to the next heading: beside a sidebar the name stands below the sidebar's last section.
 */
export function cutSections(
  views: readonly LineView[],
  headings: readonly Heading[],
  name: Span | null,
  textLength: number,
): Outline {
  const body = views.filter((view) => view.line.region === 'body');
  const firstIndex = headings[0]?.view.index ?? Number.POSITIVE_INFINITY;
  const top = body.filter((view) => view.index < firstIndex);
  let from = 0;
  const sections = headings.map((heading, position): SectionLines => {
    const next = headings[position + 1];
    const until = next?.view.index ?? Number.POSITIVE_INFINITY;
    while (from < body.length && body[from]!.index <= heading.view.index) from += 1;
    let to = from;
    while (to < body.length && body[to]!.index < until) to += 1;
    const inside = body.slice(from, to);
    const nameAt = inside.findIndex(
      (view) => name !== null && view.start <= name.start && view.end >= name.end,
    );
    // Under a contact heading the name is where it belongs.
    const cut = nameAt > 0 || (nameAt === 0 && heading.kind !== 'contact');
    const own = cut ? inside.slice(0, nameAt) : inside;
    if (cut) top.push(...inside.slice(nameAt));
    const lines = heading.inline ? [restOfLine(heading), ...own] : own;
    const end = (cut ? inside[nameAt]!.line.start : next?.view.line.start) ?? textLength;
    const contentStart = lines[0]?.start ?? heading.view.line.end;
    const contentEnd = Math.max(contentStart, lines.at(-1)?.end ?? contentStart);
    return {
      section: {
        kind: heading.kind,
        heading: heading.field,
        start: heading.view.line.start,
        end,
        content: { start: Math.min(contentStart, end), end: Math.min(contentEnd, end) },
      },
      views: lines,
    };
  });
  return { top, sections };
}

import type { SectionKind } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { CompiledLexicon } from './compile.ts';
import {
  ANCHOR_KINDS,
  fitsLook,
  type Heading,
  isCapitals,
  isMuchSmaller,
  type Look,
  lookOf,
  sameLook,
  sharedLooks,
} from './heading-look.ts';
import { kindOfHeading, LONGEST_HEADING } from './heading-words.ts';
import type { LineView } from './view.ts';

/** "Skills: Java, SQL" opens a section where the word before the colon is a heading and the line opens a paragraph. */
function inlineHeading(view: LineView, lexicon: CompiledLexicon): Heading | null {
  const beside = /^[^\t:]{3,32}\t/.test(view.text) && view.line.box !== null;
  if (view.marker !== null || !(view.gapBefore || view.index === 0 || beside)) return null;
  const match = /^([^:\t]{3,32})[:\t]\s*\S/.exec(view.text);
  if (match === null) return null;
  const kind = kindOfHeading(match[1]!, lexicon);
  if (kind === null || kind === 'contact' || kind === 'other') return null;
  const value = match[1]!.trim();
  return { view, kind, field: { value, start: view.start, end: view.start + value.length }, inline: true };
}

function wordHeading(view: LineView, lexicon: CompiledLexicon): Heading | null {
  const marked = view.line.headingLevel !== null || view.line.bold || isCapitals(view);
  const numbered = /^\w/.test(view.marker ?? '') && view.gapBefore;
  if (view.marker !== null && view.marker !== '>' && !marked && !numbered) return null;
  if (/[.,;]$/.test(view.text) || view.text.includes('\t')) return null;
  const kind = kindOfHeading(view.text, lexicon);
  if (kind === null) return null;
  const value = view.text.replace(/\s*:$/, '');
  return { view, kind, field: { value, start: view.start, end: view.start + value.length }, inline: false };
}

/** A heading that the lexicon does not know, told by looking just like those it knows. */
function lookHeading(view: LineView, look: Look, bodySize: number | null): Heading | null {
  if (view.text.length > LONGEST_HEADING || view.marker !== null) return null;
  const distinct =
    look.level !== null ||
    (look.capitals && (look.bold || view.gapBefore)) ||
    (look.size !== null && bodySize !== null && look.size > bodySize + 0.8);
  if (!distinct || !sameLook(lookOf(view), look)) return null;
  const words = view.text.split(/\s+/).length;
  if (words > 5 || /\d{3}|[@.,;|\t]|[-–—]$/.test(view.text)) return null;
  return {
    view,
    kind: 'other',
    field: { value: view.text, start: view.start, end: view.end },
    inline: false,
  };
}

/** The font size that most characters of the document have. */
function commonSize(views: readonly LineView[]): number | null {
  const counts = new Map<number, number>();
  for (const { line, text } of views) {
    if (line.fontSize !== null) counts.set(line.fontSize, (counts.get(line.fontSize) ?? 0) + text.length);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? null;
}

/**
 * Finds the headings: by their words, checked by their look, then others by their look alone.
 *
 * Why both: words alone take "Projects" inside a job for a section, look alone takes the candidate's name.
 */
export function findHeadings(views: readonly LineView[], lexicon: CompiledLexicon): Heading[] {
  const body = views.filter((view) => view.line.region === 'body');
  const byWords = body.flatMap((view) => wordHeading(view, lexicon) ?? inlineHeading(view, lexicon) ?? []);
  return judgeByLook(body, withoutUnspaced(byWords));
}

/**
 * In plain text a blank line is all the look that a heading has: where most headings have one above them, a line
 * without is a label ("Highlights"), unless it is in capitals.
 */
function withoutUnspaced(headings: readonly Heading[]): Heading[] {
  if (headings.some(({ view }) => view.line.box !== null || view.line.headingLevel !== null))
    return [...headings];
  const isSpaced = ({ view }: Heading) => view.gapBefore || view.index === 0;
  if (headings.filter(isSpaced).length * 2 < headings.length) return [...headings];
  // Where headings are bold, so may one without space be, but in a job a bold line may label a part of it.
  const bold = headings.filter(isSpaced).every(({ view }) => view.line.bold);
  let open: SectionKind | null = null;
  return headings.filter((heading) => {
    const label = open === 'experience' || open === 'projects';
    const marked = bold && heading.view.line.bold && !label;
    const kept = isSpaced(heading) || isCapitals(heading.view) || marked;
    if (kept) open = heading.kind;
    return kept;
  });
}

/** Drops headings that look unlike the others and adds those that only their look tells. */
function judgeByLook(body: readonly LineView[], byWords: readonly Heading[]): Heading[] {
  const shared = sharedLooks(byWords);
  const kept = byWords.filter((heading) => heading.inline || fitsLook(heading, shared));
  const first = kept[0]?.view.index ?? Number.POSITIVE_INFINITY;
  const known = new Set(kept.map((heading) => heading.view.index));
  const bodySize = commonSize(body);
  const opensSection = (at: number) => isFirstEntry(body, kept, at);
  const byLook = body
    .filter(
      (view, at) =>
        !known.has(view.index) && !opensSection(at) && (view.index > first || opensText(body[at + 1])),
    )
    .flatMap((view) => {
      for (const { look } of shared) {
        if (isMuchSmaller(look, shared[0]!.look)) continue;
        const heading = lookHeading(view, look, bodySize);
        if (heading !== null) return [heading];
      }
      return [];
    });
  const sorted = [...kept, ...byLook].sort((one, other) => one.view.index - other.view.index);
  return dropInline(dropLabels(dropGroups(sorted, bodySize)));
}

/** Characters of a line that may be no more than the title of a job. */
const LONGEST_TITLE = 60;

/**
 * Whether a line belongs to the first entry of the section above it: no section is empty, so what follows a heading
 * at once is no heading, and nor is an employer in capitals below the title of the first job.
 */
function isFirstEntry(body: readonly LineView[], kept: readonly Heading[], at: number): boolean {
  const heads = (view: LineView | undefined) => kept.find((heading) => heading.view === view);
  if (heads(body[at - 1]) !== undefined) return true;
  const above = body[at - 1];
  if (heads(body[at - 2])?.kind !== 'experience' || above === undefined) return false;
  const plain = above.marker === null && above.line.box === null && above.line.headingLevel === null;
  return plain && above.text.length <= LONGEST_TITLE && !/\d/.test(above.text);
}

/** Above the first known heading a line heads a section only where running text follows, and no contact details. */
function opensText(next: LineView | undefined): boolean {
  return next !== undefined && next.text.length > 50 && !/@|\d{4,}/.test(next.text);
}

/** "Tools" in plain print inside the skills section names a group of skills. */
function dropGroups(headings: readonly Heading[], bodySize: number | null): Heading[] {
  const isPlain = (heading: Heading) => {
    const look = lookOf(heading.view);
    const larger = look.size !== null && bodySize !== null && look.size > bodySize + 0.6;
    return !look.bold && !look.capitals && look.level === null && !larger && bodySize !== null;
  };
  return headings.filter(
    (heading, index) =>
      heading.kind !== 'skills' || headings[index - 1]?.kind !== 'skills' || !isPlain(heading),
  );
}

/** "Key achievements:" under a job labels a part of it, where the document's headings have no colon. */
function dropLabels(headings: readonly Heading[]): Heading[] {
  const hasColon = ({ view }: Heading) => view.text.endsWith(':');
  const usual = headings.filter(hasColon).length * 2 > headings.length;
  let open: SectionKind | null = null;
  return headings.filter((heading) => {
    const label =
      !usual &&
      !heading.inline &&
      hasColon(heading) &&
      heading.kind !== open &&
      (open === 'experience' || open === 'projects');
    if (!label) open = heading.kind;
    return !label;
  });
}

/** Where a document has headings on lines of their own, "Languages: Java" is a group of skills and no section. */
const ENOUGH_HEADINGS = 3;
/** Headings in a column of their own stand beside the first line of their section; one alone proves nothing. */
const ENOUGH_BESIDE = 2;

/** Points by which the left edges of headings in one column differ at most where their right edges are even. */
const RAGGED_EDGE = 40;

function dropInline(headings: readonly Heading[]): Heading[] {
  const whole = headings.filter((heading) => !heading.inline).length;
  const isBeside = ({ view, field }: Heading) => view.text[field.end - view.start] === '\t';
  const anchors = headings.filter(
    (heading) => heading.inline && isBeside(heading) && ANCHOR_KINDS.has(heading.kind),
  );
  const inColumn = new Set(anchors.map(({ kind }) => kind)).size >= ENOUGH_BESIDE;
  // Aligned to the right they begin at different edges, but all of them before the text does.
  const edge = largest(
    anchors.map(({ view }) => view.left ?? 0),
    0,
  );
  const atEdge = ({ view }: Heading) => view.left === null || view.left <= edge + RAGGED_EDGE;
  return headings.filter((heading) => {
    if (!heading.inline) return !inColumn || atEdge(heading);
    return isBeside(heading) ? inColumn && atEdge(heading) : whole < ENOUGH_HEADINGS;
  });
}

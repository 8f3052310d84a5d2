import type { SectionKind } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';
import { kindOfHeading, LONGEST_HEADING } from './heading-words.ts';
import type { LineView } from './view.ts';

/** A line that heads a section, or the head of a line such as "Skills: Java, SQL". */
export interface Heading {
  readonly view: LineView;
  readonly kind: SectionKind;
  readonly field: Field;
  /** True where the section's text begins on the same line, after a colon. */
  readonly inline: boolean;
}

/** Kinds whose headings mark the look that all headings of the document share. */
const ANCHOR_KINDS: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'skills',
  'summary',
  'certifications',
  'references',
]);

/** How a line looks, as far as headings of one document look alike. */
interface Look {
  readonly size: number | null;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly level: number | null;
}

function isCapitals({ text, line }: LineView): boolean {
  return line.capitals === true || (text === text.toUpperCase() && text !== text.toLowerCase());
}

function lookOf(view: LineView): Look {
  return {
    size: view.line.fontSize,
    bold: view.line.bold,
    capitals: isCapitals(view),
    level: view.line.headingLevel,
  };
}

function sameLook(one: Look, other: Look): boolean {
  const sameSize = one.size === null || other.size === null || Math.abs(one.size - other.size) < 0.6;
  return sameSize && one.bold === other.bold && one.capitals === other.capitals && one.level === other.level;
}

/** A CV has a dozen headings; more than these say nothing new about their look. */
const MOST_ANCHORS = 60;

/**
 * The look that headings of most anchor kinds share, or null where no two kinds share one. Kinds count and not
 * lines: "Highlights" under every job would outvote the real headings.
 */
function sharedLook(headings: readonly Heading[]): Look | null {
  const anchors = headings
    .filter((heading) => !heading.inline && ANCHOR_KINDS.has(heading.kind))
    .slice(0, MOST_ANCHORS)
    .map((heading) => ({ kind: heading.kind, look: lookOf(heading.view) }));
  let best: Look | null = null;
  let most = 1;
  for (const { look } of anchors) {
    const kinds = new Set(anchors.filter((other) => sameLook(look, other.look)).map((other) => other.kind));
    if (kinds.size > most) {
      most = kinds.size;
      best = look;
    }
  }
  return best;
}

/** A sidebar's headings may be smaller than the others; "Highlights" at half their size belongs to a job. */
const SMALLEST_HEADING = 0.7;

/** Whether a heading by its words looks like the others, or at least no less like one. */
function fitsLook(heading: Heading, look: Look): boolean {
  const own = lookOf(heading.view);
  if (sameLook(own, look)) return true;
  if (own.level !== null && look.level !== null) return own.level <= look.level;
  const larger = own.size !== null && look.size !== null && own.size > look.size - 0.6;
  const marked = own.bold || own.capitals || larger;
  // Anchors with another look than the rest (a sidebar's own style) stand; others must carry some mark of a heading.
  if (own.size !== null && look.size !== null && own.size < look.size * SMALLEST_HEADING) return false;
  if (ANCHOR_KINDS.has(heading.kind)) return marked || !(look.bold || look.capitals || look.level !== null);
  if (own.size !== null && look.size !== null)
    return larger && own.bold === look.bold && own.capitals === look.capitals;
  return own.bold === look.bold && own.capitals === look.capitals && own.level === look.level;
}

/** "Skills: Java, SQL" opens a section where the word before the colon is a heading and the line opens a paragraph. */
function inlineHeading(view: LineView, lexicon: CompiledLexicon): Heading | null {
  if (view.marker !== null || !(view.gapBefore || view.index === 0)) return null;
  const match = /^([^:\t]{3,32})[:\t]\s*\S/.exec(view.text);
  if (match === null) return null;
  const kind = kindOfHeading(match[1]!, lexicon);
  if (kind === null || kind === 'contact' || kind === 'other') return null;
  const value = match[1]!.trim();
  return { view, kind, field: { value, start: view.start, end: view.start + value.length }, inline: true };
}

function wordHeading(view: LineView, lexicon: CompiledLexicon): Heading | null {
  const marked = view.line.headingLevel !== null || view.line.bold || isCapitals(view);
  if (view.marker !== null && view.marker !== '>' && !marked) return null;
  if (/[.,;]$/.test(view.text) || view.text.includes('\t')) return null;
  const kind = kindOfHeading(view.text, lexicon);
  if (kind === null) return null;
  const value = view.text.replace(/\s*:$/, '');
  return { view, kind, field: { value, start: view.start, end: view.start + value.length }, inline: false };
}

/** A heading that the lexicon does not know, told by looking just like those it knows. */
function lookHeading(view: LineView, look: Look, bodySize: number | null): Heading | null {
  const own = lookOf(view);
  const distinct =
    look.level !== null ||
    (look.capitals && (look.bold || view.gapBefore)) ||
    (look.size !== null && bodySize !== null && look.size > bodySize + 0.8);
  if (!distinct || !sameLook(own, look) || view.marker !== null) return null;
  const words = view.text.split(/\s+/).length;
  if (words > 5 || view.text.length > LONGEST_HEADING || /\d{3}|[@.,;|\t]/.test(view.text)) return null;
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
  return headings.filter((heading) => isSpaced(heading) || isCapitals(heading.view));
}

/** Drops headings that look unlike the others and adds those that only their look tells. */
function judgeByLook(body: readonly LineView[], byWords: readonly Heading[]): Heading[] {
  const look = sharedLook(byWords);
  const kept =
    look === null ? byWords : byWords.filter((heading) => heading.inline || fitsLook(heading, look));
  const first = kept[0]?.view.index ?? Number.POSITIVE_INFINITY;
  const known = new Set(kept.map((heading) => heading.view.index));
  const bodySize = commonSize(body);
  const byLook =
    look === null
      ? []
      : body
          .filter((view, at) => !known.has(view.index) && (view.index > first || opensText(body[at + 1])))
          .flatMap((view) => lookHeading(view, look, bodySize) ?? []);
  const sorted = [...kept, ...byLook].sort((one, other) => one.view.index - other.view.index);
  return dropInline(dropLabels(dropGroups(sorted, bodySize)));
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

function dropInline(headings: readonly Heading[]): Heading[] {
  const whole = headings.filter((heading) => !heading.inline).length;
  const isBeside = ({ view, field }: Heading) => view.text[field.end - view.start] === '\t';
  const beside = headings.filter(
    (heading) => heading.inline && isBeside(heading) && ANCHOR_KINDS.has(heading.kind),
  ).length;
  return headings.filter((heading) => {
    if (!heading.inline) return true;
    return isBeside(heading) ? beside >= ENOUGH_BESIDE : whole < ENOUGH_HEADINGS;
  });
}

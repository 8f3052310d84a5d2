import type { SectionKind } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
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
export const ANCHOR_KINDS: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'skills',
  'summary',
  'certifications',
  'references',
]);

/** How a line looks, as far as headings of one document look alike. */
export interface Look {
  readonly size: number | null;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly level: number | null;
}

/** Capitals, whatever stands in brackets: "EXPERIENCE (continued)". */
export function isCapitals({ text, line }: LineView): boolean {
  const plain = text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text;
  return line.capitals === true || (plain === plain.toUpperCase() && plain !== plain.toLowerCase());
}

/** The look of a line. */
export function lookOf(view: LineView): Look {
  return {
    size: view.line.fontSize,
    bold: view.line.bold,
    capitals: isCapitals(view),
    level: view.line.headingLevel,
  };
}

/** Whether two lines look alike, as far as their format tells. */
export function sameLook(one: Look, other: Look): boolean {
  const sameSize = one.size === null || other.size === null || Math.abs(one.size - other.size) < 0.6;
  return sameSize && one.bold === other.bold && one.capitals === other.capitals && one.level === other.level;
}

/** A CV has a dozen headings; more than these say nothing new about their look. */
const MOST_ANCHORS = 60;

/** Kinds that only a look other than the commonest has, so that it is a sidebar's and no label's. */
const FEWEST_KINDS = 2;

/** A look with the kinds of section whose headings have it. */
export interface SharedLook {
  readonly look: Look;
  readonly kinds: ReadonlySet<SectionKind>;
}

/**
 * The looks that headings of several kinds share, the commonest first: the main column's, and a sidebar's that names
 * sections which the main column lacks. Kinds count and not lines: "Highlights" under every job would outvote the
 * real headings.
 */
export function sharedLooks(headings: readonly Heading[]): SharedLook[] {
  const whole = headings.filter((heading) => !heading.inline);
  const anchors = whole.filter((heading) => ANCHOR_KINDS.has(heading.kind));
  const several = new Set(anchors.map(({ kind }) => kind)).size > 1;
  const kindsOf = (look: Look, among: readonly Heading[]) =>
    new Set(among.filter(({ view }) => sameLook(look, lookOf(view))).map(({ kind }) => kind));
  const shared: (SharedLook & { readonly weight: number })[] = [];
  for (const { view } of whole.slice(0, MOST_ANCHORS)) {
    const look = lookOf(view);
    if (shared.some((other) => sameLook(other.look, look))) continue;
    const kinds = kindsOf(look, whole.slice(0, MOST_ANCHORS));
    const weight = several ? kindsOf(look, anchors.slice(0, MOST_ANCHORS)).size : kinds.size;
    if (kinds.size > 1 && weight > 0) shared.push({ look, kinds, weight });
  }
  const [main, ...others] = shared.sort((one, other) => other.weight - one.weight);
  if (main === undefined || main.weight < 2) return [];
  return [
    main,
    ...others.filter((other) => {
      const own = [...other.kinds].filter((kind) => !main.kinds.has(kind));
      const deeper =
        other.look.level !== null && main.look.level !== null && other.look.level > main.look.level;
      return !deeper && own.length >= FEWEST_KINDS && own.some((kind) => ANCHOR_KINDS.has(kind));
    }),
  ];
}

/** A sidebar's headings may be smaller than the others; "Highlights" at half their size belongs to a job. */
const SMALLEST_HEADING = 0.7;

/** Whether a look is too small beside the usual one to make a heading by itself. */
export function isMuchSmaller(own: Look, usual: Look): boolean {
  return own.size !== null && usual.size !== null && own.size < usual.size * SMALLEST_HEADING;
}

/** Whether a heading by its words looks like the others, or at least no less like one. */
export function fitsLook(heading: Heading, shared: readonly SharedLook[]): boolean {
  const [main] = shared;
  if (main === undefined) return true;
  const own = lookOf(heading.view);
  const { look, kinds } = main;
  // Small print that several kinds share, which the usual look lacks, heads the lesser sections.
  if (isMuchSmaller(own, look)) return shared.some((other) => sameLook(own, other.look));
  if (own.level !== null && look.level !== null) return own.level <= look.level;
  if (shared.some((other) => sameLook(own, other.look))) return true;
  const larger = own.size !== null && look.size !== null && own.size > look.size - 0.6;
  const marked = own.bold || own.capitals || larger;
  // One with another look than the rest stands where it is marked and no heading of the usual look says the same.
  if (ANCHOR_KINDS.has(heading.kind)) {
    const plain = !(look.bold || look.capitals || look.level !== null);
    return plain || (marked && !kinds.has(heading.kind));
  }
  if (own.size !== null && look.size !== null)
    return larger && own.bold === look.bold && own.capitals === look.capitals;
  return own.bold === look.bold && own.capitals === look.capitals && own.level === look.level;
}

import type { Region } from '../../model/document.ts';
import { type Bounds, beyondLimit, stopIfLate } from '../../model/limits.ts';
import { isPortrait, type Picture } from './drawings.ts';
import type { ParagraphFacts, RunLook } from './facts.ts';
import type { ListLevelOf } from './numbering.ts';
import type { Relationship } from './package.ts';
import type { Colour } from './properties.ts';
import type { Style, Stylesheet } from './styles.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';
import { chosenAlternative } from './drawings.ts';

/** Everything that is gathered while a DOCX is made plain. */
export interface Flattening {
  readonly bounds: Bounds;
  readonly styles: Stylesheet;
  readonly listLevelOf: ListLevelOf;
  readonly fontOf: (name: string) => string;
  /** Whether pictures or coloured shapes stand free on a page; looked for when it matters. */
  readonly hasBackdrop: () => boolean;
  readonly xml: string[];
  readonly looks: RunLook[];
  readonly lookIds: Map<string, number>;
  readonly paragraphs: ParagraphFacts[];
  readonly links: string[];
  readonly linkIds: Map<string, number>;
  readonly fonts: Set<string>;
  /** Notes referred to, as "footnote 3". */
  readonly notes: Set<string>;
  readonly portraits: Set<string>;
  /** Fields that are open, and how much of the innermost one's instruction was read. */
  fields: number;
  instruction: number;
  characters: number;
  sectionCharacters: number;
  columns: number;
  images: number;
  textBoxes: number;
  tables: number;
  trackedChanges: number;
}

/** Where in the document something stands: what holds for all text inside. */
export interface Place {
  readonly region: Region;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Colour behind the text, or null where it cannot be known. */
  readonly background: Colour;
  /** Whether the page shows through: then what stands free on it may lie behind the text. */
  readonly onPage: boolean;
  readonly hidden: boolean;
  /** Inside a form field that nobody has filled in. */
  readonly unfilled: boolean;
  readonly tableStyle: Style | undefined;
}

/** Elements around text that say something about it and are no part of it. */
const WRAPPERS = new Set([
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara',
]);

/**
 * The elements of a list with everything unwrapped that stands around them: content controls, alternatives, changes
 * that nobody has accepted yet. What was deleted or moved away is left out; both are counted.
 */
export function* unwrap(
  elements: readonly XmlElement[],
  place: Place,
  state: Flattening,
): Generator<readonly [XmlElement, Place]> {
  for (const element of elements) {
    const { name } = element;
    // A move is two elements and one change.
    if (name === 'w:ins' || name === 'w:del' || name === 'w:moveTo') state.trackedChanges += 1;
    if (name === 'w:del' || name === 'w:moveFrom') continue;
    if (name === 'w:sdt') {
      const unfilled =
        place.unfilled || childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
      yield* unwrap(elementsOf(childOf(element, 'w:sdtContent')), { ...place, unfilled }, state);
    } else if (name === 'mc:AlternateContent') yield* unwrap(chosenAlternative(element), place, state);
    else if (WRAPPERS.has(name)) yield* unwrap(elementsOf(element), place, state);
    else yield [element, place];
  }
}

/** The number of a look; looks that are alike share one. */
export function lookId(state: Flattening, look: RunLook): number {
  const key = `${look.bold} ${look.size} ${look.capitals} ${look.concealment}`;
  const known = state.lookIds.get(key);
  if (known !== undefined) return known;
  state.lookIds.set(key, state.looks.length);
  return state.looks.push(look) - 1;
}

/** The relationship id under which the plain document knows an address. */
export function linkId(state: Flattening, url: string): string {
  const known = state.linkIds.get(url) ?? state.links.push(url) - 1;
  state.linkIds.set(url, known);
  return `L${known}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold control characters
const NOT_IN_XML = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as it may stand in an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, (character) => ESCAPED[character] ?? '').replaceAll('"', '&quot;');
}

/** Counts text against the limits. */
export function countCharacters(state: Flattening, count: number): void {
  state.characters += count;
  state.sectionCharacters += count;
  const { limits } = state.bounds;
  if (state.characters > limits.characters) throw beyondLimit('characters', limits);
  stopIfLate(state.bounds);
}

/** A portrait stands at the top: before this many characters, about a third of a page. */
const TOP = 1000;

/** Counts pictures, and remembers those that may be a portrait. */
export function notePictures(state: Flattening, pictures: readonly Picture[], place: Place): void {
  state.images += pictures.length;
  for (const picture of pictures) {
    const target = place.relationships.get(picture.id)?.target ?? picture.id;
    const photograph = !/\.(?:svg|emf|wmf)$/i.test(target);
    if (photograph && state.characters < TOP && isPortrait(picture)) state.portraits.add(target);
  }
}

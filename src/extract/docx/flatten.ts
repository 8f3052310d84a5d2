import type { Region } from '../../model/document.ts';
import type { Bounds } from '../../model/limits.ts';
import { hasBackdrop } from './drawings.ts';
import type { Flattened } from './facts.ts';
import { flattenBlocks } from './flatten-blocks.ts';
import { DEEPEST_FIELD } from './flatten-runs.ts';
import type { Flattening, Place } from './flattening.ts';
import { readNumbering } from './numbering.ts';
import type { DocxPackage, Part } from './package.ts';
import { readStyles } from './styles.ts';
import { childOf, descendants, elementsOf, switchOf, type XmlElement } from './xml.ts';

const PAGE_COLOUR = 'FFFFFF';

/** Names of the theme's fonts, by which most documents of Word call them. */
function themeFonts(theme: XmlElement | undefined): (name: string) => string {
  const [scheme] = theme === undefined ? [] : descendants(theme, 'a:fontScheme');
  const nameOf = (kind: string) => childOf(childOf(scheme, kind), 'a:latin')?.attributes.typeface;
  return (name) => {
    if (name === '+major') return nameOf('a:majorFont') ?? 'Calibri Light';
    return name === '+minor' ? (nameOf('a:minorFont') ?? 'Calibri') : name;
  };
}

/** The headers or footers that are shown: a file keeps those of first and even pages when they are switched off. */
function marginsOf(file: DocxPackage, kind: 'header' | 'footer'): Part[] {
  const evenPages = switchOf(file.related('settings')?.root, 'w:evenAndOddHeaders') === true;
  const paths = new Set<string>();
  for (const section of descendants(file.main.root, 'w:sectPr')) {
    for (const { name, attributes } of elementsOf(section)) {
      if (name !== `w:${kind}Reference`) continue;
      const type = attributes['w:type'] ?? 'default';
      const shown = type === 'first' ? switchOf(section, 'w:titlePg') === true : type !== 'even' || evenPages;
      const target = file.main.relationships.get(attributes['r:id'] ?? '')?.target;
      if (shown && target !== undefined) paths.add(target);
    }
  }
  return [...paths].flatMap((path) => file.part(path) ?? []);
}

function placeIn(part: Part, region: Region, background: string | null): Place {
  const { relationships } = part;
  return {
    region,
    relationships,
    background,
    onPage: true,
    hidden: false,
    unfilled: false,
    tableStyle: undefined,
  };
}

/** The colour of the page, where the file says that it shows one. */
function pageColour(file: DocxPackage): string | null {
  const colour = childOf(file.main.root, 'w:background')?.attributes['w:color'];
  const shown = switchOf(file.related('settings')?.root, 'w:displayBackgroundShape') === true;
  if (colour === undefined || !shown) return PAGE_COLOUR;
  return /^[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null;
}

function startFlattening(file: DocxPackage, parts: readonly Part[], bounds: Bounds): Flattening {
  const styles = readStyles(file.related('styles')?.root ?? null);
  let backdrop: boolean | null = null;
  let fontOf: ((name: string) => string) | null = null;
  return {
    bounds,
    styles,
    listLevelOf: readNumbering(file.related('numbering')?.root ?? null, styles.styleOf),
    // Themes are long and rarely asked for.
    fontOf: (name) => {
      if (!name.startsWith('+')) return name;
      fontOf ??= themeFonts(file.related('theme')?.root);
      return fontOf(name);
    },
    hasBackdrop: () => {
      backdrop ??= parts.some(({ root }) => hasBackdrop(root));
      return backdrop;
    },
    xml: [],
    looks: [],
    lookIds: new Map(),
    paragraphs: [],
    links: [],
    linkIds: new Map(),
    fonts: new Set(),
    notes: new Set(),
    portraits: new Set(),
    fields: 0,
    instruction: 0,
    characters: 0,
    sectionCharacters: 0,
    columns: 1,
    images: 0,
    textBoxes: 0,
    tables: 0,
    trackedChanges: 0,
  };
}

/** Flattens one part. Fields that it leaves open end with it. */
function flattenPart(elements: readonly XmlElement[], place: Place, state: Flattening): void {
  flattenBlocks(elements, place, state);
  if (state.fields === 0) return;
  const ends = '<w:fldChar w:fldCharType="end"/>'.repeat(Math.min(state.fields, DEEPEST_FIELD));
  state.xml.push(`<w:p><w:r>${ends}</w:r></w:p>`);
  state.fields = 0;
}

/** Notes stand at the foot of the page, where parsers read them as little as its footer. */
function flattenNotes(
  file: DocxPackage,
  kind: 'footnote' | 'endnote',
  background: string | null,
  state: Flattening,
): void {
  const isWanted = (note: XmlElement) => state.notes.has(`${kind} ${note.attributes['w:id']}`);
  const part = state.notes.size === 0 ? null : file.related(`${kind}s`);
  if (part === null) return;
  for (const note of elementsOf(part.root).filter(isWanted))
    flattenPart(elementsOf(note), placeIn(part, 'footer', background), state);
}

/**
 * Makes a DOCX plain. Its styles, parts, drawings, form fields and changes are worked out once, here, and a small
 * document is written that has paragraphs, runs, links and tables only, each with the number of its facts: where it
 * stands, how it looks, whether a person sees it. Headers come first, footers and notes last.
 *
 * Why not ask mammoth: it reads what is said in place and leaves out headers, boxes, inherited looks, colours and
 * what is hidden. It still reads the plain document, whose fields, symbols, links and merged cells are its work.
 */
export function flattenDocx(file: DocxPackage, bounds: Bounds): Flattened {
  const body = childOf(file.main.root, 'w:body');
  if (body === undefined) throw new Error('no body in the document');
  const headers = marginsOf(file, 'header');
  const footers = marginsOf(file, 'footer');
  const background = pageColour(file);
  const state = startFlattening(file, [...headers, file.main, ...footers], bounds);
  for (const part of headers) flattenPart(elementsOf(part.root), placeIn(part, 'header', background), state);
  state.sectionCharacters = 0;
  flattenPart(elementsOf(body), placeIn(file.main, 'body', background), state);
  for (const part of footers) flattenPart(elementsOf(part.root), placeIn(part, 'footer', background), state);
  flattenNotes(file, 'footnote', background, state);
  flattenNotes(file, 'endnote', background, state);
  const { links, looks, paragraphs, images, textBoxes, tables, trackedChanges, columns } = state;
  return {
    xml: state.xml,
    links,
    looks,
    paragraphs,
    seen: {
      images,
      // Several pictures of that kind are badges or logos.
      likelyPhotos: state.portraits.size === 1 ? 1 : 0,
      textBoxes,
      tables,
      trackedChanges,
      columns,
      fonts: [...state.fonts].sort(),
    },
  };
}

import { orderBoxes } from './box-order.ts';
import type { TextBox } from './drawings.ts';
import type { ParagraphFacts } from './facts.ts';
import { flattenInline, type OpenParagraph, USUAL_SIZE } from './flatten-runs.ts';
import { type Flattening, type Place, unwrap } from './flattening.ts';
import {
  columnsOf,
  isDropCap,
  type ParagraphProperties,
  readParagraphProperties,
  shadingOf,
} from './properties.ts';
import { headingLevelOf, type Style } from './styles.ts';
import { childOf, descendants, elementsOf, switchOf, settingOf, type XmlElement } from './xml.ts';

function factsOf(
  style: Style,
  direct: ParagraphProperties,
  open: OpenParagraph,
  place: Place,
  state: Flattening,
): ParagraphFacts {
  const table = place.tableStyle?.paragraph ?? {};
  const all = { ...state.styles.defaults.paragraph, ...table, ...style.paragraph, ...direct };
  const level = headingLevelOf(direct.outline);
  const headingLevel = level === undefined ? style.headingLevel : level;
  return {
    region: place.region,
    headingLevel,
    // A numbered heading is no list item.
    listLevel: headingLevel === null ? state.listLevelOf(all.numbering, all.listLevel, style) : null,
    before: all.before ?? 0,
    after: all.after ?? 0,
    linePoints: direct.lineFactor === undefined ? (all.linePoints ?? null) : null,
    lineFactor: all.lineFactor ?? 1,
    closeStyle: all.contextual === true ? style.id : null,
    size: open.base.size ?? USUAL_SIZE,
  };
}

function openParagraph(
  element: XmlElement,
  place: Place,
  state: Flattening,
): [OpenParagraph, ParagraphFacts] {
  const { styles } = state;
  const properties = childOf(element, 'w:pPr');
  const style = styles.styleOf(settingOf(properties, 'w:pStyle')) ?? styles.usual;
  const direct = readParagraphProperties(properties);
  const open: OpenParagraph = {
    style,
    base: { ...styles.defaults.run, ...place.tableStyle?.run, ...style.run },
    fill: direct.fill === undefined ? style.paragraph.fill : direct.fill,
    xml: [],
    boxes: [],
  };
  return [open, factsOf(style, direct, open, place, state)];
}

function writeParagraph(facts: ParagraphFacts, content: string, state: Flattening): void {
  const id = state.paragraphs.push(facts) - 1;
  state.xml.push(`<w:p><w:pPr><w:jc w:val="${id}"/></w:pPr>${content}</w:p>`);
}

/** Points of space that set a text box apart from the text around it. */
const APART = 72;

/** Page numbers and initials in a box are decoration; a name or a line of contact details is not. */
const FEWEST_CHARACTERS = 3;

/** A text box is read behind the paragraph that it hangs on, set apart from what stands around it. */
function flattenBox(box: TextBox, facts: ParagraphFacts, place: Place, state: Flattening): void {
  const before = state.characters;
  const onPage = box.fill === undefined && place.onPage;
  const apart = {
    ...facts,
    headingLevel: null,
    listLevel: null,
    before: APART,
    after: APART,
    closeStyle: null,
  };
  writeParagraph(apart, '', state);
  const background = box.fill === undefined ? place.background : box.fill;
  flattenBlocks(elementsOf(box.content), { ...place, background, onPage, tableStyle: undefined }, state);
  writeParagraph(apart, '', state);
  if (state.characters - before >= FEWEST_CHARACTERS) state.textBoxes += 1;
}

/** Whether the end of a paragraph was deleted or moved away, or never stood there: it goes on with the next one. */
function runsOn(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  return (
    childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined || isDropCap(properties)
  );
}

function closeSection(section: XmlElement, state: Flattening): void {
  if (state.sectionCharacters > 0) state.columns = Math.max(state.columns, columnsOf(section));
  state.sectionCharacters = 0;
}

function cellPlace(cell: XmlElement, place: Place): Place {
  const own = shadingOf(childOf(cell, 'w:tcPr'));
  if (own !== undefined) return { ...place, background: own, onPage: false };
  // Which rows and columns a table's style colours is not worked out, so its ground is not known.
  return place.tableStyle?.filled === true ? { ...place, background: null } : place;
}

function emptyCells(row: XmlElement | undefined, side: 'w:gridBefore' | 'w:gridAfter'): string {
  const count = Number(settingOf(row, side) ?? 0);
  return count > 0 && count < 64 ? `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr></w:tc>` : '';
}

function flattenRow(row: XmlElement, outer: Place, state: Flattening): void {
  const properties = childOf(row, 'w:trPr');
  const deleted = childOf(properties, 'w:del') !== undefined;
  if (deleted || childOf(properties, 'w:ins') !== undefined) state.trackedChanges += 1;
  if (deleted) return;
  const hidden = outer.hidden || switchOf(properties, 'w:hidden') === true;
  state.xml.push('<w:tr>', emptyCells(properties, 'w:gridBefore'));
  for (const [cell, place] of unwrap(elementsOf(row), { ...outer, hidden }, state)) {
    if (cell.name !== 'w:tc') continue;
    const tcPr = childOf(cell, 'w:tcPr');
    const span = Number(settingOf(tcPr, 'w:gridSpan') ?? 1);
    const merge = childOf(tcPr, 'w:vMerge');
    const merged =
      merge === undefined
        ? ''
        : `<w:vMerge w:val="${merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'}"/>`;
    state.xml.push(
      `<w:tc><w:tcPr><w:gridSpan w:val="${span > 0 && span < 64 ? span : 1}"/>${merged}</w:tcPr>`,
    );
    flattenBlocks(elementsOf(cell), cellPlace(cell, place), state);
    state.xml.push('</w:tc>');
  }
  state.xml.push(emptyCells(properties, 'w:gridAfter'), '</w:tr>');
}

function flattenTable(table: XmlElement, outer: Place, state: Flattening): void {
  const properties = childOf(table, 'w:tblPr');
  const tableStyle = state.styles.styleOf(settingOf(properties, 'w:tblStyle'));
  const fill = shadingOf(properties);
  const ground = fill === undefined ? {} : { background: fill, onPage: false };
  state.tables += 1;
  state.xml.push('<w:tbl>');
  for (const [row, place] of unwrap(elementsOf(table), { ...outer, ...ground, tableStyle }, state))
    if (row.name === 'w:tr') flattenRow(row, place, state);
  state.xml.push('</w:tbl>');
}

/** What a body, cell or box has begun and not yet written. */
interface Container {
  /** Text of paragraphs whose ends are gone. */
  carried: string;
  carriedBy: ParagraphFacts | null;
  /** Boxes that hang on empty paragraphs below each other: they are ordered together, by their places on the page. */
  waiting: [TextBox, ParagraphFacts, Place][];
}

function flushBoxes(container: Container, state: Flattening): void {
  const places = new Map(container.waiting.map(([box, ...rest]) => [box, rest] as const));
  container.waiting = [];
  for (const box of orderBoxes([...places.keys()])) flattenBox(box, ...places.get(box)!, state);
}

/** Whether what follows stands on another page, so that places on the page cannot be held against each other. */
function breaksPage(paragraph: XmlElement): boolean {
  return [...descendants(paragraph, 'w:br')].some(({ attributes }) => attributes['w:type'] === 'page');
}

function flattenParagraph(element: XmlElement, place: Place, container: Container, state: Flattening): void {
  const properties = childOf(element, 'w:pPr');
  const [open, facts] = openParagraph(element, place, state);
  const before = state.characters;
  flattenInline(elementsOf(element), open, place, state);
  const isEmpty = state.characters === before && !breaksPage(element);
  const together = isEmpty && open.boxes.every((box) => box.place?.onPage);
  if (!together) flushBoxes(container, state);
  container.carried += open.xml.join('');
  container.carriedBy = facts;
  if (!runsOn(properties)) {
    writeParagraph(facts, container.carried, state);
    container.carried = '';
  }
  for (const box of open.boxes) container.waiting.push([box, facts, place]);
  if (!together) flushBoxes(container, state);
  const section = childOf(properties, 'w:sectPr');
  if (section !== undefined) closeSection(section, state);
}

/** Writes paragraphs and tables into the plain document, text boxes behind what they hang on. */
export function flattenBlocks(elements: readonly XmlElement[], outer: Place, state: Flattening): void {
  const container: Container = { carried: '', carriedBy: null, waiting: [] };
  for (const [element, place] of unwrap(elements, outer, state)) {
    if (element.name === 'w:p') flattenParagraph(element, place, container, state);
    if (element.name === 'w:sectPr') closeSection(element, state);
    if (element.name !== 'w:tbl') continue;
    flushBoxes(container, state);
    flattenTable(element, place, state);
  }
  const { carried, carriedBy } = container;
  if (carried !== '' && carriedBy !== null) writeParagraph(carriedBy, carried, state);
  flushBoxes(container, state);
}

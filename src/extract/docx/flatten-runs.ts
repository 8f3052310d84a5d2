import { concealmentOf } from './concealment.ts';
import { readDrawing, type TextBox } from './drawings.ts';
import {
  countCharacters,
  escapeXml,
  type Flattening,
  linkId,
  lookId,
  notePictures,
  type Place,
  unwrap,
} from './flattening.ts';
import { type Colour, type RunProperties, readRunProperties } from './properties.ts';
import type { Style } from './styles.ts';
import { childOf, elementsOf, textOf, settingOf, type XmlElement } from './xml.ts';

/** A paragraph while its runs are read. */
export interface OpenParagraph {
  readonly style: Style;
  /** What its runs inherit. */
  readonly base: RunProperties;
  readonly fill: Colour | undefined;
  readonly xml: string[];
  readonly boxes: TextBox[];
}

/** Points, where a document says nothing about size (ECMA-376, 17.3.2.38). */
export const USUAL_SIZE = 10;

/** Built-in name of the style that prompts have in form fields ("Click or tap here to enter text"). */
const PROMPT_STYLE = 'placeholder text';

function inheritedOf(open: OpenParagraph, character: Style | undefined): RunProperties {
  if (character === undefined) return open.base;
  const merged = { ...open.base, ...character.run };
  // Bold on bold by styles is plain: between styles it switches and does not add up (ECMA-376, 17.7.3).
  const both = open.style.run.bold === true && character.run.bold === true;
  return both ? { ...merged, bold: false } : merged;
}

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** What a piece of a run is in the plain document. Line ends inside text are blanks, as in all XML that is typeset. */
function pieceOf(element: XmlElement): string {
  const { name, attributes } = element;
  if (name === 'w:t' || name === 'm:t') return textElement(textOf(element).replace(/[\r\n]+/g, ' '));
  if (name === 'w:tab' || name === 'w:ptab') return '<w:tab/>';
  if (name === 'w:br' || name === 'w:cr') return '<w:br/>';
  if (name === 'w:noBreakHyphen') return textElement('-');
  if (name === 'w:sym')
    return `<w:sym w:font="${escapeXml(attributes['w:font'] ?? '')}" w:char="${escapeXml(attributes['w:char'] ?? '')}"/>`;
  return '';
}

/** Fields stand in fields two or three deep; deeper ones are not followed. */
export const DEEPEST_FIELD = 10;
/** Characters of what a field is told to show; an address is no longer. */
const LONGEST_INSTRUCTION = 2500;

/** The marks and the instruction of a field, which mammoth makes a link of where they say so. */
function fieldPiece(element: XmlElement, state: Flattening): string {
  const type = element.attributes['w:fldCharType'] ?? '';
  if (element.name === 'w:instrText') {
    const text = textOf(element).slice(0, LONGEST_INSTRUCTION - state.instruction);
    state.instruction += text.length;
    return text === '' ? '' : `<w:instrText>${escapeXml(text)}</w:instrText>`;
  }
  if (!/^(?:begin|separate|end)$/.test(type)) return '';
  if (type === 'begin') {
    state.fields += 1;
    state.instruction = 0;
  }
  const mark =
    state.fields > 0 && state.fields <= DEEPEST_FIELD ? `<w:fldChar w:fldCharType="${type}"/>` : '';
  if (type === 'end') state.fields = Math.max(0, state.fields - 1);
  return mark;
}

function drawn(element: XmlElement, open: OpenParagraph, place: Place, state: Flattening): string {
  const { pictures, boxes, links } = readDrawing(element);
  notePictures(state, pictures, place);
  for (const box of boxes) open.boxes.push(box);
  return links.map((id) => hyperlink(id, undefined, '', place, state)).join('');
}

/** Pieces that stand in a run, those of ruby text by its base. */
function* piecesOf(run: XmlElement, place: Place, state: Flattening): Generator<XmlElement> {
  for (const [element] of unwrap(elementsOf(run), place, state)) {
    if (element.name === 'w:ruby') {
      for (const inner of elementsOf(childOf(element, 'w:rubyBase'))) yield* piecesOf(inner, place, state);
    } else yield element;
  }
}

function flattenRun(run: XmlElement, open: OpenParagraph, place: Place, state: Flattening): void {
  const properties = childOf(run, 'w:rPr');
  const character = state.styles.styleOf(settingOf(properties, 'w:rStyle'));
  if (place.unfilled && character?.name === PROMPT_STYLE) return;
  const look = { ...inheritedOf(open, character), ...readRunProperties(properties) };
  let xml = '';
  let characters = 0;
  for (const piece of piecesOf(run, place, state)) {
    if (/^w:(?:drawing|pict|object)$/.test(piece.name)) xml += drawn(piece, open, place, state);
    else if (piece.name === 'w:footnoteReference' || piece.name === 'w:endnoteReference')
      state.notes.add(`${piece.name.slice(2, piece.name.indexOf('R'))} ${piece.attributes['w:id']}`);
    else if (piece.name === 'w:fldChar' || piece.name === 'w:instrText') xml += fieldPiece(piece, state);
    else xml += pieceOf(piece);
    if (piece.name === 'w:t') characters += textOf(piece).trim().length;
  }
  if (xml === '') return;
  const concealment = characters === 0 ? null : concealmentOf(look, open.fill, place, state);
  if (characters > 0) countCharacters(state, characters);
  if (characters > 0 && concealment === null && look.font !== undefined)
    state.fonts.add(state.fontOf(look.font));
  const { bold = false, size = USUAL_SIZE, capitals = false } = look;
  const id = lookId(state, { bold, size, capitals, concealment });
  open.xml.push(`<w:r><w:rPr><w:rFonts w:ascii="${id}"/></w:rPr>${xml}</w:r>`);
}

function hyperlink(
  id: string | undefined,
  anchor: string | undefined,
  content: string,
  place: Place,
  state: Flattening,
): string {
  const target = id === undefined ? undefined : place.relationships.get(id)?.target;
  // A link without an address leads to another place of the document.
  if (target === undefined || target === '') return content;
  const url = anchor === undefined ? target : `${target}#${anchor}`;
  return `<w:hyperlink r:id="${linkId(state, url)}">${content}</w:hyperlink>`;
}

/** Writes the runs of a paragraph, links and fields into the plain document. */
export function flattenInline(
  elements: readonly XmlElement[],
  open: OpenParagraph,
  outer: Place,
  state: Flattening,
): void {
  for (const [element, place] of unwrap(elements, outer, state)) {
    if (element.name === 'w:r' || element.name === 'm:r') flattenRun(element, open, place, state);
    else if (element.name === 'w:hyperlink') {
      const inner = { ...open, xml: [] };
      flattenInline(elementsOf(element), inner, place, state);
      const { 'r:id': id, 'w:anchor': anchor } = element.attributes;
      open.xml.push(hyperlink(id, anchor, inner.xml.join(''), place, state));
    } else if (element.name === 'w:fldSimple') {
      const instruction = escapeXml((element.attributes['w:instr'] ?? '').slice(0, LONGEST_INSTRUCTION));
      open.xml.push(
        fieldMark('begin'),
        `<w:r><w:instrText>${instruction}</w:instrText></w:r>`,
        fieldMark('separate'),
      );
      flattenInline(elementsOf(element), open, place, state);
      open.xml.push(fieldMark('end'));
    }
  }
}

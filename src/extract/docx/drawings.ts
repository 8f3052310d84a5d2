import type { Colour } from './properties.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** A picture and its size on the page in points. */
export interface Picture {
  /** Which picture of the file it shows. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Drawn of lines, as icons are. */
  readonly vector: boolean;
}

/** A box of text that stands beside or over the text of the page. */
export interface TextBox {
  readonly content: XmlElement;
  /** Colour of the box; null where it cannot be known, undefined where one sees through. */
  readonly fill: Colour | undefined;
}

/** What is drawn in one place of the text. */
export interface Drawing {
  readonly pictures: Picture[];
  readonly boxes: TextBox[];
  /** Relationships of links on pictures and shapes. */
  readonly links: string[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly fill: Colour | undefined;
}

/** English metric units in a point. */
const EMU = 12_700;

/** A file says some things twice, in a new way and for old programs; the new way is read, and one only. */
export function chosenAlternative(element: XmlElement): readonly XmlElement[] {
  const choice = childOf(element, 'mc:Choice');
  return elementsOf(
    choice !== undefined && choice.children.length > 0 ? choice : childOf(element, 'mc:Fallback'),
  );
}

/** The colour of a shape of DrawingML: what it says itself, else what its style may give it. */
function shapeFill(shape: XmlElement): Colour | undefined {
  const properties = childOf(shape, 'wps:spPr');
  if (childOf(properties, 'a:noFill') !== undefined) return undefined;
  const solid = childOf(properties, 'a:solidFill');
  const [colour] = elementsOf(solid);
  if (colour !== undefined) {
    const plain = colour.children.length === 0;
    if (colour.name === 'a:srgbClr' && plain) return (colour.attributes.val ?? '').toUpperCase();
    return plain && /^(?:bg1|lt1)$/.test(colour.attributes.val ?? '') ? 'FFFFFF' : null;
  }
  const other = elementsOf(properties).some(({ name }) => /^a:(?:grad|blip|patt|grp)Fill$/.test(name));
  const byStyle = childOf(childOf(shape, 'wps:style'), 'a:fillRef')?.attributes.idx ?? '0';
  return other || byStyle !== '0' ? null : undefined;
}

function vmlFill({ attributes }: XmlElement): Colour | undefined {
  if (/^(?:f|false)$/.test(attributes.filled ?? '')) return undefined;
  const colour = /^(?:#([0-9a-f]{6})|(white))/i.exec(attributes.fillcolor ?? 'white');
  if (colour === null) return null;
  return colour[1]?.toUpperCase() ?? 'FFFFFF';
}

function vmlFrame(shape: XmlElement, outer: Frame): Frame {
  const side = (name: string): number | undefined => {
    const match = new RegExp(`(?:^|;)${name}:(\\d{1,5}(?:\\.\\d{1,5})?)(pt|in|cm|mm)?`).exec(
      shape.attributes.style ?? '',
    );
    const factor = { pt: 1, in: 72, cm: 28.35, mm: 2.835 }[match?.[2] ?? 'pt'] ?? 1;
    return match === null ? undefined : Number(match[1]) * factor;
  };
  return {
    width: side('width') ?? outer.width,
    height: side('height') ?? outer.height,
    fill: vmlFill(shape),
  };
}

function sizedBy(extent: XmlElement | undefined, outer: Frame): Frame {
  const width = Number(extent?.attributes.cx) / EMU;
  const height = Number(extent?.attributes.cy) / EMU;
  return Number.isFinite(width) && Number.isFinite(height) ? { ...outer, width, height } : outer;
}

const ownExtent = (element: XmlElement, properties: string): XmlElement | undefined =>
  childOf(childOf(childOf(element, properties), 'a:xfrm'), 'a:ext');

function frameOf(element: XmlElement, outer: Frame): Frame {
  if (element.name === 'wp:inline' || element.name === 'wp:anchor')
    return sizedBy(childOf(element, 'wp:extent'), outer);
  if (element.name === 'pic:pic') return sizedBy(ownExtent(element, 'pic:spPr'), outer);
  if (element.name === 'wps:wsp')
    return { ...sizedBy(ownExtent(element, 'wps:spPr'), outer), fill: shapeFill(element) };
  return /^v:(?:shape|rect|roundrect|oval)$/.test(element.name) ? vmlFrame(element, outer) : outer;
}

const hasVector = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => /:svgBlip$/.test(child.name) || hasVector(child));

function collect(elements: readonly XmlElement[], outer: Frame, found: Drawing): void {
  for (const element of elements) {
    if (element.name === 'mc:AlternateContent') {
      collect(chosenAlternative(element), outer, found);
      continue;
    }
    const frame = frameOf(element, outer);
    const { width, height } = frame;
    const id = element.attributes['r:embed'] ?? element.attributes['r:link'] ?? element.attributes['r:id'];
    if (element.name === 'w:txbxContent') found.boxes.push({ content: element, fill: frame.fill });
    else if ((element.name === 'a:blip' || element.name === 'v:imagedata') && id !== undefined)
      found.pictures.push({ id, width, height, vector: hasVector(element) });
    else if (element.name === 'a:hlinkClick' && id !== undefined) found.links.push(id);
    else collect(elementsOf(element), frame, found);
  }
}

/** Finds the pictures, text boxes and links of a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: XmlElement): Drawing {
  const found: Drawing = { pictures: [], boxes: [], links: [] };
  collect(elementsOf(element), { width: 0, height: 0, fill: undefined }, found);
  return found;
}

/** Points; lines and dots behind text are smaller. */
const SMALLEST_BACKDROP = 12;

/** Whether a picture or a filled shape stands free on the page, so that text may lie on it. */
export function hasBackdrop(element: XmlElement): boolean {
  if (element.name === 'wp:anchor') {
    const { width, height } = sizedBy(childOf(element, 'wp:extent'), {
      width: 0,
      height: 0,
      fill: undefined,
    });
    if (width < SMALLEST_BACKDROP || height < SMALLEST_BACKDROP) return false;
    return paints(element);
  }
  if (element.name === 'w:pict') return paints(element);
  return elementsOf(element).some(hasBackdrop);
}

function paints(element: XmlElement): boolean {
  if (/^(?:pic:pic|v:imagedata|v:background)$/.test(element.name)) return true;
  if (element.name === 'wps:wsp') {
    const fill = shapeFill(element);
    return (fill !== undefined && fill !== 'FFFFFF') || elementsOf(element).some(hasBackdrop);
  }
  if (/^v:(?:shape|rect|roundrect|oval)$/.test(element.name) && vmlFill(element) !== 'FFFFFF') return true;
  return elementsOf(element).some(paints);
}

/** Sides of a portrait on a CV in points: from about 2 cm to 7 cm, upright or square. */
const PORTRAIT = { smallest: 50, largest: 200, narrowest: 0.6, widest: 1.1 };

/** Whether a picture has the size and shape of a portrait; icons are smaller, logos and banners wider. */
export function isPortrait({ width, height, vector }: Picture): boolean {
  const shape = width / height;
  return (
    !vector &&
    width >= PORTRAIT.smallest &&
    height <= PORTRAIT.largest &&
    shape >= PORTRAIT.narrowest &&
    shape <= PORTRAIT.widest
  );
}

/** Whether a paragraph is the large first letter of the next one. */
export function isDropCap(properties: XmlElement | undefined): boolean {
  const frame = childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  return frame !== undefined && frame !== 'none';
}

/** Columns of text that a section has. */
export function columnsOf(section: XmlElement): number {
  const columns = childOf(section, 'w:cols');
  const counted = Number(columns?.attributes['w:num'] ?? 1);
  return Math.max(1, Number.isFinite(counted) ? counted : 1, elementsOf(columns).length);
}

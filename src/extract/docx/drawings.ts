import type { Colour } from './properties.ts';
import {
  type BoxPlace,
  type Frame,
  frameOf,
  NO_FRAME,
  placeInGroup,
  shapeFill,
  sizedBy,
  vmlFill,
} from './frames.ts';
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
  /** Where it stands on the page, or from the paragraph that it hangs on; null where the file does not say. */
  readonly place: BoxPlace | null;
}

/** What is drawn in one place of the text. */
export interface Drawing {
  readonly pictures: Picture[];
  readonly boxes: TextBox[];
  /** Relationships of links on pictures and shapes. */
  readonly links: string[];
}

/** A file says some things twice, in a new way and for old programs; the new way is read, and one only. */
export function chosenAlternative(element: XmlElement): readonly XmlElement[] {
  const choice = childOf(element, 'mc:Choice');
  return elementsOf(
    choice !== undefined && choice.children.length > 0 ? choice : childOf(element, 'mc:Fallback'),
  );
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
    if (element.name === 'w:txbxContent')
      found.boxes.push({ content: element, fill: frame.fill, place: frame.place });
    else if ((element.name === 'a:blip' || element.name === 'v:imagedata') && id !== undefined)
      found.pictures.push({ id, width, height, vector: hasVector(element) });
    else if (element.name === 'a:hlinkClick' && id !== undefined) found.links.push(id);
    else if (/:(?:wgp|grpSp)$/.test(element.name))
      for (const shape of elementsOf(element)) collect([shape], placeInGroup(shape, element, frame), found);
    else collect(elementsOf(element), frame, found);
  }
}

/** Finds the pictures, text boxes and links of a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: XmlElement): Drawing {
  const found: Drawing = { pictures: [], boxes: [], links: [] };
  collect(elementsOf(element), NO_FRAME, found);
  return found;
}

/** Points; lines and dots behind text are smaller. */
const SMALLEST_BACKDROP = 12;

/** Whether a picture or a filled shape stands free on the page, so that text may lie on it. */
export function hasBackdrop(element: XmlElement): boolean {
  if (element.name === 'wp:anchor') {
    const { width, height } = sizedBy(childOf(element, 'wp:extent'), NO_FRAME);
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

/** Sides of a portrait on a CV in points, as in the reader of PDF: from a stamp to a postcard, upright or square. */
const PORTRAIT = { smallest: 42, largest: 260, narrowest: 0.55, widest: 1.1 };

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

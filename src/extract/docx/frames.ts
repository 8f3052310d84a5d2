import type { Colour } from './properties.ts';
import { childOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** A place in points, to be held against that of other boxes only. */
export interface BoxPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether `top` counts from the page and not from a paragraph. */
  readonly onPage: boolean;
}

/** What a drawing gives to what is drawn inside it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly fill: Colour | undefined;
  readonly place: BoxPlace | null;
}

/** Outside all drawings. */
export const NO_FRAME: Frame = { width: 0, height: 0, fill: undefined, place: null };

/** English metric units in a point. */
const EMU = 12_700;

/** Points of a usual page and its margins, to hold places against each other that count from either. */
const PAGE = { width: 600, height: 850, margin: 72 };

/** The distance of a drawing from the left or upper edge of the page, or null where the file leaves it open. */
function distanceOf(position: XmlElement | undefined, size: number, page: number): number | null {
  const inset = /^(?:page|paragraph|line)$/.test(position?.attributes.relativeFrom ?? '') ? 0 : PAGE.margin;
  const offset = childOf(position, 'wp:posOffset');
  if (offset !== undefined) return Number(textOf(offset)) / EMU + inset;
  const align = childOf(position, 'wp:align');
  const room = page - size;
  if (align === undefined) return null;
  return (
    { left: inset, top: inset, center: room / 2, right: room - inset, bottom: room - inset }[textOf(align)] ??
    null
  );
}

function anchorPlace(anchor: XmlElement, { width, height }: Frame): BoxPlace | null {
  const vertical = childOf(anchor, 'wp:positionV');
  const left = distanceOf(childOf(anchor, 'wp:positionH'), width, PAGE.width);
  const top = distanceOf(vertical, height, PAGE.height);
  if (left === null || top === null || Number.isNaN(left + top)) return null;
  const onPage = !/^(?:paragraph|line)$/.test(vertical?.attributes.relativeFrom ?? '');
  return { left, top, width, height, onPage };
}

/** The place of a shape inside a group, whose coordinates are the group's own. */
export function placeInGroup(shape: XmlElement, group: XmlElement, outer: Frame): Frame {
  const transform = childOf(childOf(group, 'wpg:grpSpPr'), 'a:xfrm');
  const own = childOf(childOf(shape, 'wps:spPr'), 'a:xfrm');
  const read = (element: XmlElement | undefined, part: string, key: string) =>
    Number(childOf(element, part)?.attributes[key] ?? Number.NaN);
  const across = outer.width / read(transform, 'a:chExt', 'cx');
  const down = outer.height / read(transform, 'a:chExt', 'cy');
  const width = read(own, 'a:ext', 'cx') * across;
  const height = read(own, 'a:ext', 'cy') * down;
  const left =
    (outer.place?.left ?? 0) + (read(own, 'a:off', 'x') - read(transform, 'a:chOff', 'x')) * across;
  const top = (outer.place?.top ?? 0) + (read(own, 'a:off', 'y') - read(transform, 'a:chOff', 'y')) * down;
  const known = Number.isFinite(left + top + width + height) && outer.place !== null;
  return { ...outer, place: known ? { left, top, width, height, onPage: outer.place.onPage } : null };
}

/** The colour of a shape of DrawingML: what it says itself, else what its style may give it. */
export function shapeFill(shape: XmlElement): Colour | undefined {
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

/** The colour of a shape of VML, which is white where it says nothing. */
export function vmlFill({ attributes }: XmlElement): Colour | undefined {
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
    ...outer,
    width: side('width') ?? outer.width,
    height: side('height') ?? outer.height,
    fill: vmlFill(shape),
  };
}

/** A frame with the size that an element states. */
export function sizedBy(extent: XmlElement | undefined, outer: Frame): Frame {
  const width = Number(extent?.attributes.cx) / EMU;
  const height = Number(extent?.attributes.cy) / EMU;
  return Number.isFinite(width) && Number.isFinite(height) ? { ...outer, width, height } : outer;
}

const ownExtent = (element: XmlElement, properties: string): XmlElement | undefined =>
  childOf(childOf(childOf(element, properties), 'a:xfrm'), 'a:ext');

/** What an element of a drawing gives to what is drawn inside it: its size, its colour, its place. */
export function frameOf(element: XmlElement, outer: Frame): Frame {
  if (element.name === 'wp:inline') return sizedBy(childOf(element, 'wp:extent'), outer);
  if (element.name === 'wp:anchor') {
    const sized = sizedBy(childOf(element, 'wp:extent'), outer);
    return { ...sized, place: anchorPlace(element, sized) };
  }
  if (element.name === 'pic:pic') return sizedBy(ownExtent(element, 'pic:spPr'), outer);
  if (element.name === 'wps:wsp')
    return { ...sizedBy(ownExtent(element, 'wps:spPr'), outer), fill: shapeFill(element) };
  return /^v:(?:shape|rect|roundrect|oval)$/.test(element.name) ? vmlFrame(element, outer) : outer;
}

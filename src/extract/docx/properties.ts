import { childOf, elementsOf, switchOf, settingOf, type XmlElement } from './xml.ts';

/** A colour as six hexadecimal digits, or null where it cannot be known (a theme's, a pattern, a picture). */
export type Colour = string | null;

/** What a run's properties say of its look; what is absent is inherited. */
export interface RunProperties {
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  /** Points. */
  readonly size?: number;
  /** Absent for "auto", which is black on light and white on dark. */
  readonly colour?: Colour;
  /** Colour behind the text. */
  readonly fill?: Colour;
  /** A name, or "+major" and "+minor" for the theme's. */
  readonly font?: string;
}

/** What a paragraph's properties say; what is absent is inherited. */
export interface ParagraphProperties {
  /** Space above and below in points. */
  readonly before?: number;
  readonly after?: number;
  /** Height of a line: a factor, or points. */
  readonly lineFactor?: number;
  readonly linePoints?: number;
  /** No space between paragraphs of one style. */
  readonly contextual?: boolean;
  readonly fill?: Colour;
  /** 0 to 8 for headings, 9 for body text. */
  readonly outline?: number;
  readonly numbering?: string;
  readonly listLevel?: number;
}

/** Without what is absent, so that one set of properties can be laid over another. */
type Known<T> = { [Key in keyof T]?: T[Key] | undefined };

function known<T extends object>(properties: Known<T>): Partial<T> {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Partial<T>;
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : undefined;
}

/** The names that `w:highlight` may have (ECMA-376, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

const hexOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;

/** The colour that `w:shd` puts behind text; a pattern or a theme's colour alone cannot be known. */
export function shadingOf(element: XmlElement | undefined): Colour | undefined {
  const shading = childOf(element, 'w:shd')?.attributes;
  if (shading === undefined || shading['w:val'] === 'nil') return undefined;
  const solid = shading['w:val'] === 'solid';
  if (!solid && !/^(?:clear|)$/.test(shading['w:val'] ?? '')) return null;
  const named = hexOf(solid ? shading['w:color'] : shading['w:fill']);
  if (named !== undefined) return named;
  return shading['w:themeFill'] === undefined && !solid ? undefined : null;
}

function colourOf(element: XmlElement): Colour | undefined {
  const colour = childOf(element, 'w:color')?.attributes;
  if (colour === undefined) return undefined;
  const hex = hexOf(colour['w:val']);
  if (hex !== undefined) return hex;
  return /^(?:background1|light1)$/.test(colour['w:themeColor'] ?? '') ? 'FFFFFF' : null;
}

function fontOf(element: XmlElement): string | undefined {
  const fonts = childOf(element, 'w:rFonts')?.attributes;
  const theme = fonts?.['w:asciiTheme'] ?? fonts?.['w:hAnsiTheme'];
  if (theme !== undefined) return theme.startsWith('major') ? '+major' : '+minor';
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}

/** Reads a `w:rPr`. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  if (element === undefined) return {};
  const halfPoints = numberOf(settingOf(element, 'w:sz'));
  return known<RunProperties>({
    bold: switchOf(element, 'w:b'),
    // Both are seen as capitals; small ones differ in size only.
    capitals:
      switchOf(element, 'w:caps') === true
        ? true
        : (switchOf(element, 'w:smallCaps') ?? switchOf(element, 'w:caps')),
    hidden: switchOf(element, 'w:vanish'),
    size: halfPoints === undefined ? undefined : halfPoints / 2,
    colour: colourOf(element),
    fill: HIGHLIGHTS[settingOf(element, 'w:highlight') ?? ''] ?? shadingOf(element),
    font: fontOf(element),
  });
}

/** Points that a browser's automatic space between paragraphs takes in Word. */
const AUTOMATIC_SPACE = 14;

function spaceOf(spacing: Readonly<Record<string, string>>, side: 'before' | 'after'): number | undefined {
  const automatic = spacing[`w:${side}Autospacing`];
  if (automatic !== undefined && !/^(?:0|false|off)$/.test(automatic)) return AUTOMATIC_SPACE;
  const twentieths = numberOf(spacing[`w:${side}`]);
  return twentieths === undefined ? undefined : twentieths / 20;
}

/** Reads a `w:pPr`. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return {};
  const spacing = childOf(element, 'w:spacing')?.attributes ?? {};
  const line = numberOf(spacing['w:line']);
  const inPoints = /^(?:exact|atLeast)$/.test(spacing['w:lineRule'] ?? '');
  const numbering = childOf(element, 'w:numPr');
  return known<ParagraphProperties>({
    before: spaceOf(spacing, 'before'),
    after: spaceOf(spacing, 'after'),
    lineFactor: line === undefined || inPoints ? undefined : line / 240,
    linePoints: line === undefined || !inPoints ? undefined : line / 20,
    contextual: switchOf(element, 'w:contextualSpacing'),
    fill: shadingOf(element),
    outline: numberOf(settingOf(element, 'w:outlineLvl')),
    numbering: settingOf(numbering, 'w:numId'),
    listLevel: numberOf(settingOf(numbering, 'w:ilvl')),
  });
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

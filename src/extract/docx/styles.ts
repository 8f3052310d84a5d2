import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.ts';
import { childOf, descendants, elementsOf, settingOf, type XmlElement } from './xml.ts';

/** A style with all that it inherits. */
export interface Style {
  readonly id: string;
  /** Name in small letters. Built-in styles have English names in files of every language. */
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** 1 to 6 where it is a heading or built on one. */
  readonly headingLevel: number | null;
  /** Whether it, or a part of a table that it describes, has a colour behind the text. */
  readonly filled: boolean;
}

/** The styles of a document, resolved. */
export interface Stylesheet {
  readonly defaults: { readonly run: RunProperties; readonly paragraph: ParagraphProperties };
  /** The style that paragraphs have which name none. */
  readonly usual: Style;
  readonly styleOf: (id: string | undefined) => Style | undefined;
}

const NO_STYLE: Style = { id: '', name: '', run: {}, paragraph: {}, headingLevel: null, filled: false };

/** Chains of styles are a few long; a longer one is a circle. */
const LONGEST_CHAIN = 30;

function levelByName(name: string): number | null {
  const match = /^heading ?([1-6])$/.exec(name);
  return match === null ? null : Number(match[1]);
}

/** Level of a heading by its outline level, which body text has too, as 9. */
export function headingLevelOf(outline: number | undefined): number | null | undefined {
  if (outline === undefined) return undefined;
  return outline >= 0 && outline < 6 ? outline + 1 : null;
}

function resolve(element: XmlElement, base: Style): Style {
  const run = readRunProperties(childOf(element, 'w:rPr'));
  const paragraph = readParagraphProperties(childOf(element, 'w:pPr'));
  const name = (settingOf(element, 'w:name') ?? '').toLowerCase();
  const [shading] = descendants(element, 'w:shd');
  return {
    id: element.attributes['w:styleId'] ?? '',
    name,
    run: { ...base.run, ...run },
    paragraph: { ...base.paragraph, ...paragraph },
    headingLevel:
      levelByName(name) ??
      (paragraph.outline === undefined ? base.headingLevel : (headingLevelOf(paragraph.outline) ?? null)),
    filled: base.filled || shading !== undefined,
  };
}

/** Reads the styles part. A style is worked out when it is first asked for, since files define many and use few. */
export function readStyles(root: XmlElement | null): Stylesheet {
  const elements = elementsOf(root ?? undefined).filter(({ name }) => name === 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const resolved = new Map<string, Style>();
  const styleOf = (id: string | undefined, depth = 0): Style | undefined => {
    if (id === undefined) return undefined;
    const element = byId.get(id);
    const done = resolved.get(id);
    if (element === undefined || done !== undefined) return done;
    const base = depth < LONGEST_CHAIN ? styleOf(settingOf(element, 'w:basedOn'), depth + 1) : undefined;
    const style = resolve(element, base ?? NO_STYLE);
    resolved.set(id, style);
    return style;
  };
  const usual = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const defaults = childOf(root ?? undefined, 'w:docDefaults');
  return {
    defaults: {
      run: readRunProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
      paragraph: readParagraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    },
    usual: styleOf(usual?.attributes['w:styleId']) ?? NO_STYLE,
    styleOf: (id) => styleOf(id),
  };
}

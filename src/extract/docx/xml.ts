import { beyondLimit, DEFAULT_LIMITS, type Limits } from '../../model/limits.ts';

/** An element of a part. Its prefix is the usual one of its namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The usual prefix of each namespace; the strict form of the standard has addresses of its own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': '',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': '',
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five entities of XML and character references; no other entity is ever expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** Names and raw values of the attributes of a tag, in one pass: a pattern would look again from every letter. */
function rawAttributes(tag: string): [name: string, value: string][] {
  const attributes: [string, string][] = [];
  let at = 0;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals === -1) return attributes;
    let open = equals + 1;
    while (open < tag.length && tag[open] !== '"' && tag[open] !== "'") open += 1;
    const close = tag.indexOf(tag[open] ?? '"', open + 1);
    if (close === -1) return attributes;
    attributes.push([tag.slice(at, equals).trim(), tag.slice(open + 1, close)]);
    at = close + 1;
  }
}

/** The prefixes in force, by the file's own spelling. Elements that declare some get a scope of their own. */
type Scope = ReadonlyMap<string, string>;

function scopeOf(attributes: readonly (readonly [string, string])[], outer: Scope): Scope {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, address] of declared) {
    const own = name.slice(6);
    scope.set(own, PREFIXES[address] ?? (own === '' ? '?' : own));
  }
  return scope;
}

function canonical(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const own = colon === -1 ? '' : name.slice(0, colon);
  const prefix = scope.get(own) ?? own;
  return prefix === own ? name : `${prefix === '' ? '' : `${prefix}:`}${name.slice(colon + 1)}`;
}

/** Numbers of editing sessions, on nearly every element, and declarations say nothing about the text. */
const isKept = (name: string): boolean => !name.startsWith('xmlns') && !name.includes(':rsid');

function attributesOf(
  raw: readonly (readonly [string, string])[],
  scope: Scope,
): Readonly<Record<string, string>> {
  const kept = raw.filter(([name]) => isKept(name));
  if (kept.length === 0) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = Object.create(null);
  // Names without a prefix belong to no namespace, whatever the default one is.
  for (const [name, value] of kept)
    attributes[name.includes(':') ? canonical(name, scope) : name] = decodeEntities(value);
  return attributes;
}

/** Where the tag that begins at `at` ends: the index behind its ">". A ">" inside quotes is part of it. */
function endOfTag(xml: string, at: number): number {
  for (let index = at; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (code === 0x3e) return index + 1;
    if (code === 0x22 || code === 0x27) {
      index = xml.indexOf(code === 0x22 ? '"' : "'", index + 1);
      if (index === -1) break;
    }
  }
  throw new Error('a tag without its end');
}

/** Where a comment, an instruction, a declaration or a CDATA section that begins at `at` ends. */
function endOfOther(xml: string, at: number): number {
  const close = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : '>';
  const end = xml.indexOf(close, at);
  if (end === -1) throw new Error('markup without its end');
  return end + close.length;
}

interface OpenElement {
  readonly raw: string;
  readonly scope: Scope;
  readonly children: XmlNode[];
}

/**
 * Reads one XML part into a tree, in one pass over its text. Document types are stepped over, entities of their own
 * stay as written, nothing outside the text is ever read, and depth and number of elements are bounded.
 * @throws Error where tags do not match; PrecheckError `too-complex`.
 */
export function parseXml(xml: string, limits: Limits = DEFAULT_LIMITS): XmlElement {
  const root: OpenElement = { raw: '', scope: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  let at = 0;
  while (at < xml.length) {
    const here = open[open.length - 1]!;
    const next = xml.indexOf('<', at);
    if (open.length > 1 && next > at) here.children.push(decodeEntities(xml.slice(at, next)));
    if (next === -1) break;
    const second = xml.charCodeAt(next + 1);
    if (second === 0x21 || second === 0x3f) {
      at = endOfOther(xml, next);
      if (xml.startsWith('<![CDATA[', next)) here.children.push(xml.slice(next + 9, at - 3));
      continue;
    }
    at = endOfTag(xml, next);
    if (second === 0x2f) {
      if (xml.slice(next + 2, at - 1).trim() !== here.raw || open.length === 1)
        throw new Error('tags that do not match');
      open.pop();
      continue;
    }
    const empty = xml.charCodeAt(at - 2) === 0x2f;
    const tag = xml.slice(next + 1, empty ? at - 2 : at - 1);
    const raw = /^[^\s/]+/.exec(tag)?.[0] ?? '';
    const attributes = rawAttributes(tag.slice(raw.length));
    if (attributes.length > limits.attributes) throw beyondLimit('attributes', limits);
    const scope = scopeOf(attributes, here.scope);
    const children: XmlNode[] = [];
    here.children.push({
      name: canonical(raw, scope),
      attributes: attributesOf(attributes, scope),
      children,
    });
    if (!empty) open.push({ raw, scope, children });
    elements += 1;
    // The readers after this one recurse, so depth is bounded here.
    if (open.length > limits.depth) throw beyondLimit('depth', limits);
    if (elements > limits.elements) throw beyondLimit('elements', limits);
  }
  const [top] = root.children;
  if (open.length > 1 || top === undefined || typeof top === 'string')
    throw new Error('an element without its end');
  return top;
}

/** The child elements, without text. */
export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The `w:val` of the first child of that name. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch such as `<w:b/>`: on unless it says otherwise; undefined where it is absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (found === undefined) return undefined;
  return !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '1');
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements of that name anywhere inside, in document order; elements inside one found are not looked at. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}

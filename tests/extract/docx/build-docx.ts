import { strToU8, zipSync } from 'fflate';
import { extractText } from '../../../src/extract/index.ts';
import type { TextDocument } from '../../../src/model/document.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:wp="${DRAWING}/wordprocessingDrawing"`,
  `xmlns:a="${DRAWING}/main"`,
  `xmlns:pic="${DRAWING}/picture"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** The parts of a DOCX as the inside of their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  /** By relationship id: header and footer parts, "h…" and "f…". */
  readonly margins?: Readonly<Record<string, string>>;
  /** By relationship id: addresses of links. */
  readonly links?: Readonly<Record<string, string>>;
  /** By relationship id: names of pictures. */
  readonly pictures?: Readonly<Record<string, string>>;
}

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;

/** A DOCX in memory, with the parts that a test names and no others. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const { margins = {}, links = {}, pictures = {} } = parts;
  const relationships = [
    ...Object.keys(margins).map((id) => [id, id.startsWith('h') ? 'header' : 'footer', `${id}.xml`, '']),
    ...Object.entries(links).map(([id, url]) => [id, 'hyperlink', url, ' TargetMode="External"']),
    ...Object.entries(pictures).map(([id, name]) => [id, 'image', `media/${name}`, '']),
  ].map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"${mode}/>`,
  );
  const files: Record<string, string> = {
    'word/document.xml': root('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
  };
  for (const name of ['styles', 'numbering', 'settings', 'footnotes'] as const)
    if (parts[name] !== undefined) files[`word/${name}.xml`] = root(name, parts[name]);
  for (const [id, content] of Object.entries(margins))
    files[`word/${id}.xml`] = root(id.startsWith('h') ? 'hdr' : 'ftr', content);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A run with properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of one plain run. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A table of rows of cells; a cell is its text, or its paragraphs. */
export const table = (...rows: string[][]): string => {
  const cell = (content: string) => `<w:tc>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};

/** Reads a DOCX that has these parts, or this body alone. */
export function readParts(parts: DocxParts | string, limits: Partial<Limits> = {}): Promise<TextDocument> {
  const bytes = buildDocx(typeof parts === 'string' ? { body: parts } : parts);
  return extractText(bytes, { fileName: null, limits: { ...DEFAULT_LIMITS, ...limits } });
}

/** The texts of the lines that a person sees. */
export function linesOf(document: TextDocument): string[] {
  return document.lines
    .filter(({ region }) => region !== 'hidden')
    .map(({ start, end }) => document.text.slice(start, end));
}

/** What is hidden and how, as "how: text". */
export function hiddenOf(document: TextDocument): string[] {
  return document.signals.hiddenText.map(
    ({ start, end, how }) => `${how}: ${document.text.slice(start, end)}`,
  );
}

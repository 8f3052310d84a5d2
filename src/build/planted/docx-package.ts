import { strToU8, type Zippable, zipSync } from 'fflate';
import { PICTURES, pngOf } from './picture.ts';
import type { PictureName } from './sheet.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:wp="${DRAWING}/wordprocessingDrawing"`,
  `xmlns:a="${DRAWING}/main"`,
  `xmlns:pic="${DRAWING}/picture"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a DOCX of this tool holds, as the inside of its root elements. */
export interface DocxContent {
  readonly body: string;
  readonly header: string;
  readonly footer: string;
  readonly picture: PictureName | null;
}

const root = (name: string, content: string): string =>
  `${DECLARATION}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

const style = (id: string, name: string, rest: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

const sized = (halfPoints: number, bold = true): string =>
  `<w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${halfPoints}"/></w:rPr>`;

const STYLES = root(
  'styles',
  [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    style('Normal', 'Normal', ''),
    style('Title', 'Title', sized(40)),
    style(
      'Heading1',
      'heading 1',
      `<w:pPr><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr>${sized(26)}`,
    ),
    style(
      'Heading2',
      'heading 2',
      `<w:pPr><w:spacing w:before="120"/><w:outlineLvl w:val="1"/></w:pPr>${sized(22)}`,
    ),
    style(
      'ListBullet',
      'List Bullet',
      '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    ),
  ].join(''),
);

const NUMBERING = root(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;

const relationships = (...each: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;

const override = (part: string, type: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`;

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="png" ContentType="image/png"/>',
  override('document', 'document.main'),
  override('styles', 'styles'),
  override('numbering', 'numbering'),
  override('header1', 'header'),
  override('footer1', 'footer'),
].join('')}</Types>`;

/** A complete DOCX, such as Word writes: styles, numbering, a header and a footer. Same content, same bytes. */
export function docxOf({ body, header, footer, picture }: DocxContent): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/header1.xml': root('hdr', header),
    'word/footer1.xml': root('ftr', footer),
    'word/_rels/document.xml.rels': relationships(
      relationship('rStyles', 'styles', 'styles.xml'),
      relationship('rNumbering', 'numbering', 'numbering.xml'),
      relationship('rHeader', 'header', 'header1.xml'),
      relationship('rFooter', 'footer', 'footer1.xml'),
      ...(picture === null ? [] : [relationship('rPicture', 'image', 'media/picture.png')]),
    ),
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const),
  );
  if (picture !== null) files['word/media/picture.png'] = pngOf(PICTURES[picture]);
  // A fixed date: the archive must not depend on the day it is made.
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}

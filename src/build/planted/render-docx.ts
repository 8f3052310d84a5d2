import { docxOf } from './docx-package.ts';
import type { Block, Hiding, PictureName, Sheet } from './sheet.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE_OF: Readonly<Record<Block['kind'], string>> = {
  name: 'Title',
  label: 'Normal',
  contact: 'Normal',
  heading: 'Heading1',
  entry: 'Normal',
  text: 'Normal',
  bullet: 'ListBullet',
};

/** How Word hides letters. It cannot put them off the page or draw them without ink. */
const HIDDEN_BY: Readonly<Partial<Record<Hiding, string>>> = {
  marked: '<w:vanish/>',
  white: '<w:color w:val="FFFFFF"/>',
  tiny: '<w:sz w:val="2"/>',
};

/** EMU to the point. */
const POINT = 12_700;

function run({ text, right, kind, hiding, change }: Block): string {
  const hidden = hiding === undefined ? '' : (HIDDEN_BY[hiding] ?? '');
  const bold = kind === 'entry' ? '<w:b/>' : '';
  const tag = change === 'deleted' ? 'delText' : 't';
  const words = (part: string) => `<w:${tag} xml:space="preserve">${escapeXml(part)}</w:${tag}>`;
  const content = right === undefined ? words(text) : `${words(text)}<w:tab/>${words(right)}`;
  return `<w:r><w:rPr>${bold}${hidden}</w:rPr>${content}</w:r>`;
}

function changed(content: string, change: Block['change']): string {
  if (change === undefined) return content;
  const tag = change === 'inserted' ? 'ins' : 'del';
  return `<w:${tag} w:id="1" w:author="Reviewer" w:date="2026-01-01T00:00:00Z">${content}</w:${tag}>`;
}

function paragraph(block: Block): string {
  const stop = block.right === undefined ? '' : '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>';
  const space = block.opens === true ? '<w:spacing w:before="120"/>' : '';
  const properties = `<w:pPr><w:pStyle w:val="${STYLE_OF[block.kind]}"/>${stop}${space}</w:pPr>`;
  return `<w:p>${properties}${changed(run(block), block.change)}</w:p>`;
}

/** Rows of two cells: what stands at the left, and at the right margin. */
function table(blocks: readonly Block[]): string {
  const cell = (block: Block) => `<w:tc><w:tcPr/>${paragraph(block)}</w:tc>`;
  const rows = blocks.map(({ right, ...left }) => {
    const cells = right === undefined ? [left] : [left, { ...left, text: right }];
    return `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** A text box that hangs on an empty paragraph, as Word writes it. */
function textBox(blocks: readonly Block[]): string {
  const extent = `<wp:extent cx="${240 * POINT}" cy="${blocks.length * 20 * POINT}"/>`;
  const shape = `<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${blocks.map(paragraph).join('')}</w:txbxContent></wps:txbx></wps:wsp>`;
  const graphic = `<a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic>`;
  const drawing = `<w:drawing><wp:anchor>${extent}${graphic}</wp:anchor></w:drawing>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent></w:r></w:p>`;
}

function picture(kind: PictureName): string {
  const [width, height] = kind === 'portrait' ? [85, 106] : [30, 30];
  const extent = `cx="${width * POINT}" cy="${height * POINT}"`;
  const shape = `<pic:pic><pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill><pic:spPr><a:xfrm><a:ext ${extent}/></a:xfrm></pic:spPr></pic:pic>`;
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent ${extent}/><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

const MARGINS =
  '<w:headerReference w:type="default" r:id="rHeader"/><w:footerReference w:type="default" r:id="rFooter"/>';

/** Blocks that follow each other and are set alike. */
function runsOf(blocks: readonly Block[]): (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]!.place === block.place) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function flow(blocks: readonly Block[]): string {
  return runsOf(blocks)
    .map((run) => {
      if (run[0]!.place === 'table') return table(run);
      if (run[0]!.place === 'box') return textBox(run);
      return run.map(paragraph).join('');
    })
    .join('');
}

/** The page's text; blocks at the side make a section of two columns under the top. */
function bodyOf(blocks: readonly Block[]): string {
  const columns = blocks.some(({ place }) => place === 'side');
  const last = `<w:sectPr>${MARGINS}${columns ? '<w:type w:val="continuous"/><w:cols w:num="2"/>' : ''}</w:sectPr>`;
  if (!columns) return `${flow(blocks)}${last}`;
  const top = blocks.filter(({ section, place }) => section === 'top' && place === undefined);
  const side = blocks.filter(({ place }) => place === 'side');
  const rest = blocks.filter((block) => !top.includes(block) && !side.includes(block));
  const divider = `<w:p><w:pPr><w:sectPr>${MARGINS}</w:sectPr></w:pPr></w:p>`;
  return `${flow(top)}${divider}${flow([...side, ...rest])}${last}`;
}

/** A CV as a DOCX. */
export function renderDocx({ blocks, picture: kind }: Sheet): Uint8Array {
  const placed = (place: Block['place']) => blocks.filter((block) => block.place === place);
  const body = blocks.filter(({ place }) => place !== 'header' && place !== 'footer');
  return docxOf({
    body: `${kind === undefined ? '' : picture(kind)}${bodyOf(body)}`,
    header: placed('header').map(paragraph).join('') || '<w:p/>',
    footer: placed('footer').map(paragraph).join('') || '<w:p/>',
    picture: kind ?? null,
  });
}

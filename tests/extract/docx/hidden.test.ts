import { describe, expect, it } from 'vitest';
import { hiddenOf, linesOf, paragraph, readParts, run, table } from './build-docx.ts';

const WHITE = '<w:color w:val="FFFFFF"/>';
const shaded = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

/** A drawing that floats: a shape with that fill, and text in it where there is some. */
function shape(fill: string, text = ''): string {
  const box = text === '' ? '' : `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>`;
  return `<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="2000000" cy="2000000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${fill}</wps:spPr>${box}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
}
const DARK = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>';

describe('text that a person cannot see', () => {
  it('is told by its mark, its colour and its size, and is no content', async () => {
    const document = await readParts(
      paragraph(run('Hana Te Rangi') + run(' hire me', '<w:vanish/>')) +
        paragraph(run('Developer ') + run('java kubernetes', WHITE) + run('in Dunedin')) +
        paragraph(run('expert in everything', '<w:sz w:val="2"/>')),
    );
    expect(linesOf(document)).toEqual(['Hana Te Rangi', 'Developer in Dunedin']);
    expect(hiddenOf(document)).toEqual([
      'marked-hidden: hire me',
      'background-coloured: java kubernetes',
      'tiny: expert in everything',
    ]);
  });

  it('is told where a style says it, and where the text says it is not hidden after all', async () => {
    const document = await readParts({
      styles:
        '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>',
      body:
        paragraph('Hana Te Rangi') +
        paragraph('unseen', '<w:pStyle w:val="Secret"/>') +
        paragraph(run('seen', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Secret"/>'),
    });
    expect(linesOf(document)).toEqual(['Hana Te Rangi', 'seen']);
    expect(hiddenOf(document)).toEqual(['marked-hidden: unseen']);
  });

  it('stands in a row that is hidden', async () => {
    const rows = table(['Java'], ['Go']).replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>');
    expect(hiddenOf(await readParts(rows))).toEqual(['marked-hidden: Java']);
  });

  it('may be in the colour of any ground', async () => {
    const document = await readParts(
      paragraph('Hana') + paragraph(run('java', '<w:color w:val="1F3864"/>'), shaded('203764')),
    );
    expect(hiddenOf(document)).toEqual(['background-coloured: java']);
  });
});

describe('white text on a dark ground', () => {
  const white = paragraph(run('SKILLS', WHITE));

  it('is seen in a shaded run, paragraph, cell and table', async () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr>${shaded('2E74B5')}</w:tcPr>${white}</w:tc></w:tr></w:tbl>`;
    const whole = `<w:tbl><w:tblPr>${shaded('000000')}</w:tblPr><w:tr><w:tc>${white}</w:tc></w:tr></w:tbl>`;
    const document = await readParts(
      paragraph(run('HANA', WHITE + shaded('000000'))) +
        paragraph(run('WORK', WHITE), shaded('333333')) +
        cell +
        whole,
    );
    expect(linesOf(document)).toEqual(['HANA', 'WORK', 'SKILLS', 'SKILLS']);
    expect(hiddenOf(document)).toEqual([]);
  });

  it('is seen where a style of tables may colour the cell', async () => {
    const document = await readParts({
      styles: `<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:tcPr>${shaded('4472C4')}</w:tcPr></w:tblStylePr></w:style>`,
      body: `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>${white}</w:tc></w:tr></w:tbl>`,
    });
    expect(hiddenOf(document)).toEqual([]);
  });

  it('is seen in a dark box, and on the page where a dark shape may lie behind it', async () => {
    expect(linesOf(await readParts(paragraph('Hana') + shape(DARK, white)))).toEqual(['Hana', 'SKILLS']);
    expect(linesOf(await readParts(shape(DARK) + white))).toEqual(['SKILLS']);
  });

  it('is hidden in a box that one sees through, and beside a shape without colour', async () => {
    const document = await readParts(paragraph('Hana') + shape('<a:noFill/>', white));
    expect(hiddenOf(document)).toEqual(['background-coloured: SKILLS']);
  });
});

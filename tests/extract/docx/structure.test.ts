import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, readParts, run, table } from './build-docx.ts';

const drawing = (inside: string): string =>
  `<w:r><w:drawing><wp:anchor><wp:extent cx="900000" cy="900000"/>${inside}</wp:anchor></w:drawing></w:r>`;
const box = (content: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;

describe('text boxes', () => {
  const twice = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>${box(content)}</wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('are read once and in place, and counted', async () => {
    const document = await readParts(
      paragraph('Hana Te Rangi') +
        paragraph(run('Profile') + twice(paragraph('Phone 021 555 0142'))) +
        paragraph('Skills'),
    );
    expect(linesOf(document)).toEqual(['Hana Te Rangi', 'Profile', 'Phone 021 555 0142', 'Skills']);
    expect(document.signals.textBoxes).toBe(1);
  });

  it('that stand free on a page are read column by column, in whatever order they were drawn', async () => {
    const placed = (text: string, left: number, top: number, width: number): string => {
      const position = (axis: 'H' | 'V', points: number) =>
        `<wp:position${axis} relativeFrom="page"><wp:posOffset>${points * 12_700}</wp:posOffset></wp:position${axis}>`;
      const extent = `<wp:extent cx="${width * 12_700}" cy="${100 * 12_700}"/>`;
      return `<w:r><w:drawing><wp:anchor>${position('H', left)}${position('V', top)}${extent}${box(paragraph(text))}</wp:anchor></w:drawing></w:r>`;
    };
    const document = await readParts(
      paragraph(placed('Education', 220, 420, 300) + placed('Work', 220, 150, 300)) +
        paragraph(
          placed('Skills', 40, 300, 150) +
            placed('Contact', 40, 150, 150) +
            placed('Hana Te Rangi', 40, 40, 480),
        ),
    );
    expect(linesOf(document)).toEqual(['Hana Te Rangi', 'Contact', 'Skills', 'Work', 'Education']);
  });

  it('of old files, and those without a fallback, are read too', async () => {
    const old = `<w:r><w:pict><v:rect><v:textbox><w:txbxContent>${paragraph('Old')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
    const document = await readParts(paragraph(old) + paragraph(drawing(box(paragraph('New')))));
    expect(linesOf(document)).toEqual(['Old', 'New']);
    expect(document.signals.textBoxes).toBe(2);
  });
});

describe('form fields', () => {
  const field = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const styles =
    '<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/></w:style>';
  const prompt = run('Click or tap here to enter text.', '<w:rStyle w:val="Platzhaltertext"/>');

  it('give what was filled in, around runs, paragraphs, rows and cells', async () => {
    const cell = field('', `<w:tc>${paragraph('Wellington')}</w:tc>`);
    const document = await readParts({
      styles,
      body:
        field('', paragraph('Hana Te Rangi')) +
        paragraph(run('Role: ') + field('<w:dropDownList/>', run('Developer'))) +
        `<w:tbl>${field('', `<w:tr>${cell}</w:tr>`)}</w:tbl>`,
    });
    expect(linesOf(document)).toEqual(['Hana Te Rangi', 'Role: Developer', 'Wellington']);
  });

  it('give nothing while they show their prompt', async () => {
    const empty = field('<w:showingPlcHdr/>', prompt);
    const document = await readParts({ styles, body: paragraph(run('Hana') + empty) + paragraph(empty) });
    expect(linesOf(document)).toEqual(['Hana']);
  });

  it('give text that a program filled in and left the mark of the prompt on', async () => {
    const filled = field('<w:showingPlcHdr/>', run('Kea Software Ltd'));
    expect(linesOf(await readParts({ styles, body: paragraph(filled) }))).toEqual(['Kea Software Ltd']);
  });
});

describe('changes that nobody has accepted', () => {
  it('are read as if all were, and counted', async () => {
    const document = await readParts(
      paragraph(
        `${run('Senior ')}<w:del w:id="1"><w:r><w:delText>Tester</w:delText></w:r></w:del><w:ins w:id="2">${run('Developer')}</w:ins>`,
      ) +
        paragraph(`<w:moveFrom w:id="3">${run('Go')}</w:moveFrom>`) +
        paragraph(`<w:moveTo w:id="4">${run('Go')}</w:moveTo>`),
    );
    expect(linesOf(document)).toEqual(['Senior Developer', 'Go']);
    expect(document.signals.trackedChanges).toBe(3);
  });

  it('join paragraphs where the end of one was deleted', async () => {
    const document = await readParts(
      paragraph('Kea ', '<w:rPr><w:del w:id="1"/></w:rPr>') +
        paragraph('Software') +
        table(['Go'], ['Rust']).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>'),
    );
    expect(linesOf(document)).toEqual(['Kea Software', 'Rust']);
  });
});

describe('headers, footers and notes', () => {
  const section = (references: string): string => `<w:sectPr>${references}</w:sectPr>`;

  it('are kept apart, boxes in them too; those that no page shows are not read', async () => {
    const document = await readParts({
      body:
        paragraph('Hana Te Rangi') +
        section(
          '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:headerReference w:type="even" r:id="h3"/><w:footerReference w:type="default" r:id="f1"/>',
        ),
      margins: {
        h1: paragraph('hana@example.com') + paragraph(drawing(box(paragraph('021 555 0142')))),
        h2: paragraph('Old company template'),
        h3: paragraph('Even pages'),
        f1: paragraph('Page 1'),
      },
    });
    expect(document.lines.map(({ region }) => region)).toEqual(['header', 'header', 'body', 'footer']);
    expect(linesOf(document)).toEqual(['hana@example.com', '021 555 0142', 'Hana Te Rangi', 'Page 1']);
  });

  it('of the first page are read where it has its own', async () => {
    const body = paragraph('Hana') + section('<w:headerReference w:type="first" r:id="h2"/><w:titlePg/>');
    expect(linesOf(await readParts({ body, margins: { h2: paragraph('hana@example.com') } }))).toEqual([
      'hana@example.com',
      'Hana',
    ]);
  });

  it('keep notes out of the text that refers to them, and leave comments out', async () => {
    const document = await readParts({
      body:
        paragraph(
          `${run('Paper')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
        ) + paragraph('Skills'),
      footnotes: `<w:footnote w:id="1">${paragraph('not referred to')}</w:footnote><w:footnote w:id="2">${paragraph('With two others.')}</w:footnote>`,
    });
    expect(linesOf(document)).toEqual(['Paper', 'Skills', 'With two others.']);
    expect(document.lines.at(-1)?.region).toBe('footer');
  });
});

describe('links', () => {
  it('stand on their text, from relationships and from fields', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/hana" </w:instrText></w:r>${mark('separate')}${run('Portfolio')}${mark('end')}`;
    const simple = `<w:fldSimple w:instr="HYPERLINK &quot;https://example.net/&quot;">${run('Blog')}</w:fldSimple>`;
    const document = await readParts({
      body: paragraph(
        `<w:r><w:tab/></w:r><w:hyperlink r:id="r1">${run('GitHub')}</w:hyperlink><w:r><w:tab/><w:tab/></w:r>${field}<w:r><w:tab/></w:r>${simple}`,
      ),
      links: { r1: 'https://github.com/hana-example?a=1&amp;b=2' },
    });
    expect(linesOf(document)).toEqual(['GitHub\tPortfolio\tBlog']);
    expect(document.links.map(({ url, start, end }) => [document.text.slice(start, end), url])).toEqual([
      ['GitHub', 'https://github.com/hana-example?a=1&b=2'],
      ['Portfolio', 'https://example.org/hana'],
      ['Blog', 'https://example.net/'],
    ]);
  });
});

describe('signals', () => {
  const picture = (id: string, cx: number, cy: number): string =>
    paragraph(
      `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    );
  const PORTRAIT = picture('p1', 1_260_000, 1_620_000);

  it('tell a portrait from icons and banners', async () => {
    const icons = picture('p2', 150_000, 150_000) + picture('p3', 5_000_000, 900_000);
    const pictures = { p1: 'a.jpeg', p2: 'b.png', p3: 'c.png', p4: 'd.png' };
    const { signals } = await readParts({ body: PORTRAIT + icons + paragraph('Hana'), pictures });
    expect(signals).toMatchObject({ images: 3, likelyPhotos: 1, encrypted: false });
    const badges = await readParts({
      body: PORTRAIT + picture('p4', 1_260_000, 1_260_000) + paragraph('Hana'),
      pictures,
    });
    expect(badges.signals.likelyPhotos).toBe(0);
    const below = await readParts({ body: paragraph('Built it well. '.repeat(80)) + PORTRAIT, pictures });
    expect(below.signals.likelyPhotos).toBe(0);
  });

  it('count the columns of sections that hold text, and name the fonts of text', async () => {
    const columns = '<w:sectPr><w:cols w:num="2"/></w:sectPr>';
    const two = await readParts({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria"/></w:rPr></w:rPrDefault></w:docDefaults>',
      body: paragraph(run('Java', '<w:rFonts w:ascii="Arial"/>')) + paragraph('Go') + columns,
    });
    expect(two.signals.columnsPerPage).toEqual([2]);
    expect(two.signals.fonts).toEqual(['Arial', 'Cambria']);
    const empty = await readParts(paragraph('Java', '<w:sectPr/>') + paragraph('') + columns);
    expect(empty.signals.columnsPerPage).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/model/document.ts';
import { linesOf, paragraph, readParts, run } from './build-docx.ts';

const style = (id: string, name: string, inside: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const based = (id: string): string => `<w:basedOn w:val="${id}"/>`;
const named = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const looks = (lines: readonly Line[]) =>
  lines.map(({ fontSize, bold, headingLevel }) => [fontSize, bold, headingLevel]);

describe('looks', () => {
  it('are inherited from the defaults, through styles, to the run', async () => {
    const document = await readParts({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        style('Big', 'Big', '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
        style('Bigger', 'Bigger', `${based('Big')}<w:rPr><w:sz w:val="40"/></w:rPr>`) +
        style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
      body:
        paragraph('Plain') +
        paragraph('Hana', named('Bigger')) +
        paragraph(run('not bold', '<w:b w:val="false"/><w:sz w:val="17"/>'), named('Bigger')) +
        paragraph(run('strong', '<w:rStyle w:val="Strong"/>')) +
        paragraph(run('bold twice', '<w:rStyle w:val="Strong"/>'), named('Big')),
    });
    expect(looks(document.lines)).toEqual([
      [11, false, null],
      [20, true, null],
      [8.5, false, null],
      [11, true, null],
      [16, false, null],
    ]);
  });

  it('give the size of most letters, and say where capitals were not typed', async () => {
    const document = await readParts(
      paragraph(
        run('W', '<w:caps/><w:sz w:val="40"/>') + run('ork history', '<w:smallCaps/><w:sz w:val="24"/>'),
      ) + paragraph('Work'),
    );
    expect(linesOf(document)).toEqual(['Work history', 'Work']);
    expect(document.lines.map(({ fontSize, capitals }) => [fontSize, capitals])).toEqual([
      [12, true],
      [10, undefined],
    ]);
  });
});

describe('letters set apart', () => {
  it('become words, and are told', async () => {
    const document = await readParts(
      paragraph('H A N A   T E   R A N G I') +
        paragraph(`${run('W O R K')}<w:r><w:tab/></w:r>${run('since 2019')}`),
    );
    expect(linesOf(document)).toEqual(['HANA TE RANGI', 'WORK\tsince 2019']);
    expect(document.signals.letterSpacedLines).toHaveLength(2);
  });
});

describe('headings', () => {
  it('are told by built-in name in any language, by the style they are built on and by outline level', async () => {
    const document = await readParts({
      styles:
        style('berschrift2', 'heading 2', '') +
        style('Mine', 'CV Section', based('berschrift2')) +
        style('Outline', 'Section', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
        style('Body', 'Section text', `${based('Outline')}<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`),
      body: ['berschrift2', 'Mine', 'Outline', 'Body'].map((id) => paragraph(id, named(id))).join(''),
    });
    expect(document.lines.map(({ headingLevel }) => headingLevel)).toEqual([2, 2, 1, null]);
  });
});

describe('lists', () => {
  const level = (index: number, format: string, text: string, inside = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${inside}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}${level(1, 'bullet', 'o', '<w:pStyle w:val="Deep"/>')}${level(2, 'none', '')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const item = (ilvl: number, numId: number): string =>
    `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

  it('are told by numbering in place and in styles, not where no marker is shown', async () => {
    const document = await readParts({
      numbering,
      styles:
        style('Deep', 'Deep', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style('ListBullet2', 'List Bullet 2', '') +
        style('H', 'heading 1', `<w:pPr>${item(0, 1)}</w:pPr>`),
      body:
        paragraph('first', item(0, 1)) +
        paragraph('by style', named('Deep')) +
        paragraph('switched off', `${named('Deep')}${item(0, 0)}`) +
        paragraph('no marker', item(2, 1)) +
        paragraph('by name', named('ListBullet2')) +
        paragraph('Heading', named('H')),
    });
    expect(document.lines.map(({ listLevel }) => listLevel)).toEqual([0, 1, null, null, 1, null]);
    expect(linesOf(document)).toEqual([
      '• first',
      '• by style',
      'switched off',
      'no marker',
      '• by name',
      'Heading',
    ]);
  });

  it('go on over line breaks inside an item', async () => {
    const document = await readParts({
      numbering,
      body: paragraph(`${run('Built it')}<w:r><w:br/></w:r>${run('and ran it')}`, item(0, 1)),
    });
    expect(linesOf(document)).toEqual(['• Built it', 'and ran it']);
    expect(document.lines.map(({ listLevel, indent }) => [listLevel, indent])).toEqual([
      [0, 0],
      [null, 2],
    ]);
  });
});

describe('gaps', () => {
  const spaced = (before: number): string => `<w:spacing w:before="${before}"/>`;
  const gaps = async (body: string): Promise<boolean[]> => {
    const { text, lines } = await readParts(body);
    return lines.map(({ start }) => text.slice(0, start).endsWith('\n\n'));
  };

  it('are where space is wider than it usually is, whoever makes it', async () => {
    const plain = paragraph('Java');
    expect(
      await gaps(plain + plain + paragraph('Work', spaced(240)) + plain + paragraph('') + plain),
    ).toEqual([...[false, false, true, false, true]]);
    const all = paragraph('Java', spaced(240));
    expect(await gaps(all + all + all + all)).toEqual([false, false, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, readParts, table } from './build-docx.ts';

const paragraphs = (...texts: string[]): string => texts.map((text) => paragraph(text)).join('');

describe('tables', () => {
  it('of labels and values, dates and entries are read row by row', async () => {
    const document = await readParts(
      table(
        ['Phone', '021 555 0142'],
        ['2019 – 2021', paragraphs('Developer', 'Kea Software', 'Built it', 'Ran it')],
      ),
    );
    expect(linesOf(document)).toEqual([
      'Phone\t021 555 0142',
      '2019 – 2021\tDeveloper',
      'Kea Software',
      'Built it',
      'Ran it',
    ]);
    expect(document.signals.tables).toBe(1);
  });

  it('with text of their own in cells have rows that stand apart; values have not', async () => {
    const gaps = async (...rows: string[][]) =>
      (await readParts(paragraph('Hana') + table(...rows))).text.split('\n\n').length - 1;
    expect(await gaps(['Phone', '021 555 0142'], ['Town', 'Wellington'])).toBe(0);
    expect(await gaps(['Profile', 'Tester'], ['Work', paragraphs('Kea', 'Weka', 'Tui')])).toBe(2);
  });

  it('that lay out a page are read column after column, over rows that are cut alike', async () => {
    const document = await readParts(
      table(
        ['Skills', 'Work'],
        [paragraphs('Java', 'Go', 'SQL'), paragraphs('Developer', 'Kea Software', 'Built it')],
      ),
    );
    expect(linesOf(document)).toEqual([
      'Skills',
      'Java',
      'Go',
      'SQL',
      'Work',
      'Developer',
      'Kea Software',
      'Built it',
    ]);
  });

  it('with a cell that reaches over rows are read beside it', async () => {
    const tall = (merge: string, content: string): string =>
      `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${content}</w:tc>`;
    const cell = (...texts: string[]): string => `<w:tc>${paragraphs(...texts)}</w:tc>`;
    const document = await readParts(
      `<w:tbl><w:tr>${tall(' w:val="restart"', paragraphs('Skills', 'Java', 'Go'))}${cell('Work')}</w:tr>` +
        `<w:tr>${tall('', paragraphs(''))}${cell('Developer, 2021')}</w:tr></w:tbl>`,
    );
    expect(linesOf(document)).toEqual(['Skills', 'Java', 'Go', 'Work', 'Developer, 2021']);
  });

  it('inside tables are read where they stand', async () => {
    const inner = table(['Java', '5 years'], ['Go', '2 years']);
    const document = await readParts(table([`${paragraph('Skills')}${inner}${paragraph('')}`]));
    expect(linesOf(document)).toEqual(['Skills', 'Java\t5 years', 'Go\t2 years']);
  });
});

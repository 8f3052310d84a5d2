import { describe, expect, it } from 'vitest';
import { extractText } from '../../src/extract/index.ts';
import { visiblePart } from '../../src/model/document.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import { pdfOf } from '../../src/build/pdf-file.ts';
import { fill, write } from './pdf-file.ts';

const read = (...pages: readonly string[]) =>
  extractText(pdfOf(...pages), { fileName: null, limits: DEFAULT_LIMITS });

const KEYWORDS = 'Kubernetes Terraform Kafka Scala';
const seen = write('Jane Example', 50, 60, 20) + write('Platform engineer in Nelson', 50, 90);

describe('hidden text', () => {
  it.each([
    ['background-coloured', `1 1 1 rg ${write(KEYWORDS, 50, 700)}`],
    [
      'background-coloured',
      `${fill('0.1 0.2 0.3', 0, 600, 600, 200)} 0.1 0.2 0.3 rg ${write(KEYWORDS, 50, 700)}`,
    ],
    ['tiny', write(KEYWORDS, 50, 700, 1)],
    ['invisible', `3 Tr ${write(KEYWORDS, 50, 700)}`],
    ['off-page', write(KEYWORDS, 700, 700)],
  ])('that is %s stands at the end and is told', async (how, operators) => {
    const document = await read(seen + operators);
    expect(document.signals.hiddenText.map((span) => span.how)).toEqual([how]);
    expect(document.text.endsWith(KEYWORDS)).toBe(true);
    expect(visiblePart(document).text).toBe('Jane Example\nPlatform engineer in Nelson');
  });

  it.each([
    ['white on a dark band', `${fill('0.1 0.2 0.3', 0, 600, 600, 200)} 1 1 1 rg ${write(KEYWORDS, 50, 700)}`],
    ['in light grey', `0.8 0.8 0.8 rg ${write(KEYWORDS, 50, 700)}`],
    ['a word or a sign, which nobody hides', `1 1 1 rg ${write('top', 50, 700)} ${write('.', 90, 700)}`],
    [
      'white on a shape whose colour behind it cannot be told',
      `0 0 0 rg 0 0 m 600 0 l 300 300 l f 1 1 1 rg ${write(KEYWORDS, 250, 700)}`,
    ],
  ])('is not %s', async (_, operators) => {
    const document = await read(seen + operators);
    expect(document.signals.hiddenText).toEqual([]);
  });

  it('is not the text that a program recognised in a picture of a page, which is doubtful', async () => {
    const document = await read(`3 Tr ${seen} ${write(KEYWORDS, 50, 700)}`);
    expect(document.signals.hiddenText).toEqual([]);
    expect(document.text).toContain('Jane Example');
    expect(document.readability).toBe('poor');
    expect(document.reasons[0]).toContain('recognised by a program');
  });
});

describe('text that runs another way', () => {
  it('is read before what it stands beside', async () => {
    const name = 'BT /F2 24 Tf 0 1 -1 0 40 500 Tm (Jane Example) Tj ET\n';
    const { text } = await read(write('Platform engineer in Nelson', 80, 150) + name);
    expect(text).toBe('Jane Example\n\nPlatform engineer in Nelson');
  });

  it('is the text of the page where the whole page lies on its side', async () => {
    const line = (text: string, at: number) => `BT /F1 10 Tf 0 1 -1 0 ${at} 100 Tm (${text}) Tj ET\n`;
    const { text, lines } = await read(line('Jane Example', 50) + line('Engineer', 70) + line('Nelson', 84));
    expect(text.split('\n').filter((row) => row !== '')).toEqual(['Jane Example', 'Engineer', 'Nelson']);
    expect(lines[0]?.box?.[0]).toBeCloseTo(100, 0);
  });
});

describe('words', () => {
  it('are parted by the gaps between letters, less the distance at which all of them stand', async () => {
    const { text } = await read(`4 Tc ${write('WORK', 50, 60)} ${write('AT SEA', 50, 90)} 0 Tc`);
    expect(text.replace(/\n+/, '\n')).toBe('WORK\nAT SEA');
  });

  it('are parted in large print where a capital follows, however narrow the blank', async () => {
    const { text } = await read(`BT /F1 36 Tf 1 0 0 1 50 700 Tm (Jane) Tj [-100 (Eyre)] TJ ET`);
    expect(text).toBe('Jane Eyre');
  });

  it('keep a hyphen that the file codes as a soft one', async () => {
    const { text } = await read(write('front\u00adend', 50, 60));
    expect(text).toBe('front-end');
  });
});

describe('a page without text', () => {
  const prose = Array.from({ length: 12 }, (_, row) =>
    write('Runs the platform on which the teams of the company build their services', 50, 120 + row * 14),
  ).join('');

  it('hides nothing where it is empty', async () => {
    const { readability, signals } = await read(seen + prose, '');
    expect(readability).toBe('good');
    expect(signals.pagesWithoutText).toEqual([]);
  });

  it('is told where a picture stands on it, even one too large to be read', async () => {
    const { readability, signals } = await read(
      seen + prose,
      'q 600 0 0 800 0 0 cm BI /W 2000 /H 2000 /CS /G /BPC 8 ID x EI Q',
    );
    expect(readability).toBe('poor');
    expect(signals.pagesWithoutText).toEqual([2]);
  });
});

describe('signals', () => {
  const grid = (rows: number, columns: number) => {
    let operators = '1 w ';
    for (let row = 0; row <= rows; row += 1) {
      operators += `50 ${700 - row * 20} m ${50 + columns * 100} ${700 - row * 20} l S `;
    }
    for (let column = 0; column <= columns; column += 1) {
      operators += `${50 + column * 100} 700 m ${50 + column * 100} ${700 - rows * 20} l S `;
    }
    for (let cell = 0; cell < rows * columns; cell += 1) {
      operators += write(`cell ${cell}`, 60 + (cell % columns) * 100, 115 + Math.floor(cell / columns) * 20);
    }
    return operators;
  };

  it('count tables that are drawn with lines, and no frames or dividers', async () => {
    expect((await read(seen + grid(3, 3))).signals.tables).toBe(1);
    expect((await read(seen + grid(3, 1))).signals.tables).toBe(0);
    expect((await read(`${seen} 50 650 m 550 650 l S 200 100 m 200 600 l S`)).signals.tables).toBe(0);
  });

  it('name the fonts, and say whether the file is encrypted', async () => {
    const { signals } = await read(seen + write('bold', 50, 120, 10, 'F2'));
    expect(signals.fonts).toEqual(['Helvetica', 'Helvetica-Bold']);
    expect(signals.encrypted).toBe(false);
  });
});

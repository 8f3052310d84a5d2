import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../src/build/pdf-file.ts';
import { outcomeOf, read, refusalOf, stoppedAfter } from './outcome.ts';
import { packed, pageOf, pdfWith, SAY, stream } from './pdfs.ts';

const SLOWEST = 60_000;
const spaces = (count: number): Uint8Array => new Uint8Array(count).fill(32);
/** Some 70 kB that unpack to more than a PDF may. */
const SWOLLEN = packed(spaces(70_000_000));

describe('a PDF that goes round in circles', () => {
  it.each<[string, Uint8Array, RegExp]>([
    [
      'a page tree that holds itself',
      pdfWith({ objects: { 2: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' } }),
      /^corrupt$/,
    ],
    [
      'page trees that hold each other',
      pdfWith({
        objects: {
          2: '<< /Type /Pages /Count 2 /Kids [6 0 R] >>',
          6: '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 3 0 R] >>',
        },
      }),
      /^(?:corrupt|report)/,
    ],
    [
      'a page tree that promises a thousand million pages and has one',
      pdfWith({ objects: { 2: '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>' } }),
      /^report/,
    ],
    ['an object that is itself', pdfWith({ objects: { 4: '4 0 R' } }), /^report none$/],
    [
      'a length that is its own stream',
      pdfWith({ objects: { 4: '<< /Length 4 0 R >>\nstream\n(x)\nendstream' } }),
      /^report/,
    ],
    [
      'a font that descends from itself',
      pageOf(SAY, '', {
        5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
      }),
      /^report/,
    ],
    ['a table that goes before itself', pdfWith({ objects: {}, trailer: '/Prev 9' }), /^report/],
    [
      'a form that draws itself',
      pageOf(`${SAY}/X Do`, '/XObject << /X 6 0 R >>', {
        6: stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
          '/X Do',
        ),
      }),
      /^(?:report|too-complex)/,
    ],
  ])('%s', { timeout: SLOWEST }, async (_, bytes, right) => {
    expect(await outcomeOf(bytes)).toMatch(right);
  });
});

/** Forms of which each draws the next one ten times. */
function doubling(levels: number): Uint8Array {
  const objects: Record<number, string> = {};
  for (let level = 0; level < levels; level += 1) {
    const next = level + 1 < levels ? `/Resources << /XObject << /X ${7 + level} 0 R >> >>` : '';
    const content = level + 1 < levels ? '/X Do '.repeat(10) : SAY;
    objects[6 + level] = stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${next}`, content);
  }
  return pageOf(`${SAY}/X Do`, '/XObject << /X 6 0 R >>', objects);
}

describe('a PDF that is small and means endless work', () => {
  it.each<[string, string, Uint8Array]>([
    ['more pages than are read', 'pages', pdfOf(...Array.from({ length: 101 }, () => SAY))],
    ['operators without end', 'pageOperators', pageOf(SAY + 'q Q '.repeat(200_000))],
    ['strings without end', 'pageStrings', pageOf(`BT /F1 10 Tf 50 700 Td ${'(a) Tj '.repeat(40_000)}ET`)],
    [
      'a string without end',
      'pageCharacters',
      pageOf(`BT /F1 10 Tf 50 700 Td ${`(${'a'.repeat(20_000)}) Tj `.repeat(6)}ET`),
    ],
    ['forms in forms in forms', 'pageOperators', doubling(9)],
    [
      'content that swells',
      'decodedBytes',
      pdfWith({ objects: { 4: stream('/Filter /FlateDecode', SWOLLEN) } }),
    ],
    [
      'content that swells twice',
      'decodedBytes',
      pdfWith({
        objects: { 4: stream('/Filter [/FlateDecode /FlateDecode]', packed(spaces(80_000_000), 2)) },
      }),
    ],
    [
      'content that is named again and again',
      'decodedBytes',
      pdfWith({
        objects: {
          3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [${'4 0 R '.repeat(2000)}] /Resources << /Font << /F1 5 0 R >> >> >>`,
          4: stream('', ' '.repeat(100_000)),
        },
      }),
    ],
    [
      'characters that stand for millions',
      'entries',
      pageOf(SAY, '', {
        5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [6 0 R] >>',
        6: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>',
        7: stream(
          '',
          `begincmap\n${'1 beginbfrange\n<0000> <ffff> <0041>\nendbfrange\n'.repeat(100)}endcmap`,
        ),
      }),
    ],
  ])('%s', { timeout: SLOWEST }, async (_, limit, bytes) => {
    const error = await refusalOf(bytes);
    expect(error.code).toBe('too-complex');
    expect(error.message).toContain(`“${limit}”`);
  });

  it.each<[string, Uint8Array]>([
    [
      'widths of a thousand million characters',
      pageOf(SAY, '', {
        5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
        6: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> /W [-1000000000 1000000000 500] >>',
      }),
    ],
    [
      'a colour of a thousand million shades',
      pageOf(`/C cs 1 sc ${SAY}`, '/ColorSpace << /C [/Indexed /DeviceRGB 1000000000 (abc)] >>'),
    ],
    [
      'a colour that is worked out in thirty dimensions',
      pageOf(
        `/C cs ${'1 '.repeat(30)}scn ${SAY}`,
        `/ColorSpace << /C [/DeviceN [${'/a '.repeat(30)}] /DeviceRGB 6 0 R] >>`,
        {
          6: stream(
            `/FunctionType 0 /Domain [${'0 1 '.repeat(30)}] /Range [0 1 0 1 0 1] /Size [${'1 '.repeat(30)}] /BitsPerSample 8`,
            'abc',
          ),
        },
      ),
    ],
  ])('is read without %s', { timeout: SLOWEST }, async (_, bytes) => {
    const { text } = await read(bytes);
    expect(text.length).toBeLessThan(100);
  });

  it('stops where a table of objects is endless and holds nothing', { timeout: SLOWEST }, async () => {
    const body =
      '<< /Type /XRef /W [0 0 0] /Index [0 1000000000] /Size 1000000000 /Root 1 0 R /Length 0 >>\nstream\n\nendstream';
    const file = `%PDF-1.7\n1 0 obj\n${body}\nendobj\nstartxref\n9\n%%EOF\n`;
    const error = await refusalOf(Uint8Array.from(file, (character) => character.charCodeAt(0)));
    expect(error.message).toContain('“entries”');
  });

  it('stops where a damaged file is searched for its objects', { timeout: SLOWEST }, async () => {
    const file = `%PDF-1.7\n${'1 0 obj [ '.repeat(100_000)}\n`;
    expect(await outcomeOf(Uint8Array.from(file, (character) => character.charCodeAt(0)))).toMatch(
      /^(?:corrupt|too-complex)$/,
    );
  });

  it('stops where the time is up', async () => {
    const { extractText } = await import('../../../src/extract/index.ts');
    const { DEFAULT_LIMITS } = await import('../../../src/model/limits.ts');
    const { stopped, asked } = stoppedAfter(20);
    const options = { fileName: null, limits: DEFAULT_LIMITS, stopped };
    const error = await extractText(pageOf(SAY.repeat(20_000)), options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'too-complex', message: expect.stringContaining('“milliseconds”') });
    expect(asked()).toBe(21);
  });
});

describe('pictures in a PDF', () => {
  const picture = (dictionary: string, content: string): Uint8Array =>
    pageOf(`${SAY}q 100 0 0 100 50 500 cm /I Do Q`, '/XObject << /I 6 0 R >>', {
      6: stream(
        `/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 ${dictionary}`,
        content,
      ),
    });

  it.each<[string, Uint8Array]>([
    [
      'is of more pixels than a portrait',
      picture('/Width 30000 /Height 30000 /Filter /FlateDecode', SWOLLEN),
    ],
    [
      'is packed by a scanner’s code',
      picture('/Width 900 /Height 900 /Filter /JBIG2Decode', 'x'.repeat(1000)),
    ],
    ['is packed by JPEG 2000', picture('/Width 900 /Height 900 /Filter /JPXDecode', 'x'.repeat(1000))],
    [
      'has a mask of more pixels',
      pageOf(`${SAY}q 100 0 0 100 50 500 cm /I Do Q`, '/XObject << /I 6 0 R >>', {
        6: stream(
          '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask 7 0 R',
          'abcdefghijkl',
        ),
        7: stream(
          '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
          SWOLLEN,
        ),
      }),
    ],
  ])('stay packed where one %s', { timeout: SLOWEST }, async (_, bytes) => {
    const { text, signals } = await read(bytes);
    expect(text).toBe('Jane Example');
    expect(signals.images).toBe(1);
    expect(signals.likelyPhotos).toBe(0);
  });

  it('stay packed once enough were unpacked', async () => {
    const names = Array.from({ length: 12 }, (_, index) => index);
    const objects = Object.fromEntries(
      names.map((index) => [
        6 + index,
        stream(
          '/Type /XObject /Subtype /Image /Width 700 /Height 700 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
          packed(spaces(700 * 700 * 3)),
        ),
      ]),
    );
    const drawn = names.map((index) => `q 100 0 0 100 50 500 cm /I${index} Do Q`).join('\n');
    const bytes = pageOf(
      SAY + drawn,
      `/XObject << ${names.map((index) => `/I${index} ${6 + index} 0 R`).join(' ')} >>`,
      objects,
    );
    const { text, signals } = await read(bytes);
    expect(text).toBe('Jane Example');
    expect(signals.images).toBe(12);
  });
});

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../src/build/pdf-file.ts';
import { extractAdText } from '../../../src/extract/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.ts';
import { growth, TIMES } from '../../parse/growth.ts';
import { write } from '../pdf-file.ts';
import { read } from './outcome.ts';
import { line, main, zipOf } from './zips.ts';

/** Two and a half times the cost of a linear step, a third of that of a quadratic one. */
const MOST_GROWTH = 2.5;
/** Milliseconds: a busy machine is slow at everything, and only ratios are judged. */
const SLOWEST = 240_000;
/** The texts here are beyond the usual limits, so that reading shows how it would go on. */
const WIDE: Limits = {
  ...DEFAULT_LIMITS,
  bytes: 1e8,
  characters: 1e8,
  lines: 1e8,
  elements: 1e7,
  runs: 1e7,
  ratio: 1e9,
};

/** What reading a file costs against as much in files of an eighth of its size. */
async function growthOf(file: (size: number) => Uint8Array, size: number): Promise<number> {
  const [small, large] = [file(size / TIMES), file(size)];
  return growth({ small: () => read(small, WIDE), large: () => read(large, WIDE) }, MOST_GROWTH);
}

const repeated =
  (head: string, piece: string, tail = '') =>
  (size: number): Uint8Array =>
    strToU8(head + piece.repeat(Math.ceil(size / piece.length)) + tail);

describe('reading takes time in proportion to the file', () => {
  it.each<[string, (size: number) => Uint8Array, number]>([
    ['ten megabytes in one line', repeated('', 'word '), 10_000_000],
    ['a million short lines', repeated('', 'a\n'), 2_000_000],
    ['brackets in brackets', (size) => strToU8('('.repeat(size / 2) + ')'.repeat(size / 2)), 400_000],
    ['halves of addresses', repeated('', 'a.b-c@'), 2_000_000],
    ['letters set apart', repeated('', 'a '), 1_000_000],
    ['blanks', repeated('a', ' ', 'b'), 2_000_000],
    ['towers of marks', repeated('a', '\u0315\u0300'), 1_000_000],
    ['damaged UTF-8', (size) => new Uint8Array(size).fill(0xc3), 2_000_000],
    ['JSON with a list of many', repeated('{"work":[{"highlights":["a"', ',"a"', ']}]}'), 4_000_000],
    [
      'JSON with lists in lists',
      (size) => strToU8(`{"work":[{"name":"Acme","x":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}]}`),
      400_000,
    ],
    ['Markdown with headings of blanks', repeated('# a\n', `# a${' '.repeat(15_000)}b\n`), 500_000],
    ['Markdown with headings of marks', repeated('# a\n', `# a${' #'.repeat(9000)}b\n`), 500_000],
    ['Markdown with broken tables', repeated('# a\n', `${'|'.repeat(15_000)}b\n`), 500_000],
    ['Markdown with emphasis without end', repeated('# a\n', `${'*a **b __c '.repeat(1700)}\n`), 500_000],
    ['Markdown with brackets without end', repeated('# a\n', `${'['.repeat(19_000)}\n`), 500_000],
    ['Markdown with links without end', repeated('# a\n', `${'[a](b '.repeat(3000)}\n`), 500_000],
    ['a Word document of paragraphs', (size) => zipOf([main(line('Java').repeat(size))]), 8000],
    [
      'a Word document of one paragraph',
      (size) => zipOf([main(`<w:p>${'<w:r><w:t>Java </w:t></w:r>'.repeat(size)}</w:p>`)]),
      12_000,
    ],
    [
      'a Word document of one table',
      (size) => zipOf([main(`<w:tbl>${`<w:tr><w:tc>${line('Java')}</w:tc></w:tr>`.repeat(size)}</w:tbl>`)]),
      4000,
    ],
    [
      'a PDF of strings in lines',
      (size) =>
        pdfOf(
          Array.from({ length: size }, (_, at) => write('Java', 50 + (at % 9) * 60, (at / 9) * 0.2, 9)).join(
            '',
          ),
        ),
      16_000,
    ],
    [
      'a PDF of strings in one line',
      (size) => pdfOf(Array.from({ length: size }, (_, at) => write('a', 10 + at * 0.03, 50)).join('')),
      16_000,
    ],
    [
      'a PDF of lines and areas',
      (size) => pdfOf(write('Jane', 50, 50) + '10 10 500 0.5 re f 0 0 m 9 9 l S\n'.repeat(size)),
      40_000,
    ],
  ])('%s', { timeout: SLOWEST }, async (_, file, size) => {
    expect(await growthOf(file, size)).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it.each<[string, string, string, number]>([
    ['with tags side by side', '', '<p>a</p>', 1_000_000],
    ['with ends that began nowhere, deep inside', '<div>'.repeat(1900), '</b>', 400_000],
    ['with paragraphs without end', '', '<p>a', 400_000],
    ['with lists without end', '', '<ul><li>a</ul>', 400_000],
    ['with angles without end', '', '<', 400_000],
    ['with halves of entities', '', '&am', 400_000],
  ])('a job ad as a web page, %s', { timeout: SLOWEST }, async (_, head, piece, size) => {
    const page = (length: number) =>
      strToU8(`<html>${head}${piece.repeat(Math.ceil(length / piece.length))}`);
    const [small, large] = [page(size / TIMES), page(size)];
    const readAd = (bytes: Uint8Array) => extractAdText(bytes, { fileName: null, limits: WIDE });
    const ratio = await growth({ small: () => readAd(small), large: () => readAd(large) }, MOST_GROWTH);
    expect(ratio).toBeLessThanOrEqual(MOST_GROWTH);
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../src/build/pdf-file.ts';
import { buildDocx, paragraph } from '../docx/build-docx.ts';
import { write } from '../pdf-file.ts';
import { outcomeOf, read, refusalOf } from './outcome.ts';

const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? strToU8(part) : part)]));
const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** An old Office file: its magic number, and the names of its streams in two bytes a letter. */
const ole = (...streams: string[]): Uint8Array =>
  bytesOf(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Uint8Array(504),
    ...streams.flatMap((name) => [
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
      new Uint8Array(64),
    ]),
  );

const cv = pdfOf(write('Jane Example, Developer', 50, 50));
const docx = buildDocx({ body: paragraph('Jane Example, Developer') });

/** Bytes without a pattern, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state >> 16) & 255;
  });
}

describe('files of another type, whatever their name says', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['nothing at all', new Uint8Array(), 'empty', /empty/],
    ['a web page', strToU8('<!DOCTYPE html><html><body>Jane</body></html>'), 'unsupported-type', /web page/],
    ['a picture', bytesOf([0x89], 'PNG\r\n', [0x1a, 10], noise(200)), 'unsupported-type', /PNG/],
    ['a program', bytesOf([0x7f], 'ELF', [2, 1, 1, 0], noise(200)), 'unsupported-type', /program/],
    [
      'a JAR',
      zipOf({ 'META-INF/MANIFEST.MF': 'Main-Class: Main', 'Main.class': 'x' }),
      'unsupported-type',
      /zip/,
    ],
    ['an old Word file', ole('WordDocument', '1Table'), 'unsupported-type', /\.doc/],
    ['an RTF file', strToU8('{\\rtf1\\ansi Jane Example}'), 'unsupported-type', /RTF/],
    [
      'a LibreOffice file',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
      'unsupported-type',
      /OpenDocument/,
    ],
    ['an Apple Pages file', zipOf({ 'Index/Document.iwa': 'x' }), 'unsupported-type', /Pages/],
    ['a locked Word file', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', /password/],
    // Macros are never run, but a document that carries some is what mail filters of employers stop.
    [
      'a Word file with macros',
      zipOf({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' }),
      'unsupported-type',
      /macros/,
    ],
    ['an empty zip', zipSync({}), 'unsupported-type', /zip/],
    ['a PDF in name only', bytesOf('%PDF-1.7\n', noise(5000)), 'corrupt', /Export/],
    ['a zip behind a program', bytesOf('MZ', [0x90, 0, 3], noise(100), docx), 'unsupported-type', /program/],
  ])('%s', async (_, bytes, code, words) => {
    const error = await refusalOf(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(error.message).toMatch(/[Ss]ave|Export/);
  });

  it('one letter is a text, and one other byte is none', async () => {
    expect(await outcomeOf(strToU8('J'))).toBe('report good');
    expect(await outcomeOf(new Uint8Array([0]))).toBe('unsupported-type');
  });
});

describe('files that are two things', () => {
  it('is a PDF that begins as one, whatever zip is behind it', async () => {
    expect((await read(bytesOf(cv, docx))).format).toBe('pdf');
  });

  it('is a PDF where bytes stand before it', async () => {
    const { format, text } = await read(bytesOf('\r\n\r\nX-Header: from a mail\r\n', cv));
    expect([format, text]).toEqual(['pdf', 'Jane Example, Developer']);
  });

  it('is a DOCX that begins as one, whatever PDF is in it', async () => {
    const both = zipSync({
      'cv.pdf': [cv, { level: 0 }],
      'word/document.xml': strToU8(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Jane</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    const { format, text } = await read(both);
    expect([format, text]).toEqual(['docx', 'Jane']);
  });
});

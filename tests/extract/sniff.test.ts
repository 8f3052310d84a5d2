import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText, sniffType } from '../../src/extract/sniff.ts';
import { PrecheckError } from '../../src/model/errors.ts';

const bytes = (...values: number[]): Uint8Array =>
  new Uint8Array([...values, ...new Array<number>(32).fill(32)]);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

function errorOf(run: () => unknown): PrecheckError {
  try {
    run();
  } catch (error) {
    if (error instanceof PrecheckError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('sniffType', () => {
  it.each([
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['a PDF after some rubbish', strToU8(`${'\n'.repeat(200)}%PDF-1.4`), 'pdf'],
    ['a DOCX', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['text', strToU8('Jane Example'), 'text'],
    ['text that begins like a bitmap', strToU8('BM Khan\nDeveloper, Auckland, BM@example.org'), 'text'],
  ])('takes %s for what it is', (_, content, type) => {
    expect(sniffType(content)).toBe(type);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty', 'empty'],
    ['RTF', strToU8('{\\rtf1 Jane}'), 'unsupported-type', 'RTF'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'unsupported-type', 'PNG'],
    ['JPEG', bytes(0xff, 0xd8, 0xff), 'unsupported-type', 'JPEG'],
    ['a spreadsheet', zip('xl/workbook.xml'), 'unsupported-type', 'Excel'],
    ['a plain zip', zip('cv.txt'), 'unsupported-type', 'zip'],
    ['macros', zip('word/document.xml', 'word/vbaProject.bin'), 'unsupported-type', 'macros'],
    ['old Word', bytes(0xd0, 0xcf, 0x11, 0xe0), 'unsupported-type', '.doc'],
    [
      'a locked DOCX',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
      'encrypted',
      'password',
    ],
  ])('refuses %s by name and says what to do', (_, content, code, word) => {
    const error = errorOf(() => sniffType(content));
    expect(error.code).toBe(code);
    expect(error.message).toContain(word);
    expect(error.message).toMatch(/[Ss]ave/);
  });
});

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 with a mark, and Windows-1252', () => {
    expect(decodeText(strToU8('Māori'))).toBe('Māori');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x01, 0x01]))).toBe('Aā');
    expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
    // The dash and the apostrophe that Word writes: 0x96 and 0x92.
    expect(decodeText(new Uint8Array([0x32, 0x96, 0x33, 0x92, 0x73, 0xe9]))).toBe('2–3’sé');
  });

  it.each([
    ['white space', strToU8(' \n\t '), 'empty'],
    ['bytes that are no text', new Uint8Array(64).fill(1), 'unsupported-type'],
    ['a PDF without its head', strToU8('12 0 obj\n<< /Type /Page >>\nendobj\n'), 'corrupt'],
  ])('refuses %s', (_, content, code) => {
    expect(errorOf(() => decodeText(content)).code).toBe(code);
  });
});

import { PrecheckError } from '../model/errors.ts';

/** What the bytes are: a format that is read, or text whose kind its content decides. */
export type SniffedType = 'pdf' | 'docx' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly name: string;
  /** Letters that a text may begin with too: a zero byte soon after tells the file from it. */
  readonly binary?: boolean;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** Files that people do upload and that are not read, with the name to call them by. */
const OTHERS: readonly Signature[] = [
  { bytes: ascii('{\\rtf'), name: 'an RTF document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: ascii('GIF8'), name: 'a GIF picture' },
  { bytes: ascii('RIFF'), name: 'a media file' },
  { bytes: ascii('ftyp'), at: 4, name: 'a HEIC picture or a video' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF picture' },
  { bytes: ascii('BM'), name: 'a bitmap picture', binary: true },
  { bytes: ascii('Rar!'), name: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: ascii('MZ'), name: 'a program', binary: true },
  { bytes: ascii('%!PS'), name: 'a PostScript file' },
];

const SAVE_AS = 'Save your CV as PDF or DOCX (plain text, Markdown and JSON Resume work too) and send that.';

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** Where a byte sequence stands within the first `limit` bytes, or -1. */
function find(bytes: Uint8Array, sequence: readonly number[], limit: number): number {
  const last = Math.min(bytes.length, limit) - sequence.length;
  let at = bytes.indexOf(sequence[0]!);
  while (at !== -1 && at <= last) {
    if (startsWith(bytes, sequence, at)) return at;
    at = bytes.indexOf(sequence[0]!, at + 1);
  }
  return -1;
}

export const unsupported = (found: string): PrecheckError =>
  new PrecheckError('unsupported-type', `This looks like ${found}, which cannot be read here. ${SAVE_AS}`);

/** The record with which every zip ends; an empty one has nothing else. */
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];

/** File names stand in a zip uncompressed, so a look through the bytes tells what kind of package it is. */
function sniffZip(bytes: Uint8Array): SniffedType {
  const has = (name: string) => find(bytes, ascii(name), bytes.length) !== -1;
  if (has('word/vbaProject.bin')) throw unsupported('a Word document with macros');
  if (has('word/document.xml') || has('word/_rels/document')) return 'docx';
  if (has('application/vnd.oasis.opendocument')) throw unsupported('an OpenDocument file (LibreOffice)');
  if (has('xl/workbook')) throw unsupported('an Excel workbook');
  if (has('ppt/presentation')) throw unsupported('a PowerPoint presentation');
  if (has('Index/Document.iwa')) throw unsupported('an Apple Pages document');
  if (has('word/')) return 'docx';
  // What kind of package it was stands behind the place where it was cut off.
  if (find(bytes, ZIP_END, bytes.length) === -1) {
    throw new PrecheckError(
      'corrupt',
      'The end of this file is missing. Save the CV as a new DOCX or PDF from the program you wrote it in and send that.',
    );
  }
  throw unsupported('a zip archive');
}

function sniffOle(bytes: Uint8Array): never {
  const utf16 = ascii('EncryptedPackage').flatMap((byte) => [byte, 0]);
  if (find(bytes, utf16, bytes.length) !== -1) {
    throw new PrecheckError(
      'encrypted',
      'This Office document is locked with a password, so no screening tool can read it. Save a copy without a password and send that.',
    );
  }
  throw unsupported('an old Word document (.doc)');
}

/**
 * Tells by content, never by name, what was uploaded.
 * @throws PrecheckError `empty`, `encrypted` or `unsupported-type`, which says what was found and what to save as.
 */
export function sniffType(bytes: Uint8Array): SniffedType {
  if (bytes.length === 0) throw new PrecheckError('empty', `This file is empty. ${SAVE_AS}`);
  // How a file begins comes first: a PDF may carry a zip at its end, and a zip a PDF.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes);
  // Readers accept a PDF whose header stands a little way in; the PDF specification allows 1024 bytes.
  if (find(bytes, ascii('%PDF-'), 1024) !== -1) return 'pdf';
  if (startsWith(bytes, ZIP_END)) throw unsupported('an empty zip archive');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffOle(bytes);
  const other = OTHERS.find(
    ({ bytes: signature, at, binary }) =>
      startsWith(bytes, signature, at) && (binary !== true || bytes.subarray(0, 32).includes(0)),
  );
  if (other !== undefined) throw unsupported(other.name);
  return 'text';
}

/** The characters of Windows-1252 from 0x80 to 0x9f (WHATWG Encoding); runtimes differ in how they decode them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  }
  return parts
    .join('')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** Bytes turned into characters in one call. */
const CHUNK = 8192;
/** Characters looked at to tell what a text is. */
const HEAD = 5000;
/** More control characters than this share and it is no text. */
const MOST_CONTROLS = 0.02;

/** Share of zero bytes at every other place from which a text is one of two bytes a character. */
const WIDE_ZEROS = 0.4;

/** UTF-16 by its byte order mark, or by the zero bytes that it has in Latin letters; null where it is not. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros: [even: number, odd: number] = [0, 0];
  const head = bytes.subarray(0, HEAD);
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const most = (head.length / 2) * WIDE_ZEROS;
  if (zeros[1] > most && zeros[0] < most / 10) return 'utf-16le';
  return zeros[0] > most && zeros[1] < most / 10 ? 'utf-16be' : null;
}

/** UTF-8, even where some bytes of it are damaged; text of one byte a character has next to nothing that is valid. */
function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDamaged(bytes);
  }
}

/** A replacement mark that somebody saved counts as damage too: it was, once. */
function decodeDamaged(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [damaged, whole] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > damaged * 2 ? text : decodeWindows1252(bytes);
}

/** Objects of a PDF, or its trailer: no text that a person writes has them. */
const isPieceOfPdf = (head: string): boolean =>
  head.includes('<<') && /(?:^|[^\w.-])-?\d{1,10} -?\d{1,5} obj\b|\btrailer\s{0,9}<</.test(head);

/**
 * Decodes text: UTF-8, UTF-16 with or without a byte order mark, or else Windows-1252, which old editors write.
 * @throws PrecheckError `unsupported-type` where the bytes are no text, `corrupt` where they are the rest of a PDF,
 * `empty` where there is only white space.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  const text = wide === null ? decodeNarrow(bytes) : new TextDecoder(wide).decode(bytes);
  if (isPieceOfPdf(text.slice(0, HEAD))) {
    throw new PrecheckError(
      'corrupt',
      'The beginning of this PDF is missing. Export it again from the program you wrote it in and send the new file.',
    );
  }
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  if (controls > text.length * MOST_CONTROLS) throw unsupported('a file that is not a text document');
  if (text.trim() === '') throw new PrecheckError('empty', `This file holds no text. ${SAVE_AS}`);
  return text;
}

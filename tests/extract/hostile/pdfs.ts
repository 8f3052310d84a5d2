import { zlibSync } from 'fflate';

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** A stream of these bytes; packed where its dictionary says so. */
export const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The bytes of a text, packed as FlateDecode wants them, as often as told. */
export function packed(content: Uint8Array, times = 1): string {
  let bytes = content;
  for (let round = 0; round < times; round += 1) bytes = zlibSync(bytes, { level: 9 });
  return latin(bytes);
}

export interface PdfParts {
  /** Objects by number; 1 is the catalogue, 2 the page tree, 3 the page, 4 its content, 5 a font. */
  readonly objects: Readonly<Record<number, string>>;
  /** More of the trailer. */
  readonly trailer?: string;
  /** Instead of a true table of objects. */
  readonly table?: string;
}

const USUAL: Readonly<Record<number, string>> = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  4: stream('', 'BT /F1 10 Tf 50 700 Td (Jane Example) Tj ET'),
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
};

/** A PDF of one page that says “Jane Example”, with some of its objects replaced and others added. */
export function pdfWith({ objects, trailer = '', table }: PdfParts): Uint8Array {
  const all = { ...USUAL, ...objects };
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]!.length;
  const places = new Map<number, number>();
  for (const [number, body] of Object.entries(all)) {
    places.set(Number(number), length);
    const text = `${number} 0 obj\n${body}\nendobj\n`;
    parts.push(text);
    length += text.length;
  }
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const place = places.get(index + 1);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(table ?? `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
  parts.push(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`);
  return Uint8Array.from(parts.join(''), (character) => character.charCodeAt(0) & 255);
}

/** A page whose content is this, with more resources. */
export const pageOf = (content: string, resources = '', objects: PdfParts['objects'] = {}): Uint8Array =>
  pdfWith({
    objects: {
      3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
      4: stream('', content),
      ...objects,
    },
  });

/** Operators that say “Jane Example”. */
export const SAY = 'BT /F1 10 Tf 50 700 Td (Jane Example) Tj ET\n';

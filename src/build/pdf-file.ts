/** A picture of 8-bit red, green and blue, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A page 600 by 800 points: its drawing operators, and pictures that they name Im0, Im1, … */
export interface PdfPageParts {
  readonly operators: string;
  readonly pictures?: readonly Pixels[];
}

const encode = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

function pictureObject({ width, height, rgb }: Pixels): string {
  const bytes = Array.from(rgb, (byte) => String.fromCharCode(byte)).join('');
  const shape = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`;
  return stream(`${shape} /ColorSpace /DeviceRGB /BitsPerComponent 8`, bytes);
}

/** Objects of one page; `first` is the number that the page itself gets. */
function pageObjects({ operators, pictures = [] }: PdfPageParts, first: number): string[] {
  const names = pictures.map((_, index) => `/Im${index} ${first + 2 + index} 0 R`);
  const drawn = names.length === 0 ? '' : ` /XObject << ${names.join(' ')} >>`;
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R >>${drawn} >>`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + 1} 0 R /Resources ${resources} >>`,
    stream('', operators),
    ...pictures.map(pictureObject),
  ];
}

/** A PDF of pages. F1 is Helvetica, F2 its bold. Letters of the operators are bytes, in the encoding WinAnsi. */
export function pdfOfPages(pages: readonly PdfPageParts[]): Uint8Array {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const fixed = 4;
  const kids: number[] = [];
  const contents: string[] = [];
  for (const page of pages) {
    kids.push(fixed + 1 + contents.length);
    contents.push(...pageObjects(page, fixed + 1 + contents.length));
  }
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...contents,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return encode(file);
}

/** A PDF of pages without pictures, each given by its drawing operators. */
export const pdfOf = (...pages: readonly string[]): Uint8Array =>
  pdfOfPages(pages.map((operators) => ({ operators })));

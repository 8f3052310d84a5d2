import { zlibSync } from 'fflate';
import type { Pixels } from '../pdf-file.ts';
import type { PictureName } from './sheet.ts';

const painted = (
  width: number,
  height: number,
  shade: (column: number, row: number) => readonly [number, number, number],
): Pixels => {
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) rgb.set(shade(column, row), (row * width + column) * 3);
  return { width, height, rgb };
};

/** Many shades, as a photo has; it shows nobody. */
const PORTRAIT = painted(60, 75, (column, row) => [
  40 + column * 3,
  30 + row * 2,
  (column * 5 + row * 3) % 200,
]);

/** Three shades, as a logo has. */
const LOGO = painted(60, 60, (column, row) =>
  (column + row) % 30 < 10 ? [20, 60, 120] : column < 30 ? [255, 255, 255] : [230, 120, 30],
);

/** Noise that nothing can pack, as a photo straight from a camera: 2.9 megabytes. */
const HEAVY = painted(980, 980, (column, row) => {
  const mixed = Math.imul(column * 980 + row + 1, 2_654_435_761) >>> 0;
  const again = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) >>> 0;
  return [again & 255, (again >>> 8) & 255, (again >>> 16) & 255];
});

/** By the name that a sheet gives. */
export const PICTURES: Readonly<Record<PictureName, Pixels>> = {
  portrait: PORTRAIT,
  logo: LOGO,
  heavy: HEAVY,
};

/** A grey page with dark lines, as a scanner gives it. */
export const SCAN = painted(120, 160, (column, row) => {
  const grey = row % 6 < 2 && column > 12 && column < 108 ? 60 + ((column * row) % 40) : 235 + (column % 15);
  return [grey, grey, grey];
});

/** CRC-32 of PNG (ISO 3309), bit by bit. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const part = new Uint8Array(12 + content.length);
  const view = new DataView(part.buffer);
  view.setUint32(0, content.length);
  part.set(new TextEncoder().encode(name), 4);
  part.set(content, 8);
  view.setUint32(8 + content.length, checksum(part.subarray(4, 8 + content.length)));
  return part;
}

/** A picture as a PNG file. */
export function pngOf({ width, height, rgb }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = new Uint8Array((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(rgb.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    file.set(part, place);
    place += part.length;
  }
  return file;
}

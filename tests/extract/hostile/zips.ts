import { deflateSync, strToU8 } from 'fflate';

/** A file of a zip, and the lies told of it. */
export interface Member {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly lie?: {
    readonly size?: number;
    readonly packed?: number;
    readonly at?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

/** Numbers of two and four bytes, the lowest first. */
const two = (value: number): number[] => [value & 255, (value >> 8) & 255];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(Math.floor(value / 65_536))];

/** A zip of these files, put together by hand so that its directory can lie. Sums are left out: nobody checks them. */
export function zipOf(members: readonly Member[], lie: { readonly count?: number } = {}): Uint8Array {
  const files: number[] = [];
  const directory: number[] = [];
  for (const { name, content, lie: told = {} } of members) {
    const raw = bytesOf(content);
    const packed = deflateSync(raw, { level: 9 });
    const at = files.length;
    const nameBytes = strToU8(name);
    const method = told.method ?? 8;
    const sizes = [...four(told.packed ?? packed.length), ...four(told.size ?? raw.length)];
    const head = [...two(20), ...two(told.flags ?? 0), ...two(method), ...four(0), ...four(0), ...sizes];
    for (const byte of [0x50, 0x4b, 3, 4, ...head, ...two(nameBytes.length), ...two(0), ...nameBytes])
      files.push(byte);
    for (const byte of packed) files.push(byte);
    directory.push(0x50, 0x4b, 1, 2, ...two(20), ...head, ...two(nameBytes.length), ...two(0), ...two(0));
    directory.push(...two(0), ...two(0), ...four(0), ...four(told.at ?? at), ...nameBytes);
  }
  const count = two(lie.count ?? members.length);
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count];
  return new Uint8Array([
    ...files,
    ...directory,
    ...end,
    ...four(directory.length),
    ...four(files.length),
    0,
    0,
  ]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The main part of a document with this inside its body. */
export const main = (body: string, before = ''): Member => ({
  name: 'word/document.xml',
  content: `<?xml version="1.0"?>${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
});

/** A paragraph of one run. */
export const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

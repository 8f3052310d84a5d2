import { strFromU8 } from 'fflate';
import { beyondLimit, type Limits } from '../../model/limits.ts';

/** A file of a zip, as the zip's directory tells of it. */
export interface ZipEntry {
  /** 0 is stored as it is, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the zip, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const WIDE_END_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record and the longest comment that may follow it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** A number that says: it stands in the wide form of the record, for sizes that need more than 32 bits. */
const IN_WIDE = 0xffffffff;
const WIDE_SIZES = 0x0001;

interface Directory {
  readonly count: number;
  readonly at: number;
  /** Bytes before the zip: positions count from behind them. */
  readonly prefix: number;
}

/** Numbers above 2^53 are no positions in any file. */
const wideNumber = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Error('a zip without the end of its directory');
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  let [count, length, at, before] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
    end,
  ];
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === WIDE_END_LOCATOR) {
    const wide = wideNumber(view, locator + 8);
    if (view.getUint32(wide, true) !== WIDE_END) throw new Error('a zip without its wide directory');
    [count, length, at, before] = [
      wideNumber(view, wide + 32),
      wideNumber(view, wide + 40),
      wideNumber(view, wide + 48),
      wide,
    ];
  }
  const prefix = before - length - at;
  if (prefix < 0) throw new Error('a directory that is longer than the zip');
  return { count, at: at + prefix, prefix };
}

/** Sizes and position in their wide form, for those that do not fit the narrow one. */
function widened(view: DataView, at: number, length: number, narrow: readonly number[]): number[] {
  if (!narrow.includes(IN_WIDE)) return [...narrow];
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== WIDE_SIZES) continue;
    let next = field + 4;
    return narrow.map((number) => {
      if (number !== IN_WIDE) return number;
      next += 8;
      return wideNumber(view, next - 8);
    });
  }
  return [...narrow];
}

/** Where the bytes of a file begin: behind its own head, whose length the directory does not tell. */
function startOf(view: DataView, head: number): number {
  if (view.getUint32(head, true) !== LOCAL) throw new Error('a file that is not where the directory says');
  return head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
}

/** A name as parts of a document have them, or null for one that would lie outside its folder. */
function safeName(raw: string): string | null {
  const name = raw.replaceAll('\\', '/').replace(/^\.?\/+/, '');
  return name.split('/').includes('..') ? null : name;
}

/** @throws Error where two files share bytes, which is how a small zip holds a huge one many times. */
function checkOverlaps(spans: (readonly [from: number, to: number])[]): void {
  spans.sort(([one], [other]) => one - other);
  for (let index = 1; index < spans.length; index += 1)
    if (spans[index]![0] < spans[index - 1]![1]) throw new Error('files that lie over each other');
}

/**
 * Reads the directory of a zip, and of each file only where it begins.
 * @returns the files by name; a name that climbs out of its folder names no part of a document and is left out.
 * @throws PrecheckError `too-complex` where there are too many; Error (RangeError too) where the zip is damaged.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, at: first, prefix } = findDirectory(view);
  if (count > limits.parts) throw beyondLimit('parts', limits);
  const entries = new Map<string, ZipEntry>();
  const spans: (readonly [number, number])[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('a directory that is shorter than it says');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = safeName(strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)));
    const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
    const [size, packed, head] = widened(view, at + 46 + nameLength, extraLength, narrow) as [
      number,
      number,
      number,
    ];
    const start = startOf(view, head + prefix);
    if (start + packed > first) throw new Error('a file that reaches into the directory');
    spans.push([head + prefix, start + packed]);
    const encrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    if (name !== null) {
      if (entries.has(name)) throw new Error('two files of one name');
      entries.set(name, { method: view.getUint16(at + 10, true), encrypted, packed, size, start });
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  checkOverlaps(spans);
  return entries;
}

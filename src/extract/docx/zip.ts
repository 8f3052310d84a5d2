import { Inflate } from 'fflate';
import { PrecheckError } from '../../model/errors.ts';
import { type Bounds, beyondLimit, stopIfLate } from '../../model/limits.ts';
import { type ZipEntry, readDirectory } from './zip-directory.ts';

/** A zip whose files are unpacked one by one, when they are asked for. */
export interface Archive {
  /** The bytes of a file, or null where there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
  readonly has: (name: string) => boolean;
}

/** Below this many bytes any ratio is harmless: an empty table packs to next to nothing. */
const RATIO_FROM = 1_000_000;
/** Bytes handed to the unpacker at once: deflate makes at most 1,032 of each, so that 4 MB come at a time at most. */
const MOUTHFUL = 4096;

/** What the archive's own directory promises must be within the limits before a byte is unpacked. */
function checkPromise({ size, packed }: ZipEntry, unpacked: number, { limits }: Bounds): void {
  if (size > limits.partBytes) throw beyondLimit('partBytes', limits);
  if (unpacked + size > limits.inflatedBytes) throw beyondLimit('inflatedBytes', limits);
  if (size > RATIO_FROM && size > packed * limits.ratio) throw beyondLimit('ratio', limits);
}

/** Unpacks mouthful by mouthful and stops where more comes than was promised. */
function inflate(packed: Uint8Array, size: number, bounds: Bounds): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const unpacker = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Error('more bytes than the directory says');
    whole.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += MOUTHFUL) {
    stopIfLate(bounds);
    unpacker.push(packed.subarray(from, from + MOUTHFUL), from + MOUTHFUL >= packed.length);
  }
  return whole.subarray(0, length);
}

const STORED = 0;
const DEFLATED = 8;

function unpack(bytes: Uint8Array, entry: ZipEntry, bounds: Bounds): Uint8Array {
  if (entry.encrypted) {
    throw new PrecheckError(
      'encrypted',
      'This Word document is locked with a password, so no screening tool can read it. Save a copy without a password and send that.',
    );
  }
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === STORED) {
    if (entry.packed !== entry.size) throw new Error('a stored file of another size than the directory says');
    return packed;
  }
  if (entry.method !== DEFLATED) throw new Error('packed in a way that Word does not use');
  return inflate(packed, entry.size, bounds);
}

/**
 * Opens a zip by its directory. Nothing is unpacked until it is asked for, and never more than its directory says.
 * @throws PrecheckError `too-complex` where it has too many files, Error where it is damaged: files that lie over each
 * other, that have the same name, or that are not where the directory says.
 */
export function openZip(bytes: Uint8Array, bounds: Bounds): Archive {
  const entries = readDirectory(bytes, bounds.limits);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      checkPromise(entry, unpacked, bounds);
      const file = unpack(bytes, entry, bounds);
      unpacked += file.length;
      return file;
    },
  };
}

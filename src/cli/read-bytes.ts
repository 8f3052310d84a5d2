import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { PrecheckError } from '../model/errors.ts';
import type { Input } from './inputs.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open; try a lower --concurrency',
};

/** A file that cannot be opened: the fault of one input, not of the run. */
export class InputError extends PrecheckError {
  constructor(reason: string, cause: unknown) {
    super('bad-request', `This file cannot be opened: ${reason}.`, { cause });
  }
}

/**
 * The bytes of a file or of standard input, without taking in more than may be read. Pipes and process
 * substitutions work like files.
 * @param limit most bytes that are read.
 * @throws InputError that says why a file cannot be opened; PrecheckError `too-large`.
 */
export async function readBytes(input: Input, stdin: Readable, limit: number): Promise<Uint8Array> {
  if (input.path === null) return collect(stdin, limit);
  try {
    return await collect(createReadStream(input.path, { end: limit }), limit);
  } catch (error) {
    if (error instanceof PrecheckError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? `the system says ${code === '' ? 'no' : code}`;
    throw new InputError(reason, error);
  }
}

function tooLarge(limit: number): PrecheckError {
  return new PrecheckError(
    'too-large',
    `This file has more than ${limit / 1_000_000} MB, and no more are read. Save it with smaller pictures, or as text.`,
  );
}

async function collect(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) throw tooLarge(limit);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { type Palette, PLAIN_PALETTE } from '../render/palette.ts';

/** The streams and surroundings of one run, so that no command reaches for a global. */
export interface Console {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Today where the person sits, YYYY-MM-DD. */
  readonly today: string;
  /** Module of the threads that files are read in. */
  readonly threadFile: URL;
}

const COLUMNS_OF_A_PIPE = 80;

/** Columns to lay text out for; some terminals say 0 when they do not know. */
export function widthOf(console: Console): number {
  const { columns } = console.stdout;
  return columns === undefined || columns === 0 ? COLUMNS_OF_A_PIPE : columns;
}

/**
 * Whether standard output takes colours: a terminal that is not "dumb", unless NO_COLOR is set (no-color.org).
 * FORCE_COLOR gives them to a pipe as well.
 */
export function hasColour({ stdout, environment }: Console): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return stdout.isTTY === true && environment.TERM !== 'dumb';
}

/** The styles for standard output. */
export function paletteOf(console: Console): Palette {
  return hasColour(console) ? pc.createColors(true) : PLAIN_PALETTE;
}

/** Writes and waits until the stream takes more, so that a large report never fills the memory. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** `date` as YYYY-MM-DD in the time zone of this machine. */
export function localDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

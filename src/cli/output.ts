import { open } from 'node:fs/promises';
import { PrecheckError } from '../model/errors.ts';
import { PLAIN_PALETTE, type PrettyOptions } from '../render/palette.ts';
import { type Console, paletteOf, widthOf, write } from './console.ts';

/** Where results go, and how text for people is laid out there. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  readonly pretty: PrettyOptions;
}

const COLUMNS_OF_A_FILE = 100;

/**
 * Opens the output file, or standard output where none is named or "-" is. A file is opened before anything is checked, so
 * that a long run does not end in a name that cannot be written.
 * @throws PrecheckError `bad-request` where the file cannot be written.
 */
export async function openOutput(path: string | undefined, console: Console): Promise<Output> {
  if (path === undefined || path === '-') {
    return {
      write: (text) => write(console.stdout, text),
      close: () => Promise.resolve(),
      pretty: { palette: paletteOf(console), width: widthOf(console) },
    };
  }
  const file = await open(path, 'w').catch((cause: unknown) => {
    throw new PrecheckError(
      'bad-request',
      `“${path}” cannot be written. Check the folder and its permissions.`,
      {
        cause,
      },
    );
  });
  return {
    write: async (text) => {
      await file.write(text);
    },
    close: () => file.close(),
    pretty: { palette: PLAIN_PALETTE, width: COLUMNS_OF_A_FILE },
  };
}

import { extractText } from '../../../src/extract/index.ts';
import type { TextDocument } from '../../../src/model/document.ts';
import { PrecheckError } from '../../../src/model/errors.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.ts';

/** Reads a file with the usual limits, or with some of one's own. */
export const read = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<TextDocument> =>
  extractText(bytes, { fileName: null, limits: { ...DEFAULT_LIMITS, ...limits } });

/** The known error that reading throws. Any other error, or none, fails the test. */
export async function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<PrecheckError> {
  let document: TextDocument;
  try {
    document = await read(bytes, limits);
  } catch (error) {
    if (error instanceof PrecheckError) return error;
    throw error;
  }
  throw new Error(`it was read: ${JSON.stringify(document.text.slice(0, 200))}`);
}

/** What a file came to: "report good", "report poor", "report none" or the code of the known error. */
export async function outcomeOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    return `report ${(await read(bytes, limits)).readability}`;
  } catch (error) {
    if (error instanceof PrecheckError) return error.code;
    throw error;
  }
}

/** What a file must never come to: a failure that is ours. */
export const KNOWN = /^(?:report (?:good|poor|none)|unsupported-type|encrypted|corrupt|empty|too-complex)$/;

/** A deadline that is over after being asked so many times, and how often it was asked. */
export function stoppedAfter(times: number): { readonly stopped: () => boolean; asked(): number } {
  let asked = 0;
  return {
    stopped: () => {
      asked += 1;
      return asked > times;
    },
    asked: () => asked,
  };
}

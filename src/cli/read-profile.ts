import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { PrecheckError } from '../model/errors.ts';

/**
 * The contents of a profile file, not yet checked for what they mean.
 * @throws PrecheckError `not-found`, or `bad-request` with the place of the first fault of the YAML.
 */
export async function readProfile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PrecheckError('not-found', `The profile “${path}” cannot be opened.`, { cause });
  });
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    const where = cause instanceof Error ? ` ${cause.message.split('\n')[0] ?? ''}` : '';
    throw new PrecheckError('bad-request', `The profile “${path}” is no valid YAML or JSON.${where}`, {
      cause,
    });
  }
}

import { readFile } from 'node:fs/promises';
import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import { loadCustomProfile } from '../pack/profile-file.ts';

/**
 * The role profile in a YAML or JSON file.
 * @throws PrecheckError `not-found`; `bad-request` for what is no text, since faults would quote it at length; or `bad-rules` with every fault as file:line:column.
 */
export async function readProfile(path: string, rules: Pack): Promise<RoleProfile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PrecheckError('not-found', `The profile “${path}” cannot be opened.`, { cause });
  });
  if (/[\0\ufffd]/.test(text)) {
    throw new PrecheckError('bad-request', `The profile “${path}” is no text. Write it in YAML or JSON.`);
  }
  const { faultsOfRule } = await import('../pipeline.ts');
  return loadCustomProfile({ path, text }, rules, faultsOfRule);
}

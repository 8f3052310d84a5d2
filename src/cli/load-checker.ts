import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Checker } from '../pipeline.ts';

/**
 * The rules that come with the program, with those of a folder laid over them: same id replaces, new id adds.
 *
 * Why imported here and not above: `--help` must not wait for rules and readers that it does not use.
 * @throws PrecheckError `bad-rules` with every fault as file:line:column, `not-found` where there is no folder.
 */
export async function loadRules(folder: string | undefined): Promise<Pack> {
  const { pack } = await import('../generated/pack.ts');
  if (folder === undefined) return pack;
  const facts = await stat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) {
    throw new PrecheckError('not-found', `There is no folder “${folder}” to read rules from (--rules).`);
  }
  const paths = await glob('**/*.{yaml,yml}', { cwd: folder });
  if (paths.length === 0) {
    throw new PrecheckError('bad-rules', `The folder “${folder}” holds no rule files (*.yaml).`);
  }
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
  const [{ loadPack }, { faultsOfRule }] = await Promise.all([
    import('../pack/index.ts'),
    import('../pipeline.ts'),
  ]);
  return loadPack(files, { root: folder, base: pack, faultsOfRule });
}

/** The pipeline over these rules. */
export async function prepareChecker(rules: Pack): Promise<Checker> {
  const { createChecker } = await import('../pipeline.ts');
  return createChecker(rules);
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Settings } from '../model/settings.ts';
import type { ConfigDraft, SourceFile } from '../pack/index.ts';
import { findConfig, settingsOf } from './config-file.ts';

/** Where rules beside those of the program come from. */
export interface RuleSources {
  /** Folder of rules; wins over the one that the configuration names. */
  readonly rules?: string | undefined;
  /** Configuration file; false for none, undefined for the one of the working directory. */
  readonly config?: string | false | undefined;
}

/** The rules of a run, and what its configuration says beside them. */
export interface Loaded {
  readonly pack: Pack;
  readonly settings: Settings;
}

const NO_SETTINGS: Settings = { suppressions: [] };

/**
 * The rules that come with the program, with those of a folder and of a configuration laid over them: same id
 * replaces, new id adds, and changes come last.
 *
 * Why imported here and not above: `--help` must not wait for rules and readers that it does not use.
 * @throws PrecheckError `bad-rules` with every fault of both as file:line:column, `not-found` where there is no such
 * folder or file.
 */
export async function loadRulesAndSettings(sources: RuleSources): Promise<Loaded> {
  const [{ pack: base }, file] = await Promise.all([
    import('../generated/pack.ts'),
    findConfig(sources.config),
  ]);
  if (file === null && sources.rules === undefined) return { pack: base, settings: NO_SETTINGS };
  const { findRule, loadPack, readConfig } = await import('../pack/index.ts');
  const config = file === null ? null : readConfig(file);
  const settings = config === null ? NO_SETTINGS : settingsOf(config, file?.path ?? '');
  const folder = sources.rules ?? settings.rulesFolder;
  const files = folder === undefined ? [] : await readFolder(folder, sources, config);
  const { faultsOfRule } = await import('../pipeline.ts');
  const pack = loadPack(files, {
    base,
    faultsOfRule,
    root: folder ?? '',
    ...(config === null ? {} : { config }),
  });
  const suppressions = settings.suppressions.map((suppression) => ({
    ...suppression,
    ruleId: findRule(pack.rules, suppression.ruleId)?.id ?? suppression.ruleId,
  }));
  return { pack, settings: { ...settings, suppressions } };
}

/** The rules alone, for commands that have no other settings. */
export async function loadRules(sources: RuleSources): Promise<Pack> {
  return (await loadRulesAndSettings(sources)).pack;
}

/** All rule files of a folder. Faults of the configuration are told first: they may be why the folder is wrong. */
async function readFolder(
  folder: string,
  { rules }: RuleSources,
  config: ConfigDraft | null,
): Promise<SourceFile[]> {
  const named = rules === undefined ? 'rulesFolder in the configuration' : '--rules';
  const facts = await stat(folder).catch(() => null);
  const paths = facts?.isDirectory() === true ? await glob('**/*.{yaml,yml}', { cwd: folder }) : null;
  if (paths === null || paths.length === 0) {
    if (config !== null && config.faults.length > 0) return [];
    if (paths === null) {
      throw new PrecheckError('not-found', `There is no folder “${folder}” to read rules from (${named}).`);
    }
    throw new PrecheckError('bad-rules', `The folder “${folder}” holds no rule files (*.yaml).`);
  }
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import type { Settings } from '../model/settings.ts';
import type { ConfigDraft, SourceFile } from '../pack/index.ts';

/** The configuration that is read where none is named. */
export const CONFIG_FILE = 'cv-precheck.yaml';

/** Adds the options that say where rules beside those of the program come from. */
export function addRuleSources(command: Command): Command {
  return command
    .option(
      '--rules <folder>',
      'rules, roles and skills of your own, laid over those that come with the program',
    )
    .option(
      '--config <file>',
      `configuration to use (default: ${CONFIG_FILE} of this folder, if there is one)`,
    )
    .option('--no-config', `do not read ${CONFIG_FILE}`);
}

/**
 * The configuration file: the one that is named, else the one of the working directory, else none.
 * @throws PrecheckError `not-found` where a named one cannot be opened, `bad-rules` for what is no text.
 */
export async function findConfig(named: string | false | undefined): Promise<SourceFile | null> {
  if (named === false) return null;
  const path = named ?? CONFIG_FILE;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (named === undefined && isMissing(cause)) return null;
    throw new PrecheckError('not-found', `The configuration “${path}” cannot be opened.`, { cause });
  });
  if (text === null) return null;
  if (/[\0\ufffd]/.test(text)) {
    throw new PrecheckError('bad-rules', `The configuration “${path}” is no text. Write it in YAML.`);
  }
  return { path, text };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const PATHS = ['jobAd', 'profile', 'output', 'baseline', 'rulesFolder'] as const;

/**
 * The settings with paths as seen from here.
 *
 * Why from the configuration's folder: the same file must mean the same wherever the program is started.
 */
export function settingsOf({ settings }: ConfigDraft, file: string): Settings {
  const folder = dirname(file);
  const paths = PATHS.flatMap((key) => {
    const path = settings[key];
    return path === undefined ? [] : [[key, isAbsolute(path) ? path : join(folder, path)] as const];
  });
  return { ...settings, ...Object.fromEntries(paths) };
}

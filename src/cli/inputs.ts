import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { PrecheckError } from '../model/errors.ts';

/** One CV to check: `source` is what the records call it, `path` null for standard input. */
export interface Input {
  readonly source: string;
  readonly path: string | null;
  readonly fileName: string | null;
}

/**
 * What may be a CV in a folder. The last five cannot be read, but people do send them: an application that goes
 * unmentioned would count as checked.
 */
const CV_FILES = '**/*.{pdf,docx,txt,md,markdown,json,doc,docm,rtf,odt,pages}';
/** What stands in folders beside CVs and is none; Word keeps a file "~$…" beside every document that is open. */
const NEVER_CVS = ['**/node_modules/**', '**/{readme,license,licence,changelog}.{md,txt}', '**/~$*'];
/** A JSON file in a folder counts only when it has what every JSON Resume has. */
const JSON_RESUME_MARK = /"basics"\s*:/;
/** Every report of this program has this; results of an earlier run often lie beside the CVs. */
const REPORT_MARK = /"schemaVersion"\s*:\s*"\d+"/;
const LARGEST_JSON_PEEK = 10_000_000;

const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * What the paths of a command line name: files, folders with all CVs below them, globs, and `-`.
 *
 * Order is as given, sorted inside a folder or glob; a file named twice comes once. A file that is named is always
 * tried; in folders only what may be a CV is.
 * @param exclude globs of files that folders and globs leave out; one without a slash counts at every depth.
 * @throws PrecheckError `not-found` that lists every path without a file.
 */
export async function findInputs(
  paths: readonly string[],
  exclude: readonly string[] = [],
): Promise<Input[]> {
  const ignore = exclude.map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
  const found = await Promise.all(paths.map((path) => inputsOf(path, ignore)));
  const missing = paths.filter((_, index) => found[index] === null);
  if (missing.length > 0) {
    const list = missing.map((path) => `“${path}”`).join(', ');
    throw new PrecheckError('not-found', `There is no CV at ${list}. Check the path; nothing was checked.`);
  }
  return withoutRepeats(found.flatMap((inputs) => inputs ?? []));
}

/** The inputs of one argument, or null where it names nothing. */
async function inputsOf(path: string, ignore: readonly string[]): Promise<Input[] | null> {
  if (path === '-') return [{ source: '-', path: null, fileName: null }];
  const facts = await stat(path).catch(() => null);
  if (facts === null) return isDynamicPattern(path) ? nullIfNone(await inputsOfGlob(path, ignore)) : null;
  return facts.isDirectory() ? nullIfNone(await inputsOfFolder(path, ignore)) : [toInput(path)];
}

function nullIfNone(inputs: Input[]): Input[] | null {
  return inputs.length === 0 ? null : inputs;
}

async function inputsOfGlob(pattern: string, ignore: readonly string[]): Promise<Input[]> {
  const paths = await glob(pattern.replaceAll('\\', '/'), {
    expandDirectories: false,
    ignore,
    absolute: isAbsolute(pattern),
  });
  return paths.sort(byCodeUnits).map(toInput);
}

async function inputsOfFolder(folder: string, ignore: readonly string[]): Promise<Input[]> {
  const paths = await glob(CV_FILES, {
    cwd: folder,
    caseSensitiveMatch: false,
    ignore: [...NEVER_CVS, ...ignore],
  });
  const sorted = paths.sort(byCodeUnits).map((path) => join(folder, path));
  const wanted = await Promise.all(sorted.map(async (path) => !/\.json$/i.test(path) || isJsonResume(path)));
  return sorted.filter((_, index) => wanted[index]).map(toInput);
}

/** A file that cannot be looked into is kept: the check will say why it cannot be read. */
async function isJsonResume(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_JSON_PEEK) return false;
    const text = await readFile(path, 'utf8');
    return JSON_RESUME_MARK.test(text) && !REPORT_MARK.test(text);
  } catch {
    return true;
  }
}

function toInput(path: string): Input {
  return { source: path, path, fileName: basename(path) };
}

function withoutRepeats(inputs: readonly Input[]): Input[] {
  const byPath = new Map<string, Input>();
  for (const input of inputs) {
    const key = input.path === null ? '-' : resolve(input.path);
    if (!byPath.has(key)) byPath.set(key, input);
  }
  return [...byPath.values()];
}

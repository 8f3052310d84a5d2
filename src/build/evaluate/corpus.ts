import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How a page is laid out, as the tables part it. In `date-column` dates or headings stand in a narrow column of their
 * own on the left; dates at the right edge of the lines are `one-column`.
 */
export const KNOWN_LAYOUTS = ['one-column', 'date-column', 'two-column', 'table'] as const;
export type Layout = (typeof KNOWN_LAYOUTS)[number] | 'unknown';

/** A folder of CVs that is no part of the project, and what its list says of each file. */
export interface Corpus {
  readonly folder: string;
  /** Layout by path within the folder. */
  readonly layouts: ReadonlyMap<string, Layout>;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'one-column': 'one-column',
  'hanging/date-column': 'date-column',
  'two-column': 'two-column',
  'two-column/table': 'table',
};

/** Opens the corpus by its list `MANIFEST.tsv`, or gives null where the folder is absent. */
export function openCorpus(folder: string): Corpus | null {
  const manifest = join(folder, 'MANIFEST.tsv');
  if (!existsSync(manifest)) return null;
  const [header = '', ...rows] = readFileSync(manifest, 'utf8').split('\n');
  const names = header.split('\t');
  const pathAt = names.indexOf('local_path');
  const layoutAt = names.indexOf('layout');
  const layouts = new Map<string, Layout>();
  for (const row of rows) {
    const cells = row.split('\t');
    const path = cells[pathAt];
    if (path !== undefined && path !== '') layouts.set(path, LAYOUTS[cells[layoutAt] ?? ''] ?? 'unknown');
  }
  return { folder, layouts };
}

export function layoutOf(corpus: Corpus, path: string): Layout {
  return corpus.layouts.get(path) ?? 'unknown';
}

export function readCorpusFile(corpus: Corpus, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(corpus.folder, path)));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import { type Corpus, layoutOf, readCorpusFile } from './corpus.ts';
import { fingerprintOf, saltOf, truthOfWildEntry, wildEntrySchema } from './wild-label.ts';

/** The CVs of the corpus by their fingerprints. */
function findFiles(
  corpus: Corpus,
): ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }> {
  const paths = [...corpus.layouts.keys()].filter(
    (path) => /\.(?:pdf|docx)$/.test(path) && existsSync(join(corpus.folder, path)),
  );
  return new Map(
    paths.map((path) => {
      const bytes = readCorpusFile(corpus, path);
      return [fingerprintOf(bytes), { path, bytes }];
    }),
  );
}

/** Measures CVs of real people and of templates, against what a person saw in them. */
export async function measureWild(checker: Checker, corpus: Corpus, truthFile: string): Promise<SetResult> {
  const entries = z.array(wildEntrySchema).parse(JSON.parse(readFileSync(truthFile, 'utf8')));
  const files = findFiles(corpus);
  const cases = entries.map((entry): Case => {
    const found = files.get(entry.file);
    if (found === undefined)
      throw new Error(
        `The corpus holds no file ${entry.file}: it was changed or removed since it was labelled.`,
      );
    return {
      file: found.path,
      bytes: found.bytes,
      layout: layoutOf(corpus, found.path),
      region: entry.region,
      truth: truthOfWildEntry(entry),
      salt: saltOf(found.bytes),
    };
  });
  return {
    name: 'wild',
    title: 'Wild: CVs of other people and templates against what a person saw in them',
    groups: await measureCases(checker, cases),
  };
}

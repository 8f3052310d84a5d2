import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import { type Corpus, layoutOf, readCorpusFile } from './corpus.ts';
import {
  fingerprintOf,
  type Label,
  labelSchema,
  saltOf,
  truthOfLabel,
  truthOfWildEntry,
  wildEntrySchema,
} from './wild-label.ts';

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

/** The cases of the truth file, one entry a line. */
function casesOfTruth(corpus: Corpus, truthFile: string): Case[] {
  const files = findFiles(corpus);
  const lines = readFileSync(truthFile, 'utf8').trim().split('\n');
  return lines.map((line): Case => {
    const entry = wildEntrySchema.parse(JSON.parse(line));
    const found = files.get(entry.file);
    if (found === undefined) {
      throw new Error(
        `The corpus holds no file ${entry.file}: it was changed or removed since it was labelled.`,
      );
    }
    return {
      file: found.path,
      bytes: found.bytes,
      layout: entry.layout ?? layoutOf(corpus, found.path),
      region: entry.region,
      truth: truthOfWildEntry(entry),
      salt: saltOf(found.bytes),
    };
  });
}

/**
 * Reads labels in plain words: one, or a list of them.
 * @throws ZodError where one has another shape.
 */
export function readLabels(file: string): Label[] {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return z.array(labelSchema).parse(Array.isArray(json) ? json : [json]);
}

/**
 * Measures CVs of real people and of templates, against what a person saw in them.
 * @param labels plain labels to measure by instead of the truth file, whose hashes no mistake can quote; or null.
 */
export async function measureWild(
  checker: Checker,
  corpus: Corpus,
  truthFile: string,
  labels: string | null,
): Promise<SetResult> {
  const cases =
    labels === null
      ? casesOfTruth(corpus, truthFile)
      : readLabels(labels).map(
          (label): Case => ({
            file: label.file,
            bytes: readCorpusFile(corpus, label.file),
            layout: label.layout ?? layoutOf(corpus, label.file),
            region: label.region,
            truth: truthOfLabel(label),
          }),
        );
  return {
    name: 'wild',
    title: 'Wild: CVs of other people and templates against what a person saw in them',
    groups: await measureCases(checker, cases),
  };
}

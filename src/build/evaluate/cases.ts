import type { RegionCode } from '../../model/role.ts';
import type { Checker } from '../../pipeline.ts';
import type { Layout } from './corpus.ts';
import { NOTHING_READ, type Reading, readingOf } from './reading.ts';
import { scoreReading } from './score.ts';
import { addTallies, type Measure, type Mistake, type Tally } from './tally.ts';
import type { Truth } from './truth.ts';

/** One CV to measure. */
export interface Case {
  /** What an error calls it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  readonly region: RegionCode;
  readonly truth: Truth;
  /** Salt of the truth's hashed keys. */
  readonly salt?: string;
}

/** Everything counted for the CVs of one layout and format. */
export interface Group {
  readonly name: string;
  readonly files: number;
  readonly tallies: ReadonlyMap<Measure, Tally>;
  readonly mistakes: readonly (Mistake & { readonly file: string })[];
}

/** One set, measured. */
export interface SetResult {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly Group[];
  /** Lines to print under the table. */
  readonly notes?: readonly string[];
}

/** The day taken as today: dates ahead of it would be believed less. */
export const NOW = '2026-11-24';

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  text: 'text',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
};

/** Reads one file as the product does. A file that cannot be read gives nothing, and says why. */
export async function readFileOf(
  checker: Checker,
  bytes: Uint8Array,
  region: RegionCode,
): Promise<{ readonly reading: Reading; readonly format: string; readonly failure: string | null }> {
  try {
    const document = await checker.read(bytes, { fileName: null });
    const cv = checker.parse(document, { region, now: NOW });
    return {
      reading: readingOf(cv, document.text),
      format: FORMAT_NAMES[document.format] ?? document.format,
      failure: null,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { reading: NOTHING_READ, format: 'unreadable', failure: error.message };
  }
}

/** One scored CV, with the group that it counts for. */
export interface ScoredCase {
  readonly group: string;
  readonly file: string;
  readonly tallies: ReadonlyMap<Measure, Tally>;
  readonly mistakes: readonly Mistake[];
}

/** Puts scored CVs together by group, in the order in which the groups first appear. */
export function groupCases(scored: readonly ScoredCase[]): Group[] {
  const names = [...new Set(scored.map(({ group }) => group))].sort();
  return names.map((name) => {
    const own = scored.filter(({ group }) => group === name);
    return {
      name,
      files: own.length,
      tallies: addTallies(own),
      mistakes: own.flatMap(({ file, mistakes }) => mistakes.map((mistake) => ({ ...mistake, file }))),
    };
  });
}

/** Reads and scores the CVs of one set, one after the other. */
export async function measureCases(checker: Checker, cases: readonly Case[]): Promise<Group[]> {
  const scored: ScoredCase[] = [];
  for (const { file, bytes, layout, region, truth, salt } of cases) {
    const { reading, format, failure } = await readFileOf(checker, bytes, region);
    const score = scoreReading(truth, reading, salt);
    const refused: Mistake[] =
      failure === null ? [] : [{ measure: 'name', expected: 'a file that can be read', read: failure }];
    scored.push({
      group: `${layout} ${format}`,
      file,
      tallies: score.tallies,
      mistakes: [...refused, ...score.mistakes],
    });
  }
  return groupCases(scored);
}

/**
 * `npm run eval`: how much of real and invented CVs is read right, by set, layout and format.
 *
 * Options: --set NAME (one set), --folder DIR (any folder in the shape of fixtures/ instead of the sets), --errors (every mistake, on the terminal only), --corpus DIR, --output FILE,
 * --label FILE (prints the lines of wild-truth.jsonl for plain labels; their shape is in wild-label.ts), --labels FILE
 * (measures the wild set by plain labels, so that its mistakes can quote them).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from '../../generated/pack.ts';
import { compileLexicon } from '../../parse/index.ts';
import { createChecker, roleFinderOf } from '../../pipeline.ts';
import type { SetResult } from './cases.ts';
import { type Corpus, openCorpus, readCorpusFile } from './corpus.ts';
import { measureAds } from './set-ads.ts';
import { measureFixtures, measureFolder } from './set-fixtures.ts';
import { hasOddFiles, measureOddFiles } from './set-odd-files.ts';
import { measurePlanted } from './set-planted.ts';
import { measureRenderCv } from './set-rendercv.ts';
import { measureRendered } from './set-rendered.ts';
import { measureRoleCvs } from './set-role-cvs.ts';
import { measureRoleTitles } from './set-role-titles.ts';
import { measureSectionLines } from './set-section-lines.ts';
import { measureSkillLists } from './set-skill-lists.ts';
import { measureSkills } from './set-skills.ts';
import { measureTwins } from './set-twins.ts';
import { measureWild, readLabels } from './set-wild.ts';
import { measureWildReports } from './set-wild-reports.ts';
import { jsonOf, LEGEND, mistakesOf, tableOf } from './table.ts';
import { toWildEntry } from './wild-label.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const AD_TRUTH = fileURLToPath(new URL('ad-truth.yaml', import.meta.url));
const SKILL_TRUTH = fileURLToPath(new URL('skill-truth.jsonl', import.meta.url));
const WILD_TRUTH = fileURLToPath(new URL('wild-truth.jsonl', import.meta.url));
const WILD_MARKS = ['read', 'held-out', 'held-out-again'].map((name) =>
  fileURLToPath(new URL(`wild-marks/${name}.yaml`, import.meta.url)),
);
const ROLE_TITLES = {
  invented: fileURLToPath(new URL('role-titles.tsv', import.meta.url)),
  ads: fileURLToPath(new URL('role-ad-titles.tsv', import.meta.url)),
};

const checker = createChecker(pack);

type Measuring = () => Promise<SetResult>;

/** Files that other readers stumble over; like the corpus they are no part of the project. */
const ODD_FILES = join(ROOT, '../shared/odd-files');
const oddFiles: readonly (readonly [string, Measuring])[] = hasOddFiles(ODD_FILES)
  ? [['odd-files', () => measureOddFiles(ODD_FILES)]]
  : [];

/** The sets that can be measured here, in the order of the tables. */
function setsOf(corpus: Corpus | null, labels: string | null): readonly (readonly [string, Measuring])[] {
  const fixtures: Measuring = () => measureFixtures(checker, join(ROOT, 'fixtures'));
  const skills: Measuring = () => measureSkills(checker, corpus, SKILL_TRUTH, join(ROOT, 'fixtures'));
  const planted: Measuring = () => measurePlanted(checker, join(ROOT, 'fixtures'));
  if (corpus === null) return [['fixtures', fixtures], ['planted', planted], ['skills', skills], ...oddFiles];
  return [
    ['fixtures', fixtures],
    ['planted', planted],
    ['skills', skills],
    ['skill-lists', () => measureSkillLists(checker, corpus)],
    ['rendered', () => measureRendered(checker, corpus)],
    ['rendercv', () => measureRenderCv(checker, corpus)],
    ['section-lines', () => measureSectionLines(compileLexicon(pack.lexicon), corpus)],
    ['twins', () => measureTwins(checker, corpus)],
    ['ads', () => measureAds(checker, corpus, AD_TRUTH)],
    ['role-titles', () => measureRoleTitles(roleFinderOf(pack.roles, pack.lexicon), corpus, ROLE_TITLES)],
    ['role-cvs', () => measureRoleCvs(checker, corpus)],
    ['wild', () => measureWild(checker, corpus, WILD_TRUTH, labels)],
    ...oddFiles,
    ['wild-reports', () => measureWildReports(checker, corpus, WILD_MARKS)],
  ];
}

/** Prints a line of the truth file for each label. */
function printEntries(file: string, corpus: Corpus): void {
  for (const label of readLabels(file))
    console.log(JSON.stringify(toWildEntry(label, readCorpusFile(corpus, label.file))));
}

async function measure(
  corpus: Corpus | null,
  options: {
    readonly set: string | undefined;
    readonly folder: string | undefined;
    readonly errors: boolean;
    readonly output: string;
    readonly labels: string | undefined;
  },
): Promise<void> {
  const { folder } = options;
  const sets: ReturnType<typeof setsOf> =
    folder === undefined
      ? setsOf(corpus, options.labels ?? null)
      : [['folder', () => measureFolder(checker, resolve(folder))]];
  const chosen = sets.filter(([name]) => options.set === undefined || options.set === name);
  if (chosen.length === 0) {
    console.error(`There is no set “${options.set}” here. Sets: ${sets.map(([name]) => name).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const results: SetResult[] = [];
  for (const [, run] of chosen) {
    const result = await run();
    results.push(result);
    console.log(`${tableOf(result)}\n`);
    if (options.errors) console.log(`${mistakesOf(result)}\n`);
  }
  console.log(LEGEND);
  mkdirSync(dirname(options.output), { recursive: true });
  writeFileSync(options.output, jsonOf(results, corpus !== null));
}

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    folder: { type: 'string' },
    errors: { type: 'boolean', default: false },
    corpus: { type: 'string', default: join(ROOT, '../shared/corpus') },
    output: { type: 'string', default: join(ROOT, 'dist/eval.json') },
    label: { type: 'string' },
    labels: { type: 'string' },
  },
});

const corpus = openCorpus(resolve(values.corpus));
if (corpus === null && values.folder === undefined)
  console.log(`No corpus at ${values.corpus}: only the fixtures are measured.\n`);
if (values.label === undefined) {
  const { set, folder, errors, output, labels } = values;
  await measure(corpus, { set, folder, errors, output: resolve(output), labels });
} else if (corpus === null) {
  console.error('Labels name files of the corpus, and there is none.');
  process.exitCode = 1;
} else {
  printEntries(values.label, corpus);
}

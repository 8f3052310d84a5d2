/**
 * `npm run bench`: what a check costs beside a bare `pdf-parse` getText on the same files in the same run.
 *
 * Figures are milliseconds a CV, medians over many passes; only figures of one run may be compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from 'tinybench';
// Before pdf-parse: it prepares the globals that pdf.js asks for.
import '../extract/pdf/library.ts';
import { PDFParse } from '../../node_modules/pdf-parse/dist/pdf-parse/esm/index.js';
import { pack } from '../generated/pack.ts';
import type { TextDocument } from '../model/document.ts';
import { createChecker } from '../pipeline.ts';
import { skillFinder, vocabularyOf } from './bench-vocabulary.ts';
import { pdfOf } from './pdf-file.ts';

const NOW = '2026-11-24';
const ROLE = 'backend-developer';

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: TextDocument;
}

const checker = createChecker(pack);

/** The PDFs of the fixtures that hold text; a scan or a locked file says nothing about speed. */
async function loadSamples(): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const folder of readdirSync('fixtures').sort()) {
    if (folder.endsWith('.md')) continue;
    for (const file of readdirSync(join('fixtures', folder)).filter((name) => name.endsWith('.pdf'))) {
      const bytes = new Uint8Array(readFileSync(join('fixtures', folder, file)));
      const document = await checker.read(bytes, { fileName: file }).catch(() => null);
      if (document !== null && document.readability === 'good')
        samples.push({ name: folder, bytes, document });
    }
  }
  return samples;
}

async function bareGetText(bytes: Uint8Array): Promise<void> {
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  await parser.getText();
  await parser.destroy();
}

const options = { role: ROLE, now: NOW };

/** Named things to do with a sample, the first of them the baseline. */
type Tasks<Item> = readonly (readonly [string, (sample: Item) => unknown])[];

/** What is measured, from the baseline on. */
const TASKS: Tasks<Sample> = [
  ['bare pdf-parse getText', ({ bytes }) => bareGetText(bytes)],
  ['our reading', ({ bytes }) => checker.read(bytes, { fileName: null })],
  ['parsing alone', ({ document }) => checker.parse(document, { now: NOW })],
  ['all stages after reading', ({ document }) => checker.judge(document, options)],
  ['the whole check', ({ bytes }) => checker.check(bytes, options)],
];

/** Short rounds in turn rather than one long run of each task, so that the machine's moods fall on all alike. */
const ROUNDS = 7;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

async function measure<Item>(samples: readonly Item[], tasks: Tasks<Item>): Promise<Map<string, number>> {
  const rounds = new Map<string, number[]>(tasks.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const bench = new Bench({
      iterations: 3,
      time: 250,
      warmupIterations: 1,
      warmupTime: round === 0 ? 1000 : 50,
    });
    for (const [name, task] of tasks) {
      bench.add(name, async () => {
        for (const sample of samples) await task(sample);
      });
    }
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state !== 'completed') throw new Error(`${name} did not finish`);
      rounds.get(name)?.push(result.latency.p50 / samples.length);
    }
  }
  return new Map([...rounds].map(([name, values]) => [name, median(values)]));
}

function print(title: string, samples: readonly Sample[], figures: ReadonlyMap<string, number>): void {
  const pages = samples.reduce((sum, { document }) => sum + (document.pages ?? 0), 0);
  console.log(`\n${title}: ${samples.length} CVs, ${pages} pages`);
  printFigures(figures, 'bare');
}

function printFigures(figures: ReadonlyMap<string, number>, baseline: string): void {
  const [first = Number.NaN] = figures.values();
  for (const [name, value] of figures) {
    console.log(
      `  ${name.padEnd(26)} ${value.toFixed(2).padStart(8)} ms per CV   ${(value / first).toFixed(2).padStart(5)} × ${baseline}`,
    );
  }
}

/** Milliseconds a page of a file whose one page stands in it so many times: the same for few and many where cost is linear. */
async function measurePages(counts: readonly number[]): Promise<void> {
  const page = Array.from({ length: 55 }, (_, row) => {
    const [label, text] = [
      `20${10 + (row % 15)} Tool ${row}`,
      `Built service ${row} that ${row * 7} people use each day`,
    ];
    return `BT /F1 10 Tf 1 0 0 1 50 ${790 - row * 14} Tm (${label}) Tj 140 0 Td (${text}) Tj ET\n`;
  }).join('');
  console.log('\nThe same page again and again');
  for (const count of counts) {
    const bytes = pdfOf(...Array.from({ length: count }, () => page));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS * 3; round += 1) {
      const start = performance.now();
      await checker.read(bytes, { fileName: null });
      times.push(performance.now() - start);
    }
    const each = median(times) / count;
    console.log(`  ${String(count).padStart(3)} pages ${each.toFixed(2).padStart(8)} ms per page`);
  }
}

const samples = await loadSamples();
if (samples.length === 0) throw new Error('There are no readable PDF fixtures to measure.');
print('All PDF fixtures', samples, await measure(samples, TASKS));
const twoPages = samples.filter(({ document }) => document.pages === 2);
if (twoPages.length > 0) print('Two-page PDF fixtures', twoPages, await measure(twoPages, TASKS));

/** Vocabularies of these sizes hold the same real skills, so that both find the same in the same texts. */
const SMALL = 300;
const LARGE = 10_000;

const parsed = samples.map(({ document }) => ({ document, cv: checker.parse(document, { now: NOW }) }));
const finder = (size: number) => skillFinder(vocabularyOf(pack.skills, SMALL, size), pack.lexicon.lists);
console.log(`\nFinding skills, by the size of the vocabulary: ${parsed.length} CVs`);
printFigures(
  await measure(parsed, [
    [`${SMALL} skills`, finder(SMALL)],
    [`${LARGE} skills`, finder(LARGE)],
  ]),
  `${SMALL} skills`,
);
await measurePages([2, 20]);

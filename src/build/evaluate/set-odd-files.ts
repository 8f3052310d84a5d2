import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { COMMAND_LINE } from '../bundles.ts';
import type { Group, SetResult } from './cases.ts';
import { ScoreSheet } from './tally.ts';

/** What one file came to. */
export interface Probed {
  /** "report good", "report poor", "report none", the code of an error, or what the process died of. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** How far resident memory rose above that of the process before the file. */
  readonly bytesOverIdle: number;
}

/** The bars: no file takes longer, none takes more memory over the idle process. */
const MOST_MILLISECONDS = 10_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** After this the process of a file is ended; starting it takes a second of it. */
const LONGEST_WAIT = 2 * MOST_MILLISECONDS;

const PROBE = fileURLToPath(new URL('odd-file-probe.ts', import.meta.url));
const EXPECTED = fileURLToPath(new URL('odd-files.tsv', import.meta.url));
const run = promisify(execFile);

/** What each file is to come to, by the first eight digits of its hash, as a person judged who looked into it. */
function readExpected(): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync(EXPECTED, 'utf8').trim().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [hash = '', outcomes = ''] = row.split('\t');
      return [hash, outcomes.split(' or ')] as const;
    }),
  );
}

/** Bundles the probe, which starts several times faster than its sources do. */
async function bundleProbe(folder: string): Promise<string> {
  await build({
    ...COMMAND_LINE,
    entryPoints: { probe: PROBE },
    outdir: folder,
    splitting: false,
    outExtension: { '.js': '.mjs' },
  });
  return join(folder, 'probe.mjs');
}

async function probe(program: string, file: string): Promise<Probed> {
  try {
    const { stdout } = await run(process.execPath, [program, file], { timeout: LONGEST_WAIT });
    return JSON.parse(stdout) as Probed;
  } catch (error) {
    const killed = (error as { killed?: boolean }).killed === true;
    return {
      outcome: killed ? 'hang' : 'crash',
      milliseconds: killed ? LONGEST_WAIT : 0,
      bytesOverIdle: 0,
    };
  }
}

/** Two numbers for the table: the largest, and that of the file in the middle. */
function spread(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)}, at most ${Math.round(sorted.at(-1) ?? 0)}`;
}

interface Read extends Probed {
  readonly file: string;
  readonly expected: readonly string[];
}

/** One line for each outcome: how many files, how long they took, how much memory. */
function tableOfOutcomes(read: readonly Read[]): string[] {
  const outcomes = [...new Set(read.map(({ outcome }) => outcome))].sort();
  return outcomes.map((outcome) => {
    const files = read.filter((one) => one.outcome === outcome);
    const time = spread(files.map(({ milliseconds }) => milliseconds));
    const memory = spread(files.map(({ bytesOverIdle }) => bytesOverIdle / 2 ** 20));
    return `${outcome.padEnd(18)} ${String(files.length).padStart(4)} files  ms ${time}  MB over idle ${memory}`;
  });
}

function groupOf(name: string, read: readonly Read[]): Group {
  const score = new ScoreSheet();
  for (const { file, outcome, expected, milliseconds, bytesOverIdle } of read) {
    if (expected.includes(outcome)) score.count('right outcome', 'right');
    else score.blame('right outcome', 'wrong', expected.join(' or '), `${outcome} (${file})`);
    const within = milliseconds <= MOST_MILLISECONDS && bytesOverIdle <= MOST_BYTES;
    const spent = `${Math.round(milliseconds)} ms, ${Math.round(bytesOverIdle / 2 ** 20)} MB`;
    if (within) score.count('within bounds', 'right');
    else score.blame('within bounds', 'wrong', '10 s, 256 MB', `${spent} (${file})`);
  }
  return {
    name,
    files: read.length,
    tallies: score.tallies,
    mistakes: score.mistakes.map((mistake) => ({ ...mistake, file: '' })),
  };
}

const KINDS: readonly (readonly [name: string, ends: RegExp])[] = [
  ['PDF', /\.pdf$/],
  ['DOCX', /\.doc[xm]$/],
  ['fuzz', /\.fuzz$/],
];

/**
 * Checks files that other readers stumble over, each in a process of its own: whether each comes to a report or the
 * right error, within time and memory.
 */
export async function measureOddFiles(folder: string): Promise<SetResult> {
  const expected = readExpected();
  const temporary = mkdtempSync(join(tmpdir(), 'odd-files-'));
  try {
    const program = await bundleProbe(temporary);
    const read: Read[] = [];
    for (const file of readdirSync(folder).sort()) {
      if (!KINDS.some(([, ends]) => ends.test(file))) continue;
      const probed = await probe(program, join(folder, file));
      read.push({ ...probed, file, expected: expected.get(file.slice(0, 8)) ?? ['nobody has judged it'] });
    }
    const kinds = KINDS.map(([name, ends]) =>
      groupOf(
        name,
        read.filter(({ file }) => ends.test(file)),
      ),
    );
    return {
      name: 'odd-files',
      title: 'Odd files: damaged, locked, strange and hostile ones, each in a process of its own',
      groups: kinds.filter(({ files }) => files > 0),
      notes: tableOfOutcomes(read),
    };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Whether the folder is there. */
export const hasOddFiles = (folder: string): boolean => existsSync(folder);

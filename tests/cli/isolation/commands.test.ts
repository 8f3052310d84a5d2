import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { pdfOf } from '../../../src/build/pdf-file.ts';
import { run } from '../../../src/cli/run.ts';
import { NOW, PROGRAM, ROLE, ROOT, runCli, temporaryFolder, TEXT } from '../run-cli.ts';

/** Runs a command line in this process, with threads whose reader does what its file says. */
async function runWithFakeReader(words: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run(words, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    environment: {},
    today: '2026-11-23',
    threadFile: new URL('./fake-reader.mjs', import.meta.url),
  });
  const said = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, stdout: said(stdout), stderr: said(stderr) };
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const recordsOf = (stdout: string) =>
  (JSON.parse(stdout) as { source: string; error: { code: string; detail: string } }[]).map(
    ({ source, error }) => [source.split('/').at(-1), error.code, error.detail] as const,
  );
const TIME_UP =
  /^This file has more than 1,000 milliseconds of reading, .+ \(limit “milliseconds”\)\. Print the CV/;
const TOO_MUCH = /^This file takes more than 128 MB of memory to read, .+ \(limit “memory”\)\. Print the CV/;
const BOUNDS = ['--timeout', '1', '--memory', '128', '--no-config'];

describe('a file that makes its reader loop or swell', () => {
  test.each(['1', '2'])('is one record of a batch that goes on, in order, %s at once', async (count) => {
    const folder = folderOf({
      'a.txt': 'fine a',
      'b.txt': 'loop',
      'c.txt': 'fine c',
      'd.txt': 'swell',
      'e.txt': 'fine e',
    });
    const words = ['check', folder, ...ROLE, ...BOUNDS, '--format', 'json', '--concurrency', count];
    const { code, stdout } = await runWithFakeReader(words);
    expect(code).toBe(1);
    expect(recordsOf(stdout)).toEqual([
      ['a.txt', 'empty', 'Nothing in fine a.'],
      ['b.txt', 'too-complex', expect.stringMatching(TIME_UP)],
      ['c.txt', 'empty', 'Nothing in fine c.'],
      ['d.txt', 'too-complex', expect.stringMatching(TOO_MUCH)],
      ['e.txt', 'empty', 'Nothing in fine e.'],
    ]);
  });

  test.each([
    ['compare', 2, ['compare', 'cv.txt', 'cv.txt', ...ROLE]],
    ['text', 1, ['text', 'cv.txt']],
    ['job-ad', 2, ['job-ad', 'cv.txt']],
    ['check with it as the job ad', 2, ['check', TEXT, '--job-ad', 'cv.txt', ...NOW]],
  ])('ends %s with exit code %i and words', async (_name, expected, words) => {
    const file = join(folderOf({ 'cv.txt': 'loop' }), 'cv.txt');
    const { code, stderr } = await runWithFakeReader([
      ...words.map((word) => (word === 'cv.txt' ? file : word)),
      '--timeout',
      '1',
    ]);
    expect(code).toBe(expected);
    expect(stderr).toMatch(
      expected === 1 || words[0] === 'compare' ? /1,000 milliseconds/ : /too complex to read safely/,
    );
  });

  test('is bound by the configuration too, and the command line wins', async () => {
    const folder = folderOf({ 'cv.txt': 'loop', 'settings.yaml': 'timeout: 60\nmemory: 200\n' });
    const words = ['check', join(folder, 'cv.txt'), ...ROLE, '--config', join(folder, 'settings.yaml')];
    const { stdout } = await runWithFakeReader([...words, '--format', 'json', '--timeout', '1']);
    expect(stdout).toContain('1,000 milliseconds');
    writeFileSync(join(folder, 'cv.txt'), 'swell');
    const swollen = await runWithFakeReader([...words, '--format', 'json']);
    expect(swollen.stdout).toContain('200 MB of memory');
  });
});

/** Near every limit of a PDF and beyond none: half a million strings, each placed by itself. */
function slowPdf(): Uint8Array {
  const strings = Array.from({ length: 29_000 }, (_, index) => `1 0 Td (${index % 10}) Tj`).join('\n');
  return pdfOf(...Array.from({ length: 17 }, () => `BT /F1 1 Tf 10 700 Td ${strings} ET`));
}

describe('the built program', () => {
  test('ends the reading of a slow file at its time, and reads the next', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), slowPdf());
    writeFileSync(join(folder, 'b.txt'), '');
    const { code, stdout } = await runCli(['check', folder, ...ROLE, '--format', 'json', '--timeout', '1']);
    expect(code).toBe(1);
    expect(recordsOf(stdout)).toEqual([
      ['a.pdf', 'too-complex', expect.stringMatching(TIME_UP)],
      ['b.txt', 'empty', expect.any(String)],
    ]);
  });

  test('stops at once at Ctrl-C, whatever its threads do', async () => {
    const path = join(temporaryFolder(), 'a.pdf');
    writeFileSync(path, slowPdf());
    const words = ['check', path, ...ROLE, '--timeout', '600'];
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: ROOT });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('does not wait for a thread that has nothing to read', { timeout: 15_000 }, async () => {
    const { code, stderr } = await runCli(['check', TEXT, '--role', 'nobody-there', ...NOW]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no role “nobody-there”');
  });

  test.each([
    [['--timeout', '0'], 'It must be a number from 1 to 600.'],
    [['--memory', '64'], 'It must be a whole number from 128 to 4096.'],
  ])('says what %j may be', async (words, expected) => {
    const { code, stderr } = await runCli(['check', TEXT, ...ROLE, ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});

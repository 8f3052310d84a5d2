import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../src/generated/pack.ts';
import { PrecheckError } from '../../../src/model/errors.ts';
import type { Report } from '../../../src/model/report.ts';
import { createChecker } from '../../../src/pipeline.ts';
import { reportSchema } from '../../../src/report/schema.ts';
import { fixtures } from '../../fixtures/load-fixtures.ts';

/**
 * Files that chance has damaged. `FUZZ_RUNS=2000 npx vitest run … fuzz` makes as many runs of each kind with a new
 * seed, which a failure prints; without it a few runs with the same seed.
 */
const LONG = Number(process.env.FUZZ_RUNS ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? (LONG > 0 ? Date.now() % 2 ** 31 : 20_261_124));
const runs = (usual: number) => ({ numRuns: LONG > 0 ? LONG : usual, seed: SEED });
const SLOWEST = LONG > 0 ? 3_600_000 : 120_000;
/** Milliseconds of one check; a busy machine takes some times as long as the second that a check has. */
const LONGEST_CHECK = 30_000;

const checker = createChecker(pack);
const OPTIONS = { role: 'backend-developer', now: '2026-11-24', includeText: true } as const;

/** The report, or the code of the known error. Any other error fails the run. */
async function check(bytes: Uint8Array): Promise<Report | string> {
  try {
    return await checker.check(bytes, { ...OPTIONS, fileName: null });
  } catch (error) {
    if (error instanceof PrecheckError && error.code !== 'internal') return error.code;
    throw error;
  }
}

/** Everything in a report that quotes the text. */
function* evidenceOf(report: Report): Generator<{ quote: string; start: number; end: number }> {
  for (const { evidence } of report.findings) yield* evidence;
  for (const { evidence } of [...report.skills.matched, ...report.skills.partial]) yield* evidence;
}

/** What must hold of every file there is. */
async function holds(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const first = await check(bytes.slice());
  expect(performance.now() - start).toBeLessThan(LONGEST_CHECK);
  expect(JSON.stringify(await check(bytes.slice()))).toBe(JSON.stringify(first));
  if (typeof first === 'string') return;
  reportSchema.parse(first);
  const { text } = first.document as { text?: string };
  for (const { quote, start: from, end } of evidenceOf(first)) expect(text?.slice(from, end)).toBe(quote);
  for (const section of first.sections) expect(section.start).toBeLessThanOrEqual(section.end);
  const document = await checker.read(bytes.slice(), { fileName: null });
  let before = 0;
  for (const line of document.lines) {
    expect(line.start).toBeGreaterThanOrEqual(before);
    expect(line.end).toBeGreaterThan(line.start);
    before = line.end;
  }
  expect(before).toBeLessThanOrEqual(document.text.length);
  for (const link of document.links) expect(link.end).toBeLessThanOrEqual(document.text.length);
}

/** One change of a file: where, as a share of its length, and what. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number; readonly length: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Pieces that mean something to a reader. */
const WORDS = [
  'obj',
  'endobj',
  'stream',
  '/Length 9999999999',
  '/Count -1',
  '<<',
  '>>',
  '[',
  '(',
  '</w:p>',
  '<w:tbl>',
  '&#0;',
  '\u0000',
  '999999999999',
  '# ',
  '**',
  '](',
  '\u202e',
];
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: share,
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.constantFrom(...WORDS).map((word) => strToU8(word)),
    ),
  }),
  fc.record({ kind: fc.constant('drop' as const), at: share, length: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({
    kind: fc.constant('swap' as const),
    at: share,
    to: share,
    length: fc.integer({ min: 1, max: 500 }),
  }),
);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  if (one.kind === 'insert') return joined(bytes.subarray(0, at), one.bytes, bytes.subarray(at));
  if (one.kind === 'drop') return joined(bytes.subarray(0, at), bytes.subarray(at + one.length));
  const copy = bytes.slice();
  if (one.kind === 'flip') copy.fill(one.byte, at, at + 1);
  else {
    const to = Math.floor(one.to * bytes.length);
    copy.set(bytes.subarray(at, Math.min(at + one.length, bytes.length - to + at)), to);
  }
  return copy;
}

const changes = fc.array(change, { minLength: 1, maxLength: 12 });
const damaged = (bytes: Uint8Array, list: readonly Change[]): Uint8Array => list.reduce(changed, bytes);

const ofKind = (ends: string) =>
  fixtures.filter(({ expected }) => expected.file.endsWith(ends)).map(({ bytes }) => bytes);
/** Parts of the package in the clear, so that a change reaches the XML and not the packing alone. */
const loose = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 0 });

describe('whatever chance does to a file, checking it gives a report or a known error', () => {
  it.each<[string, Uint8Array[], number]>([
    ['PDF', ofKind('.pdf').filter((bytes) => bytes.length < 100_000), 8],
    ['DOCX', ofKind('.docx'), 8],
    ['DOCX, packed loosely', ofKind('.docx').map(loose), 8],
    ['text', [...ofKind('.txt'), ...ofKind('.md'), ...ofKind('.json')], 12],
  ])('%s', { timeout: SLOWEST }, async (_, files, usual) => {
    expect(files.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, (bytes, list) => holds(damaged(bytes, list))),
      runs(usual),
    );
  });

  it('random bytes', { timeout: SLOWEST }, async () => {
    const heads = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf', '# ', '{"basics":', '<w:p>');
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 2000 }), (head, bytes) =>
        holds(new Uint8Array([...strToU8(head), ...bytes])),
      ),
      runs(40),
    );
  });

  it('random text', { timeout: SLOWEST }, async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Experience',
        'Skills',
        '2019 – 2021',
        'Java, SQL',
        '- Built it',
        '\t',
        '\n',
        '\n\n',
        '@',
        '+64 21',
        'https://',
        '# ',
        '**',
        '•',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 200 }), (words) => holds(strToU8(words.join(' ')))),
      runs(20),
    );
  });
});

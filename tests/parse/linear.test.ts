import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { createChecker } from '../../src/pipeline.ts';

const checker = createChecker(pack);

/** Milliseconds of the fastest of a few checks of the text: the one that was least disturbed. */
async function fastest(text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    const document = await checker.read(strToU8(text), { fileName: null });
    checker.judge(document, { role: 'backend-developer', now: '2026-11-24' });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Milliseconds: a busy machine is slow at everything, and only the ratio is judged. */
const SLOWEST = 120_000;

describe('the time of a check', () => {
  it.each<[string, string, string]>([
    ['brackets without end', '', '('],
    ['full stops', '', '. '],
    ['headings and nothing else', '', 'Experience\n\n'],
    ['open dates', 'Experience\n', '2020-\n'],
    ['words broken at line ends', 'Summary\n', 'pro-\ncessing '],
    ['list items of one job', 'Experience\nDeveloper, Acme, 2019 – 2021\n', '- Built what was needed\n'],
    ['halves of addresses', '', 'a.b-'],
    ['studies without end', 'Education\n', 'BSc (Hons, University of Leeds, and\n'],
    ['lines of one study', 'Education\nBSc, University of Leeds\n', 'Leeds\n'],
  ])(
    'grows no faster than the text: %s',
    async (_, head, piece) => {
      const text = (size: number) => head + piece.repeat(Math.ceil(size / piece.length));
      await fastest(text(5_000));
      const [small, large] = [await fastest(text(20_000)), await fastest(text(160_000))];
      // Eight times the text: a quadratic step would take 64 times as long. A floor keeps tiny times out of the ratio.
      expect(large / Math.max(small, 8)).toBeLessThan(24);
    },
    SLOWEST,
  );

  it(
    'grows no faster than the number of links',
    async () => {
      const text = (count: number) => `# Jane\n${'[a](tel:1)\n'.repeat(count)}`;
      const [small, large] = [await fastest(text(3_600)), await fastest(text(57_600))];
      // Sixteen times the links; a look at each of them for each line took about a hundred times as long.
      expect(large / Math.max(small, 8)).toBeLessThan(48);
    },
    SLOWEST,
  );
});

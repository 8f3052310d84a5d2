import { afterEach, describe, expect, test } from 'vitest';
import { type PoolOptions, ThreadPool } from '../../../src/cli/isolation/thread-pool.ts';

const FILE = new URL('./fake-thread.mjs', import.meta.url);
const BOUNDS = { milliseconds: 1000, megabytes: 128 };
const OUT_OF_TIME = {
  code: 'too-complex',
  message: expect.stringMatching(/1,000 milliseconds .*\(limit “milliseconds”\)\. Print the CV to a new PDF/),
};
const OUT_OF_MEMORY = {
  code: 'too-complex',
  message: expect.stringMatching(
    /more than 128 MB of memory .*\(limit “memory”\)\. Print the CV to a new PDF/,
  ),
};

let opened: ThreadPool | null = null;
afterEach(() => opened?.close());

function open(options: Partial<PoolOptions> = {}): ThreadPool {
  opened = new ThreadPool({
    file: FILE,
    setup: Promise.resolve('rules'),
    threads: 2,
    bounds: BOUNDS,
    ...options,
  });
  return opened;
}

const echo = (value: unknown) => ({ deed: 'echo', value });
const wait = (milliseconds: number) => ({ deed: 'wait', milliseconds });

describe('a thread of its own for each job', () => {
  test('gets what it needs first, and answers', async () => {
    const pool = open();
    expect(await pool.run(echo(7))).toEqual({ deed: 'echo', setup: 'rules', value: 7 });
    expect(await pool.run(echo(8))).toMatchObject({ value: 8 });
  });

  test.each([
    ['loops without end', 'loop'],
    ['is caught in a pattern that backtracks', 'match'],
  ])('that %s is ended at its time, and the next job finds another thread', async (_what, deed) => {
    const pool = open({ threads: 1 });
    const [hung, after] = await Promise.allSettled([pool.run({ deed }), pool.run(echo('next'))]);
    expect(hung).toMatchObject({ status: 'rejected', reason: OUT_OF_TIME });
    expect(after).toMatchObject({ status: 'fulfilled', value: { value: 'next' } });
  });

  test.each(['swell-objects', 'swell-arrays', 'swell-text', 'swell-bytes', 'swell-bytes-in-a-loop'])(
    'that swells (%s) is ended at its memory, and the next job finds another thread',
    async (deed) => {
      const pool = open({ threads: 1, bounds: { ...BOUNDS, milliseconds: 15_000 } });
      const [swollen, after] = await Promise.allSettled([pool.run({ deed }), pool.run(echo('next'))]);
      expect(swollen).toMatchObject({ status: 'rejected', reason: OUT_OF_MEMORY });
      expect(after).toMatchObject({ status: 'fulfilled', value: { value: 'next' } });
    },
  );

  test('that fails by itself fails its job alone', async () => {
    const pool = open({ threads: 1 });
    const [thrown, ended, after] = await Promise.allSettled([
      pool.run({ deed: 'throw' }),
      pool.run({ deed: 'exit' }),
      pool.run(echo('next')),
    ]);
    expect([thrown.status, ended.status]).toEqual(['rejected', 'rejected']);
    expect(after).toMatchObject({ status: 'fulfilled', value: { value: 'next' } });
  });
});

test('what swells beside others is found out: they are done again one by one, and it alone is at fault', async () => {
  const pool = open({ threads: 3, bounds: { ...BOUNDS, milliseconds: 15_000 } });
  const [one, swollen, other] = await Promise.allSettled([
    pool.run(wait(1500)),
    pool.run({ deed: 'swell-bytes-in-a-loop' }),
    pool.run(wait(1500)),
  ]);
  expect(swollen).toMatchObject({ status: 'rejected', reason: OUT_OF_MEMORY });
  expect([one, other]).toMatchObject([{ value: { value: 'waited' } }, { value: { value: 'waited' } }]);
});

test('waiting for a thread is not counted as time of the job', async () => {
  const pool = open({ threads: 1 });
  const answers = await Promise.all([pool.run(wait(700)), pool.run(wait(700)), pool.run(wait(700))]);
  expect(answers.map((answer) => (answer as { value: unknown }).value)).toEqual([
    'waited',
    'waited',
    'waited',
  ]);
});

test('where too many wait, one more is told to come again', async () => {
  const pool = open({ threads: 1, mostWaiting: 1 });
  const [first, second, third] = await Promise.allSettled([
    pool.run(wait(100)),
    pool.run(echo(2)),
    pool.run(echo(3)),
  ]);
  expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(third).toMatchObject({ status: 'rejected', reason: { code: 'rate-limited' } });
});

test('closing ends what runs and what waits', async () => {
  const pool = open({ threads: 1, bounds: { ...BOUNDS, milliseconds: 60_000 } });
  const jobs = [pool.run({ deed: 'loop' }), pool.run(echo(1))];
  setTimeout(() => pool.close(), 200);
  const outcomes = await Promise.allSettled(jobs);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(pool.run(echo(2))).rejects.toMatchObject({ code: 'internal' });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../src/build/free-port.ts';
import { type NodeServiceOptions, startNodeService } from '../../src/cli/serve-node.ts';
import { fixture, type Service, startService } from '../worker/service.ts';
import { PROGRAM, ROOT, runCli, TEXT } from './run-cli.ts';

const PDF = 'aroha-ngata-backend/aroha-ngata-cv.pdf';
const DOCX = 'marisol-dimaguila-test-analyst/marisol-dimaguila-cv.docx';
const LOCKED = 'grace-okafor-backend-encrypted/grace-okafor-cv.pdf';
const BUILT_THREAD = new URL('../../dist/cli/thread.js', import.meta.url);
const FAKE_THREAD = new URL('./isolation/fake-reader.mjs', import.meta.url);

async function startOnNode(options: Partial<NodeServiceOptions> & Pick<NodeServiceOptions, 'readers'>) {
  const port = await freePort();
  const stop = await startNodeService({ host: '127.0.0.1', port, settings: {}, ...options });
  return { url: new URL(`http://127.0.0.1:${port}`), stop };
}

const readers = (file: URL, bounds = { milliseconds: 60_000, megabytes: 256 }) => ({
  file,
  threads: 2,
  bounds,
});

type Ask = readonly [path: string, request: () => RequestInit];

const post = (path: string, body: () => BodyInit, headers: Record<string, string> = {}): Ask => [
  path,
  () => ({ method: 'POST', body: body(), headers, duplex: 'half' }) as RequestInit,
];
const form = (fields: Readonly<Record<string, string | Uint8Array>>) => () => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    data.set(
      name,
      typeof value === 'string' ? value : new Blob([new Uint8Array(value)]),
      ...((typeof value === 'string' ? [] : ['cv.pdf']) as []),
    );
  }
  return data;
};
const raw = (path: string) => () => new Uint8Array(fixture(path));
const CHECK = '/v1/checks?role=backend-developer&now=2026-11-23';
const piecewise = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = new Uint8Array(fixture(PDF));
      for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
      controller.close();
    },
  });

const ASKS: readonly (readonly [string, Ask])[] = [
  ['the form page', ['/', () => ({})]],
  ['the privacy page', ['/privacy', () => ({})]],
  ['/healthz', ['/healthz', () => ({})]],
  ['a list', ['/v1/roles?title=Java%20Engineer', () => ({})]],
  ['nothing there', ['/v1/nothing', () => ({})]],
  ['a wrong method', ['/v1/roles', () => ({ method: 'DELETE' })]],
  ['a raw PDF', post(CHECK, raw(PDF))],
  ['a raw PDF in pieces, of no given length', post(CHECK, piecewise)],
  [
    'a DOCX in a form',
    post('/v1/checks', form({ cv: fixture(DOCX), role: 'test-analyst', now: '2026-11-23' })),
  ],
  ['the web form', post('/', form({ cv: fixture(PDF), role: 'backend-developer', now: '2026-11-23' }))],
  [
    'a comparison',
    post(
      '/v1/comparisons',
      form({ before: fixture(DOCX), after: fixture(PDF), role: 'backend-developer', now: '2026-11-23' }),
    ),
  ],
  ['a job ad', post('/v1/job-ads', form({ jobAd: 'You must have Java and PostgreSQL.' }))],
  [
    'a job ad as a file',
    post('/v1/job-ads', form({ jobAd: new TextEncoder().encode('You must have Java.') })),
  ],
  [
    'text in JSON',
    post('/v1/checks', () => JSON.stringify({ text: 'Aroha', role: 'nobody' }), {
      'Content-Type': 'application/json',
    }),
  ],
  ['a locked PDF', post(CHECK, raw(LOCKED))],
  ['an empty body', post(CHECK, () => '')],
  ['a file over the limit', post(CHECK, () => new Uint8Array(10_000_001).fill(32))],
  ['a body over the limit', post(CHECK, () => new Uint8Array(15_000_000).fill(32))],
  [
    'a broken form',
    post('/v1/checks', () => '--x\r\nnonsense', { 'Content-Type': 'multipart/form-data; boundary=x' }),
  ],
];

/** What the way there decides and not the service. */
const OF_THE_WAY = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
]);

async function answerOf(url: URL, [path, request]: Ask) {
  const response = await fetch(new URL(path, url), request());
  const headers = [...response.headers].filter(([name]) => !OF_THE_WAY.has(name));
  return { status: response.status, headers, body: await response.text() };
}

describe('the service on Node answers as at the edge', () => {
  let edge: Service;
  let node: { url: URL; stop: () => Promise<void> };
  beforeAll(async () => {
    [edge, node] = await Promise.all([startService(), startOnNode({ readers: readers(BUILT_THREAD) })]);
  });
  afterAll(() => Promise.all([edge.stop(), node.stop()]));

  test.each(ASKS)('%s', async (_name, ask) => {
    const [here, there] = [await answerOf(node.url, ask), await answerOf(edge.url, ask)];
    expect(here).toEqual(there);
    expect(here.body.length).toBeGreaterThan(20);
  });

  test('they were asked for every kind of answer', async () => {
    const statuses = await Promise.all(ASKS.map(async ([, ask]) => (await answerOf(node.url, ask)).status));
    expect([...new Set(statuses)].sort()).toEqual([200, 400, 404, 405, 413, 422]);
  });
});

describe('a file that makes its reader loop or swell', () => {
  test('gets its error, while others are answered', async () => {
    const bounds = { milliseconds: 1000, megabytes: 128 };
    const { url, stop } = await startOnNode({ readers: readers(FAKE_THREAD, bounds) });
    onTestFinished(stop);
    const check = (text: string) =>
      answerOf(
        url,
        post(CHECK, () => text),
      );
    const looped = check('loop');
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    expect(JSON.parse((await check('fine')).body)).toMatchObject({ code: 'empty', field: 'body' });
    expect(JSON.parse((await looped).body)).toMatchObject({
      status: 422,
      code: 'too-complex',
      field: 'body',
    });
    const swollen = JSON.parse((await check('swell')).body) as unknown;
    expect(swollen).toMatchObject({ code: 'too-complex', detail: expect.stringContaining('limit “memory”') });
    expect(JSON.parse((await check('fine')).body)).toMatchObject({ code: 'empty' });
  });
});

test('stopping answers what was asked by then, and nothing more', async () => {
  const bounds = { milliseconds: 1500, megabytes: 128 };
  const { url, stop } = await startOnNode({ readers: readers(FAKE_THREAD, bounds) });
  const looped = answerOf(
    url,
    post(CHECK, () => 'loop'),
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  const stopped = stop();
  expect((await looped).status).toBe(422);
  await stopped;
  await expect(fetch(new URL('/healthz', url))).rejects.toThrow();
});

test('the settings of the service hold on Node too', async () => {
  const key = 'a-key-of-more-than-20-characters';
  const { url, stop } = await startOnNode({ readers: readers(FAKE_THREAD), settings: { API_KEYS: key } });
  onTestFinished(stop);
  const ask = (headers: Record<string, string>) =>
    answerOf(
      url,
      post(CHECK, () => 'fine', headers),
    );
  expect((await ask({})).status).toBe(401);
  expect((await ask({ 'X-API-Key': key })).status).toBe(422);
});

test('serve --runtime node answers and ends with 0 at Ctrl-C', async () => {
  const port = await freePort();
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--runtime', 'node', '--port', String(port)], {
    cwd: ROOT,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  for await (const chunk of child.stdout) if (String(chunk).includes('Ctrl-C')) break;
  const ask = post('/v1/checks?role=data-analyst', raw(TEXT.replace('fixtures/', '')));
  expect((await answerOf(new URL(`http://127.0.0.1:${port}`), ask)).status).toBe(200);
  child.kill('SIGINT');
  expect(((await once(child, 'exit')) as [number | null])[0]).toBe(0);
});

test('bounds of threads are refused where there are none', async () => {
  const { code, stderr } = await runCli(['serve', '--timeout', '5']);
  expect(code).toBe(2);
  expect(stderr).toContain('only --runtime node has');
});

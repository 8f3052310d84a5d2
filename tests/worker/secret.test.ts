import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { isKey } from '../../src/worker/secret.ts';
import { app, form } from './ask.ts';
import { expectProblem } from './problem-shape.ts';

const KEY = 'kea-7Jq2vXr9LmT4wZbN8sHd';
const OTHER = 'tui-Yp3cGf6VkR1xQeW5uMaZ';
const digest = (key: string): string => `sha256:${createHash('sha256').update(key).digest('hex')}`;
const SET = { API_KEYS: `${KEY},${digest(OTHER)}` };

const withHeaders = (headers: Readonly<Record<string, string>>): RequestInit => ({ ...form(), headers });

test.each([
  ['as a bearer', { Authorization: `Bearer ${KEY}` }],
  ['in a header of its own', { 'X-API-Key': KEY }],
  ['kept as its digest', { Authorization: `bearer ${OTHER}` }],
])('a key %s lets a program in', async (_, headers) => {
  expect((await app.request('/v1/checks', withHeaders(headers), SET)).status).toBe(200);
});

test.each([
  ['none', {}],
  ['a wrong one', { Authorization: `Bearer ${KEY}x` }],
  ['the beginning of one', { Authorization: `Bearer ${KEY.slice(0, -1)}` }],
  ['an empty one', { 'X-API-Key': '' }],
  ['a digest in place of its key', { 'X-API-Key': digest(OTHER) }],
  ['another scheme', { Authorization: `Basic ${btoa(`user:${KEY}`)}` }],
  ['a wrong bearer beside a right header', { Authorization: 'Bearer no', 'X-API-Key': KEY }],
  ['one without end', { 'X-API-Key': KEY.repeat(1000) }],
])('%s does not', async (_, headers) => {
  for (const path of ['/v1/checks', '/v1/comparisons', '/v1/job-ads']) {
    const answer = await app.request(path, withHeaders(headers), SET);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="cv-precheck"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.status).toBe(401);
    const { detail } = await expectProblem(answer, 'unauthorized');
    expect(detail).not.toContain(KEY.slice(0, 8));
  }
});

test('the form, the catalogue and the description need none', async () => {
  expect((await app.request('/', form(), SET)).status).toBe(200);
  for (const path of ['/', '/privacy', '/v1/roles', '/openapi.json', '/healthz']) {
    expect((await app.request(path, {}, SET)).status, path).toBe(200);
  }
});

test('without the secret the API is open', async () => {
  expect((await app.request('/v1/checks', form(), {})).status).toBe(200);
});

test.each(['', ' , ', 'short', 'sha256:abc'])('a secret that is none (“%s”) closes it', async (keys) => {
  const { detail } = await expectProblem(
    await app.request('/v1/checks', form(), { API_KEYS: keys }),
    'internal',
  );
  expect(detail).toContain('API_KEYS');
  expect(keys.length > 3 && detail.includes(`${keys} `)).toBe(false);
});

test('keys are compared as digests of one length, all of them, whatever was given', async () => {
  const seen: [number, number][] = [];
  const compare = (one: Uint8Array, other: Uint8Array) => {
    seen.push([one.length, other.length]);
    return Buffer.from(one).equals(Buffer.from(other));
  };
  vi.stubGlobal('crypto', {
    subtle: { digest: crypto.subtle.digest.bind(crypto.subtle), timingSafeEqual: compare },
  });
  const keys = [KEY, digest(OTHER)];
  expect([await isKey(KEY, keys), await isKey('', keys), await isKey(OTHER, keys)]).toEqual([
    true,
    false,
    true,
  ]);
  vi.unstubAllGlobals();
  expect(seen).toEqual(Array.from({ length: 6 }, () => [32, 32]));
});

test('and so without the help of the runtime', async () => {
  expect([await isKey(KEY, [OTHER, KEY]), await isKey(`${KEY} `, [KEY])]).toEqual([true, false]);
});

test('who sends too much is told when to come back', async () => {
  const keys: string[] = [];
  const limiter = (success: boolean) => ({
    RATE_LIMITER: {
      async limit({ key }: { readonly key: string }) {
        keys.push(key);
        return { success };
      },
    },
  });
  const init = withHeaders({ 'CF-Connecting-IP': '192.0.2.7' });
  expect((await app.request('/v1/checks', init, limiter(true))).status).toBe(200);
  const refused = await app.request(
    '/v1/checks',
    withHeaders({ 'CF-Connecting-IP': '192.0.2.7' }),
    limiter(false),
  );
  expect(refused.headers.get('retry-after')).toBe('60');
  expect((await expectProblem(refused, 'rate-limited')).detail).not.toContain('192.0.2.7');
  expect((await app.request('/v1/roles', {}, limiter(false))).status).toBe(200);
  expect(keys).toEqual(['192.0.2.7', '192.0.2.7']);
});

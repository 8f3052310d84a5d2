import { describe, expect, test, vi } from 'vitest';
import { app, form, json } from './ask.ts';
import { expectGuarded } from './guarded.ts';

/** Requests whose answers are of every kind: pages, data, files, errors, nothing at all. */
const REQUESTS: readonly (readonly [string, number, string, RequestInit?])[] = [
  ['a page', 200, '/'],
  ['its head', 200, '/', { method: 'HEAD' }],
  ['a report page', 200, '/', form()],
  ['a form with a fault', 400, '/', { method: 'POST' }],
  ['the page of comparisons', 200, '/compare'],
  ['a report', 200, '/v1/checks', form()],
  ['a bad request', 400, '/v1/checks', { method: 'POST' }],
  ['broken JSON', 400, '/v1/checks', json('{')],
  ['a failure of ours', 500, '/v1/checks', form({ text: 'fail: unexpected' })],
  ['the catalogue', 200, '/v1/roles'],
  ['no such role', 404, '/v1/roles/none'],
  ['the description', 200, '/openapi.json'],
  ['health', 200, '/healthz'],
  ['text for people', 200, '/privacy'],
  ['the style sheet', 200, '/assets/styles.css'],
  ['the script', 200, '/assets/app.js?v=1'],
  ['the icon', 200, '/assets/icon.svg'],
  ['nothing there', 404, '/nowhere'],
  ['nothing there, for a browser', 404, '/nowhere', { headers: { Accept: 'text/html' } }],
  ['nothing there, its head', 404, '/nowhere', { method: 'HEAD' }],
  ['an address that cannot be decoded', 404, '/%E0%A4%A'],
  ['an address like a path', 404, '//evil.example/..%2f'],
  ['a wrong method', 405, '/v1/roles', { method: 'DELETE' }],
  ['what is allowed', 204, '/v1/checks', { method: 'OPTIONS' }],
];

describe('every answer is guarded', () => {
  test.each(REQUESTS.map(([name, status, path, init = {}]) => [name, status, path, init] as const))(
    '%s (%i)',
    async (_, status, path, init) => {
      const answer = await app.request(path, init);
      expect(answer.status).toBe(status);
      expectGuarded(answer.headers);
    },
  );

  test('also a request without a key, a wrong setting and a preflight', async () => {
    const settings = {
      API_KEYS: 'a-key-of-more-than-twenty-characters',
      ALLOWED_ORIGINS: 'https://jobs.example',
    };
    const preflight = { Origin: 'https://jobs.example', 'Access-Control-Request-Method': 'POST' };
    for (const answer of [
      await app.request('/v1/checks', form(), settings),
      await app.request('/v1/checks', form(), { API_KEYS: '' }),
      await app.request('/v1/checks', { method: 'OPTIONS', headers: preflight }, settings),
    ]) {
      expectGuarded(answer.headers);
    }
  });

  test('over HTTPS browsers are told to stay there, over HTTP that is not said', async () => {
    const header = async (url: string) => (await app.request(url)).headers.get('strict-transport-security');
    expect(await header('https://cv.example/')).toBe('max-age=63072000');
    expect(await header('https://cv.example/nowhere')).toBe('max-age=63072000');
    expect(await header('http://cv.example/')).toBeNull();
  });
});

test('no answer leads elsewhere, whatever the request says', async () => {
  const elsewhere = 'https://evil.example/';
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Referer: elsewhere };
  for (const path of ['/', '/v1/roles', '/nowhere', '/privacy/', '//evil.example', '/v1/checks/']) {
    for (const name of ['url', 'next', 'redirect', 'return']) {
      const answer = await app.request(`${path}?${name}=${encodeURIComponent(elsewhere)}`, { headers });
      expect(answer.headers.get('location'), path).toBeNull();
      expect(answer.headers.get('refresh'), path).toBeNull();
      expect(Math.floor(answer.status / 100), path).not.toBe(3);
      expect(await answer.text(), path).not.toContain('evil.example');
    }
  }
});

test('a form that another site sends is answered to nobody but the browser, and changes nothing', async () => {
  const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'session=1' };
  for (const path of ['/', '/compare', '/v1/checks']) {
    const ours = await app.request(path, form());
    const theirs = await app.request(path, { ...form(), headers: foreign });
    expect(theirs.status).toBe(ours.status);
    expect(await theirs.text()).toBe(await ours.text());
    expect([...theirs.headers.keys()].filter((name) => /^(?:access-control|set-cookie)/.test(name))).toEqual(
      [],
    );
    expectGuarded(theirs.headers);
  }
});

test('what quotes a CV is never stored, what is the same for all may be', async () => {
  const caching = async (path: string, init?: RequestInit) =>
    (await app.request(path, init)).headers.get('cache-control');
  expect(await caching('/', form())).toBe('no-store');
  expect(await caching('/v1/checks', form())).toBe('no-store');
  expect(await caching('/v1/rules')).toBe('public, max-age=3600');
  const page = await (await app.request('/')).text();
  const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(assets).toHaveLength(3);
  for (const path of assets) expect(await caching(path)).toBe('public, max-age=31536000, immutable');
  expect(await caching('/assets/styles.css')).toBe('no-cache');
});

test('assets say what they are', async () => {
  const type = async (path: string) => (await app.request(path)).headers.get('content-type');
  expect(await type('/assets/styles.css')).toBe('text/css; charset=utf-8');
  expect(await type('/assets/app.js')).toBe('text/javascript; charset=utf-8');
  expect(await type('/assets/icon.svg')).toBe('image/svg+xml');
});

test('nothing is logged, whatever comes', async () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = methods.map((method) => vi.spyOn(console, method));
  await app.request('/v1/checks', form());
  await app.request('/', form());
  for (const text of ['fail: encrypted', 'fail: unexpected']) {
    const body = new FormData();
    body.append('text', text);
    body.append('role', 'backend-developer');
    await app.request('/v1/checks', { method: 'POST', body });
  }
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

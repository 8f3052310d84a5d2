import { expect, test, vi } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { stubChecker } from './stub-checker.ts';

const app = createApp(stubChecker(), { today: () => '2026-11-23' });

const form = () => {
  const body = new FormData();
  body.append('text', 'Aroha Tamahori');
  body.append('role', 'backend-developer');
  return { method: 'POST', body };
};

test.each([
  ['/', undefined],
  ['/', form()],
  ['/v1/checks', form()],
  ['/v1/checks', { method: 'POST' }],
  ['/v1/roles', undefined],
  ['/privacy', undefined],
  ['/nowhere', undefined],
  ['/v1/roles', { method: 'DELETE' }],
])('every answer is guarded: %s', async (path, init) => {
  const { headers } = await app.request(path, init);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('set-cookie')).toBeNull();
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

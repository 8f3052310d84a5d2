import { describe, expect, test } from 'vitest';
import { app, form } from './ask.ts';
import { expectProblem } from './problem-shape.ts';

const SITE = 'https://jobs.example';
const OTHERS = [
  'https://evil.example',
  'https://jobs.example.evil.example',
  'http://jobs.example',
  'null',
  '*',
];
const SET = { ALLOWED_ORIGINS: `${SITE}, http://localhost:3000` };

const from = (origin: string, init: RequestInit = {}): RequestInit => {
  const headers = new Headers(init.headers);
  headers.set('Origin', origin);
  return { ...init, headers };
};
const preflight = (origin: string): RequestInit => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  },
});
const grants = ({ headers }: Response) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('without a setting', () => {
  test.each([SITE, ...OTHERS])('no site may read an answer: %s', async (origin) => {
    for (const path of ['/v1/checks', '/v1/roles', '/openapi.json', '/', '/healthz']) {
      expect(grants(await app.request(path, from(origin))), path).toEqual([]);
      expect(grants(await app.request(path, preflight(origin))), path).toEqual([]);
    }
    expect(grants(await app.request('/v1/checks', from(origin, form())))).toEqual([]);
  });
});

describe('with a list of origins', () => {
  test.each([
    ['/v1/checks', form()],
    ['/v1/checks', { method: 'POST' }],
    ['/v1/roles', {}],
    ['/v1/nowhere', {}],
    ['/openapi.json', {}],
  ])('a site on it may read %s', async (path, init) => {
    const { headers } = await app.request(path, from(SITE, init), SET);
    expect(headers.get('access-control-allow-origin')).toBe(SITE);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toBe('Origin');
  });

  test.each(OTHERS)('another may not: %s', async (origin) => {
    for (const init of [from(origin), from(origin, form()), preflight(origin)]) {
      const answer = await app.request('/v1/checks', init, SET);
      expect(grants(answer)).toEqual([]);
      expect(answer.headers.get('vary')).toBe('Origin');
    }
  });

  test('an answer to nobody in particular says that it depends on the origin', async () => {
    const answer = await app.request('/v1/roles', {}, SET);
    expect(grants(answer)).toEqual([]);
    expect(answer.headers.get('vary')).toBe('Origin');
  });

  test('its preflight is answered with methods and headers, and without a key', async () => {
    const settings = { ...SET, API_KEYS: 'a-key-of-more-than-twenty-characters' };
    const answer = await app.request('/v1/checks', preflight(SITE), settings);
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': SITE,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'Authorization, Content-Type, X-API-Key, X-Request-Id',
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
  });

  test('the pages stay closed', async () => {
    for (const path of ['/', '/privacy', '/compare']) {
      expect(grants(await app.request(path, from(SITE), SET)), path).toEqual([]);
    }
    expect(grants(await app.request('/', from(SITE, form()), SET))).toEqual([]);
  });
});

test.each([
  '*',
  'https://*.example',
  'careers.example',
  'https://careers.example/',
  'null',
  'javascript:alert(1)',
])('a list with %s fails every request rather than opening the API', async (origins) => {
  const settings = { ALLOWED_ORIGINS: `${SITE},${origins}` };
  const { detail } = await expectProblem(await app.request('/v1/roles', from(SITE), settings), 'internal');
  expect(detail).toContain('ALLOWED_ORIGINS must be exact origins');
  expect(origins !== '*' && detail.includes(origins)).toBe(false);
});

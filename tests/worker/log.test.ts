import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { createChecker } from '../../src/pipeline.ts';
import { createApp } from '../../src/worker/app.ts';
import type { LogEntry } from '../../src/worker/log.ts';
import { form, json } from './ask.ts';

/** Planted in every place that a request has; none of it may be found in a log or an error. */
const PERSON = {
  name: 'Wikitoria Zzyzx-Planted',
  email: 'wikitoria.planted@example.test',
  phone: '+64 21 555 0199',
  file: 'wikitoria-planted-cv.txt',
  ad: 'Plantedcorp seeks a Go developer',
  query: 'plantedquery',
  role: 'Planted Role Of Wikitoria',
  header: 'planted-header-value',
};
const PLANTED = /planted|wikitoria|zzyzx|555.?0199/i;

const CV = `${PERSON.name}\n${PERSON.email}\n${PERSON.phone}\n\nExperience\nDeveloper, Plantedcorp, 2019 – 2024\n- Built 3 services in Go\n\nSkills\nGo, PostgreSQL\n`;
const HEADERS = {
  'X-Request-Id': PERSON.header,
  'User-Agent': PERSON.header,
  Referer: `https://a.example/?${PERSON.header}`,
  Cookie: `a=${PERSON.header}`,
  Authorization: `Bearer ${PERSON.header}`,
  'CF-Connecting-IP': '203.0.113.77',
};

const entries: LogEntry[] = [];
let now = 0;
const clock = (): number => {
  now += 7;
  return now;
};
const app = createApp(createChecker(pack), {
  today: () => '2026-11-23',
  log: (entry) => entries.push(entry),
  clock,
});
const file = (text: string | Uint8Array<ArrayBuffer> = CV, name = PERSON.file) => new File([text], name);
const bytes = (...values: number[]) => new Uint8Array(values);
const planted = (init: RequestInit): RequestInit => {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return { ...init, headers };
};
const raw = (body: string, type = 'text/plain'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': type },
});
const role = 'backend-developer';
const query = new URLSearchParams({ role, fileName: PERSON.file });

beforeEach(() => {
  entries.length = 0;
});

describe('a line of the log has these fields and no others', () => {
  const keys = ['id', 'outcome', 'bytes', 'format', 'receivedMs', 'totalMs'];

  test('for a check that went well', async () => {
    const answer = await app.request('/v1/checks', planted(form({ text: '', cv: file() })));
    expect(answer.status).toBe(200);
    const [entry] = entries;
    expect(Object.keys(entry!)).toEqual(keys);
    expect(entry).toMatchObject({
      outcome: 'ok',
      bytes: Buffer.byteLength(CV),
      format: 'text',
      receivedMs: 7,
      totalMs: 14,
    });
    expect(answer.headers.get('x-request-id')).toBe(entry!.id);
  });

  test('for one that failed', async () => {
    await app.request('/v1/checks', planted(form({ text: '', cv: file(bytes(0x7f, 0x45, 0x4c, 0x46)) })));
    expect(entries).toMatchObject([{ outcome: 'unsupported-type', bytes: 4, format: null }]);
    expect(Object.keys(entries[0]!)).toEqual(keys);
  });

  test('and reading a page writes none', async () => {
    for (const path of ['/', '/privacy', `/?role=${PERSON.role}`, `/v1/skills?q=${PERSON.query}`]) {
      await app.request(path, planted({}));
    }
    expect(entries).toEqual([]);
  });
});

describe('the id of a request', () => {
  const idFor = async (given: string) =>
    (await app.request('/healthz', { headers: { 'X-Request-Id': given } })).headers.get('x-request-id');

  test('is taken over where it can only be a random number', async () => {
    const uuid = '0b9f2c5e-58a1-4f0e-9d5b-3f6f0a7d1c22';
    expect(await idFor(uuid.toUpperCase())).toBe(uuid);
    expect(await idFor(uuid.replaceAll('-', ''))).toBe(uuid.replaceAll('-', ''));
  });

  test.each([PERSON.header, '0215550199', PERSON.email, '{"a":1}', 'a'.repeat(32).replace('a', 'g')])(
    'is a new one in place of %s',
    async (given) => {
      expect(await idFor(given)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    },
  );
});

/** Each door with a person planted in all that it takes, and how it ends. */
const DOORS: readonly (readonly [string, string, RequestInit, LogEntry['outcome']])[] = [
  ['multipart', '/v1/checks', form({ text: '', cv: file(), jobAd: PERSON.ad }), 'ok'],
  ['JSON', '/v1/checks', json({ text: CV, fileName: PERSON.file, role }), 'ok'],
  ['base64', '/v1/checks', json({ contentBase64: Buffer.from(CV).toString('base64'), role }), 'ok'],
  ['the raw body', `/v1/checks?${query}`, raw(CV), 'ok'],
  ['the form', '/', form({ text: '', cv: file(), jobAd: PERSON.ad }), 'ok'],
  ['the form, pasted', '/', form({ text: CV }), 'ok'],
  ['a job ad', '/v1/job-ads', json({ jobAd: PERSON.ad }), 'ok'],
  ['a comparison', '/v1/comparisons', json({ before: { text: CV }, after: { text: `${CV}Go` }, role }), 'ok'],
  ['the page of a comparison', '/compare', form({ text: '', before: file(), after: file() }), 'ok'],
  ['a damaged file', '/v1/checks', form({ text: '', cv: file(`%PDF-1.7\n${CV}`) }), 'corrupt'],
  ['a file of another type', '/v1/checks', form({ text: '', cv: file(`<html>${CV}`) }), 'unsupported-type'],
  ['an empty file', '/v1/checks', form({ text: '', cv: file('') }), 'empty'],
  ['a file that is too large', '/v1/checks', form({ text: '', cv: file(CV.repeat(70_000)) }), 'too-large'],
  ['a text that is too long', '/v1/checks', form({ text: CV.repeat(10_000) }), 'too-complex'],
  ['two CVs', '/v1/checks', form({ cv: file() }), 'bad-request'],
  ['a CV where a field belongs', '/v1/checks', form({ [PERSON.name]: CV, region: CV }), 'bad-request'],
  ['a CV as a name', '/v1/checks', json({ [CV]: 1, role }), 'bad-request'],
  [
    'a CV in place of an option',
    '/v1/checks',
    form({ region: PERSON.name, now: PERSON.phone }),
    'bad-request',
  ],
  ['a CV as broken JSON', '/v1/checks', json(`{"text": ${CV}`), 'bad-request'],
  ['a CV as a broken form', '/v1/checks', raw(CV, 'multipart/form-data; boundary=x'), 'bad-request'],
  [
    'a file name without end',
    '/v1/checks',
    form({ text: '', cv: file(CV, PERSON.file.repeat(30)) }),
    'bad-request',
  ],
  ['a broken profile', '/v1/checks', form({ role: '', profile: `{"id": ${CV}` }), 'bad-request'],
  [
    'a damaged report',
    '/v1/comparisons',
    json({ before: { report: { cv: CV } }, after: { text: CV } }),
    'corrupt',
  ],
  ['a wrong method', `/v1/roles?${PERSON.query}`, raw(CV), 'method-not-allowed'],
  ['no such address', `/v1/${PERSON.query}`, raw(CV), 'not-found'],
];

describe('a person planted in a request is in no log and no error', () => {
  test.each(DOORS)('%s', async (_, path, init, outcome) => {
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
    const spies = methods.map((method) => vi.spyOn(console, method));
    const answer = await app.request(path, planted(init));
    expect(entries.map((entry) => entry.outcome)).toEqual([outcome]);
    expect(JSON.stringify(entries)).not.toMatch(PLANTED);
    expect(JSON.stringify(entries)).not.toContain('203.0.113.77');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(JSON.stringify([...answer.headers])).not.toMatch(PLANTED);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (outcome !== 'ok') expect(await answer.text()).not.toMatch(PLANTED);
  });

  test('all kinds of error that a request can bring about are among them', () => {
    const outcomes = new Set(DOORS.map(([, , , outcome]) => outcome));
    expect([...outcomes].sort()).toEqual([
      'bad-request',
      'corrupt',
      'empty',
      'method-not-allowed',
      'not-found',
      'ok',
      'too-complex',
      'too-large',
      'unsupported-type',
    ]);
  });

  test('the form gives pasted text back in its own field and nowhere else', async () => {
    const page = await (await app.request('/', planted(form({ text: CV, role: 'no-such-role' })))).text();
    const outside = page.replace(/<textarea[^>]*name="text"[\s\S]*?<\/textarea>/, '');
    expect(page).toContain(PERSON.email);
    expect(outside).not.toMatch(PLANTED);
  });

  test('what was asked for by name may be repeated: bounded, and as words only', async () => {
    const title = `barista\u001b]8;;http://evil.example\u0007\u202e<b>`.padEnd(100, 'x');
    const { detail } = (await (await app.request('/v1/checks', form({ role: title }))).json()) as {
      detail: string;
    };
    expect(detail).toContain('barista␛]8;;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(detail).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(detail.length).toBeLessThan(300);
  });
});

describe('where lines go', () => {
  const quiet = createApp(createChecker(pack), { today: () => '2026-11-23' });

  test('nowhere, unless the deployment asks for them', async () => {
    const spy = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await quiet.request('/v1/checks', planted(form()), { LOG_CHECKS: 'off' });
    expect(spy).not.toHaveBeenCalled();
    const answer = await quiet.request('/v1/checks', planted(form()), { LOG_CHECKS: 'on' });
    const lines = spy.mock.calls.map(([line]) => JSON.parse(String(line)) as LogEntry);
    expect(lines).toMatchObject([{ id: answer.headers.get('x-request-id'), outcome: 'ok', format: 'text' }]);
    expect(JSON.stringify(spy.mock.calls)).not.toMatch(PLANTED);
  });

  test('a setting that is neither on nor off is told', async () => {
    expect((await quiet.request('/v1/checks', form(), { LOG_CHECKS: 'maybe' })).status).toBe(500);
  });
});

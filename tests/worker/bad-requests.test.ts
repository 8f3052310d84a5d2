import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { BODY_BYTES } from '../../src/worker/sizes.ts';
import { expectProblem } from './problem-shape.ts';
import { stubChecker } from './stub-checker.ts';

const app = createApp(stubChecker(), { today: () => '2026-11-23' });

const send = async (fields: Record<string, unknown>) =>
  app.request('/v1/checks', {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'Content-Type': 'application/json' },
  });

const sendForm = async (fields: readonly (readonly [string, string | File])[]) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return app.request('/v1/checks', { method: 'POST', body });
};

const ROLE = { role: 'backend-developer' };

describe('bad requests name the field and say what to do', () => {
  test.each([
    ['no CV', { ...ROLE }, 'cv', 'Send a file as “cv”'],
    ['no role', { text: 'CV' }, 'role', 'GET /v1/roles'],
    ['two CVs', { ...ROLE, text: 'CV', contentBase64: 'Q1Y=' }, 'contentBase64', 'two CVs'],
    ['an unknown field', { ...ROLE, text: 'CV', jobad: 'x' }, 'jobad', '“jobad” is not a field'],
    ['an unknown region', { ...ROLE, text: 'CV', region: 'FR' }, 'region', 'NZ, AU, UK, US'],
    ['an unknown level', { ...ROLE, text: 'CV', seniority: 'boss' }, 'seniority', 'graduate, intermediate'],
    ['an unknown stage', { ...ROLE, text: 'CV', stage: 'never' }, 'stage', 'before-interview'],
    ['a date that is none', { ...ROLE, text: 'CV', now: '2026-02-30' }, 'now', '2026-11-23'],
    ['a flag that is none', { ...ROLE, text: 'CV', includeText: 'maybe' }, 'includeText', 'true or false'],
    ['a role that is no text', { role: 7, text: 'CV' }, 'role', 'string'],
    ['a profile that is no object', { profile: 'mine', text: 'CV' }, 'profile', 'a JSON object'],
    ['a profile beside a role', { ...ROLE, text: 'CV', profile: {} }, 'profile', 'stands alone'],
    [
      'a profile with an unknown skill',
      { text: 'CV', profile: { skills: [{ skill: 'no-such-skill', need: 'essential' }] } },
      'profile',
      'no skill “no-such-skill”',
    ],
    ['an empty role', { role: '', text: 'CV' }, 'role', 'role is empty'],
    ['an endless role', { role: 'a'.repeat(101), text: 'CV' }, 'role', 'longer than 100 characters'],
    ['text that is no text', { ...ROLE, text: ['CV'] }, 'text', 'string'],
    [
      'base64 that is none',
      { ...ROLE, contentBase64: 'data:application/pdf;base64,Q1Y=' },
      'contentBase64',
      'data:',
    ],
    ['a name that is no text', { ...ROLE, text: 'CV', fileName: 7 }, 'fileName', 'string'],
    ['an endless name', { ...ROLE, text: 'CV', fileName: 'a'.repeat(256) }, 'fileName', '255'],
    ['an endless job ad', { text: 'CV', jobAd: 'a'.repeat(100_001) }, 'jobAd', '100000 characters'],
  ])('%s', async (_, fields, field, words) => {
    const problem = await expectProblem(await send(fields), 'bad-request');
    expect(problem.field).toBe(field);
    expect(problem.detail).toContain(words);
  });

  test('the same field twice, more than one CV, a flag that is none, a broken profile in a form', async () => {
    const cv = new File(['CV'], 'cv.txt');
    const role = ['role', 'data-analyst'] as const;
    expect(
      (await expectProblem(await sendForm([['cv', cv], ['cv', cv], role]), 'bad-request')).detail,
    ).toContain('one request for each');
    const twice = await expectProblem(await sendForm([['cv', cv], role, role]), 'bad-request');
    expect(twice).toMatchObject({ field: 'role', detail: expect.stringContaining('more than once') });
    const both = await expectProblem(await sendForm([['cv', cv], ['text', 'CV'], role]), 'bad-request');
    expect(both.detail).toContain('two CVs');
    const flag = await expectProblem(
      await sendForm([['cv', cv], role, ['includeText', 'maybe']]),
      'bad-request',
    );
    expect(flag.field).toBe('includeText');
    const profile = await expectProblem(
      await sendForm([
        ['cv', cv],
        ['profile', '{"id":'],
      ]),
      'bad-request',
    );
    const misnamed = await expectProblem(await sendForm([['file', cv], role]), 'bad-request');
    expect(misnamed).toMatchObject({ field: 'file', detail: expect.stringContaining('The fields are cv,') });
    expect(profile).toMatchObject({ field: 'profile', detail: expect.stringContaining('not valid JSON') });
  });

  test.each([
    ['JSON that is cut off', '{"text":', 'application/json'],
    ['JSON that is no object', '[1]', 'application/json'],
    ['a form without its boundary', 'text=CV', 'multipart/form-data'],
    [
      'a form that is cut off',
      '--x\r\nContent-Disposition: form-data; name="cv"',
      'multipart/form-data; boundary=x',
    ],
  ])('%s', async (_, body, type) => {
    const response = await app.request('/v1/checks', {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    expect((await expectProblem(response, 'bad-request')).field).toBe('body');
  });
});

describe('the named errors', () => {
  test('unknown-role gives the nearest roles', async () => {
    const { detail, field } = await expectProblem(
      await send({ text: 'CV', role: 'DevOps Sales Manager' }),
      'unknown-role',
    );
    expect(field).toBe('role');
    expect(detail).toMatch(/Did you mean devops-engineer/);
    expect(detail).toContain('GET /v1/roles');
    const none = await expectProblem(await send({ text: 'CV', role: 'barista' }), 'unknown-role');
    expect(none.detail).toMatch(/^There is no role “barista”\. GET/);
  });

  test('an error of the reader keeps its words, and says which field held the file', async () => {
    const { detail, field } = await expectProblem(
      await send({ ...ROLE, text: 'fail: encrypted' }),
      'encrypted',
    );
    expect(field).toBe('text');
    expect(detail).toBe('Take the password off and send it again.');
  });

  test('a job ad that cannot be read is told apart from a CV that cannot', async () => {
    const ad = new File(['fail: encrypted'], 'ad.pdf');
    const { detail, field } = await expectProblem(
      await sendForm([
        ['text', 'CV'],
        ['jobAd', ad],
      ]),
      'encrypted',
    );
    expect(field).toBe('jobAd');
    expect(detail).toBe(
      'The job ad cannot be used: this file is locked with a password. Send its words as text instead.',
    );
  });

  test('JSON in another encoding than UTF-8 is refused rather than misread', async () => {
    const body = Buffer.from(JSON.stringify({ ...ROLE, text: 'café' }), 'latin1');
    const response = await app.request('/v1/checks', {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'Content-Type': 'application/json' },
    });
    expect((await expectProblem(response, 'bad-request')).detail).toContain('UTF-8');
  });

  test('an empty file, an empty body and blank text are all “empty”', async () => {
    await expectProblem(
      await sendForm([
        ['cv', new File([], 'cv.pdf')],
        ['role', 'data-analyst'],
      ]),
      'empty',
    );
    await expectProblem(await send({ ...ROLE, text: ' ' }), 'empty');
    const body = await app.request('/v1/checks?role=data-analyst', {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf' },
    });
    await expectProblem(body, 'empty');
  });

  test('an unexpected error says nothing of its own and nothing of the CV', async () => {
    const { detail } = await expectProblem(await send({ ...ROLE, text: 'fail: unexpected' }), 'internal');
    expect(detail).not.toContain('Aroha');
  });

  test('a body that is too large says what to do, with and without a Content-Length', async () => {
    const body = new Uint8Array(BODY_BYTES + 1);
    const url = '/v1/checks?role=data-analyst';
    const stated = { 'Content-Type': 'application/pdf', 'Content-Length': String(body.length) };
    const first = await app.request(url, { method: 'POST', body, headers: stated });
    expect((await expectProblem(first, 'too-large')).detail).toContain('10 MB');
    const second = await app.request(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/pdf' },
    });
    await expectProblem(second, 'too-large');
  });

  test('a job ad that is too long as a file is too large', async () => {
    const ad = new File(['a'.repeat(100_001)], 'ad.txt');
    expect(
      (
        await expectProblem(
          await sendForm([
            ['text', 'CV'],
            ['jobAd', ad],
          ]),
          'too-large',
        )
      ).field,
    ).toBe('jobAd');
  });
});

describe('addresses and methods', () => {
  test.each(['/nowhere', '/v1', '/v1/checks/7', '/.env', '/assets/other.css'])(
    '%s is not found',
    async (path) => {
      await expectProblem(await app.request(path), 'not-found');
    },
  );

  test('a browser gets a page instead, but never from the API', async () => {
    const headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await app.request('/nowhere', { headers });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    await expectProblem(await app.request('/v1/nowhere', { headers }), 'not-found');
  });

  test.each([
    ['GET', '/v1/checks', 'POST'],
    ['DELETE', '/v1/roles', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD, POST'],
    ['POST', '/v1/rules/bullets/no-metrics', 'GET, HEAD'],
  ])('%s %s is not allowed', async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    expect((await expectProblem(response, 'method-not-allowed')).detail).toContain(allow);
  });

  test('OPTIONS says what an address takes', async () => {
    const response = await app.request('/v1/checks', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'POST']);
  });
});

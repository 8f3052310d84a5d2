import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { SAMPLE_REPORT } from '../web/sample-report.ts';
import { stubChecker } from './stub-checker.ts';

const CV = 'Aroha Tamahori\nSoftware Developer';

function setUp() {
  const checker = stubChecker();
  const app = createApp(checker, { today: () => '2026-11-23' });
  const post = (body: BodyInit, headers: Record<string, string> = {}, query = '') =>
    app.request(`/v1/checks${query}`, { method: 'POST', body, headers });
  return { checker, post };
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

/** A profile of one's own, the least that is one. */
const profileOf = (id: string) => ({ id, skills: [{ skill: 'mysql', need: 'essential' }] });

const json = (value: unknown): [string, Record<string, string>] => [
  JSON.stringify(value),
  { 'Content-Type': 'application/json' },
];

describe('a check as multipart', () => {
  test('takes the file, its name and every option, and answers the report uncached', async () => {
    const { checker, post } = setUp();
    const response = await post(
      form({
        cv: new File([CV], 'aroha.txt'),
        role: 'backend-developer',
        seniority: 'senior',
        region: 'AU',
        stage: 'after-interview',
        now: '2026-01-31',
        includeText: 'true',
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      ...SAMPLE_REPORT,
      checkedOn: '2026-01-31',
      document: { ...SAMPLE_REPORT.document, fileName: 'aroha.txt' },
    });
    expect(checker.calls).toEqual([
      {
        text: CV,
        options: {
          fileName: 'aroha.txt',
          role: 'backend-developer',
          seniority: 'senior',
          region: 'AU',
          stage: 'after-interview',
          now: '2026-01-31',
          includeText: true,
        },
      },
    ]);
  });

  test('takes text in place of a file, and leaves out what is blank', async () => {
    const { checker, post } = setUp();
    const untouched = new File([], '');
    const response = await post(
      form({ cv: untouched, text: CV, role: 'data-analyst', jobAd: '', region: '' }),
    );
    expect(response.status).toBe(200);
    expect(checker.calls).toEqual([
      { text: CV, options: { fileName: null, role: 'data-analyst', now: '2026-11-23' } },
    ]);
  });

  test('takes a job ad as text or as a file, and a profile as JSON', async () => {
    const { checker, post } = setUp();
    await post(form({ text: CV, jobAd: 'We need Kotlin.' }));
    await post(form({ text: CV, jobAd: new File(['We need Go.'], 'ad.txt') }));
    await post(form({ text: CV, profile: JSON.stringify(profileOf('mine')) }));
    await post(form({ text: CV, profile: new File([JSON.stringify(profileOf('theirs'))], 'profile.json') }));
    expect(checker.calls.map(({ options }) => options.jobAd ?? options.profile)).toEqual([
      'We need Kotlin.',
      'We need Go.',
      profileOf('mine'),
      profileOf('theirs'),
    ]);
  });

  test('takes fields from the query too; where both have one, the body’s counts', async () => {
    const { checker, post } = setUp();
    const cv = new File([CV], 'cv.txt');
    const query = '?role=data-analyst&region=UK&fileName=aroha.txt';
    expect((await post(form({ cv, region: 'AU' }), {}, query)).status).toBe(200);
    expect(checker.calls).toEqual([
      {
        text: CV,
        options: { fileName: 'aroha.txt', role: 'data-analyst', region: 'AU', now: '2026-11-23' },
      },
    ]);
  });

  test('a form without files may be urlencoded', async () => {
    const { checker, post } = setUp();
    const response = await post(new URLSearchParams({ text: CV, role: 'data-analyst' }));
    expect(response.status).toBe(200);
    expect(checker.calls[0]?.text).toBe(CV);
  });
});

describe('a check as JSON', () => {
  test('takes text', async () => {
    const { checker, post } = setUp();
    const response = await post(...json({ text: CV, role: 'data-analyst', includeText: false }));
    expect(response.status).toBe(200);
    expect(checker.calls).toEqual([
      { text: CV, options: { fileName: null, role: 'data-analyst', includeText: false, now: '2026-11-23' } },
    ]);
  });

  test('takes a file in base64 with its name, and a profile as an object', async () => {
    const { checker, post } = setUp();
    const contentBase64 = Buffer.from('naïve – ✓').toString('base64');
    await post(...json({ contentBase64, fileName: 'cv.md', profile: profileOf('mine') }));
    expect(checker.calls).toEqual([
      { text: 'naïve – ✓', options: { fileName: 'cv.md', profile: profileOf('mine'), now: '2026-11-23' } },
    ]);
  });

  test('a field that is null is as good as left out', async () => {
    const { checker, post } = setUp();
    const none = { jobAd: null, profile: null, contentBase64: null, fileName: null, seniority: null };
    const response = await post(...json({ text: CV, role: 'data-analyst', ...none }));
    expect(response.status).toBe(200);
    expect(checker.calls).toEqual([
      { text: CV, options: { fileName: null, role: 'data-analyst', now: '2026-11-23' } },
    ]);
  });

  test.each([['application/vnd.api+json'], ['text/json'], ['application/x-www-form-urlencoded'], ['']])(
    'is known for what it is under the type “%s”, as clients send it that were told none',
    async (type) => {
      const { checker, post } = setUp();
      const body = new TextEncoder().encode(JSON.stringify({ text: CV, role: 'data-analyst' }));
      const response = await post(body, type === '' ? {} : { 'Content-Type': type });
      expect(response.status).toBe(200);
      expect(checker.calls.map(({ text }) => text)).toEqual([CV]);
    },
  );

  test('a JSON Resume is the file itself, with its options in the query', async () => {
    const { checker, post } = setUp();
    const resume = { basics: { name: 'Aroha Tamahori' } };
    const response = await post(...json(resume), '?role=data-analyst&fileName=resume.json');
    expect(response.status).toBe(200);
    expect(checker.calls).toEqual([
      {
        text: JSON.stringify(resume),
        options: { fileName: 'resume.json', role: 'data-analyst', now: '2026-11-23' },
      },
    ]);
  });
});

describe('a check as the raw file', () => {
  test.each([
    'application/pdf',
    'text/plain; charset=utf-8',
    'application/octet-stream',
    // What curl --data-binary says when it is not told otherwise.
    'application/x-www-form-urlencoded',
  ])('takes %s with its options in the query', async (type) => {
    const { checker, post } = setUp();
    const query = '?role=backend-developer&region=UK&includeText=1&fileName=cv.pdf&now=2026-02-28';
    const response = await post(CV, { 'Content-Type': type }, query);
    expect(response.status).toBe(200);
    expect(checker.calls).toEqual([
      {
        text: CV,
        options: {
          fileName: 'cv.pdf',
          role: 'backend-developer',
          region: 'UK',
          includeText: true,
          now: '2026-02-28',
        },
      },
    ]);
  });

  test('without a Content-Type, too', async () => {
    const { checker, post } = setUp();
    await post(new TextEncoder().encode(CV), {}, '?role=data-analyst');
    expect(checker.calls[0]?.text).toBe(CV);
  });
});

test('the date is today only where the request names none', async () => {
  const checker = stubChecker();
  const app = createApp(checker);
  await app.request('/v1/checks', { method: 'POST', body: form({ text: CV, role: 'data-analyst' }) });
  expect(checker.calls[0]?.options.now).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

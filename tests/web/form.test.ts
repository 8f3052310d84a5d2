import { describe, expect, test } from 'vitest';
import { inFormWords } from '../../src/web/form-words.ts';
import { createApp } from '../../src/worker/app.ts';
import { stubChecker } from '../worker/stub-checker.ts';

const app = createApp(stubChecker(), { today: () => '2026-11-23' });

async function post(fields: Record<string, string | File>): Promise<{ status: number; page: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await app.request('/', { method: 'POST', body });
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  return { status: response.status, page: await response.text() };
}

/** What a browser sends of a form in which nothing was touched. */
const UNTOUCHED = {
  cv: new File([], ''),
  text: '',
  role: '',
  jobAd: '',
  seniority: 'intermediate',
  region: 'NZ',
  stage: 'before-interview',
};

const CHOSEN = { ...UNTOUCHED, cv: new File(['Aroha'], 'cv.txt'), role: 'data-analyst' };

test('an ad without a skill that is known is told as such, beside the ad', () => {
  const detail = 'No skill that this check knows stands in the job ad.';
  const fault = { field: 'jobAd', title: 'The request cannot be understood', detail } as const;
  expect(inFormWords(fault, 'bad-request')).toEqual({
    field: 'jobAd',
    title: 'This job ad cannot be used yet',
    detail,
  });
});

describe('the form', () => {
  test('has every field with its label, every role, and says what happens to the CV', async () => {
    const page = await (await app.request('/')).text();
    expect(page).toMatch(/^<!doctype html><html lang="en-NZ">/);
    expect(page).toContain('method="post" action="/" enctype="multipart/form-data"');
    for (const name of ['cv', 'text', 'role', 'jobAd', 'seniority', 'region']) {
      expect(page).toContain(`for="${name}"`);
      expect(page).toMatch(new RegExp(`id="${name}" name="${name}"`));
    }
    for (const title of ['Back-end developer', 'Data analyst', 'DevOps engineer', 'Service desk analyst']) {
      expect(page).toContain(`>${title}</option>`);
    }
    expect(page).toContain('read in memory, never stored');
  });

  test('loads nothing from elsewhere and holds no inline script or style', async () => {
    for (const path of ['/', '/privacy', '/rules']) {
      const page = await (await app.request(path)).text();
      expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
      expect(page).not.toMatch(/ style="| on\w+="|<style|<script(?! src="\/assets\/)/);
    }
  });

  test('shows a title in the address as the role that it means, and none where it means none', async () => {
    const page = await (await app.request('/?role=Sr%20Data%20Analyst')).text();
    expect(page).toContain('<option value="data-analyst" selected="">');
    expect(page).toContain('<option value="senior" selected="">');
    const none = await (await app.request('/?role=Barista')).text();
    expect(none).toContain('<option value="" selected="">');
  });

  test('takes choices from the address', async () => {
    const page = await (await app.request('/?role=data-analyst&region=AU&seniority=senior')).text();
    for (const value of ['data-analyst', 'AU', 'senior']) {
      expect(page).toContain(`<option value="${value}" selected="">`);
    }
  });
});

describe('what comes back', () => {
  test('is the report, with the choices ready for the next version', async () => {
    const { status, page } = await post({ ...CHOSEN, region: 'UK', stage: 'after-interview' });
    expect(status).toBe(200);
    expect(page).toContain('<h1 id="verdict-heading">Your CV is close, and easy to pass over.</h1>');
    const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    );
    // The last carries this report, to compare the next version with (compare-page.test.ts).
    expect(hidden.pop()?.[0]).toBe('before');
    expect(hidden).toEqual([
      ['role', 'data-analyst'],
      ['seniority', 'intermediate'],
      ['region', 'UK'],
      ['stage', 'after-interview'],
    ]);
  });

  test.each([
    ['no file', UNTOUCHED, 400, 'cv', 'Choose the file of your CV'],
    ['no role', { ...CHOSEN, role: '' }, 400, 'role', 'Choose the role you applied for'],
    ['a role that is gone', { ...CHOSEN, role: 'typist' }, 404, 'role', 'not in the list any more'],
    ['a file and text', { ...CHOSEN, text: 'Aroha' }, 400, 'text', 'Keep one of them'],
    [
      'a locked file',
      { ...CHOSEN, cv: new File(['fail: encrypted'], 'cv.pdf') },
      422,
      'cv',
      'Take the password off',
    ],
    [
      'an empty file',
      { ...CHOSEN, cv: new File([' '], 'cv.pdf') },
      422,
      'cv',
      'There is no text in this file',
    ],
    ['an unknown region', { ...CHOSEN, region: 'FR' }, 400, 'region', 'must be one of NZ'],
  ])('%s: the form again, with the message beside the field', async (_, fields, status, field, words) => {
    const answer = await post(fields);
    expect(answer.status).toBe(status);
    const message = new RegExp(`<p class="fault" id="${field}-fault">.*?</p>`).exec(answer.page)?.[0];
    expect(message).toContain(words);
    expect(message).not.toMatch(/GET |\/v1\//);
    expect(answer.page).toContain('role="alert"');
    expect(answer.page).toContain(`href="#${field}"`);
    expect(answer.page).toMatch(new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-fault"`));
    expect(answer.page).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
  });

  test('a message keeps every other choice', async () => {
    const { page } = await post({
      ...UNTOUCHED,
      role: 'devops-engineer',
      jobAd: 'We need <b>Kotlin</b> & Go',
      seniority: 'lead',
      region: 'US',
      stage: 'after-interview',
    });
    for (const value of ['devops-engineer', 'lead', 'US']) {
      expect(page).toContain(`<option value="${value}" selected="">`);
    }
    expect(page).toContain('We need &lt;b&gt;Kotlin&lt;/b&gt; &amp; Go</textarea>');
    expect(page).toMatch(/value="after-interview" checked=""/);
  });

  test('pasted text is still there after an error', async () => {
    const { page } = await post({ ...UNTOUCHED, text: 'Aroha </textarea><script>', role: '' });
    expect(page).toContain('Aroha &lt;/textarea&gt;&lt;script&gt;</textarea>');
    expect(page).toContain('<details class="paste" open="">');
  });

  test('a fault of ours says so and quotes nothing', async () => {
    const { status, page } = await post({ ...CHOSEN, cv: new File(['fail: unexpected'], 'cv.pdf') });
    expect(status).toBe(500);
    expect(page).toContain('not your file’s fault');
    expect(page).not.toContain('Tamahori');
  });

  test('a file that is far too large is told beside the field, before it is read', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '20000000' };
    const response = await app.request('/', { method: 'POST', body: 'x', headers });
    expect(response.status).toBe(413);
    expect(await response.text()).toMatch(/id="cv-fault">.*larger than 10 MB/);
  });

  test('a form that is cut off is a kind page, too', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const response = await app.request('/', { method: 'POST', body: '--x\r\n', headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('That did not work yet');
  });
});

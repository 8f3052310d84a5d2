import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/report/read-report.ts';
import { carriedReport } from '../../src/web/carried-report.ts';
import { createApp } from '../../src/worker/app.ts';
import { stubChecker } from '../worker/stub-checker.ts';
import { SAMPLE_REPORT } from './sample-report.ts';

const checker = stubChecker();
const app = createApp(checker, { today: () => '2026-11-23' });

async function post(fields: Record<string, string | File>): Promise<{ status: number; page: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await app.request('/compare', { method: 'POST', body });
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, page: await response.text() };
}

/** What a browser sends of a form in which nothing was touched. */
const UNTOUCHED = {
  before: new File([], ''),
  after: new File([], ''),
  role: '',
  jobAd: '',
  seniority: '',
  region: 'NZ',
  stage: 'before-interview',
};
const FILES = { before: new File(['Aroha'], 'old.txt'), after: new File(['Aroha T'], 'new.txt') };
const CHOSEN = { ...UNTOUCHED, ...FILES, role: 'data-analyst' };

/** The value of the hidden field, as a browser reads it. */
function carriedIn(page: string): string {
  const [, value = ''] = /<input type="hidden" name="before" value="([^"]*)"/.exec(page) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the page to compare versions', () => {
  test('has both fields with their labels, and takes choices from the address', async () => {
    const page = await (await app.request('/compare?role=data-analyst&region=AU')).text();
    expect(page).toContain('method="post" action="/compare" enctype="multipart/form-data"');
    for (const name of ['before', 'after', 'role', 'jobAd', 'seniority', 'region']) {
      expect(page).toContain(`for="${name}"`);
      expect(page).toMatch(new RegExp(`id="${name}" name="${name}"`));
    }
    expect(page).toContain('<option value="data-analyst" selected="">');
    expect(page).toContain('never stored');
    expect(page).not.toMatch(/ style="| on\w+="|<style|<script(?! src="\/assets\/)/);
  });

  test('answers with what changed and the whole report on the new version', async () => {
    const before = checker.calls.length;
    const { status, page } = await post(CHOSEN);
    expect(status).toBe(200);
    expect(checker.calls.slice(before).map(({ text, options }) => [text, options.fileName])).toEqual([
      ['Aroha', 'old.txt'],
      ['Aroha T', 'new.txt'],
    ]);
    expect(page).toContain('<section class="part" id="compared"');
    expect(page).toContain('<a href="#compared">');
    expect(page).toContain('Before: <bdi>old.txt</bdi>. Now: <bdi>new.txt</bdi>.');
    expect(page).toContain('id="findings"');
    expect(page).toContain('Both versions read exactly the same to us.');
  });

  test.each([
    ['before', { ...CHOSEN, before: UNTOUCHED.before }, 400, 'There is no old version yet'],
    ['after', { ...CHOSEN, after: UNTOUCHED.after }, 400, 'There is no new version yet'],
    ['role', { ...CHOSEN, role: '' }, 400, 'There is no role yet'],
    ['after', { ...CHOSEN, after: new File(['fail: encrypted'], 'x.pdf') }, 422, 'locked with a password'],
    ['before', { ...CHOSEN, before: new File(['fail: encrypted'], 'x.pdf') }, 422, 'locked with a password'],
  ])('tells beside %s what is not right yet, and keeps the choices', async (field, fields, status, words) => {
    const answer = await post({ ...fields, seniority: 'senior' });
    expect(answer.status).toBe(status);
    expect(answer.page).toContain(`id="${field}-fault"`);
    expect(answer.page).toContain(words);
    expect(answer.page).toContain('<option value="senior" selected="">');
  });

  test('says nothing of what went wrong inside', async () => {
    const { status, page } = await post({ ...CHOSEN, after: new File(['fail: unexpected'], 'x.pdf') });
    expect(status).toBe(500);
    expect(page).not.toContain('undefined');
  });
});

describe('the next version, from a report', () => {
  const recheck = async () => {
    const body = new FormData();
    body.append('cv', new File(['Aroha'], 'cv.txt'));
    body.append('role', 'data-analyst');
    return (await app.request('/', { method: 'POST', body })).text();
  };

  test('is compared with it: the page carries what a comparison needs, and no more', async () => {
    const page = await recheck();
    const carried = parseReport(JSON.parse(carriedIn(page)));
    expect(carried.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      SAMPLE_REPORT.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(carriedIn(page)).not.toContain('Otago Polytechnic');
    const { status, page: answer } = await post({ ...UNTOUCHED, ...FILES, before: carriedIn(page) });
    expect(status).toBe(200);
    expect(answer).toContain('id="compared"');
    expect(answer).toContain('Before: <bdi>cv.txt</bdi>');
  });

  test('after an error the report is still there, and can be left', async () => {
    const before = carriedIn(await recheck());
    const { status, page } = await post({ ...CHOSEN, before, after: UNTOUCHED.after });
    expect(status).toBe(400);
    expect(page).toMatch(/Compared with <strong dir="auto">cv\.txt<\/strong>, checked on 23 Nov 2026/);
    expect(page).toContain('<a href="/compare">Use another file</a>');
    expect(JSON.parse(carriedIn(page))).toEqual(JSON.parse(before));
  });

  test('a damaged or hostile report harms nobody', async () => {
    const damaged = await post({ ...CHOSEN, before: JSON.stringify({ tool: { name: 'cv-precheck' } }) });
    expect(damaged.status).toBe(422);
    expect(damaged.page).toMatch(
      /id="before-fault"><strong>This file is damaged\.<\/strong> This is no whole report/,
    );
    const [finding] = SAMPLE_REPORT.findings;
    const evil = '"><script>alert(1)</script>';
    const hostile = {
      ...SAMPLE_REPORT,
      document: { ...SAMPLE_REPORT.document, fileName: evil },
      findings: [{ ...finding!, message: evil, fingerprint: 'other', ruleId: 'made/up' }],
    };
    const answer = await post({ ...CHOSEN, before: carriedReport(hostile) });
    expect(answer.status).toBe(200);
    expect(answer.page).not.toContain('<script>alert');
    const failed = await post({ ...CHOSEN, before: carriedReport(hostile), after: UNTOUCHED.after });
    expect(failed.page).not.toContain('<script>alert');
    const report = await post({ ...CHOSEN, before: 'Aroha', after: carriedReport(SAMPLE_REPORT) });
    expect([report.status, report.page.includes('This is a report and not a CV')]).toEqual([415, true]);
  });
});

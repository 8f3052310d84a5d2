import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { comparisonSchema } from '../../src/report/schema-comparison.ts';
import { expectProblem } from './problem-shape.ts';
import {
  BUNDLE,
  deploymentSetting,
  fixture,
  type Service,
  startEmptyWorker,
  startService,
} from './service.ts';

const PDF = 'aroha-ngata-backend/aroha-ngata-cv.pdf';
const DOCX = 'marisol-dimaguila-test-analyst/marisol-dimaguila-cv.docx';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

function check(path: string, fields: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  body.append('cv', new File([new Uint8Array(fixture(path))], path.split('/')[1]!));
  const all = { role: 'backend-developer', now: '2026-11-23', ...fields };
  for (const [name, value] of Object.entries(all)) body.append(name, value);
  return fetch(new URL('/v1/checks', service.url), { method: 'POST', body });
}

async function report(path: string, fields: Record<string, string> = {}): Promise<Report> {
  const response = await check(path, fields);
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer).slice(0, 300)).toBe(200);
  reportSchema.parse(answer);
  return answer as Report;
}

function evidenceOf({ findings, skills }: Report) {
  return [...findings, ...skills.matched, ...skills.partial, ...skills.other].flatMap(
    ({ evidence }) => evidence,
  );
}

describe('the built bundle in workerd', () => {
  test.each([
    [PDF, 'pdf', 'Aroha Ngāta', 'backend-developer'],
    [DOCX, 'docx', 'Marisol Dimaguila', 'test-analyst'],
  ])('reads %s and quotes it to the letter', async (path, format, name, role) => {
    const { document, resume, verdict, score, profile, ...rest } = await report(path, {
      role,
      includeText: 'true',
    });
    expect(document).toMatchObject({ format, readability: 'good', fileName: path.split('/')[1] });
    expect(resume.basics.name).toBe(name);
    expect(resume.work.length).toBeGreaterThan(1);
    expect(profile).toMatchObject({ id: role, source: 'role' });
    expect(verdict).not.toBe('cannot-judge');
    expect(score.value).toBeGreaterThan(0);
    const evidence = evidenceOf({ document, resume, verdict, score, profile, ...rest });
    expect(evidence.length).toBeGreaterThan(10);
    for (const { quote, start, end } of evidence) expect(document.text?.slice(start, end)).toBe(quote);
  });

  test('gives the same bytes for the same CV by every form of request', async () => {
    const bytes = new Uint8Array(fixture(PDF));
    const fileName = PDF.split('/')[1]!;
    const options = { role: 'backend-developer', now: '2026-11-23' };
    const url = new URL('/v1/checks', service.url);
    const query = new URLSearchParams({ ...options, fileName });
    const answers = await Promise.all([
      check(PDF),
      check(PDF),
      fetch(`${url}?${query}`, {
        method: 'POST',
        body: bytes,
        headers: { 'Content-Type': 'application/pdf' },
      }),
      fetch(url, {
        method: 'POST',
        body: JSON.stringify({ ...options, fileName, contentBase64: Buffer.from(bytes).toString('base64') }),
        headers: { 'Content-Type': 'application/json' },
      }),
    ]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    expect(JSON.parse(first!)).toHaveProperty('schemaVersion', '1');
    for (const other of others) expect(other).toBe(first);
  });

  test('does not judge a scan, and says what to do', async () => {
    const { document, verdict, score, skills, findings } = await report(
      'bruno-tavares-frontend-scan/scan0001.pdf',
    );
    expect(document.readability).toBe('none');
    expect([verdict, score.value, skills.missing.length]).toEqual(['cannot-judge', null, 0]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('names what is wrong with a file', async () => {
    await expectProblem(await check('grace-okafor-backend-encrypted/grace-okafor-cv.pdf'), 'encrypted');
    const send = (body: Uint8Array<ArrayBuffer>) =>
      fetch(new URL('/v1/checks?role=backend-developer', service.url), { method: 'POST', body });
    await expectProblem(await send(new Uint8Array()), 'empty');
    await expectProblem(await send(new Uint8Array(fixture(PDF)).subarray(0, 4000)), 'corrupt');
    await expectProblem(
      await send(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      'unsupported-type',
    );
    await expectProblem(await send(new Uint8Array(10_000_001).fill(32)), 'too-large');
    await expectProblem(await send(new Uint8Array(15_000_000).fill(32)), 'too-large');
  });

  test('compares two versions, of which one may be a report', async () => {
    const weak = 'arjun-mehta-backend-weak/resume-final-v3.pdf';
    const body = new FormData();
    body.append('before', new File([JSON.stringify(await report(weak))], 'before.json'));
    body.append('after', new File([new Uint8Array(fixture(PDF))], 'after.pdf'));
    body.append('now', '2026-11-23');
    const response = await fetch(new URL('/v1/comparisons', service.url), { method: 'POST', body });
    expect(response.status).toBe(200);
    const comparison = comparisonSchema.parse(await response.json());
    expect(comparison).toMatchObject({
      outcome: 'better',
      notes: [],
      after: { profile: { id: 'backend-developer' } },
    });
    expect(comparison.findings.fixed.length).toBeGreaterThan(5);
    expect(comparison.score.change).toBeGreaterThan(20);
  });

  test('answers the pages, the catalogue and the description of the API', async () => {
    for (const path of [
      '/',
      '/compare',
      '/privacy',
      '/rules',
      '/v1/roles',
      '/v1/rules',
      '/v1/skills?q=java',
      '/openapi.json',
    ]) {
      const response = await fetch(new URL(path, service.url));
      expect(response.status, path).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
    const { rules } = (await (await fetch(new URL('/v1/rules', service.url))).json()) as {
      rules: { docsUrl: string }[];
    };
    for (const { docsUrl } of rules) expect((await fetch(new URL(docsUrl, service.url))).status).toBe(200);
  });

  test('has written nothing to any log', () => {
    expect(service.said()).toBe('');
  });
});

describe('what is deployed', () => {
  test('is the bundle that these tests run, without logs, account or usage reports', () => {
    expect(deploymentSetting('main')).toBe('"dist/worker.js"');
    expect(deploymentSetting('no_bundle')).toBe('true');
    expect(deploymentSetting('send_metrics')).toBe('false');
    expect(deploymentSetting('enabled')).toBe('false');
    expect(() => deploymentSetting('account_id')).toThrow();
  });

  test('has at most 1 MiB, gzipped', () => {
    const size = gzipSync(readFileSync(BUNDLE)).length;
    console.info(`dist/worker.js: ${Math.round(size / 1024)} KiB gzipped`);
    expect(size).toBeLessThanOrEqual(1024 * 1024);
  });

  test('answers /healthz within a second of its start', { timeout: 60_000 }, async () => {
    const rounds: string[] = [];
    let share = Number.POSITIVE_INFINITY;
    while (share > 1 && rounds.length < 5) {
      const before = await timeToAnswer(startEmptyWorker);
      const ours = await timeToAnswer(startService);
      const after = await timeToAnswer(startEmptyWorker);
      // How much others keep the machine busy, told by what the runtime alone takes right before and after.
      const slowness = Math.max(1, (before + after) / 2 / IDLE_EMPTY_START);
      share = ours / (1000 * slowness);
      rounds.push(`${ours} ms (an empty worker ${before} and ${after} ms)`);
    }
    console.info(`cold start to /healthz: ${rounds.join(', ')}`);
    expect(share).toBeLessThanOrEqual(1);
  });
});

/** Milliseconds that workerd takes for a worker of one line on the idle reference machine (two cores). */
const IDLE_EMPTY_START = 100;

/** Milliseconds from nothing to the first answer. */
async function timeToAnswer(start: () => Promise<Service>): Promise<number> {
  const begin = performance.now();
  const fresh = await start();
  expect((await fetch(new URL('/healthz', fresh.url))).status).toBe(200);
  const time = Math.round(performance.now() - begin);
  await fresh.stop();
  return time;
}

import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { createChecker } from '../../src/pipeline.ts';
import { comparisonSchema } from '../../src/report/schema-comparison.ts';
import { createApp } from '../../src/worker/app.ts';
import { expectProblem } from './problem-shape.ts';

const app = createApp(createChecker(pack), { today: () => '2026-11-26' });

const OLD = `Hana Moke
hana.moke@example.com

EXPERIENCE

Back-end Developer, Totara Freight, Wellington
March 2021 - present
- Responsible for the booking service in Java
- Worked on the PostgreSQL reports of the depot
`;
const NEW = OLD.replace('Responsible for the booking service', 'Rebuilt the booking service for 300 drivers');
const ROLE = { role: 'backend-developer' };

const post = (body: BodyInit, type?: string, path = '/v1/comparisons') =>
  app.request(path, { method: 'POST', body, headers: type === undefined ? {} : { 'Content-Type': type } });
const postJson = (body: unknown, path?: string) => post(JSON.stringify(body), 'application/json', path);

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const file = (text: string, name = 'cv.txt') => new File([text], name);

async function comparisonOf(response: Response | Promise<Response>): Promise<Comparison> {
  const answer = await response;
  const body: unknown = await answer.json();
  expect(answer.status, JSON.stringify(body).slice(0, 300)).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(comparisonSchema.parse(body)).toStrictEqual(body);
  return body as Comparison;
}

const reportOf = async (text: string, more = {}) =>
  (await (await postJson({ text, ...ROLE, ...more }, '/v1/checks')).json()) as Report;

describe('POST /v1/comparisons', () => {
  it('tells what changed between two files', async () => {
    const fields = { before: file(OLD, 'old.txt'), after: file(NEW, 'new.txt'), ...ROLE };
    const { outcome, before, after, findings, score } = await comparisonOf(post(form(fields)));
    expect(outcome).toBe('better');
    expect([before, after].map(({ document }) => document.fileName)).toEqual(['old.txt', 'new.txt']);
    expect(score.change).toBeGreaterThan(0);
    expect(findings.unchanged.length).toBeGreaterThan(0);
    expect(findings.new).toEqual([]);
  });

  it('gives the same for JSON, base64, reports and a mixture', async () => {
    const expected = await comparisonOf(postJson({ before: { text: OLD }, after: { text: NEW }, ...ROLE }));
    const [old, now] = [await reportOf(OLD), await reportOf(NEW)];
    const answers = await Promise.all(
      [
        { before: { contentBase64: btoa(OLD) }, after: { text: NEW, fileName: null }, ...ROLE },
        { before: { report: old }, after: { report: now } },
        { before: { report: old }, after: { text: NEW } },
        { before: { text: OLD }, after: { report: now } },
      ].map((body) => comparisonOf(postJson(body))),
    );
    const asFile = form({
      before: file(JSON.stringify(old), 'report.json'),
      after: file(NEW, 'hana-moke-cv.txt'),
    });
    answers.push(await comparisonOf(post(asFile)));
    for (const { score, findings, skills, summary } of answers) {
      expect(summary).toBe(expected.summary);
      expect({ score, findings, skills }).toEqual({
        score: expected.score,
        findings: expected.findings,
        skills: expected.skills,
      });
    }
  });

  it('checks beside a report for its job, or for another, which it says', async () => {
    const report = await reportOf(OLD, { seniority: 'senior', region: 'AU' });
    const same = await comparisonOf(postJson({ before: { report }, after: { text: NEW } }));
    expect(same.after.profile).toMatchObject({ id: 'backend-developer', seniority: 'senior', region: 'AU' });
    const body = { before: { report }, after: { text: NEW }, role: 'data-analyst' };
    const other = await comparisonOf(postJson(body));
    expect([other.outcome, other.score.change]).toEqual(['unknown', null]);
    expect(other.notes[0]).toContain('different jobs');
  });

  it('never carries the text of a CV', async () => {
    const report = await reportOf(OLD, { includeText: true });
    const answer = await comparisonOf(postJson({ before: { report }, after: { text: NEW } }));
    expect(answer.before.document).not.toHaveProperty('text');
    const body = { before: { text: OLD }, after: { text: NEW }, ...ROLE, includeText: true };
    expect(await expectProblem(await postJson(body), 'bad-request')).toMatchObject({ field: 'includeText' });
  });

  it.each([
    ['no old version', { after: { text: NEW }, ...ROLE }, 'before'],
    ['no new version', { before: { text: OLD }, after: null, ...ROLE }, 'after'],
    ['a CV of its own', { text: OLD, before: { text: OLD }, after: { text: NEW }, ...ROLE }, 'text'],
    ['a version that is a string', { before: OLD, after: { text: NEW }, ...ROLE }, 'before'],
    ['an empty version', { before: {}, after: { text: NEW }, ...ROLE }, 'before'],
    ['two in one', { before: { text: OLD, contentBase64: '' }, after: { text: NEW }, ...ROLE }, 'before'],
    ['a field too many', { before: { text: OLD, role: 'x' }, after: { text: NEW }, ...ROLE }, 'before'],
    ['no job', { before: { text: OLD }, after: { text: NEW } }, 'role'],
    ['an unknown option', { before: { text: OLD }, after: { text: NEW }, ...ROLE, colour: 'red' }, 'colour'],
  ])('refuses %s', async (_name, body, field) => {
    expect(await expectProblem(await postJson(body), 'bad-request')).toMatchObject({ field });
  });

  it('refuses options for two reports, and a report of an ad without the ad', async () => {
    const report = await reportOf(OLD);
    const two = { before: { report }, after: { report } };
    expect(await expectProblem(await postJson({ ...two, region: 'AU' }), 'bad-request')).toMatchObject({
      field: 'region',
    });
    const jobAd = 'Developer\n\nYou know Java and Kafka.';
    const ofAd = (await (await postJson({ text: OLD, jobAd }, '/v1/checks')).json()) as Report;
    const body = { before: { report: ofAd }, after: { text: NEW } };
    expect(await expectProblem(await postJson(body), 'bad-request')).toMatchObject({ field: 'jobAd' });
    expect((await comparisonOf(postJson({ ...body, jobAd }))).notes).toEqual([]);
    expect(
      (await comparisonOf(post(form({ before: JSON.stringify(ofAd), after: NEW, jobAd })))).notes,
    ).toEqual([]);
  });

  it('says which of the two files cannot be read', async () => {
    const damaged = await postJson({ before: { text: OLD }, after: { report: { tool: {} } }, ...ROLE });
    expect(await expectProblem(damaged, 'corrupt')).toMatchObject({ field: 'after' });
    const locked = file('%PDF-1.4\nnothing', 'cv.pdf');
    const first = await post(form({ before: locked, after: file(NEW), ...ROLE }));
    expect(await expectProblem(first, 'corrupt')).toMatchObject({ field: 'before' });
    const second = await post(form({ before: file(OLD), after: file(''), ...ROLE }));
    expect(await expectProblem(second, 'empty')).toMatchObject({ field: 'after' });
    const twice = form({ before: file(OLD), after: file(NEW), ...ROLE });
    twice.append('after', file(NEW));
    expect(await expectProblem(await post(twice), 'bad-request')).toMatchObject({ field: 'after' });
    await expectProblem(await post('not JSON', 'text/plain'), 'bad-request');
  });

  it('bounds the body, with room for two CVs', async () => {
    const large = file(' '.repeat(10_000_001));
    const answer = await post(form({ before: large, after: file(NEW), ...ROLE }));
    expect(await expectProblem(answer, 'too-large')).toMatchObject({ field: 'before' });
    const body = new Blob([' '.repeat(30_000_000)]);
    const refused = await app.request('/v1/comparisons', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Content-Length': '30000000' },
    });
    await expectProblem(refused, 'too-large');
  });
});

import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { JobAd } from '../../src/model/job-ad.ts';
import type { Report } from '../../src/model/report.ts';
import { createChecker } from '../../src/pipeline.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { createApp } from '../../src/worker/app.ts';
import { jobAdSchema } from '../../src/worker/openapi-schemas.ts';

const app = createApp(createChecker(pack), { today: () => '2026-11-26' });

const AD = `Senior Java Engineer

Requirements
- 5+ years of commercial experience with Java or Kotlin
- PostgreSQL and QuarkDB
- A degree in computer science is preferred
- You must be a NZ citizen or permanent resident

Benefits
Free Rust course`;

const post = (body: BodyInit, type?: string, path = '/v1/job-ads') =>
  app.request(path, { method: 'POST', body, headers: type === undefined ? {} : { 'Content-Type': type } });

async function adOf(response: Response | Promise<Response>): Promise<JobAd> {
  const answer = await response;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return jobAdSchema.parse(await answer.json()) as JobAd;
}

describe('POST /v1/job-ads', () => {
  it('answers with what the ad asks for, each with its words', async () => {
    const ad = await adOf(post(JSON.stringify({ jobAd: AD }), 'application/json'));
    expect(ad.profile.title).toBe('Senior Java Engineer');
    expect(ad.profile.skills.map(({ anyOf, need }) => [anyOf.join('|'), need])).toEqual([
      ['java|kotlin', 'essential'],
      ['postgresql', 'essential'],
    ]);
    expect(ad.years).toMatchObject({ value: 5 });
    expect(ad.seniority).toMatchObject({ value: 'senior', quote: 'Senior Java Engineer' });
    expect(ad.qualifications).toMatchObject([{ need: 'desirable' }]);
    expect(ad.workRights).toMatchObject([{ quote: 'You must be a NZ citizen or permanent resident' }]);
    expect(ad.otherTerms.map(({ term }) => term)).toEqual(['QuarkDB']);
    const quotes = [
      ...ad.evidence.flatMap((evidence) => evidence.quotes),
      ...ad.qualifications,
      ...ad.otherTerms,
    ];
    expect(quotes.length).toBeGreaterThan(3);
    for (const { quote, start, end } of quotes) expect(AD.slice(start, end)).toBe(quote);
  });

  it('takes a form, a file and a raw body alike', async () => {
    const form = new FormData();
    form.set('jobAd', new File([AD], 'ad.txt'));
    const ads = await Promise.all([
      adOf(post(form)),
      adOf(post(AD, 'text/plain')),
      adOf(post(`<html><body>${AD.replace(/\n/g, '<br>')}</body></html>`, 'text/html')),
    ]);
    for (const ad of ads) expect(ad.profile.skills).toHaveLength(2);
  });

  it('gives a profile that a check takes back', async () => {
    const { profile } = await adOf(post(AD, 'text/plain'));
    const corrected = { ...profile, skills: profile.skills.slice(0, 1) };
    const body = JSON.stringify({ text: 'Jane Example\n\nSKILLS\nKotlin, SQL', profile: corrected });
    const response = await post(body, 'application/json', '/v1/checks');
    expect(response.status).toBe(200);
    const report = (await response.json()) as Report;
    expect(report.profile).toMatchObject({ id: 'job-ad', source: 'custom' });
    expect(report.skills.matched.map(({ id }) => id)).toEqual(['kotlin']);
  });

  it.each([
    ['nothing', JSON.stringify({}), 'application/json', 400, 'jobAd'],
    ['two ads', JSON.stringify({ jobAd: 'Java', text: 'Go' }), 'application/json', 400, 'jobAd'],
    ['a blank ad', JSON.stringify({ jobAd: '  ' }), 'application/json', 400, 'jobAd'],
    [
      'a field of a check',
      JSON.stringify({ jobAd: 'Java', role: 'data-analyst' }),
      'application/json',
      400,
      'role',
    ],
    ['a picture', '\u0089PNG', 'image/png', 415, 'jobAd'],
    ['too much', JSON.stringify({ jobAd: 'a'.repeat(100_001) }), 'application/json', 413, 'jobAd'],
  ])('refuses %s', async (_name, body, type, status, field) => {
    const bytes = type === 'image/png' ? new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]) : body;
    const response = await post(bytes, type);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, field });
  });
});

describe('a check against an ad', () => {
  it('tells what else the ad asks for', async () => {
    const body = JSON.stringify({ text: 'Jane Example\n\nSKILLS\nKotlin, SQL', jobAd: AD });
    const report = (await (await post(body, 'application/json', '/v1/checks')).json()) as Report;
    expect(report.profile).toMatchObject({ seniority: 'senior', seniorityFrom: 'title' });
    expect(report.jobAd).toMatchObject({ years: { value: 5 }, otherTerms: [{ term: 'QuarkDB' }] });
    expect(reportSchema.safeParse(report).success).toBe(true);
    const page = new FormData();
    page.set('text', 'Jane Example\n\nSKILLS\nKotlin, SQL');
    page.set('jobAd', AD.replace('QuarkDB', 'Quark<b>DB'));
    const html = await (await app.request('/', { method: 'POST', body: page })).text();
    expect(html).toContain('Also in the ad');
    expect(html).toContain('5 years or more');
    expect(html).not.toContain('<b>DB');
  });

  it('says nothing of an ad where there is none', async () => {
    const body = JSON.stringify({ text: 'Jane Example\n\nSKILLS\nKotlin, SQL', role: 'backend-developer' });
    const report = (await (await post(body, 'application/json', '/v1/checks')).json()) as Report;
    expect(report.jobAd).toBeUndefined();
  });
});

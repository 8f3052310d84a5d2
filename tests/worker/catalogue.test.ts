import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { expectProblem } from './problem-shape.ts';
import { SAMPLE_PACK } from './sample-pack.ts';
import { stubChecker } from './stub-checker.ts';

const app = createApp(stubChecker());

async function get(path: string): Promise<Record<string, unknown>> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return (await response.json()) as Record<string, unknown>;
}

test('/healthz says that it runs, and on which rules', async () => {
  expect(await get('/healthz')).toEqual({
    status: 'ok',
    rules: 'sample',
    counts: { roles: 4, rules: 2, skills: 3 },
  });
});

describe('roles', () => {
  test('are listed with their titles', async () => {
    const { count, roles } = await get('/v1/roles');
    expect(count).toBe(4);
    expect(roles).toContainEqual({
      id: 'backend-developer',
      title: 'Back-end developer',
      alternateTitles: ['Server-side developer'],
    });
  });

  test('one is given in full', async () => {
    expect(await get('/v1/roles/backend-developer')).toEqual(SAMPLE_PACK.roles[0]);
  });

  test('are found by the title of a job, the nearest first', async () => {
    const answer = await get(`/v1/roles?title=${encodeURIComponent('Sr. Platform Developer')}`);
    expect(answer).toMatchObject({
      title: 'Sr. Platform Developer',
      taken: 'devops-engineer',
      seniority: 'senior',
    });
    const [first] = answer.roles as { id: string; nearestTitle: string; likeness: number }[];
    expect(first).toMatchObject({ id: 'devops-engineer', nearestTitle: 'Platform engineer' });
    expect(first?.likeness).toBeGreaterThan(0.8);
    expect(await get('/v1/roles?title=data-analyst')).toMatchObject({ taken: 'data-analyst', count: 1 });
  });

  test('are not found by a title that is near none', async () => {
    const { detail, field } = await expectProblem(
      await app.request('/v1/roles?title=Data%20Centre%20Plumber'),
      'unknown-role',
    );
    expect(field).toBe('title');
    expect(detail).toContain('Did you mean data-analyst');
    await expectProblem(await app.request('/v1/roles?title='), 'bad-request');
    await expectProblem(await app.request(`/v1/roles?title=${'a'.repeat(101)}`), 'bad-request');
  });

  test('an unknown one names the nearest', async () => {
    const { detail } = await expectProblem(await app.request('/v1/roles/data-analist'), 'unknown-role');
    expect(detail).toContain('Did you mean data-analyst');
  });
});

describe('rules', () => {
  test('are listed with the address of their page', async () => {
    const { count, rules } = await get('/v1/rules');
    expect(count).toBe(2);
    expect(rules).toContainEqual({
      id: 'bullets/no-metrics',
      title: 'Work that shows its results',
      category: 'experience',
      severity: 'warning',
      since: '0.1.0',
      docsUrl: '/rules/bullets/no-metrics',
    });
  });

  test.each([
    '/v1/rules/bullets/no-metrics',
    '/v1/rules/bullets%2Fno-metrics',
    '/v1/rules/bullets/no-metrics/',
  ])('%s gives one in full', async (path) => {
    expect(await get(path)).toMatchObject({ id: 'bullets/no-metrics', points: { each: 1, atMost: 5 } });
  });

  test('an unknown one says where they are listed', async () => {
    const { detail } = await expectProblem(await app.request('/v1/rules/bullets/none'), 'not-found');
    expect(detail).toContain('GET /v1/rules');
  });

  test('each has a page, with its example escaped and the quote marked', async () => {
    const response = await app.request('/rules/bullets/no-metrics');
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('<h1>Work that shows its results</h1>');
    expect(page).toContain('<mark>Built &lt;b&gt;the&lt;/b&gt; billing API</mark>');
    expect(page).toContain('at most 5 points');
    const list = await (await app.request('/rules')).text();
    for (const { id } of SAMPLE_PACK.rules) expect(list).toContain(`href="/rules/${id}"`);
  });
});

describe('skills', () => {
  const ids = async (query: string) => {
    const { skills, count } = await get(`/v1/skills?q=${encodeURIComponent(query)}`);
    expect((skills as unknown[]).length).toBe(count);
    return (skills as { id: string }[]).map(({ id }) => id);
  };

  test('are found by name and alias, the very name first', async () => {
    expect(await ids('postg')).toEqual(['postgis', 'postgresql']);
    expect(await ids('PG')).toEqual(['postgresql']);
    expect(await ids('sql')).toEqual(['mysql', 'postgresql']);
    expect(await ids('cobol')).toEqual([]);
  });

  test('are all given without a query', async () => {
    expect(await ids('')).toEqual(['mysql', 'postgresql', 'postgis']);
    expect((await get('/v1/skills')).count).toBe(3);
  });

  test('a query has an end', async () => {
    const response = await app.request(`/v1/skills?q=${'a'.repeat(101)}`);
    expect((await expectProblem(response, 'bad-request')).field).toBe('q');
  });
});

describe('an id that a rule had before', () => {
  test('leads a person to the page of the rule, at an address of ours', async () => {
    const response = await app.request('/rules/contact/phone');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/rules/contact/no-phone');
  });

  test('gives a program the rule itself', async () => {
    expect(await get('/v1/rules/contact/phone')).toMatchObject({
      id: 'contact/no-phone',
      formerly: ['contact/phone'],
    });
  });

  test.each(['/rules/https://evil.example', '/rules//evil.example/a', '/rules/contact/phone/'])(
    '%s leads nowhere else',
    async (path) => {
      const { status, headers } = await app.request(path);
      expect([301, 404]).toContain(status);
      expect(headers.get('location') ?? '/rules/contact/no-phone').toBe('/rules/contact/no-phone');
    },
  );
});

test('the page of a rule says how to change it', async () => {
  const page = await (await app.request('/rules/bullets/no-metrics')).text();
  expect(page).toContain('How to change it');
  expect(page).toContain('bullets/no-metrics: off');
});

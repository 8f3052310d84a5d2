import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../src/worker/log.ts';
import { expectGuarded } from './guarded.ts';
import { expectProblem } from './problem-shape.ts';
import { fixture, type Service, startService } from './service.ts';

const KEY = 'kea-7Jq2vXr9LmT4wZbN8sHd';
const SITE = 'https://jobs.example';
const PDF = 'aroha-ngata-backend/aroha-ngata-cv.pdf';

describe('the settings of a deployment in workerd', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({
      bindings: { API_KEYS: KEY, ALLOWED_ORIGINS: SITE, LOG_CHECKS: 'on' },
      ratelimits: { RATE_LIMITER: { simple: { limit: 6, period: 60 } } },
    });
  });
  afterAll(() => service.stop());

  const send = (headers: Readonly<Record<string, string>>, sender = '192.0.2.1') => {
    const body = new FormData();
    body.append('cv', new File([new Uint8Array(fixture(PDF))], 'aroha-ngata-cv.pdf'));
    body.append('role', 'backend-developer');
    const all = { 'CF-Connecting-IP': sender, ...headers };
    return fetch(new URL('/v1/checks', service.url), { method: 'POST', body, headers: all });
  };

  test('a key lets in, by the runtime’s own comparison in constant time; without one nothing is read', async () => {
    expect((await send({ Authorization: `Bearer ${KEY}` })).status).toBe(200);
    for (const headers of [{}, { Authorization: `Bearer ${KEY}x` }]) {
      const refused = await send(headers);
      expect(refused.headers.get('www-authenticate')).toContain('Bearer');
      expectGuarded(refused.headers);
      await expectProblem(refused, 'unauthorized');
    }
  });

  test('a site on the list may read the answer', async () => {
    const answer = await send({ Authorization: `Bearer ${KEY}`, Origin: SITE });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
    const other = await send({ Authorization: `Bearer ${KEY}`, Origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('each request wrote one line, with six facts and nothing of the CV', async () => {
    await expect.poll(() => service.said().trim().split('\n').length).toBe(5);
    const entries = service
      .said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LogEntry);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['ok', 'unauthorized', 'unauthorized', 'ok', 'ok']);
    expect(entries[0]).toMatchObject({ bytes: fixture(PDF).length, format: 'pdf' });
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['id', 'outcome', 'bytes', 'format', 'receivedMs', 'totalMs']);
    }
    expect(service.said()).not.toMatch(/aroha|ng[aā]ta|192\.0\.2|kea-/i);
  });

  test('who sends too much is told when to come back, and others are let in', async () => {
    const sender = '192.0.2.9';
    let answer = await send({}, sender);
    for (let sent = 1; sent < 20 && answer.status !== 429; sent += 1) {
      await answer.body?.cancel();
      answer = await send({}, sender);
    }
    expect(answer.headers.get('retry-after')).toBe('60');
    await expectProblem(answer, 'rate-limited');
    expect((await send({}, '192.0.2.10')).status).toBe(401);
  });
});

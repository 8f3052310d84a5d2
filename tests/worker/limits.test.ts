import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, LIMITS } from '../../src/model/limits.ts';
import { createApp } from '../../src/worker/app.ts';
import { stubChecker } from './stub-checker.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('limits', () => {
  it('are told as they are enforced', async () => {
    const response = await createApp(stubChecker()).request('/v1/limits');
    expect(response.status).toBe(200);
    const { count, limits } = (await response.json()) as {
      count: number;
      limits: { name: keyof typeof DEFAULT_LIMITS; value: number; unit: string; about: string }[];
    };
    expect(count).toBe(Object.keys(DEFAULT_LIMITS).length);
    expect(Object.fromEntries(limits.map(({ name, value }) => [name, value]))).toEqual(DEFAULT_LIMITS);
    for (const { unit, about } of limits) expect(unit !== '' && about !== '').toBe(true);
  });

  it('stand in the README with the same figures and words', () => {
    const rows = Object.entries(LIMITS).map(
      ([name, { value, unit, applies, about }]) =>
        `| \`${name}\` | ${value.toLocaleString('en-NZ')} ${unit} | ${applies} | ${about} |`,
    );
    expect(README).toContain(rows.join('\n'));
  });
});

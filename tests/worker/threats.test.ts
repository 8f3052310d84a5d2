import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingsOf } from '../../src/worker/settings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const section = /^### Security\n([\s\S]*?)^### /m.exec(readme)?.[1] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const threats = rows.slice(
  2,
  rows.findIndex(([first]) => first === 'setting'),
);

test('the README names threats, each with a defence and a test', () => {
  expect(threats.length).toBeGreaterThan(10);
  for (const cells of threats) expect(cells, cells[0]).toHaveLength(3);
});

test.each(threats)('%s: %s', (_, __, tests) => {
  const paths = [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    expect(path).toMatch(/^tests\/.+\.test\.tsx?$/);
    expect(existsSync(`${ROOT}${path}`), path).toBe(true);
    expect(readFileSync(`${ROOT}${path}`, 'utf8')).toMatch(/\b(?:test|it)(?:\.each)?\(/);
  }
});

test('the settings that the README names are those that the service reads', () => {
  const named = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  const source = readFileSync(`${ROOT}src/worker/settings.ts`, 'utf8');
  const read = [...source.matchAll(/values\.([A-Z_]+)|'([A-Z_]{6,})'/g)].map(
    ([, one, other]) => one ?? other,
  );
  expect([...new Set(read)].sort()).toEqual([...named].sort());
  expect(settingsOf({})).toMatchObject({ apiKeys: null, logsChecks: false, rateLimiter: null });
});

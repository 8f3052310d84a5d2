import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../src/worker/log.ts';
import { app, form } from '../worker/ask.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = async () => (await (await app.request('/privacy')).text()).replace(/\s+/g, ' ');
const words = async () => (await page()).replace(/<[^>]+>/g, '');

/** What the page promises, and the test that holds the code to it. */
const PROMISES: readonly (readonly [string, string])[] = [
  ['your browser is told not to keep a copy', 'tests/worker/headers.test.ts'],
  ['The program asks nobody for anything', 'tests/worker/outbound.test.ts'],
  ['We set no cookies', 'tests/worker/headers.test.ts'],
  ['load nothing from other sites', 'tests/web/policy.test.ts'],
  ['No log holds anything of your CV', 'tests/worker/log.test.ts'],
  ['the program writes no log at all', 'tests/worker/workerd.test.ts'],
  ['Name, age, gender, origin and school never move the score', 'tests/score/properties.test.ts'],
  ['gives the same report on your own computer', 'tests/cli/serve.test.ts'],
];

test.each(PROMISES)('“%s” is on the page and held by %s', async (promise, path) => {
  expect(await words()).toContain(promise);
  expect(existsSync(`${ROOT}${path}`)).toBe(true);
});

test.each([
  'Where:',
  'How long:',
  'Nobody.',
  'It ranks no people.',
  'It rejects nobody.',
  'New Zealand’s Privacy Act 2020',
  'GDPR',
  'AI Act counts systems that filter or evaluate applicants among the high-risk ones',
  'Local Law 144 asks for a bias audit',
  'not legal advice',
  'internet address',
])('the page says: %s', async (part) => {
  expect(await words()).toContain(part);
});

test('a line of the log has the six facts that the page names', async () => {
  const facts: Record<keyof LogEntry, string> = {
    id: 'a random number',
    outcome: 'how it ended',
    bytes: 'the size',
    format: 'the format of the file',
    receivedMs: 'two times',
    totalMs: 'two times',
  };
  const text = await words();
  for (const fact of Object.values(facts)) expect(text).toContain(fact);
});

test('a page carries findings with it for the next version, as this one says, and not the text of the CV', async () => {
  const report = await (await app.request('/', form({ text: 'Aroha Tamahori, unheard-of words' }))).text();
  expect(report).toContain('name="before"');
  expect(report).not.toContain('unheard-of words');
});

test('what is not needed to write a page is not there: no counters, no frames, no scripts of others', () => {
  const layout = readFileSync(`${ROOT}src/web/layout.tsx`, 'utf8');
  expect(layout.match(/<script/g)).toHaveLength(1);
  expect(layout).not.toMatch(/<iframe|<img|https?:\/\//);
});

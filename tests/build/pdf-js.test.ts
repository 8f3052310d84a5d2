import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfForReading } from '../../src/build/pdf-js.ts';
import { startAnswer } from '../worker/service.ts';

const HALVES = fileURLToPath(new URL('../../node_modules/pdfjs-dist/legacy/build/', import.meta.url));
const READER = readFileSync(join(HALVES, 'pdf.worker.mjs'), 'utf8');
const DISPLAY = readFileSync(join(HALVES, 'pdf.mjs'), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-js-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The reader as it is built from this source; rejects with what the build complains of. */
async function built(source: string, substitutes: 'kept' | 'left out' = 'left out'): Promise<string> {
  const path = join(folder, 'pdf.worker.mjs');
  writeFileSync(path, source);
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [pdfForReading(substitutes)],
  });
  return outputFiles[0]!.text;
}

test('the reader keeps its handler and loses the forms in XFA', async () => {
  const text = await built(READER);
  expect(text).toContain('WorkerMessageHandler');
  expect(READER).toContain('class TemplateNamespace');
  expect(text).not.toContain('class TemplateNamespace');
  expect(text.length).toBeLessThan(READER.length * 0.75);
});

test('substitutes for newer functions stay where they are asked for', async () => {
  expect(await built(READER, 'kept')).toContain('withResolvers: function');
  expect(await built(READER, 'left out')).not.toContain('withResolvers: function');
});

test('another version of pdf.js fails the build', async () => {
  const other = READER.replace('pdfjsVersion = 5.4.296', 'pdfjsVersion = 5.4.297');
  await expect(built(other)).rejects.toThrow('it is not version 5.4.296');
});

test('a loader that is still called for fails the build', async () => {
  await expect(built(`${READER}\n__webpack_require__(1);`)).rejects.toThrow('it needs its loader');
});

/** Names of the global objects that core-js writes otherwise than word by word with capitals. */
const GLOBALS: Readonly<Record<string, string>> = {
  'dom-exception': 'DOMException',
  json: 'JSON',
  regexp: 'RegExp',
  'typed-array': 'Uint8Array',
  url: 'URL',
  'url-search-params': 'URLSearchParams',
};

const joined = (name: string): string =>
  name.replace(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase());

/** Whether the runtime itself has what this module of core-js stands in for, as an expression. */
function isThere(module: string): string {
  const [owner = '', name] = module.replace(/^[a-z]+\./, '').split('.');
  const object = GLOBALS[owner] ?? joined(`-${owner}`);
  if (owner === 'self') return `typeof self === 'object'`;
  if (name === 'constructor') return `typeof ${object} === 'function'`;
  // What DOMException has as an own property of each error.
  if (name === 'stack') return `typeof new ${object}('').stack === 'string'`;
  const key = JSON.stringify(joined(name ?? ''));
  return `(${key} in ${object} || ${key} in ${object}.prototype)`;
}

test('the edge runtime has all that pdf.js is built without substitutes for', async () => {
  const modules = [...`${READER}${DISPLAY}`.matchAll(/core-js\/modules\/(\S+?)(?:\.v2)?\.js$/gm)];
  const names = [...new Set(modules.map(([, name = '']) => name))];
  expect(names.length).toBeGreaterThan(30);
  const pairs = names.map((name) => `${JSON.stringify(name)}: ${isThere(name)}`);
  const runtime = await startAnswer(`Response.json({ ${pairs.join(', ')} })`);
  const answer = await (await fetch(runtime.url)).json();
  await runtime.stop();
  expect(answer).toEqual(Object.fromEntries(names.map((name) => [name, true])));
});

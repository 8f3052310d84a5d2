import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which folders of src a folder may import besides itself: the data flows one way, no stage knows another. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  generated: ['model'],
  // What is generated for it is the guarded reader of pdf.js.
  extract: ['model', 'generated'],
  parse: ['model'],
  skills: ['model'],
  rules: ['model'],
  score: ['model'],
  report: ['model'],
  render: ['model'],
  pack: ['model'],
  pipeline: ['model', 'pack', 'skills'],
  'pipeline.ts': ['model', 'pack', 'extract', 'parse', 'skills', 'rules', 'score', 'report', 'pipeline'],
  web: ['model', 'pack', 'render', 'report', 'generated', 'pipeline.ts'],
  worker: ['model', 'pack', 'render', 'report', 'generated', 'pipeline.ts', 'web'],
  // The pages make the HTML report too; render stays free of the library that they are written with.
  // The Node server runs the very app of the edge.
  cli: ['model', 'pack', 'render', 'report', 'generated', 'pipeline.ts', 'web', 'worker'],
  build: ['model', 'pack', 'rules', 'extract', 'parse', 'skills', 'report', 'generated', 'pipeline.ts'],
};

/** Which libraries a folder may import; a library that is named nowhere may be imported nowhere. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  extract: ['fflate', 'htmlparser2', 'mammoth', 'pdf-parse'],
  parse: ['libphonenumber-js', 'natural'],
  skills: ['natural', 'zod'],
  rules: ['natural', 'zod'],
  pack: ['yaml', 'zod'],
  report: ['zod'],
  web: ['hono'],
  worker: ['hono', 'zod', '@asteasolutions/zod-to-openapi'],
  cli: [
    'node:',
    '@hono/node-server',
    'cli-progress',
    'commander',
    'miniflare',
    'picocolors',
    'picomatch',
    'tinyglobby',
    'yaml',
    'zod',
  ],
  build: [
    'node:',
    'autocannon',
    'esbuild',
    'fflate',
    'pdf-parse',
    'recheck',
    'tinybench',
    'tinyglobby',
    'yaml',
    'zod',
  ],
};

/** Stages and everything else that must give the same bytes for the same input, wherever and whenever it runs. */
const PURE = [
  'model',
  'extract',
  'parse',
  'skills',
  'rules',
  'score',
  'report',
  'render',
  'pack',
  'pipeline',
  'pipeline.ts',
];
const CLOCKS_AND_GLOBALS =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bcrypto\.random/;

const LONGEST_FILE = 300;
const IMPORTS = /^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

interface SourceFile {
  /** Path from the root, with "/". */
  readonly path: string;
  /** Folder of src, or the file's name where it stands in src itself. */
  readonly area: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function readSources(): SourceFile[] {
  const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js)$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imports = path.startsWith('src/generated/') ? [] : [...text.matchAll(IMPORTS)];
      return {
        path,
        area: path.split('/')[1] ?? '',
        text,
        imports: imports.map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? ''),
      };
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The path from the root that a relative import means. */
const targetOf = (file: SourceFile, imported: string): string =>
  posix.join(posix.dirname(file.path), imported);

/** "hono" of "hono/jsx", "@scope/name" of "@scope/name/file", "node:" of "node:fs". */
function libraryOf(imported: string): string {
  if (imported.startsWith('node:')) return 'node:';
  const parts = imported.split('/');
  return imported.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const sources = readSources();
const own = sources.filter(({ area }) => area !== 'generated');

describe('what this test reads', () => {
  test('every folder of src has a rule here, and files were read from each', () => {
    const areas = [...new Set(sources.map(({ area }) => area))].sort();
    expect(areas).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('more than a hundred files and their imports', () => {
    expect(own.length).toBeGreaterThan(100);
    expect(own.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    const withoutImports = own.filter(({ text, imports }) => /^import /m.test(text) && imports.length === 0);
    expect(withoutImports.map(({ path }) => path)).toEqual([]);
  });
});

test('folders import only what the data flow allows', () => {
  const wrong = own.flatMap((file) =>
    file.imports
      .filter((imported) => imported.startsWith('.'))
      .map((imported) => targetOf(file, imported))
      .filter((target) => target.startsWith('src/'))
      .filter((target) => {
        const area = target.split('/')[1] ?? '';
        return area !== file.area && !MAY_IMPORT[file.area]?.includes(area);
      })
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports name files that are there, with their ending', () => {
  const wrong = own.flatMap((file) =>
    file.imports
      .filter((imported) => imported.startsWith('.'))
      .filter((imported) => !existsSync(join(ROOT, targetOf(file, imported))) || !/\.\w+$/.test(imported))
      .map((imported) => `${file.path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test('outside src only package.json and the modules of pdf-parse are imported by path', () => {
  const outside = own.flatMap((file) =>
    file.imports
      .filter((imported) => imported.startsWith('.'))
      .map((imported) => targetOf(file, imported))
      .filter((target) => !target.startsWith('src/')),
  );
  const wrong = outside.filter(
    (target) => target !== 'package.json' && !target.startsWith('node_modules/pdf-parse/dist/pdf-parse/'),
  );
  expect(wrong).toEqual([]);
});

test('libraries stay in their folders: node: in cli and build, Hono in worker and web, zod where data is checked', () => {
  const wrong = own.flatMap((file) =>
    file.imports
      .filter((imported) => !imported.startsWith('.'))
      .filter((imported) => !LIBRARIES[file.area]?.includes(libraryOf(imported)))
      .map((imported) => `${file.path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test('natural is imported file by file, never whole', () => {
  const whole = own.filter(({ imports }) => imports.includes('natural')).map(({ path }) => path);
  expect(whole).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const byPath = new Map(own.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const file = byPath.get(path);
    if (file === undefined || finished.has(path)) return;
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    for (const imported of file.imports.filter((name) => name.startsWith('.'))) {
      visit(targetOf(file, imported), [...trail, path]);
    }
    finished.add(path);
  };
  for (const { path } of own) visit(path, []);
  expect(cycles).toEqual([]);
});

test('what must be deterministic reads no clock, no chance and no process', () => {
  const lines = own
    .filter(({ area }) => PURE.includes(area))
    .flatMap(({ path, text }) =>
      text.split('\n').map((line, index) => ({ place: `${path}:${index + 1}`, line })),
    )
    .filter(({ line }) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && CLOCKS_AND_GLOBALS.test(line));
  expect(lines).toEqual([]);
});

test('exports have names; only the worker entry has a default, as its runtime asks', () => {
  const withDefault = own.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path);
  expect(withDefault).toEqual(['src/worker/index.ts']);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = own
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
});

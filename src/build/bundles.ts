import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';
import { mammothForReading } from './mammoth.ts';
import { pdfForReading } from './pdf-js.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** Leaves out the messages of zod in fifty languages: ours are in English, and they are a tenth of the bundle. */
const zodInEnglish: Plugin = {
  name: 'zod-in-english',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

/**
 * Turns `require('events')` of CommonJS libraries into an import of `node:events`.
 *
 * Why: the edge runtime has these modules but no `require`.
 */
const builtinsAsImports: Plugin = {
  name: 'builtins-as-imports',
  setup({ onResolve, onLoad }) {
    const bare = builtinModules.filter((name) => !name.startsWith('_')).join('|');
    onResolve({ filter: new RegExp(`^(?:node:)?(?:${bare})$`) }, ({ path, kind }) => {
      const name = path.startsWith('node:') ? path : `node:${path}`;
      if (kind !== 'require-call') return { path: name, external: true };
      return { path: name, namespace: 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `import library from '${path}'; module.exports = library;`,
    }));
  },
};

/** CommonJS libraries call `require`, which a module does not have. */
const REQUIRE_FOR_COMMONJS =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const SHARED = {
  bundle: true,
  format: 'esm',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
} as const satisfies BuildOptions;

/** The service: one module that any runtime with web standards and `nodejs_compat` can run. */
export const WORKER: BuildOptions = {
  ...SHARED,
  entryPoints: ['src/worker/index.ts'],
  outfile: 'dist/worker.js',
  platform: 'browser',
  target: 'es2022',
  conditions: ['workerd', 'worker', 'browser'],
  define: {
    'process.env.NODE_ENV': '"production"',
    // With `nodejs_compat` pdf.js takes the edge for Node, asks it for a canvas and warns that there is none.
    'process.versions.nw': 'true',
  },
  plugins: [builtinsAsImports, mammothForReading, pdfForReading('left out'), zodInEnglish],
};

/**
 * The command line with its libraries, which starts several times faster than loading each file of each library.
 * What only some commands need (the readers, the rules) is in files of its own under dist/cli.
 */
export const COMMAND_LINE: BuildOptions = {
  ...SHARED,
  entryPoints: { cli: 'src/cli/index.ts', 'cli/thread': 'src/cli/isolation/thread.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  platform: 'node',
  target: 'node20.19',
  // The embedded runtime is a native program and is loaded by `serve` alone.
  external: ['miniflare'],
  banner: { js: REQUIRE_FOR_COMMONJS },
  plugins: [mammothForReading, pdfForReading('kept'), zodInEnglish],
};

/** The benchmark, bundled as the command line is, so that it measures the code that runs and not its translation. */
export const BENCHMARK: BuildOptions = {
  ...COMMAND_LINE,
  entryPoints: { bench: 'src/build/bench.ts' },
  splitting: false,
};

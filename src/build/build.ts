import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (...parts: string[]): string => join(root, ...parts);

/** Writes src/generated from rules/; a fault in a rule file is printed where it stands and ends the build. */
async function generate(): Promise<void> {
  await import('./generate.ts');
  if (process.exitCode !== undefined) process.exit();
}

/**
 * Gives mammoth its browser files on every platform.
 *
 * Why: its Node files read paths and its browser files read array buffers. With one set in both bundles the
 * command line reads a DOCX by the very code that the edge does.
 */
const mammothForBrowsers: Plugin = {
  name: 'mammoth-for-browsers',
  async setup({ onLoad }) {
    const home = inRoot('node_modules', 'mammoth');
    const { browser } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
      browser: Record<string, string>;
    };
    const replacements = new Map(
      Object.entries(browser).map(([from, to]) => [join(home, from), join(home, to)]),
    );
    onLoad({ filter: /[\\/]mammoth[\\/]lib[\\/]/ }, async ({ path }) => {
      const replacement = replacements.get(path);
      if (replacement === undefined) return null;
      return {
        contents: await readFile(replacement, 'utf8'),
        resolveDir: dirname(replacement),
        loader: 'js',
      };
    });
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
const WORKER: BuildOptions = {
  ...SHARED,
  entryPoints: ['src/worker/index.ts'],
  outfile: 'dist/worker.js',
  platform: 'browser',
  target: 'es2022',
  conditions: ['workerd', 'worker', 'browser'],
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [builtinsAsImports, mammothForBrowsers],
};

/** The command line with its libraries in one file, which starts several times faster than loading each. */
const COMMAND_LINE: BuildOptions = {
  ...SHARED,
  entryPoints: ['src/cli/index.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  target: 'node20.19',
  // The embedded runtime is a native program and is loaded by `serve` alone.
  external: ['miniflare'],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  plugins: [mammothForBrowsers],
};

/** Bundles one entry into a file beside the old one and swaps them, so that a running process never reads half. */
async function bundle(options: BuildOptions): Promise<void> {
  const [entry] = options.entryPoints as string[];
  const outfile = options.outfile as string;
  if (!existsSync(inRoot(entry as string))) {
    process.stderr.write(`build: ${entry} is not there yet, ${outfile} was not written\n`);
    return;
  }
  const fresh = inRoot(`${outfile}.${process.pid}.tmp`);
  try {
    await build({ ...options, outfile: fresh });
    if (options.platform === 'node') await chmod(fresh, 0o755);
    await rename(fresh, inRoot(outfile));
  } finally {
    await rm(fresh, { force: true });
  }
}

await mkdir(inRoot('dist'), { recursive: true });
await generate();
try {
  await Promise.all([bundle(WORKER), bundle(COMMAND_LINE)]);
} catch {
  // esbuild has printed what and where.
  process.exitCode = 1;
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Asset {
  readonly type: string;
  readonly version: string;
  readonly body: string;
}

const asset = (type: string, body: string): Asset => ({
  type,
  version: createHash('sha256').update(body).digest('hex').slice(0, 10),
  body,
});

/** One style sheet or script with its imports, as small as it gets. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // Browsers of the last four years; older ones get the page without the script's comforts.
    target: ['es2020', 'chrome103', 'firefox115', 'safari15.4'],
    logLevel: 'warning',
  });
  return outputFiles[0]!.text.trim();
}

/**
 * Writes src/generated/assets.ts: the style sheet, the script and the icon of the pages as strings.
 *
 * Why strings: the service is one module without a file system, and tests and the command line read the same.
 */
export async function generateAssets(): Promise<void> {
  const assets = {
    styles: asset('text/css; charset=utf-8', await bundled('src/web/styles/main.css')),
    script: asset('text/javascript; charset=utf-8', await bundled('src/web/client/main.js')),
    icon: asset('image/svg+xml', (await readFile(join(root, 'src/web/icon.svg'), 'utf8')).trim()),
  };
  const source = `// Written by src/build/assets.ts from src/web; do not edit.\nexport const assets = ${JSON.stringify(assets, null, 2)} as const;\n`;
  const target = join(root, 'src/generated/assets.ts');
  if ((await readFile(target, 'utf8').catch(() => null)) === source) return;
  await mkdir(join(root, 'src/generated'), { recursive: true });
  await writeFile(target, source);
}

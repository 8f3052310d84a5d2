import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUARDS, type Guard, HEAD } from './pdf-js-guards.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'node_modules/pdf-parse/dist/pdf-parse/web/pdf.worker.mjs');
const TARGET = join(ROOT, 'src/generated/pdf.worker.mjs');

/**
 * The reader of pdf.js with every guard in its place.
 * @throws Error where a piece to guard is not there, or more than once: then pdf.js is another one, to be looked at.
 */
export function guarded(source: string, guards: readonly Guard[] = GUARDS): string {
  const text = guards.reduce((whole, [from, to]) => {
    const parts = whole.split(from);
    if (parts.length !== 2)
      throw new Error(`pdf.js holds this ${parts.length - 1} times, not once:\n${from}`);
    return parts.join(to);
  }, source);
  // Its map describes the source without guards, and is not copied.
  return HEAD + text.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

/**
 * Writes src/generated/pdf.worker.mjs, the reader that tests, tools and bundles use alike.
 *
 * Why its source is changed: pdf.js has no bound on what a file may make it unpack, look up or draw, and nothing
 * outside can stop it.
 */
export async function generatePdfReader(): Promise<void> {
  const text = guarded(await readFile(SOURCE, 'utf8'));
  await mkdir(dirname(TARGET), { recursive: true });
  await writeFile(TARGET, text);
}

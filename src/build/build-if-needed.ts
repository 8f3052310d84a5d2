import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const INPUTS = ['src', 'rules', 'package.json', 'package-lock.json'];
const BUNDLES = ['dist/cli.js', 'dist/worker.js'];
/** Left alone by the build where nothing in it changed, so that only its being there counts. */
const GENERATED = ['src/generated/pack.ts', 'src/generated/assets.ts', 'src/generated/pdf.worker.mjs'];

const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Newest change of a file, or of anything in a folder; a folder changes when a file in it comes or goes. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changedAt(path);
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.name !== 'generated' && !entry.parentPath.endsWith('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(0, ...paths.map(changedAt));
}

/** Whether the bundles are newer than everything they are made from. */
function bundlesAreFresh(): boolean {
  if (!GENERATED.every((path) => existsSync(join(ROOT, path)))) return false;
  const oldest = Math.min(...BUNDLES.map((path) => changedAt(join(ROOT, path))));
  return oldest > Math.max(...INPUTS.map((path) => newestChange(join(ROOT, path))));
}

// Some npm versions run `prepare` at every call of `npx`, and tests must not wait for what is there already.
if (!bundlesAreFresh()) await import('./build.ts');

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Newest change below a folder, in milliseconds since 1970; 0 where there is no such folder. */
function newestChange(folder: string): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'));
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** When the bundles were last written; 0 where one is absent. */
function oldestBundle(): number {
  const bundles = ['dist/cli.js', 'dist/worker.js', 'src/generated/pack.ts'].map((name) => join(root, name));
  return Math.min(...bundles.map((bundle) => (existsSync(bundle) ? statSync(bundle).mtimeMs : 0)));
}

/**
 * Builds the bundles when a source is newer than they are.
 *
 * Why here: the tests of the doors run what is shipped, and a stale bundle would let them pass on old code.
 */
export default function buildOnce(): void {
  const newest = Math.max(newestChange(join(root, 'src')), newestChange(join(root, 'rules')));
  if (oldestBundle() >= newest) return;
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) process.stderr.write(`The build failed; tests of the bundles run on old ones.\n`);
}

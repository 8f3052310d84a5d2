import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Builds the bundles when a source is newer than they are.
 *
 * Why here: the tests of the doors run what is shipped, and a stale bundle would let them pass on old code.
 */
export default function buildOnce(): void {
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'src/build/build-if-needed.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The build failed, so nothing was tested.\n${build.stderr}`);
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The default reporters say what failed; one fork a core keeps the two-core machines of CI from thrashing. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/build-once.ts'],
    // Tests must not depend on where or when they run.
    env: { TZ: 'Pacific/Auckland', NO_COLOR: '1' },
    unstubEnvs: true,
    restoreMocks: true,
  },
});

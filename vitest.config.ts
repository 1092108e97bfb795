import { defineConfig } from 'vitest/config';

// Packages are tested from source: the `source` condition of each package.json. `import` must not be named:
// Vitest hands the conditions to Node, where they would apply to `require` as well.
const conditions = ['source', 'node'];

// What measures the process that it runs in needs one of its own.
const MEASURING = ['apps/server/worst-bodies.test.ts', 'apps/server/longest-history.test.ts'];
const EXCLUDED = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node'] } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sharing a process',
          include: [
            'packages/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
            'tools/**/*.test.ts',
            'benchmarks/**/*.test.ts',
          ],
          exclude: [...EXCLUDED, ...MEASURING],
          globalSetup: [
            'tools/test-postgres/global-setup.ts',
            'tools/translate-ahead.mjs',
            'tools/networks-ahead.mjs',
          ],
          // A process keeps what it has loaded: loading anew for each file takes as long as the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: MEASURING, exclude: EXCLUDED } },
    ],
  },
});

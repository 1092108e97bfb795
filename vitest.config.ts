import { defineConfig } from 'vitest/config';

// Packages are tested from source: the `source` condition of each package.json. `import` must not be named:
// Vitest hands the conditions to Node, where they would apply to `require` as well.
const conditions = ['source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node'] } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'benchmarks/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['tools/test-postgres/global-setup.ts'],
    environment: 'node',
    // One process a core that keeps what it has loaded: loading anew for each file takes as long as the tests.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

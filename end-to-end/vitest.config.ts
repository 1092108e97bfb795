import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'import', 'default'];

// Browser tests drive the built product; they run one after another, since each starts servers and a browser.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node', 'import', 'default'] } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

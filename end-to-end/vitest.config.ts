import { defineConfig } from 'vitest/config';

// Browser tests drive the built product; they run one after another, since each starts servers and a browser.
export default defineConfig({
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

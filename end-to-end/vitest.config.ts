import { defineConfig } from 'vitest/config';

// `import` must not be named: it would apply to `require` as well.
const conditions = ['source', 'node'];

// Browser tests drive the built product. They share a server and browsers (support/shared-stage.ts), and wait more than
// they compute: several files run side by side.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node'] } },
  test: {
    root: import.meta.dirname,
    environment: 'node',
    pool: 'forks',
    isolate: false,
    maxWorkers: 3,
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ['support/shared-stage.ts'],
    include: ['**/*.test.ts'],
  },
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, it } from 'vitest';
import { openStore } from './open-store.ts';
import { describeStore, type StorePlaceForTest } from './testing/store-cases.ts';

describeStore('embedded SQLite', async (): Promise<StorePlaceForTest> => {
  const directory = await mkdtemp(join(tmpdir(), 'emoverse-store-'));
  return {
    open: () => openStore({ directory }),
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
});

const databaseUrl = process.env.EMOVERSE_TEST_DATABASE_URL;
if (databaseUrl === undefined) {
  describe.skip('a store on PostgreSQL (skipped: EMOVERSE_TEST_DATABASE_URL names no server)', () => {
    it('passes the same suite', () => undefined);
  });
} else {
  // Each test has a schema of its own, so that the server's other contents do not matter.
  describeStore('PostgreSQL', async (): Promise<StorePlaceForTest> => {
    const schema = `emoverse_test_${randomUUID().replaceAll('-', '')}`;
    const run = async (statement: string): Promise<void> => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    await run(`create schema ${schema}`);
    const url = new URL(databaseUrl);
    url.searchParams.set('options', `-csearch_path=${schema}`);
    return {
      open: () => openStore({ databaseUrl: url.href }),
      dispose: () => run(`drop schema ${schema} cascade`),
    };
  });
}

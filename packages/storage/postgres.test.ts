import { afterAll, beforeAll, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../tools/test-postgres/make-database.ts';
import { openStore } from './open-store.ts';
import { EMPTY_STORE, emptyAgain } from './testing/empty-store.ts';
import { describeStore } from './testing/store-cases.ts';

// Large catalogues take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await makeDatabase(EMPTY_STORE);
});
afterAll(() => database.drop());

describeStore('PostgreSQL', async () => ({
  open: () => openStore({ databaseUrl: database.url }),
  dispose: () => emptyAgain(database),
}));

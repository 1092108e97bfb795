import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../tools/test-postgres/make-database.ts';
import { openStore } from './open-store.ts';
import { describeSql } from './testing/describe-sql.ts';
import { EMPTY_STORE, emptyAgain } from './testing/empty-store.ts';
import { createSqlRecorder } from './testing/record-sql.ts';
import { NOON, newProfileId } from './testing/samples.ts';
import { describeStore } from './testing/store-cases.ts';

// Large catalogues take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await makeDatabase(EMPTY_STORE);
});
afterAll(() => database.drop());

const recorder = createSqlRecorder();

describeStore('PostgreSQL', async () => ({
  open: async () => recorder.watch(await openStore({ databaseUrl: database.url }, undefined, recorder.log)),
  dispose: () => emptyAgain(database),
}));

describeSql('postgres', recorder);

it('does not acknowledge a transaction that PostgreSQL gave up, though its work went on', async () => {
  const store = await openStore({ databaseUrl: database.url });
  const profile = { id: newProfileId(), createdAt: NOON, settings: {}, token: 'token' };
  try {
    const kept = store.inTransaction(async ({ profiles }) => {
      await profiles.create(profile);
      await profiles.create(profile).catch(() => undefined);
    });
    await expect(kept).rejects.toMatchObject({ code: 'internal' });
    expect(await store.profiles.find(profile.id)).toBeUndefined();
    await store.inTransaction(({ profiles }) => profiles.create(profile));
    expect(await store.profiles.find(profile.id)).toBeDefined();
  } finally {
    await store.close();
    await emptyAgain(database);
  }
});

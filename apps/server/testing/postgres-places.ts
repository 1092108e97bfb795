import { EMPTY_STORE, emptyAgain } from '@emoverse/storage/testing';
import { makeDatabase, type TestDatabase } from '../../../tools/test-postgres/make-database.ts';
import type { StorePlaces } from './store-places.ts';

/** A PostgreSQL database for each app at work; those that are left are emptied and used again. */
export function createPostgresPlaces(): StorePlaces & { dispose(): Promise<void> } {
  const taken = new Map<string, TestDatabase>();
  const free: TestDatabase[] = [];
  return {
    async of(folder) {
      const database = taken.get(folder) ?? free.pop() ?? (await makeDatabase(EMPTY_STORE));
      taken.set(folder, database);
      return { databaseUrl: database.url };
    },
    async leave(folder) {
      const database = taken.get(folder);
      if (database === undefined) return;
      taken.delete(folder);
      await emptyAgain(database);
      free.push(database);
    },
    async dispose() {
      await Promise.all([...taken.values(), ...free].map((database) => database.drop()));
    },
  };
}

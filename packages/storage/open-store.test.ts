import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './open-store.ts';
import { describeSql } from './testing/describe-sql.ts';
import { createSqlRecorder } from './testing/record-sql.ts';
import { describeStore, type StorePlaceForTest } from './testing/store-cases.ts';

const recorder = createSqlRecorder();

describeStore('embedded SQLite', async (): Promise<StorePlaceForTest> => {
  const directory = await mkdtemp(join(tmpdir(), 'emoverse-store-'));
  return {
    open: async () => recorder.watch(await openStore({ directory }, undefined, recorder.log)),
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
});

describeSql('sqlite', recorder);

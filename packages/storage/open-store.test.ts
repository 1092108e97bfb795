import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './open-store.ts';
import { describeStore, type StorePlaceForTest } from './testing/store-cases.ts';

describeStore('embedded SQLite', async (): Promise<StorePlaceForTest> => {
  const directory = await mkdtemp(join(tmpdir(), 'emoverse-store-'));
  return {
    open: () => openStore({ directory }),
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
});

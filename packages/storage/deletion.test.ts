import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { viewerEmotionsFrom, type ProfileId } from '@emoverse/domain';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteInParts } from './delete-in-parts.ts';
import { openEmbeddedDatabase } from './dialects/embedded-database.ts';
import { createEmbeddedDialect } from './dialects/embedded-dialect.ts';
import { STORE_FILE, openSqlite } from './dialects/open-sqlite.ts';
import { openStore, type Store } from './open-store.ts';
import { createStoreWatch } from './store-watch.ts';
import type { Tables } from './tables.ts';
import { NOON, itemId, newProfileId, sampleRecord } from './testing/samples.ts';

let directory: string;
let store: Store;
let person: ProfileId;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-deletion-'));
  store = await openStore({ directory });
  person = newProfileId();
  await store.profiles.create({ id: person, createdAt: NOON, settings: {}, token: 'token' });
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

describe('deleting a profile', () => {
  it('leaves nothing in the log, though another connection reads when it ends', async () => {
    await store.moods.store(person, [sampleRecord({ note: 'words of their own' })]);
    const log = (): Promise<Buffer> => readFile(join(directory, `${STORE_FILE}-wal`));
    expect((await log()).includes('words of their own')).toBe(true);
    const other = openEmbeddedDatabase(join(directory, STORE_FILE), 0);
    other.exec('begin');
    other.prepare('select count(*) from moods').all([]);
    const deletion = store.transfer.deleteProfile(person);
    await vi.waitFor(async () => expect(await store.profiles.find(person)).toBeUndefined());
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    other.exec('commit');
    await deletion;
    expect((await log()).includes('words of their own')).toBe(false);
    expect((await readFile(join(directory, STORE_FILE))).includes('words of their own')).toBe(false);
    other.close();
  });

  it('tells which items’ reviews changed also where it is done in parts', async () => {
    const review = { tone: 1, sentences: 1, emotions: viewerEmotionsFrom(() => 0), reader: 'test', at: NOON };
    const reviewed = itemId('film-a');
    await store.reviews.store(person, [{ id: randomUUID(), itemId: reviewed, text: 'good', ...review }]);
    const before = await store.reviews.changes();
    const db = new Kysely<Tables>({
      dialect: createEmbeddedDialect(openSqlite(directory), createStoreWatch()),
    });
    await deleteInParts(db, person);
    await db.destroy();
    expect(await store.reviews.list(person)).toEqual([]);
    expect(await store.reviews.changedSince(before)).toEqual([reviewed]);
  });
});

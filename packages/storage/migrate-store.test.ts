import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from './dialects/open-sqlite.ts';
import { hashToken } from './hash-token.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { openStore } from './open-store.ts';
import { NOON, newProfileId } from './testing/samples.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-migration-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));
const later = (up: Migration['up']): Migration => ({ version: NEWEST + 1, name: 'later', up });
const addColumn = later(async (db) => {
  await db.schema.alterTable('moods').addColumn('place', 'text').execute();
});

describe('opening a store', () => {
  it('numbers its migrations upwards, none twice', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions[0]).toBe(1);
  });

  it('catches up on a migration of a lower number that came later', async () => {
    const [first, ...others] = MIGRATIONS;
    const late: Migration = { version: 0, name: 'late', up: addColumn.up };
    await (await openStore({ directory })).close();
    const store = await openStore({ directory }, [first, late, ...others]);
    expect(store.schemaVersion).toBe(NEWEST);
    await store.close();
    await (await openStore({ directory }, [first, late, ...others])).close();
  });

  it.skipIf(process.platform === 'win32')(
    'makes the folder, readable by its owner only (Windows has no modes)',
    async () => {
      const inner = join(directory, 'not', 'there', 'yet');
      const store = await openStore({ directory: inner });
      await store.close();
      expect((await stat(inner)).mode & 0o077).toBe(0);
      expect((await stat(join(inner, 'emoverse.db'))).mode & 0o077).toBe(0);
    },
  );

  it('migrates what is there and keeps it', async () => {
    const id = newProfileId();
    const old = await openStore({ directory });
    await old.profiles.create({ id, createdAt: NOON, settings: {}, token: 'token' });
    await old.close();
    const current = await openStore({ directory }, [...MIGRATIONS, addColumn]);
    expect(current.schemaVersion).toBe(NEWEST + 1);
    expect(await current.sessions.find('token')).toMatchObject({ profile: { id } });
    await current.close();
  });

  it('makes everybody who was one browser the owner of a house, and leaves their browser logged in', async () => {
    const before = MIGRATIONS.filter(({ version }) => version < 18);
    const id = newProfileId();
    await (await openStore({ directory }, before)).close();
    const file = new DatabaseSync(join(directory, STORE_FILE));
    file
      .prepare('insert into profiles (id, token_hash, created_at, settings) values (?, ?, ?, ?)')
      .run(id, hashToken('token'), NOON, '{"theme":"dark"}');
    file.close();
    const store = await openStore({ directory });
    const profile = { id, createdAt: NOON, settings: { theme: 'dark' } };
    expect(await store.sessions.find('token')).toMatchObject({
      house: id,
      kind: 'owner',
      people: 1,
      profile,
    });
    expect(await store.sessions.find(id)).toBeUndefined();
    // Nobody knows when they were last there: they are not sent away for it.
    const [device] = await store.sessions.devices(NOON, id);
    expect(device).toMatchObject({ belongsTo: id, profileId: id, madeAt: NOON });
    await store.close();
  });

  it('leaves everything as it was when a migration fails', async () => {
    await (await openStore({ directory })).close();
    const failing = later(async (db, kind) => {
      await addColumn.up(db, kind);
      throw new Error('does not work');
    });
    await expect(openStore({ directory }, [...MIGRATIONS, failing])).rejects.toThrow('does not work');
    const store = await openStore({ directory });
    expect(store.schemaVersion).toBe(NEWEST);
    await store.close();
    await (await openStore({ directory }, [...MIGRATIONS, addColumn])).close();
  });

  it('refuses a store of a newer version and touches nothing', async () => {
    await (await openStore({ directory }, [...MIGRATIONS, addColumn])).close();
    const before = await readFile(join(directory, 'emoverse.db'));
    await expect(openStore({ directory })).rejects.toMatchObject({
      code: 'store-too-new',
      message: expect.stringContaining(
        `version ${NEWEST + 1}, this program knows versions up to ${NEWEST}`,
      ) as string,
    });
    expect(await readFile(join(directory, 'emoverse.db'))).toEqual(before);
  });

  it('lets two that open it at once both come in', async () => {
    const stores = await Promise.all([openStore({ directory }), openStore({ directory })]);
    await Promise.all(stores.map((store) => store.close()));
    expect(stores.map(({ schemaVersion }) => schemaVersion)).toEqual([NEWEST, NEWEST]);
  });

  it('says which folder cannot be written', async () => {
    const file = join(directory, 'a-file');
    await writeFile(file, '');
    await expect(openStore({ directory: file })).rejects.toMatchObject({
      code: 'store-not-writable',
      message: expect.stringContaining(file),
    });
    await expect(openStore({ directory: join(file, 'below') })).rejects.toMatchObject({
      code: 'store-not-writable',
    });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says so when permissions forbid writing (skipped as root, whom they do not bind)',
    async () => {
      await chmod(directory, 0o500);
      await expect(openStore({ directory })).rejects.toMatchObject({ code: 'store-not-writable' });
    },
  );

  it('says so when the file is no store, and leaves it alone', async () => {
    const file = join(directory, 'emoverse.db');
    const text = 'shopping list: bread, milk, a very long list of further things\n'.repeat(100);
    await writeFile(file, text);
    await expect(openStore({ directory })).rejects.toMatchObject({ code: 'store-damaged' });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('says so when the PostgreSQL server does not answer', async () => {
    // Port 1 of the loopback is not served.
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({ code: 'store-unreachable' });
  });
});

import { mkdtemp, open, readFile, readdir, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEmbeddedDatabase } from './dialects/embedded-database.ts';
import { openStore, type Store } from './open-store.ts';
import { NOON, newProfileId, sampleImpression, sampleItem, sampleRecord } from './testing/samples.ts';

const PAGE = 4096;
const DAMAGED = { code: 'store-damaged', message: /restore|--data/ };

let whole: Buffer;
const profileId = newProfileId();
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emoverse-whole-'));
  const store = await openStore({ directory: folder });
  const items = Array.from({ length: 400 }, (_, index) => sampleItem(`song-${index}`));
  await store.catalogue.replaceCollection({
    name: 'bundled',
    version: '1',
    items,
    checks: [],
    loadedAt: NOON,
  });
  await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'token' });
  await store.impressions.store(
    profileId,
    Array.from({ length: 300 }, () => sampleImpression()),
  );
  await store.moods.store(
    profileId,
    Array.from({ length: 300 }, () => sampleRecord()),
  );
  await store.close();
  whole = await readFile(join(folder, 'emoverse.db'));
  await rm(folder, { recursive: true });
});

let directory: string;
let file: string;
const opened: Store[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-damage-'));
  file = join(directory, 'emoverse.db');
  await writeFile(file, whole);
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await rm(directory, { recursive: true, force: true });
});

async function openHere(): Promise<Store> {
  const store = await openStore({ directory });
  opened.push(store);
  return store;
}

/** Fills the leaves of a table or an index with `Z`. */
async function damage(name: string): Promise<void> {
  const database = openEmbeddedDatabase(file, 0);
  const rows = database
    .prepare("select pageno from dbstat where name = ? and pagetype = 'leaf'")
    .all([name])
    .map((row) => z.object({ pageno: z.number() }).parse(row).pageno);
  database.close();
  expect(rows.length).toBeGreaterThan(2);
  const handle = await open(file, 'r+');
  for (const page of rows.slice(1)) await handle.write(Buffer.alloc(PAGE, 'Z'), 0, PAGE, (page - 1) * PAGE);
  await handle.close();
}

describe('a store on a damaged file', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['of something else', Buffer.from('shopping list: bread, milk, '.repeat(300))],
    ['of noise', Buffer.from(Array.from({ length: 3 * PAGE }, (_, index) => (index * 7919) % 251))],
    ['of a header alone', 100],
    ['of the first page alone', PAGE],
    ['cut within a page', 20 * PAGE + 1000],
    ['cut between pages', 20 * PAGE],
  ] as const)('refuses a file %s, and leaves it alone', async (_, content) => {
    if (typeof content === 'number') await truncate(file, content);
    else await writeFile(file, content);
    const before = await readFile(file);
    await expect(openStore({ directory })).rejects.toMatchObject(DAMAGED);
    expect(await readFile(file)).toEqual(before);
  });

  it('refuses the database of another program', async () => {
    await unlink(file);
    const database = openEmbeddedDatabase(file, 0);
    database.exec('create table schema_migrations (version varchar); create table customers (name)');
    database.close();
    await expect(openStore({ directory })).rejects.toMatchObject(DAMAGED);
  });

  it('refuses a log whose file is gone', async () => {
    await unlink(file);
    await writeFile(`${file}-wal`, 'x');
    await expect(openStore({ directory })).rejects.toMatchObject(DAMAGED);
    expect(await readdir(directory)).toEqual(['emoverse.db-wal']);
  });

  it('makes a new store only where there is none, for its owner alone', async () => {
    await unlink(file);
    await Promise.all([openHere(), openHere()]);
    expect((await readdir(directory)).filter((name) => /new|journal/.test(name))).toEqual([]);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each(['impressions', 'impressions_of_visit'])(
    'says so when what was asked stands on a damaged page of %s, and answers the rest',
    async (name) => {
      await damage(name);
      const store = await openHere();
      expect(store.state).toBe('sound');
      // Every row of the table, or every entry of the index.
      const asked =
        name === 'impressions' ? store.impressions.list(profileId) : store.transfer.deleteProfile(profileId);
      await expect(asked).rejects.toMatchObject(DAMAGED);
      expect(store.state).toBe('damaged');
      expect(await store.moods.list(profileId, {})).toHaveLength(300);
      await store.check();
      expect(store.state).toBe('damaged');
    },
  );

  it('finds the damage before anybody asks for what is on the page', async () => {
    await damage('impressions_of_visit');
    const store = await openHere();
    expect((await store.inspect()).join()).toMatch(/impressions/);
    expect(store.state).toBe('damaged');
  });

  it('finds nothing in a sound one', async () => {
    const store = await openHere();
    expect(await store.inspect()).toEqual([]);
    expect(store.state).toBe('sound');
  });

  it('leaves a log of noise out', async () => {
    await writeFile(`${file}-wal`, Buffer.alloc(40_000, 'noise'));
    const store = await openHere();
    expect(await store.moods.list(profileId, {})).toHaveLength(300);
    expect(await store.inspect()).toEqual([]);
  });
});

import { appendFile, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyFromFile } from '../sealer.ts';
import { openStore } from '../open-store.ts';
import { collectGarbage } from '../testing/collect-garbage.ts';
import { NOON, newProfileId, reaction, sampleItem, sampleRecord } from '../testing/samples.ts';
import { startTypeScript } from '../testing/start-typescript.ts';
import { backUpStore } from './back-up-store.ts';
import { appendAbout, readAbout } from './backup-file.ts';
import { restoreStore } from './restore-store.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let directory: string;
let file: string;
const profileId = newProfileId();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-backup-'));
  directory = join(folder, 'data');
  file = join(folder, 'store.backup');
  const store = await openStore({ directory });
  await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'token' });
  await store.catalogue.replaceCollection({
    name: 'bundled',
    version: '1',
    items: Array.from({ length: 200 }, (_, index) => sampleItem(`song-${index}`)),
    checks: [],
    loadedAt: NOON,
  });
  await store.moods.store(profileId, [sampleRecord({ note: 'kept' })]);
  await store.close();
  await keyFromFile(join(directory, 'library.key'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const backUp = (force = false) => backUpStore({ directory, file, force, now: NOON });
const restore = () => restoreStore({ directory, file, replace: true, now: NOON });

async function moodsIn(place: string): Promise<number> {
  const store = await openStore({ directory: place });
  try {
    return (await store.moods.list(profileId, {})).length;
  } finally {
    await store.close();
  }
}

describe('a backup', () => {
  it('has every write that was acknowledged before it began, while another process writes on', async () => {
    const writer = startTypeScript(new URL('../testing/write-until-killed.ts', import.meta.url), [
      directory,
      profileId,
    ]);
    const acknowledged: string[] = [];
    let before: string[] | undefined;
    try {
      for await (const id of createInterface({ input: writer.stdout })) {
        acknowledged.push(id);
        if (acknowledged.length === 60) {
          before = [...acknowledged];
          await backUp();
        }
        if (acknowledged.length === 160) break;
      }
    } finally {
      writer.kill('SIGKILL');
    }
    // It wrote on, and the copy holds together.
    expect(before).toHaveLength(60);
    const other = join(folder, 'other');
    await restoreStore({ directory: other, file, now: NOON });
    const store = await openStore({ directory: other });
    const kept = new Set<string>((await store.feedback.list(profileId)).map(({ id }) => id));
    expect(await store.inspect()).toEqual([]);
    await store.close();
    expect(before?.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size % 2).toBe(0);
  });

  it('brings everything back with the keys, and keeps what was there', async () => {
    const about = await backUp();
    expect(about).toMatchObject({ rows: { profiles: 1, items: 200, moods: 1 }, madeAt: NOON });
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    const key = await readFile(join(directory, 'library.key'), 'utf8');
    const later = await openStore({ directory });
    await later.moods.store(profileId, [sampleRecord()]);
    await later.feedback.store(profileId, [reaction('liked', 'song-1', NOON)], true);
    await later.close();
    await collectGarbage();
    await writeFile(join(directory, 'library.key'), 'of another time');

    const { former } = await restore();
    expect(await moodsIn(directory)).toBe(1);
    expect(await readFile(join(directory, 'library.key'), 'utf8')).toBe(key);
    expect(await moodsIn(former ?? '')).toBe(2);
    expect(await readFile(join(former ?? '', 'library.key'), 'utf8')).toBe('of another time');
  });

  it('takes the place of a damaged store, whose log does not get into it', async () => {
    await backUp();
    await writeFile(join(directory, 'emoverse.db'), Buffer.alloc(50_000, 'Z'));
    await writeFile(join(directory, 'emoverse.db-wal'), Buffer.alloc(50_000, 'Z'));
    const { former } = await restore();
    expect(await moodsIn(directory)).toBe(1);
    // Whether a log that fits no store is still there depends on who closed the store last.
    const kept = (await readdir(former ?? '')).filter((name) => !/-(?:wal|shm)$/.test(name));
    expect(kept.sort()).toEqual(['emoverse.db', 'library.key']);
  });

  it('is refused while anybody has the store open', async () => {
    await backUp();
    const store = await openStore({ directory });
    await expect(restore()).rejects.toMatchObject({ code: 'store-in-use' });
    await store.moods.store(profileId, [sampleRecord()]);
    expect(await store.moods.list(profileId, {})).toHaveLength(2);
    await store.close();
    expect((await readdir(directory)).filter((name) => /restore|new$/.test(name))).toEqual([]);
  });

  it('replaces no file unasked', async () => {
    await writeFile(file, 'something else');
    await expect(backUp()).rejects.toMatchObject({ code: 'file-exists' });
    expect(await readFile(file, 'utf8')).toBe('something else');
    await backUp(true);
    expect(readAbout(file).rows.moods).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['data', 'store.backup']);
  });

  it('is not made of a damaged store, nor of none', async () => {
    await expect(backUpStore({ directory: join(folder, 'none'), file, now: NOON })).rejects.toMatchObject({
      code: 'no-store',
    });
    const bytes = await readFile(join(directory, 'emoverse.db'));
    bytes.fill('Z', 4096);
    await writeFile(join(directory, 'emoverse.db'), bytes);
    await expect(backUp()).rejects.toMatchObject({ code: 'store-damaged' });
    expect(await readdir(folder)).toEqual(['data']);
  });

  it.each([
    ['of something else', 'not-a-backup', () => writeFile(file, 'shopping list: bread, milk')],
    ['that is empty', 'not-a-backup', () => truncate(file)],
    ['that was cut off', 'not-a-backup', async () => truncate(file, (await stat(file)).size - 100)],
    ['with something behind it', 'not-a-backup', () => appendFile(file, 'x')],
    [
      'with one bit turned',
      'backup-damaged',
      async () => {
        const bytes = await readFile(file);
        bytes[bytes.length >> 1] ^= 1;
        await writeFile(file, bytes);
      },
    ],
  ] as const)('is refused where it is a file %s, and the store is left alone', async (_, code, spoil) => {
    await backUp();
    await spoil();
    const before = await readFile(join(directory, 'emoverse.db'));
    await expect(restore()).rejects.toMatchObject({ code });
    expect(before.equals(await readFile(join(directory, 'emoverse.db')))).toBe(true);
  });

  it('of a newer EmoVerse is refused', async () => {
    const about = await backUp();
    await truncate(file, about.bytes);
    appendAbout(file, { ...about, schemaVersion: 9999 });
    await expect(restore()).rejects.toMatchObject({ code: 'store-too-new' });
  });

  it('of a form that is not known yet is refused, one of the first form is restored', async () => {
    const { digests: _, ...about } = await backUp();
    await truncate(file, about.bytes);
    appendAbout(file, { ...about, format: 3 });
    await expect(restore()).rejects.toMatchObject({ code: 'store-too-new' });
    await truncate(file, about.bytes);
    appendAbout(file, { ...about, format: 1 });
    await collectGarbage();
    await restore();
    expect(await moodsIn(directory)).toBe(1);
  });

  it('whose rows are others than their digest says is refused', async () => {
    const about = await backUp();
    await truncate(file, about.bytes);
    appendAbout(file, { ...about, digests: { ...about.digests, moods: '0'.repeat(64) } });
    await expect(restore()).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('takes the place of a store with people in it only where that was asked for', async () => {
    await backUp();
    const before = await readFile(join(directory, 'emoverse.db'));
    const unasked = () => restoreStore({ directory, file, now: NOON });
    await expect(unasked()).rejects.toMatchObject({ code: 'store-not-empty' });
    expect(before.equals(await readFile(join(directory, 'emoverse.db')))).toBe(true);
    await writeFile(join(directory, 'emoverse.db'), 'what was that?');
    await expect(unasked()).rejects.toMatchObject({ code: 'store-not-empty' });
    const started = join(folder, 'started');
    await (await openStore({ directory: started })).close();
    await collectGarbage();
    await restoreStore({ directory: started, file, now: NOON });
    expect(await moodsIn(started)).toBe(1);
  });
});

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, chown, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moodRecordSchema } from '@emoverse/api-contract';
import { EMPTY_STORE } from '@emoverse/storage/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../tools/test-postgres/make-database.ts';
import type { Browser } from './testing/browser.ts';
import { NOON, sadMood, startApp, wish, type RunningApp } from './testing/start-app.ts';
import { useStorePlaces } from './testing/store-places.ts';

const MEGABYTES = 16;
/** A new database alone takes some 10. */
const POSTGRES_MEGABYTES = 32;

/** A disk of few megabytes of its own; nothing where none can be mounted. */
function mountSmallDisk(megabytes = MEGABYTES): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'emoverse-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}
const disk = mountSmallDisk();

let app: RunningApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});
afterAll(() => {
  if (disk === undefined) return;
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

const mood = () =>
  moodRecordSchema.parse({ id: randomUUID(), estimate: sadMood(), at: NOON, note: 'x'.repeat(1000) });

/** Another program takes what room there is, and the person keeps moods until the store takes none, however often asked. */
async function fill(browser: Browser, folder: string): Promise<unknown> {
  let refusal: unknown;
  for (let refused = 0; refused < 10;) {
    await appendFile(join(folder, 'of-others'), Buffer.alloc(MEGABYTES << 20, 1)).catch(() => undefined);
    const answer = await browser.api.call('addMood', { body: mood() }).catch((error: unknown) => ({ error }));
    if ('error' in answer) refusal = answer.error;
    refused = 'error' in answer ? refused + 1 : 0;
  }
  return refusal;
}

describe.skipIf(disk === undefined)('on a full disk (a small one is mounted, which takes root)', () => {
  it('stores nothing with 507, goes on giving lists, deletes, and stores again when there is room', async () => {
    const folder = disk ?? '';
    app = await startApp({}, folder);
    const browser = app.browser();
    // A person whose rows take more than what is kept for deleting.
    const { id } = await browser.api.call('getProfile', {});
    for (let batch = 0; batch < 6; batch += 1)
      await app.store.moods.store(id, Array.from({ length: 400 }, mood));

    expect(await fill(browser, folder)).toMatchObject({ status: 507, code: 'store-full' });
    const full = await browser.send('/api/health');
    expect(full.status).toBe(200);
    expect(await full.json()).toMatchObject({ status: 'degraded', store: { ok: false, state: 'full' } });

    const logged = async () => (await app?.store.impressions.list(id))?.length;
    // The few rows of a list may still fit where others did not, and are logged then.
    for (let before: number | undefined = -1; before !== (await logged());) {
      before = await logged();
      const { lists } = await browser.api.call('recommend', wish());
      expect(lists[0].items.length).toBeGreaterThan(0);
    }
    expect((await browser.api.call('listMoods', { query: { limit: 5 } })).moods).toHaveLength(5);
    expect(await fill(browser, folder)).toMatchObject({ status: 507 });

    expect(await browser.api.call('deleteProfile', {})).toEqual({ deleted: true });
    expect(await app.store.profiles.find(id)).toBeUndefined();
    expect(await app.store.inspect()).toEqual([]);
    // What was deleted left room.
    await browser.api.call('addMood', { body: mood() });
    expect(await browser.api.call('health', {})).toMatchObject({ status: 'ok', store: { ok: true } });
  });

  it('notices by itself that somebody made room', async () => {
    const folder = disk ?? '';
    app = await startApp({}, folder);
    const browser = app.browser();
    await fill(browser, folder);
    expect(await browser.api.call('health', {})).toMatchObject({ status: 'degraded' });
    await rm(join(folder, 'of-others'));
    expect(await browser.api.call('health', {})).toMatchObject({ status: 'ok' });
  });
});

describe.skipIf(disk === undefined)(
  'on PostgreSQL with a full disk (a small one is mounted, which takes root)',
  () => {
    const small = disk === undefined ? '' : (mountSmallDisk(POSTGRES_MEGABYTES) ?? '');
    const tablespace = `small_${process.pid}`;
    let server: TestDatabase;
    let database: TestDatabase;
    beforeAll(async () => {
      const nobody = execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' });
      await chown(small, Number(nobody), -1);
      [server, database] = await Promise.all([makeDatabase(), makeDatabase(EMPTY_STORE)]);
      await server.run(`create tablespace ${tablespace} location '${small}'`);
      await server.run(
        `alter database ${new URL(database.url).pathname.slice(1)} set tablespace ${tablespace}`,
      );
      useStorePlaces({ of: async () => ({ databaseUrl: database.url }), leave: async () => undefined });
    });
    afterAll(async () => {
      useStorePlaces();
      await database.drop();
      await server.run(`drop tablespace ${tablespace}`);
      await server.drop();
      execFileSync('umount', ['--lazy', small]);
      rmSync(small, { recursive: true });
    });

    it('stores nothing with 507, goes on giving lists, and is sound again by itself once there is room', async () => {
      app = await startApp();
      const browser = app.browser();
      const { id } = await browser.api.call('getProfile', {});
      expect(await fill(browser, small)).toMatchObject({ status: 507, code: 'store-full' });
      const full = { status: 'degraded', store: { ok: false, state: 'full' } };
      expect(await browser.api.call('health', {})).toMatchObject(full); // of status 200
      const { lists } = await browser.api.call('recommend', wish());
      expect(lists[0].items.length).toBeGreaterThan(0);
      expect((await browser.api.call('listMoods', { query: { limit: 5 } })).moods).toHaveLength(5);
      expect(await browser.api.call('health', {})).toMatchObject(full);
      await rm(join(small, 'of-others'));
      expect(await browser.api.call('health', {})).toMatchObject({ status: 'ok', store: { ok: true } });
      await browser.api.call('addMood', { body: mood() });
      expect(await browser.api.call('deleteProfile', {})).toEqual({ deleted: true });
      expect(await app.store.profiles.find(id)).toBeUndefined();
    });
  },
);

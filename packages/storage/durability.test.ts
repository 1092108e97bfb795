import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { NOON, newProfileId, reaction, sampleImpression, sampleRecord } from './testing/samples.ts';
import { samplePlaylist } from './testing/playlist-cases.ts';
import { endOf, startTypeScript } from './testing/start-typescript.ts';

// Each test starts whole processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-durability-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the embedded store', () => {
  it.each([1, 37, 250])(
    'has every acknowledged event after kill -9 (killed after %i acknowledgements)',
    async (enough) => {
      const profileId = newProfileId();
      const before = await openStore({ directory });
      await before.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'token' });
      await before.close();

      const writer = startTypeScript(new URL('testing/write-until-killed.ts', import.meta.url), [
        directory,
        profileId,
      ]);
      const ended = endOf(writer);
      const acknowledged: string[] = [];
      for await (const id of createInterface({ input: writer.stdout })) {
        acknowledged.push(id);
        if (acknowledged.length === enough) writer.kill('SIGKILL');
      }
      expect(await ended).toBe('SIGKILL');
      expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

      const after = await openStore({ directory });
      const stored = new Set<string>((await after.feedback.list(profileId)).map(({ id }) => id));
      await after.close();
      // The last line may be cut off by the kill.
      const whole = acknowledged.filter((id) => id.length === 36);
      expect(whole.filter((id) => !stored.has(id))).toEqual([]);
      // A transaction is whole or not there: both events of each or none.
      expect(stored.size % 2).toBe(0);
    },
  );

  it('has every acknowledged event of two processes that write at the same time', async () => {
    const profileId = newProfileId();
    const store = await openStore({ directory });
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'token' });
    const writeUntil = async (enough: number): Promise<string[]> => {
      const writer = startTypeScript(new URL('testing/write-until-killed.ts', import.meta.url), [
        directory,
        profileId,
      ]);
      const acknowledged: string[] = [];
      for await (const id of createInterface({ input: writer.stdout })) {
        acknowledged.push(id);
        if (acknowledged.length === enough) writer.kill('SIGKILL');
      }
      return acknowledged.filter((id) => id.length === 36);
    };
    const acknowledged = (await Promise.all([writeUntil(100), writeUntil(100)])).flat();
    const stored = new Set<string>((await store.feedback.list(profileId)).map(({ id }) => id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await store.close();
  });

  it('has every work that it acknowledged in a playlist that two killed processes filled', async () => {
    const profileId = newProfileId();
    const playlist = samplePlaylist({ entries: [] });
    const store = await openStore({ directory });
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'a' });
    await store.playlists.store(profileId, [playlist]);
    const fillUntil = async (enough: number): Promise<string[]> => {
      const filler = startTypeScript(new URL('testing/fill-playlist-until-killed.ts', import.meta.url), [
        directory,
        profileId,
        playlist.id,
      ]);
      const acknowledged: string[] = [];
      for await (const id of createInterface({ input: filler.stdout })) {
        acknowledged.push(id);
        if (acknowledged.length === enough) filler.kill('SIGKILL');
      }
      return acknowledged.filter((id) => id.length === 36);
    };
    const acknowledged = (await Promise.all([fillUntil(30), fillUntil(30)])).flat();
    const stored = await store.playlists.find(profileId, playlist.id);
    const kept = new Set(stored?.entries.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await store.close();
  });

  it('starts as if nothing had been when the first start was killed half-way', async () => {
    const first = startTypeScript(new URL('testing/die-while-migrating.ts', import.meta.url), [directory]);
    expect(await endOf(first)).toBe('SIGKILL');
    const store = await openStore({ directory });
    expect(await store.catalogue.collections()).toEqual([]);
    expect(store.schemaVersion).toBe(Math.max(...MIGRATIONS.map(({ version }) => version)));
    await store.close();
  });

  it('keeps nothing of a deleted person in any of its files', async () => {
    const [mine, other] = [newProfileId(), newProfileId()];
    const store = await openStore({ directory });
    for (const [id, secret] of [
      [mine, 'my-secret'],
      [other, 'other-secret'],
    ] as const) {
      await store.profiles.create({ id, createdAt: NOON, settings: { locale: secret }, token: secret });
      const notes = Array.from({ length: 50 }, () => sampleRecord({ note: secret.repeat(100) }));
      await store.moods.store(id, notes);
      await store.impressions.store(id, [sampleImpression({ policy: secret })]);
      await store.feedback.store(id, [reaction('liked', 'song-a', NOON)], true);
    }
    const everything = async (): Promise<string> => {
      const files = await readdir(directory);
      return (await Promise.all(files.map((file) => readFile(join(directory, file), 'latin1')))).join('\n');
    };
    expect(await everything()).toContain('my-secret');
    expect(await everything()).toContain(mine);
    await store.transfer.deleteProfile(mine);
    const left = await everything();
    expect(left.includes('my-secret')).toBe(false);
    expect(left.includes(mine)).toBe(false);
    expect(left.includes('other-secret')).toBe(true);
    await store.close();
  });
});

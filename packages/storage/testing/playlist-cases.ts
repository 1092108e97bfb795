import { randomUUID } from 'node:crypto';
import { removeEntry, type Playlist, type ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { inPieces, wholeArchive } from './read-archive.ts';
import type { Store } from '../open-store.ts';
import { NOON, itemId } from './samples.ts';

/** A playlist of a known song and a work that no catalogue has. */
export function samplePlaylist(changes: Partial<Playlist> = {}): Playlist {
  return {
    id: randomUUID(),
    name: 'ağır "gün" 🌧',
    origin: 'hand',
    entries: [
      { id: randomUUID(), itemId: itemId('song-a'), title: 'A', creators: ['X', 'Y'], domain: 'music' },
      { id: randomUUID(), title: 'Two\nlines', creators: [], year: 1999, note: 'later' },
    ],
    createdAt: NOON,
    changedAt: NOON,
    ...changes,
  };
}

/** What every store must do for playlists. */
export function describePlaylists(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  describe('playlists', () => {
    it('come back as they were stored, once each, the last changed first', async () => {
      const id = await person();
      const older = samplePlaylist();
      const newer = samplePlaylist({ origin: 'journey', entries: [], changedAt: NOON + 1 });
      expect(await current().playlists.store(id, [older, newer])).toBe(2);
      expect(await current().playlists.store(id, [{ ...older, name: 'changed' }])).toBe(0);
      await reopen();
      expect(await current().playlists.all(id)).toEqual([newer, older]);
      expect(await current().playlists.find(id, older.id)).toEqual(older);
      expect(await current().playlists.list(id)).toEqual(
        [newer, older].map(({ entries, ...rest }) => ({ ...rest, works: entries.length })),
      );
    });

    it('are changed whole or not at all', async () => {
      const id = await person();
      const playlist = samplePlaylist();
      await current().playlists.store(id, [playlist]);
      const without = (one: Playlist): Playlist => ({
        ...one,
        entries: removeEntry(one.entries, playlist.entries[0].id),
        changedAt: NOON + 5,
      });
      expect(await current().playlists.change(id, playlist.id, without)).toEqual(without(playlist));
      const failing = current().playlists.change(id, playlist.id, () => {
        throw new Error('half-way');
      });
      await expect(failing).rejects.toThrow('half-way');
      expect(await current().playlists.find(id, playlist.id)).toEqual(without(playlist));
      expect((await current().playlists.list(id))[0].works).toBe(1);
      expect(await current().playlists.change(id, randomUUID(), without)).toBeUndefined();
    });

    it('take turns, so that no change is lost', async () => {
      const id = await person();
      const playlist = samplePlaylist({ entries: [] });
      await current().playlists.store(id, [playlist]);
      const add = (number: number) =>
        current().playlists.change(id, playlist.id, (one) => ({
          ...one,
          entries: [...one.entries, { id: randomUUID(), title: `${number}`, creators: [] }],
        }));
      await Promise.all(Array.from({ length: 8 }, (_, number) => add(number)));
      const titles = (await current().playlists.find(id, playlist.id))?.entries.map(({ title }) => title);
      expect(titles?.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    });

    it('belong to one person, and go with them', async () => {
      const [mine, other] = [await person(), await person()];
      const playlist = samplePlaylist();
      await current().playlists.store(mine, [playlist]);
      await current().playlists.store(other, [{ ...playlist, name: 'theirs' }]);
      expect(await current().playlists.delete(mine, playlist.id)).toEqual(playlist);
      expect(await current().playlists.delete(mine, playlist.id)).toBeUndefined();
      expect((await current().playlists.find(other, playlist.id))?.name).toBe('theirs');
      await current().playlists.store(mine, [playlist]);
      await current().transfer.deleteProfile(mine);
      expect(await current().playlists.all(mine)).toEqual([]);
      expect(await current().playlists.all(other)).toHaveLength(1);
    });

    it('travel in an export, and come back once', async () => {
      const [mine, other] = [await person(), await person()];
      const playlist = samplePlaylist();
      await current().playlists.store(mine, [playlist]);
      const archive = await wholeArchive(current(), mine);
      expect(archive?.playlists).toEqual([playlist]);
      if (archive === undefined) return;
      expect(await current().transfer.restoreProfile(other, inPieces(archive))).toMatchObject({
        playlists: 1,
      });
      expect(await current().transfer.restoreProfile(other, inPieces(archive))).toMatchObject({
        playlists: 0,
        alreadyKnown: 1,
      });
      expect(await current().playlists.all(other)).toEqual([playlist]);
    });
  });
}

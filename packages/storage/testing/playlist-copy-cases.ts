import { randomUUID } from 'node:crypto';
import type { PlaylistCopy, ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON } from './samples.ts';

/** What every store must do for playlists that were made elsewhere. */
export function describePlaylistCopies(
  store: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  const DAILY = { every: 'day', hour: 18, timeZone: 'Europe/Berlin' } as const;
  const toSpotify = (changes: Partial<PlaylistCopy> = {}) => ({
    id: randomUUID(),
    source: { kind: 'evening' } as const,
    place: { kind: 'spotify' } as const,
    name: 'My evening',
    ...changes,
  });
  const connect = () =>
    store().musicServers.connect({
      id: randomUUID(),
      kind: 'opensubsonic',
      address: 'http://music.local:4533',
      userName: 'nadia',
      sealedLogin: 'sealed',
      connectedAt: NOON,
    });

  describe('copies of playlists', () => {
    it('are one for a source and a place, and belong to one person', async () => {
      const { playlistCopies } = store();
      const [mine, other] = [await person(), await person()];
      const first = await playlistCopies.keep(mine, toSpotify());
      const again = await playlistCopies.keep(mine, toSpotify({ name: 'ола \u0000' }));
      expect(again).toEqual({ ...first, name: 'ола \ufffd' });
      const place = { kind: 'server', serverId: await connect() } as const;
      await playlistCopies.keep(mine, toSpotify({ place }));
      const source = { kind: 'playlist', playlistId: randomUUID() } as const;
      await playlistCopies.keep(mine, toSpotify({ source }));
      // An id means something within one person's copies: another's takes nothing of it, and is told nothing.
      expect((await playlistCopies.keep(other, toSpotify({ id: first.id }))).id).not.toBe(first.id);
      await reopen();
      expect(await store().playlistCopies.list(mine)).toHaveLength(3);
      expect(await store().playlistCopies.find(other, first.id)).toBeUndefined();
      expect(await store().playlistCopies.delete(other, first.id)).toBe(false);
      expect(await store().playlistCopies.delete(mine, first.id)).toBe(true);
    });

    it('are written by one at a time, and how that ended is kept', async () => {
      const { playlistCopies } = store();
      const profileId = await person();
      const { id } = await playlistCopies.keep(profileId, toSpotify());
      const begun = await Promise.all([
        playlistCopies.begin(id, 'write', NOON),
        playlistCopies.begin(id, 'write', NOON),
      ]);
      expect([...begun].sort()).toEqual([false, true]);
      const written = { at: NOON, songs: 12, missing: 1 };
      await playlistCopies.end(id, { remoteId: 'there', name: 'My evening', written });
      expect(await playlistCopies.find(profileId, id)).toMatchObject({ remoteId: 'there', written });
      expect(await playlistCopies.begin(id, 'take-back', NOON)).toBe(true);
      await playlistCopies.made(id, 'there “now”');
      // Its process has died.
      expect(await playlistCopies.begin(id, 'write', NOON + 299_000)).toBe(false);
      expect(await playlistCopies.due(NOON + 299_000)).toEqual([]);
      expect(await playlistCopies.due(NOON + 300_000)).toMatchObject([
        { id, underWay: 'take-back', remoteId: 'there “now”' },
      ]);
      expect(await playlistCopies.begin(id, 'write', NOON + 300_000)).toBe(true);
      expect(await playlistCopies.begin(randomUUID(), 'write', NOON)).toBe(false);
      await playlistCopies.end(id, { name: 'My evening', written });
      expect((await playlistCopies.find(profileId, id))?.underWay).toBeUndefined();
    });

    it('are due when their schedule says so, also after a restart', async () => {
      const profileId = await person();
      const [one, other] = [
        await store().playlistCopies.keep(profileId, toSpotify()),
        await store().playlistCopies.keep(
          profileId,
          toSpotify({ source: { kind: 'playlist', playlistId: randomUUID() } }),
        ),
      ];
      const dueIds = async (at: number) => (await store().playlistCopies.due(at)).map(({ id }) => id);
      await store().playlistCopies.schedule(profileId, one.id, { schedule: DAILY, nextAt: NOON + 1000 });
      await store().playlistCopies.schedule(profileId, other.id, { schedule: DAILY, nextAt: NOON });
      await reopen();
      expect(await dueIds(NOON - 1)).toEqual([]);
      expect(await dueIds(NOON + 1000)).toEqual([other.id, one.id]);
      expect(await store().playlistCopies.find(profileId, one.id)).toMatchObject({
        schedule: DAILY,
        nextAt: NOON + 1000,
      });
      expect(await store().playlistCopies.schedule(profileId, other.id, undefined)).toEqual(other);
      expect(await dueIds(NOON + 1000)).toEqual([one.id]);
    });

    it('go with the person, and with the server', async () => {
      const profileId = await person();
      const serverId = await connect();
      await store().playlistCopies.keep(profileId, toSpotify({ place: { kind: 'server', serverId } }));
      const { id } = await store().playlistCopies.keep(profileId, toSpotify());
      await store().playlistCopies.schedule(profileId, id, { schedule: DAILY, nextAt: NOON });
      await store().transfer.forgetMusicServer(serverId);
      expect((await store().playlistCopies.list(profileId)).map(({ id }) => id)).toEqual([id]);
      await store().transfer.deleteProfile(profileId);
      expect(await store().playlistCopies.due(NOON)).toEqual([]);
    });
  });
}

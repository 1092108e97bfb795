import type { ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId, sampleItem } from './samples.ts';

/** What every store must do about connected music servers. */
export function describeMusicServers(
  store: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  const account = (name = 'nadia') => ({
    id: `id-${name}`,
    kind: 'opensubsonic',
    address: 'http://music.local:4533',
    userName: name,
    sealedLogin: 'sealed',
    connectedAt: NOON,
  });
  const track = (name: string, digest = 'one', owner = 'nadia') => ({
    remoteId: name,
    itemId: itemId(`server-${owner}-${name}`),
    coverId: `cover of ${name}`,
    suffix: 'flac',
    digest,
    item: sampleItem(`server-${owner}-${name}`, { collection: 'library', title: `${name} ${digest}` }),
  });
  const connected = async (name?: string): Promise<string> => store().musicServers.connect(account(name));
  const titles = async () => (await store().catalogue.all()).map(({ title }) => title);

  describe('music servers', () => {
    it('are kept with their login, and a new login of the same account takes the place of the old one', async () => {
      const id = await connected();
      await store().musicServers.expire(id);
      expect(await store().musicServers.find(id)).toMatchObject({ state: 'login-again' });
      const again = await store().musicServers.connect({
        ...account(),
        id: 'another',
        sealedLogin: 'sealed anew',
      });
      expect(again).toBe(id);
      await connected('ола');
      await reopen();
      expect(await store().musicServers.list()).toEqual([
        {
          ...account(),
          sealedLogin: 'sealed anew',
          state: 'connected',
          sync: undefined,
          syncedAt: undefined,
          tracks: 0,
          works: 0,
          plays: { waiting: 0, lost: 0 },
        },
        {
          ...account('ола'),
          ...{ state: 'connected', sync: undefined, syncedAt: undefined, tracks: 0, works: 0 },
          plays: { waiting: 0, lost: 0 },
        },
      ]);
    });

    it('are told of one person’s plays, who may go', async () => {
      const id = await connected();
      const [one, other] = [await person(), await person()];
      for (const profileId of [one, other, undefined, one]) {
        await store().musicServers.tellPlaysOf(id, profileId);
        expect((await store().musicServers.find(id))?.playsOf).toBe(profileId);
      }
      await store().transfer.deleteProfile(one);
      await reopen();
      expect((await store().musicServers.find(id))?.playsOf).toBeUndefined();
    });

    it('have plays waiting for them, each once, of which the oldest are lost where they are too many', async () => {
      const { waitingPlays, musicServers } = store();
      const [id, me, other] = [await connected(), await person(), await person()];
      await musicServers.tellPlaysOf(id, me);
      const play = (nth: number, profileId = me) => ({
        ...{ serverId: id, remoteId: `song “${nth}”`, at: NOON + nth, profileId, seconds: 61.5 },
      });
      for (const nth of [2, 0, 1, 1]) await waitingPlays.keep(play(nth), 3);
      await waitingPlays.keep({ ...play(3), at: NOON + 1 }, 3);
      await reopen();
      expect(await store().waitingPlays.servers()).toEqual([id]);
      expect((await store().musicServers.find(id))?.plays).toEqual({ waiting: 3, lost: 1 });
      const first = await store().waitingPlays.oldest(id);
      expect(first).toEqual(play(1));
      if (first === undefined) return;
      expect(await store().waitingPlays.claim(first, NOON + 9)).toBe(true);
      expect(await store().waitingPlays.claim(first, NOON + 9)).toBe(false);
      const begun = { ...first, triedAt: NOON + 9 };
      expect(await store().waitingPlays.oldest(id)).toEqual(begun);
      expect(await store().waitingPlays.claim(begun, NOON + 10)).toBe(true);
      await store().waitingPlays.told(begun);
      await store().waitingPlays.lose({ ...play(3), at: NOON + 1 });
      expect(await store().waitingPlays.oldest(id)).toEqual(play(2));
      expect((await store().musicServers.find(id))?.plays).toEqual({ waiting: 1, lost: 2 });
      await store().musicServers.tellPlaysOf(id, other);
      expect((await store().musicServers.find(id))?.plays).toEqual({ waiting: 0, lost: 0 });
      await store().waitingPlays.keep(play(0, other), 3);
      await store().transfer.deleteProfile(other);
      expect(await store().waitingPlays.servers()).toEqual([]);
      await store().waitingPlays.keep(play(0), 3);
      await store().musicServers.disconnect(id);
      expect(await store().waitingPlays.servers()).toEqual([]);
    });

    it('find their songs by items and by titles', async () => {
      const { musicServers } = store();
      const [id, other] = [await connected(), await connected('ola')];
      for (const [server, owner] of [
        [id, 'nadia'],
        [other, 'ola'],
      ]) {
        await musicServers.beginSync(server, NOON);
        const tracks = ['a', 'b'].map((name) => {
          const one = track(name, 'one', owner);
          return {
            ...one,
            item: { ...one.item, domain: 'music' as const, title: name === 'a' ? 'Über uns' : 'b' },
          };
        });
        await musicServers.keepPage(server, 1, { tracks, cursor: 2 }, NOON);
      }
      const mine = itemId('server-nadia-b');
      const asked = [mine, itemId('server-ola-b'), itemId('song-nowhere')];
      expect([...(await musicServers.remoteIds(id, asked))]).toEqual([[mine, 'b']]);
      const found = await musicServers.titled(id, ['UBER UNS', 'c']);
      expect(found.map(({ remoteId, item }) => [remoteId, item.id])).toEqual([
        ['a', itemId('server-nadia-a')],
      ]);
    });

    it('take pages of songs; a second pass changes what is new, and forgets what it did not see', async () => {
      const { musicServers } = store();
      const id = await connected();
      await musicServers.beginSync(id, NOON);
      await musicServers.keepPage(id, 1, { tracks: [track('a'), track('b')], cursor: 2, total: 3 }, NOON);
      await musicServers.keepPage(
        id,
        1,
        { tracks: [{ ...track('c'), remoteId: 'c\u0000"', suffix: undefined }], cursor: 3 },
        NOON + 1,
      );
      expect(await musicServers.finishSync(id, 1, NOON + 2)).toBe(0);
      await reopen();
      expect(await store().musicServers.find(id)).toMatchObject({
        tracks: 3,
        syncedAt: NOON + 2,
        sync: { run: 1, state: 'done', read: 3, added: 3, changed: 0, total: 3 },
      });
      expect(await store().musicServers.trackOf(track('a').itemId)).toEqual({
        serverId: id,
        remoteId: 'a',
        itemId: track('a').itemId,
        coverId: 'cover of a',
        suffix: 'flac',
      });
      expect(await store().musicServers.trackOf(itemId('server-nobody'))).toBeUndefined();
      await store().musicServers.beginSync(id, NOON + 3);
      expect(
        await store().musicServers.keepPage(
          id,
          2,
          { tracks: [track('a'), track('b', 'two'), track('d')], cursor: 3 },
          NOON + 3,
        ),
      ).toMatchObject({ run: 2, added: 1, changed: 1, unchanged: 1 });
      expect(await store().musicServers.finishSync(id, 2, NOON + 4)).toBe(1);
      expect(await titles()).toEqual(['a one', 'b two', 'd one']);
      expect(await store().catalogue.collections()).toMatchObject([{ name: 'library', items: 3 }]);
    });

    it('let one pass run at a time, take over one that died, and go on where one failed', async () => {
      const { musicServers } = store();
      const id = await connected();
      expect(await musicServers.beginSync('nowhere', NOON)).toBeUndefined();
      const begun = await Promise.all([musicServers.beginSync(id, NOON), musicServers.beginSync(id, NOON)]);
      expect(begun.filter((one) => one !== undefined)).toHaveLength(1);
      await musicServers.keepPage(id, 1, { tracks: [track('a')], cursor: 1 }, NOON);
      await musicServers.failSync(id, 1, { code: 'server-unreachable', message: 'gone' }, NOON + 1);
      expect((await musicServers.find(id))?.sync).toMatchObject({
        state: 'failed',
        problem: { code: 'server-unreachable' },
      });
      const onwards = await musicServers.beginSync(id, NOON + 2);
      expect(onwards).toMatchObject({ run: 1, cursor: 1, read: 1, state: 'running' });
      expect(onwards?.problem).toBeUndefined();
      // Its process died: nothing was heard of it for two minutes.
      expect(await musicServers.beginSync(id, NOON + 60_000)).toBeUndefined();
      expect(await musicServers.beginSync(id, NOON + 130_000)).toMatchObject({ run: 1, cursor: 1 });
      // A day later the places in the list are others.
      expect(await musicServers.beginSync(id, NOON + 2 * 86_400_000)).toMatchObject({ run: 2, cursor: 0 });
      expect(await musicServers.keepPage(id, 1, { tracks: [], cursor: 9 }, NOON)).toBeUndefined();
    });

    it('are paused until a pass is begun again, which goes on there; what is over stays over', async () => {
      const { musicServers } = store();
      const id = await connected();
      const sync = async () => (await store().musicServers.find(id))?.sync;
      await musicServers.pauseSync(id, NOON);
      expect(await sync()).toBeUndefined();
      await musicServers.beginSync(id, NOON);
      await musicServers.keepPage(id, 1, { tracks: [track('a')], cursor: 1 }, NOON);
      await musicServers.pauseSync(id, NOON);
      await reopen();
      expect(await sync()).toMatchObject({ state: 'paused', cursor: 1 });
      expect(
        await store().musicServers.keepPage(id, 1, { tracks: [track('b')], cursor: 2 }, NOON),
      ).toBeUndefined();
      expect(await store().musicServers.beginSync(id, NOON + 1)).toMatchObject({ run: 1, cursor: 1 });
      await store().musicServers.finishSync(id, 1, NOON + 1);
      await store().musicServers.pauseSync(id, NOON + 1);
      expect((await store().musicServers.find(id))?.sync).toMatchObject({ state: 'done' });
    });

    it('have works that open there: their own items, or those of the catalogue, which stay when they leave', async () => {
      const { musicServers, catalogue } = store();
      const id = await connected();
      await catalogue.replaceCollection({
        ...{ name: 'bundled', version: '1', checks: [], loadedAt: NOON },
        items: [sampleItem('film-known')],
      });
      const film = (name: string, id = `server-${name}`) => ({
        ...track(name, id),
        itemId: itemId(id),
        page: `/web/#/details?id=${name}`,
        item: sampleItem(`server-${name}`, { collection: 'library' }),
      });
      await musicServers.beginSync(id, NOON);
      await musicServers.keepPage(
        id,
        1,
        { tracks: [track('song'), film('a'), film('b', 'film-known')], cursor: 3 },
        NOON,
      );
      expect(await musicServers.find(id)).toMatchObject({ tracks: 1, works: 2 });
      const address = (name: string) => `http://music.local:4533/web/#/details?id=${name}`;
      expect(await musicServers.works()).toEqual([
        { itemId: 'server-a', address: address('a') },
        { itemId: 'film-known', address: address('b') },
      ]);
      const ids = async () => (await store().catalogue.all()).map((item) => item.id).sort();
      expect(await ids()).toEqual(['film-known', 'server-a', 'server-nadia-song']);
      // The catalogue learns of the other one as well: its own item goes.
      await musicServers.keepPage(id, 1, { tracks: [film('a', 'film-known')], cursor: 4 }, NOON);
      expect(await ids()).toEqual(['film-known', 'server-nadia-song']);
      await musicServers.disconnect(id);
      expect(await ids()).toEqual(['film-known']);
      expect(await musicServers.works()).toEqual([]);
    });

    it('leave with their songs, and leave other music alone', async () => {
      const [mine, other] = [await connected(), await connected('ola')];
      for (const [id, owner] of [
        [mine, 'nadia'],
        [other, 'ola'],
      ] as const) {
        await store().musicServers.beginSync(id, NOON);
        await store().musicServers.keepPage(id, 1, { tracks: [track('a', 'one', owner)], cursor: 1 }, NOON);
      }
      expect(await store().transfer.forgetMusicServer(mine)).toBe(true);
      expect(await store().transfer.forgetMusicServer(mine)).toBe(false);
      expect(await store().musicServers.keepPage(mine, 1, { tracks: [], cursor: 2 }, NOON)).toBeUndefined();
      expect(await store().musicServers.trackOf(track('a').itemId)).toBeUndefined();
      expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['server-ola-a']);
      await store().transfer.forgetMusicServer(other);
      expect(await store().catalogue.collections()).toEqual([]);
    });
  });

  it('remembers which previews were looked up, by country', async () => {
    const { previews } = store();
    const [a, b] = [itemId('song-a'), itemId('song-b')];
    await previews.keep({ itemId: a, country: 'de', found: { address: 'x' }, at: NOON });
    await previews.keep({ itemId: a, country: 'us', at: NOON });
    await previews.keep({ itemId: b, country: 'de', at: NOON });
    await previews.keep({ itemId: b, country: 'de', found: 'later', at: NOON + 1 });
    expect(await previews.known([a, b, itemId('song-c')], 'de')).toEqual([
      { itemId: a, country: 'de', found: { address: 'x' }, at: NOON },
      { itemId: b, country: 'de', found: 'later', at: NOON + 1 },
    ]);
    expect(await previews.known([a], 'us')).toEqual([{ itemId: a, country: 'us', at: NOON }]);
  });
}

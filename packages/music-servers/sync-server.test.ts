import { itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { MusicServerClient, ServerTrack, TrackPage } from './music-server-client.ts';
import {
  syncServer,
  type KeptTrack,
  type SyncParts,
  type SyncProgress,
  type SyncStore,
} from './sync-server.ts';

const track = (remoteId: string): ServerTrack => ({
  remoteId,
  title: remoteId,
  artists: [],
  genres: ['Folk'],
  explicit: false,
});

/** A store that remembers pages, and a server whose pages are told. */
function stage(page: (cursor: number) => TrackPage, more: Pick<SyncParts, 'findByKeys'> = {}) {
  const kept: KeptTrack[] = [];
  const problems: string[] = [];
  let changes = 0;
  let finished = false;
  let progress: SyncProgress = { run: 1, cursor: 0, read: 0, added: 0, changed: 0, unchanged: 0 };
  const store: SyncStore = {
    beginSync: () => Promise.resolve(finished ? undefined : progress),
    keepPage: (_, run, { tracks, cursor }) => {
      kept.push(...tracks);
      progress = { ...progress, cursor, read: kept.length, added: kept.length };
      return Promise.resolve(run === 1 ? progress : undefined);
    },
    finishSync: () => {
      finished = true;
      return Promise.resolve(0);
    },
    failSync: (_, __, { code }) => {
      problems.push(code);
      return Promise.resolve();
    },
  };
  const server: MusicServerClient = {
    page: (cursor) => Promise.resolve(page(cursor)),
    sound: () => Promise.reject(new Error('not asked')),
    cover: () => Promise.reject(new Error('not asked')),
    makePlaylist: () => Promise.reject(new Error('not asked')),
    changePlaylist: () => Promise.reject(new Error('not asked')),
    deletePlaylist: () => Promise.reject(new Error('not asked')),
    tellPlay: () => Promise.reject(new Error('not asked')),
    logOut: () => Promise.resolve(),
  };
  const stopping = new AbortController();
  const sync = () =>
    syncServer({
      id: 'one',
      account: { kind: 'opensubsonic', address: 'http://a', userName: 'b' },
      server,
      store,
      markChanged: () => {
        changes += 1;
        return Promise.resolve();
      },
      ...more,
      placeOfGenres: (genres) => ({ valence: genres.length / 10, arousal: 0 }),
      now: () => 0,
      signal: stopping.signal,
    });
  return { sync, kept, problems, stopping, changes: () => changes };
}

describe('a sync', () => {
  it('takes a film that the catalogue knows for the item there, and one of another year for its own', async () => {
    const film = (remoteId: string, year: number): ServerTrack => ({
      ...{ ...track(remoteId), title: 'The Matrix', year, domain: 'films', page: `/web/#/${remoteId}` },
      tags: ['cyberpunk'],
    });
    const { sync, kept } = stage(() => ({ tracks: [film('a', 1999), film('b', 2031), track('c')] }), {
      findByKeys: (keys) =>
        Promise.resolve(
          new Map(
            keys.flatMap((key) =>
              key === 'films/title/matrix/1999' ? [[key, itemIdSchema.parse('film-matrix')] as const] : [],
            ),
          ),
        ),
    });
    await sync();
    expect(kept.map(({ itemId, item }) => itemId === item.id)).toEqual([false, true, true]);
    expect(kept[0].itemId).toBe('film-matrix');
    // An honest guess, by its genres and tags.
    expect(kept[1].item).toMatchObject({
      ...{ domain: 'films', mood: { valence: 0.2, arousal: 0 }, moodSource: 'model:genre-mean' },
      tags: ['cyberpunk'],
    });
  });

  it('takes every page, a song named twice once, and tells of the change once', async () => {
    const pages: Record<number, TrackPage> = {
      0: { tracks: [track('a'), track('b'), track('a')], next: 3 },
      3: { tracks: [track('c')], next: 4 },
      4: { tracks: [] },
    };
    const { sync, kept, changes } = stage((cursor) => pages[cursor]);
    await sync();
    expect(kept.map(({ remoteId }) => remoteId)).toEqual(['a', 'b', 'c']);
    expect(new Set(kept.map(({ itemId }) => itemId)).size).toBe(3);
    expect(kept[0].item.mood).toEqual({ valence: 0.1, arousal: 0 });
    expect(changes()).toBe(1);
    await expect(sync()).rejects.toMatchObject({ code: 'server-sync-under-way' });
  });

  it('does not go round for ever with a server that gives the same page again and again', async () => {
    const { sync, problems } = stage((cursor) => ({ tracks: [track('a')], next: cursor + 1 }));
    await expect(sync()).rejects.toMatchObject({ code: 'server-changed' });
    expect(problems).toEqual(['server-changed']);
  });

  it('keeps what came before it was stopped, and says so', async () => {
    const { sync, kept, problems, stopping, changes } = stage((cursor) => {
      if (cursor === 1) stopping.abort();
      return { tracks: [track(`song ${cursor}`)], next: cursor + 1 };
    });
    await expect(sync()).rejects.toThrow();
    expect(kept.length).toBe(2);
    expect(problems).toEqual(['server-cut-off']);
    expect(changes()).toBe(1);
  });
});

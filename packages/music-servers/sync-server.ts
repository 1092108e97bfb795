import { matchItems, type CatalogueItem, type ItemId } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { itemIdOfTrack, itemOfTrack, type PlaceOfGenres } from './item-of-track.ts';
import { MusicServerError } from './music-server-error.ts';
import type { MusicServerClient, ServerAccount, ServerTrack } from './music-server-client.ts';

/** A work as it is kept: what it is there, and the item it is here. */
export interface KeptTrack {
  readonly remoteId: string;
  /** That of `item`, or of one that was in the catalogue before: the same work, with what is known of it. */
  readonly itemId: ItemId;
  readonly coverId?: string | undefined;
  readonly suffix?: string | undefined;
  readonly page?: string | undefined;
  /** Changes whenever anything above or in the item does. */
  readonly digest: string;
  readonly item: CatalogueItem;
}

/** How far a sync is. */
export interface SyncProgress {
  /** Counts the passes over a server's library from 1. */
  readonly run: number;
  /** Where the next page begins. */
  readonly cursor: number;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** How many the server says there are. */
  readonly total?: number | undefined;
}

/** What a sync needs of the store; `store.musicServers` is one. */
export interface SyncStore {
  /** Begins a pass, or goes on with one that was cut off; undefined while another one is under way, or the server is gone. */
  beginSync(id: string, at: number): Promise<SyncProgress | undefined>;
  /** Stores a page of a pass and where it goes on, in one transaction; undefined once the server is disconnected. */
  keepPage(
    id: string,
    run: number,
    page: {
      readonly tracks: readonly KeptTrack[];
      readonly cursor: number;
      readonly total?: number | undefined;
    },
    at: number,
  ): Promise<SyncProgress | undefined>;
  /** Ends a pass: forgets the tracks that it did not see. Gives how many. */
  finishSync(id: string, run: number, at: number): Promise<number>;
  /** Ends a pass that failed: it goes on where it was when it is begun again. */
  failSync(
    id: string,
    run: number,
    problem: { readonly code: string; readonly message: string },
    at: number,
  ): Promise<void>;
}

export interface SyncParts {
  readonly id: string;
  readonly account: ServerAccount;
  readonly server: MusicServerClient;
  readonly store: SyncStore;
  /** Tells other processes that the catalogue is another. */
  readonly markChanged: () => Promise<void>;
  readonly placeOfGenres: PlaceOfGenres;
  /** The items that keys of works (`workKeys`) lead to; without, no film, book or podcast is known. */
  readonly findByKeys?: (keys: readonly string[]) => Promise<ReadonlyMap<string, ItemId>>;
  readonly now: () => number;
  /** Keeps what has to be known once the sync has ended: who looks then looks no more. */
  readonly beforeFailure?: (error: unknown) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SyncProgress) => void | Promise<void>;
}

/**
 * Brings the songs, films, books and podcasts of a connected server into the catalogue: new and changed ones are written, those that are gone
 * are forgotten, the rest stays as it is. Stores page by page, so that a sync that was cut off goes on when called
 * again, and calling it twice changes nothing. Throws `server-sync-under-way`, or what the server's trouble was.
 */
export async function syncServer(parts: SyncParts): Promise<SyncProgress & { readonly removed: number }> {
  const { id, server, store, now, signal } = parts;
  let progress = await store.beginSync(id, now());
  if (progress === undefined) {
    throw new MusicServerError('sync-under-way', 'this library is being synced already, or was disconnected');
  }
  const { run } = progress;
  const before = progress.added + progress.changed;
  let removed = 0;
  try {
    let lastIds = '';
    for (let cursor: number | undefined = progress.cursor; cursor !== undefined;) {
      signal.throwIfAborted();
      const page = await server.page(cursor, signal);
      const tracks = await keptOf(page.tracks, parts);
      const ids = JSON.stringify(tracks.map(({ remoteId }) => remoteId));
      if (tracks.length > 0 && ids === lastIds) {
        throw new MusicServerError(
          'changed',
          'the server gives the same songs again and again, wherever in its list it is asked',
        );
      }
      lastIds = ids;
      const kept = await store.keepPage(
        id,
        run,
        { tracks, cursor: page.next ?? cursor, total: page.total },
        now(),
      );
      if (kept === undefined) {
        throw new MusicServerError('disconnected', 'this library was disconnected while it was synced');
      }
      progress = kept;
      await parts.onProgress?.(progress);
      cursor = page.next;
    }
    removed = await store.finishSync(id, run, now());
    return { ...progress, removed };
  } catch (error) {
    await parts.beforeFailure?.(error);
    await store.failSync(id, run, problemOf(error, signal), now());
    throw error;
  } finally {
    if (progress.added + progress.changed > before || removed > 0) await parts.markChanged();
  }
}

/** A server may name a work twice on a page: the last one counts. */
async function keptOf(tracks: readonly ServerTrack[], parts: SyncParts): Promise<KeptTrack[]> {
  const { account, placeOfGenres } = parts;
  const known = await knownWorks(tracks, parts);
  const byId = new Map<string, KeptTrack>();
  for (const track of tracks) {
    const { remoteId, coverId, suffix, page } = track;
    const item = itemOfTrack(itemIdOfTrack(account, remoteId), track, account.kind, placeOfGenres);
    const itemId = known.get(track) ?? item.id;
    const digest = createHash('sha256')
      .update(JSON.stringify(page === undefined ? [item, coverId, suffix] : [item, coverId, page, itemId]))
      .digest('base64url');
    byId.set(remoteId, { remoteId, itemId, coverId, suffix, page, digest, item });
  }
  return [...byId.values()];
}

/** The works that the catalogue knows: their moods, ratings and reasons are there. A song stays one of the person's own. */
async function knownWorks(
  tracks: readonly ServerTrack[],
  { findByKeys }: SyncParts,
): Promise<Map<ServerTrack, ItemId>> {
  const works = tracks.filter(({ page }) => page !== undefined);
  if (findByKeys === undefined || works.length === 0) return new Map();
  const matches = await matchItems(
    works.map(({ domain, title, artists, year, externalIds = {} }) => ({
      ...{ domain, title, creators: artists, year, externalIds },
    })),
    { known: () => Promise.resolve(new Set()), findByKeys },
  );
  return new Map(
    works.flatMap((work, at): [ServerTrack, ItemId][] => {
      const match = matches[at];
      return match?.kind === 'matched' ? [[work, match.itemId]] : [];
    }),
  );
}

function problemOf(error: unknown, signal: AbortSignal): { code: string; message: string } {
  if (signal.aborted)
    return { code: 'server-cut-off', message: 'the sync was stopped; it goes on when begun again' };
  if (error instanceof MusicServerError) return { code: error.code, message: error.message };
  return { code: 'internal', message: 'the sync failed for a reason of our own; begin it again' };
}

import { itemIdSchema, type CatalogueItem, type ItemId, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { checked, readable, toJsonOrNull } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { toItem } from '../items/item-rows.ts';
import { dropLibraryItems, writeLibraryItems } from '../items/library-items.ts';
import { lockItems } from '../items/lock-items.ts';
import { writeMany } from '../items/write-many.ts';
import { searchKey } from '../search-words.ts';
import type { StoreKind, Tables } from '../tables.ts';
import {
  syncOf,
  textOf,
  toServer,
  type NewServer,
  type ServerSync,
  type ServerTrackRow,
  type ServerWork,
  type StoredServer,
  type TrackToKeep,
} from './stored-server.ts';

/** A pass over a server's songs that was silent for so long, or in the future (clocks are set back), has died with its process. */
const SILENT_MILLISECONDS = 120_000;
/** A pass that was cut off longer ago begins anew: the places in the list are others by now. */
const RESUMED_WITHIN_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Connected music servers and their songs, whose items stand in the catalogue beside scanned files. Like those they
 * belong to this machine, not to a profile. `catalogue.markChanged` tells servers when a sync is through.
 */
export interface MusicServers {
  list(): Promise<StoredServer[]>;
  find(id: string): Promise<StoredServer | undefined>;
  /** Makes the connection; one of the same kind, address and user keeps its id and songs and takes the new login. Gives the id. */
  connect(server: NewServer): Promise<string>;
  /** The server refuses the login: it must be made anew. */
  expire(id: string): Promise<void>;
  trackOf(itemId: ItemId): Promise<ServerTrackRow | undefined>;
  /** The server's own ids of those of these items that are its songs. */
  remoteIds(id: string, itemIds: readonly ItemId[]): Promise<Map<ItemId, string>>;
  /** Its songs of these titles, upper and lower case and accents aside, in the order of their ids. */
  titled(id: string, titles: readonly string[]): Promise<{ remoteId: string; item: CatalogueItem }[]>;
  /** Says whose plays the server is told of, or nobody's; those of others that waited are forgotten. */
  tellPlaysOf(id: string, profileId: ProfileId | undefined): Promise<void>;
  /** All works that are opened at a server, each once. */
  works(): Promise<ServerWork[]>;
  /** Begins a pass, or goes on with one that was cut off; undefined while another one is under way, or the server is gone. */
  beginSync(id: string, at: number): Promise<ServerSync | undefined>;
  /** Stores a page and where the pass goes on, in one transaction; undefined when the server or the pass is gone. */
  keepPage(
    id: string,
    run: number,
    page: { readonly tracks: readonly TrackToKeep[]; readonly cursor: number; readonly total?: number },
    at: number,
  ): Promise<ServerSync | undefined>;
  /** Ends a pass: forgets the songs that it did not see, with their items. Gives how many. */
  finishSync(id: string, run: number, at: number): Promise<number>;
  failSync(
    id: string,
    run: number,
    problem: { readonly code: string; readonly message: string },
    at: number,
  ): Promise<void>;
  /** Stops a pass that is not over until it is begun again, whoever is at it. */
  pauseSync(id: string, at: number): Promise<void>;
  /** Takes a server away with its songs and their items; false where there was none. */
  disconnect(id: string): Promise<boolean>;
}

const TRACK_COLUMNS = [
  'server_id',
  'remote_id',
  'item_id',
  'cover_id',
  'suffix',
  'digest',
  'seen_in',
  'page',
] as const;
const REPLACE_TRACK = `(server_id, remote_id) do update set ${TRACK_COLUMNS.slice(2)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')}`;

export function createMusicServers(db: Kysely<Tables>, kind: StoreKind): MusicServers {
  const select = () =>
    db
      .selectFrom('library_servers')
      .selectAll()
      .select(({ selectFrom }) =>
        selectFrom('library_server_tracks')
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .whereRef('library_server_tracks.server_id', '=', 'library_servers.id')
          .as('rows'),
      )
      .select(({ selectFrom }) =>
        selectFrom('library_server_tracks')
          .select(({ fn }) => fn.count<number>('page').as('works'))
          .whereRef('library_server_tracks.server_id', '=', 'library_servers.id')
          .as('works'),
      )
      .select(({ selectFrom }) =>
        selectFrom('waiting_plays')
          .select(({ fn }) => fn.countAll<number>().as('waiting'))
          .whereRef('waiting_plays.server_id', '=', 'library_servers.id')
          .as('waiting'),
      );
  const find: MusicServers['find'] = async (id) => {
    const row = await select().where('id', '=', id).executeTakeFirst();
    return row && readable([row], toServer).at(0);
  };
  return {
    find,
    async list() {
      const rows = await select().orderBy('connected_at').orderBy('id').execute();
      return readable(rows, toServer);
    },
    async connect({ id, kind, address, userName, sealedLogin, connectedAt }) {
      const row = await db
        .insertInto('library_servers')
        .values({
          id,
          kind,
          address: JSON.stringify(address),
          user_name: JSON.stringify(userName),
          state: 'connected',
          sealed_login: sealedLogin,
          connected_at: connectedAt,
          synced_at: null,
          sync: null,
          plays_of: null,
          plays_lost: 0,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'address', 'user_name'])
            .doUpdateSet({ state: 'connected', sealed_login: sealedLogin }),
        )
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async expire(id) {
      await db.updateTable('library_servers').set({ state: 'login-again' }).where('id', '=', id).execute();
    },
    tellPlaysOf: (id, profileId) =>
      atomically(db, async (db) => {
        await db
          .updateTable('library_servers')
          .set({ plays_of: profileId ?? null, plays_lost: 0 })
          .where('id', '=', id)
          .execute();
        const waiting = db.deleteFrom('waiting_plays').where('server_id', '=', id);
        await (profileId === undefined ? waiting : waiting.where('profile_id', '<>', profileId)).execute();
      }),
    async trackOf(itemId) {
      const row = await db
        .selectFrom('library_server_tracks')
        .select(['server_id', 'remote_id', 'cover_id', 'suffix', 'page'])
        .where('item_id', '=', itemId)
        .executeTakeFirst();
      return (
        row && {
          serverId: row.server_id,
          remoteId: textOf(row.remote_id),
          itemId,
          coverId: row.cover_id === null ? undefined : textOf(row.cover_id),
          suffix: row.suffix === null ? undefined : textOf(row.suffix),
          page: row.page === null ? undefined : textOf(row.page),
        }
      );
    },
    async remoteIds(id, itemIds) {
      const found = new Map<ItemId, string>();
      for (const batch of inBatches(itemIds)) {
        const rows = await db
          .selectFrom('library_server_tracks')
          .select(['item_id', 'remote_id'])
          .where('server_id', '=', id)
          .where('page', 'is', null)
          .where('item_id', 'in', batch)
          .execute();
        readable(rows, ({ item_id, remote_id }) =>
          found.set(checked(itemIdSchema, item_id, 'library_server_tracks.item_id'), textOf(remote_id)),
        );
      }
      return found;
    },
    async titled(id, titles) {
      const found: { remoteId: string; item: CatalogueItem }[] = [];
      for (const batch of inBatches([...new Set(titles.map(searchKey))])) {
        const rows = await db
          .selectFrom('items')
          .innerJoin('library_server_tracks', 'library_server_tracks.item_id', 'items.id')
          .select(['items.data', 'library_server_tracks.remote_id'])
          .where('items.domain', '=', 'music')
          .where('items.title_key', 'in', batch)
          .where('library_server_tracks.server_id', '=', id)
          .orderBy('items.id')
          .execute();
        found.push(
          ...readable(rows, ({ data, remote_id }) => ({
            remoteId: textOf(remote_id),
            item: toItem({ data }),
          })),
        );
      }
      return found;
    },
    async works() {
      const rows = await db
        .selectFrom('library_server_tracks')
        .innerJoin('library_servers', 'library_servers.id', 'library_server_tracks.server_id')
        .select(['item_id', 'page', 'address'])
        .where('page', 'is not', null)
        .orderBy('remote_id')
        .execute();
      const works = readable(rows, ({ item_id, page, address }) => ({
        itemId: checked(itemIdSchema, item_id, 'library_server_tracks.item_id'),
        address: `${textOf(address)}${textOf(page ?? '')}`,
      }));
      return [...new Map(works.map((work) => [work.itemId, work])).values()];
    },
    beginSync: (id, at) =>
      atomically(db, async (db) => {
        const sync = await lockSync(db, id);
        if (sync === 'gone') return undefined;
        if (sync?.state === 'running' && Math.abs(at - sync.updatedAt) < SILENT_MILLISECONDS)
          return undefined;
        const goesOn =
          sync !== undefined &&
          sync.state !== 'done' &&
          Math.abs(at - sync.updatedAt) < RESUMED_WITHIN_MILLISECONDS;
        const base = goesOn ? sync : { ...EMPTY, run: (sync?.run ?? 0) + 1, startedAt: at };
        const begun: ServerSync = { ...base, state: 'running', problem: undefined, updatedAt: at };
        await writeSync(db, id, begun);
        return begun;
      }),
    keepPage: (id, run, { tracks, cursor, total }, at) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const sync = await lockSync(db, id);
        if (sync === 'gone' || sync?.run !== run || sync.state !== 'running') return undefined;
        const known = await digestsOf(db, id, tracks);
        const fresh = tracks.filter(({ remoteId, digest }) => known.get(remoteId) !== digest);
        const added = fresh.filter(({ remoteId }) => !known.has(remoteId)).length;
        // An item of its own is of no use any more where the catalogue has the work by now.
        const replaced = fresh.filter(
          ({ remoteId, itemId, item }) => known.has(remoteId) && itemId !== item.id,
        );
        if (replaced.length > 0)
          await dropLibraryItems(
            db,
            replaced.map(({ item }) => item.id),
          );
        await writeLibraryItems(
          db,
          kind,
          fresh.flatMap(({ itemId, item }) => (itemId === item.id ? [item] : [])),
          at,
        );
        await writeMany(
          db,
          kind,
          'library_server_tracks',
          TRACK_COLUMNS,
          tracks.map((track) => [
            id,
            JSON.stringify(track.remoteId),
            track.itemId,
            toJsonOrNull(track.coverId),
            toJsonOrNull(track.suffix),
            track.digest,
            run,
            toJsonOrNull(track.page),
          ]),
          REPLACE_TRACK,
        );
        const kept: ServerSync = {
          ...sync,
          cursor,
          read: sync.read + tracks.length,
          added: sync.added + added,
          changed: sync.changed + fresh.length - added,
          unchanged: sync.unchanged + tracks.length - fresh.length,
          total: total ?? sync.total,
          updatedAt: at,
        };
        await writeSync(db, id, kept);
        return kept;
      }),
    finishSync: (id, run, at) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const sync = await lockSync(db, id);
        if (sync === 'gone' || sync?.run !== run || sync.state !== 'running') return 0;
        const lost = await db
          .deleteFrom('library_server_tracks')
          .where('server_id', '=', id)
          .where('seen_in', '<', run)
          .returning('item_id')
          .execute();
        if (lost.length > 0)
          await dropLibraryItems(
            db,
            lost.map(({ item_id }) => item_id),
          );
        await writeSync(db, id, { ...sync, state: 'done', removed: lost.length, updatedAt: at });
        await db.updateTable('library_servers').set({ synced_at: at }).where('id', '=', id).execute();
        return lost.length;
      }),
    failSync: (id, run, problem, at) =>
      atomically(db, async (db) => {
        const sync = await lockSync(db, id);
        if (sync === 'gone' || sync?.run !== run || sync.state !== 'running') return;
        await writeSync(db, id, { ...sync, state: 'failed', problem, updatedAt: at });
      }),
    pauseSync: (id, at) =>
      atomically(db, async (db) => {
        const sync = await lockSync(db, id);
        if (sync === 'gone' || sync === undefined || !isUnderWay(sync)) return;
        await writeSync(db, id, { ...sync, state: 'paused', problem: undefined, updatedAt: at });
      }),
    disconnect: (id) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        // As all others do: the server first, then its songs.
        if ((await lockSync(db, id)) === 'gone') return false;
        const tracks = await db
          .deleteFrom('library_server_tracks')
          .where('server_id', '=', id)
          .returning('item_id')
          .execute();
        if (tracks.length > 0)
          await dropLibraryItems(
            db,
            tracks.map(({ item_id }) => item_id),
          );
        await db.deleteFrom('library_servers').where('id', '=', id).execute();
        return true;
      }),
  };
}

const EMPTY = { cursor: 0, read: 0, added: 0, changed: 0, unchanged: 0, removed: 0 };

/** Also what ended with its process, and goes on with the next. */
function isUnderWay({ state, problem }: ServerSync): boolean {
  return state === 'running' || problem?.code === 'server-cut-off';
}

/** The state of the last pass, held until the transaction ends; `gone` where there is no such server. */
async function lockSync(db: Kysely<Tables>, id: string): Promise<ServerSync | undefined | 'gone'> {
  // A write takes the row in both engines.
  const row = await db
    .updateTable('library_servers')
    .set((set) => ({ id: set.ref('id') }))
    .where('id', '=', id)
    .returning('sync')
    .executeTakeFirst();
  return row === undefined ? 'gone' : syncOf(row.sync);
}

async function writeSync(db: Kysely<Tables>, id: string, sync: ServerSync): Promise<void> {
  await db
    .updateTable('library_servers')
    .set({ sync: JSON.stringify(sync) })
    .where('id', '=', id)
    .execute();
}

async function digestsOf(
  db: Kysely<Tables>,
  id: string,
  tracks: readonly TrackToKeep[],
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const batch of inBatches(tracks)) {
    const rows = await db
      .selectFrom('library_server_tracks')
      .select(['remote_id', 'digest'])
      .where('server_id', '=', id)
      .where(
        'remote_id',
        'in',
        batch.map(({ remoteId }) => JSON.stringify(remoteId)),
      )
      .execute();
    for (const { remote_id, digest } of rows) digests.set(textOf(remote_id), digest);
  }
  return digests;
}

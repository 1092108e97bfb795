import { setImmediate } from 'node:timers/promises';
import { mendValue, playlistSchema, type Playlist, type ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { allOf } from '../in-pages.ts';
import { inBatches } from '../in-batches.ts';
import type { StoreKind, Tables } from '../tables.ts';

/** A playlist without its entries; `works` is their number. */
export type PlaylistSummary = Omit<Playlist, 'entries'> & { readonly works: number };

export interface Playlists {
  /** Stores playlists; one whose id is known already is kept as it was. Gives the number of new ones. */
  store(profileId: ProfileId, playlists: readonly Playlist[]): Promise<number>;
  /** The last changed first. */
  list(profileId: ProfileId): Promise<PlaylistSummary[]>;
  /** All with their entries, the last changed first. */
  all(profileId: ProfileId): Promise<Playlist[]>;
  /** The same page by page. */
  pages(profileId: ProfileId): AsyncIterable<readonly Playlist[]>;
  find(profileId: ProfileId, id: string): Promise<Playlist | undefined>;
  /** Bytes of all entries of all playlists. */
  bytes(profileId: ProfileId): Promise<number>;
  /**
   * Puts what `change` makes of a playlist in its place; changes of one playlist take turns. Nothing when it does not
   * exist. An error of `change` leaves it as it was.
   */
  change(
    profileId: ProfileId,
    id: string,
    change: (playlist: Playlist) => Playlist,
  ): Promise<Playlist | undefined>;
  /** Gives the deleted playlist, so that it can be put back; nothing when it does not exist. */
  delete(profileId: ProfileId, id: string): Promise<Playlist | undefined>;
}

const SUMMARY = ['id', 'name', 'origin', 'works', 'created_at', 'changed_at'] as const;

/** The playlists of a store. */
export function createPlaylists(db: Kysely<Tables>, kind: StoreKind): Playlists {
  const rowsOf = (profileId: ProfileId) =>
    db
      .selectFrom('playlists')
      .where('profile_id', '=', profileId)
      .orderBy('changed_at', 'desc')
      .orderBy('id');
  return {
    store: (profileId, playlists) =>
      atomically(db, async (db) => {
        let stored = 0;
        for (const batch of inBatches(playlists)) {
          const added = await db
            .insertInto('playlists')
            .values(batch.map((playlist) => ({ profile_id: profileId, ...toRow(playlist) })))
            .onConflict((conflict) => conflict.columns(['profile_id', 'id']).doNothing())
            .returning('id')
            .execute();
          stored += added.length;
        }
        return stored;
      }),
    async list(profileId) {
      const rows = await rowsOf(profileId).select(SUMMARY).execute();
      return readable(rows, ({ id, name, origin, works, created_at, changed_at }) => ({
        ...checked(
          playlistSchema.omit({ entries: true }),
          {
            id,
            name: fromJson(z.string(), name, 'playlists.name'),
            origin,
            createdAt: created_at,
            changedAt: changed_at,
          },
          'playlists',
        ),
        works: mendValue(z.number().int().nonnegative(), works) ?? 0,
      }));
    },
    all(profileId) {
      return allOf(this.pages(profileId));
    },
    async *pages(profileId) {
      // One by one, by their ids: to put them in order, the database reads all of each.
      const ids = await rowsOf(profileId).select('id').execute();
      for (const { id } of ids) {
        const row = await rowsOf(profileId).selectAll().where('id', '=', id).executeTakeFirst();
        if (row !== undefined) yield readable([row], toPlaylist);
        await setImmediate();
      }
    },
    async find(profileId, id) {
      const row = await rowsOf(profileId).selectAll().where('id', '=', id).executeTakeFirst();
      return row && readable([row], toPlaylist).at(0);
    },
    async bytes(profileId) {
      const { bytes } = await db
        .selectFrom('playlists')
        .select(sql<number | null>`cast(sum(octet_length(entries)) as bigint)`.as('bytes'))
        .where('profile_id', '=', profileId)
        .executeTakeFirstOrThrow();
      return Number(bytes ?? 0);
    },
    change: (profileId, id, change) =>
      atomically(db, async (db) => {
        const query = db
          .selectFrom('playlists')
          .selectAll()
          .where('profile_id', '=', profileId)
          .where('id', '=', id);
        const row = await (kind === 'postgres' ? query.forNoKeyUpdate() : query).executeTakeFirst();
        if (row === undefined) return undefined;
        const changed = change(toPlaylist(row));
        await db
          .updateTable('playlists')
          .set(toRow(changed))
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .execute();
        return changed;
      }),
    async delete(profileId, id) {
      const row = await db
        .deleteFrom('playlists')
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && toPlaylist(row);
    },
  };
}

function toRow(playlist: Playlist): Omit<Tables['playlists'], 'profile_id'> {
  return {
    id: playlist.id,
    name: JSON.stringify(playlist.name),
    origin: playlist.origin,
    entries: JSON.stringify(playlist.entries),
    works: playlist.entries.length,
    created_at: playlist.createdAt,
    changed_at: playlist.changedAt,
  };
}

function toPlaylist(row: Tables['playlists']): Playlist {
  const { id, origin, created_at: createdAt, changed_at: changedAt } = row;
  const name = fromJson(z.string(), row.name, 'playlists.name');
  // As the list of playlists shows one that cannot be read, it must open, and go.
  const entries =
    readable([row.entries], (text) => fromJson(z.array(z.unknown()), text, 'playlists.entries')).at(0) ?? [];
  return checked(playlistSchema, { id, name, origin, entries, createdAt, changedAt }, 'playlists');
}

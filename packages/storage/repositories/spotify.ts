import { itemIdSchema, type ItemId, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import type { Tables } from '../tables.ts';

/** A person's connection with Spotify. */
export interface StoredSpotifyConnection {
  readonly clientId: string;
  /** `login-again`: the consent is over; the tokens are gone and the person must log in once more. */
  readonly state: 'connected' | 'login-again';
  /** The tokens, encrypted by the app: the store cannot read them. Absent where they are gone. */
  readonly sealedTokens?: string;
  readonly consentedAt: number;
  /** Counts the changes, so that only who has seen the newest tokens puts others in their place. */
  readonly revision: number;
}

/** Which track one of our items is there: nothing where a search did not find it. `at` is the time of the search. */
export interface FoundTrack {
  readonly itemId: ItemId;
  readonly uri?: string;
  readonly explicit: boolean;
  readonly at: number;
}

export interface Spotify {
  find(profileId: ProfileId): Promise<StoredSpotifyConnection | undefined>;
  /** Makes the connection, or puts a new login in the place of the old one. */
  connect(
    profileId: ProfileId,
    login: { readonly clientId: string; readonly sealedTokens: string; readonly consentedAt: number },
  ): Promise<void>;
  /** Puts renewed tokens in place; false where the connection has changed since `revision`, or is gone. */
  renew(profileId: ProfileId, revision: number, sealedTokens: string): Promise<boolean>;
  /** The consent is over: takes the tokens away. False where the connection has changed since `revision`. */
  expire(profileId: ProfileId, revision: number): Promise<boolean>;
  /** What was found before for these items. */
  knownTracks(profileId: ProfileId, itemIds: readonly ItemId[]): Promise<FoundTrack[]>;
  /** Remembers what was found; nothing is kept for a person who has disconnected meanwhile. */
  keepTracks(profileId: ProfileId, tracks: readonly FoundTrack[]): Promise<void>;
  /** Takes the connection away, and with it everything that was found. */
  disconnect(profileId: ProfileId): Promise<void>;
}

const stateSchema = z.enum(['connected', 'login-again']);

/** The Spotify connections of a store. */
export function createSpotify(db: Kysely<Tables>): Spotify {
  return {
    async find(profileId) {
      const row = await db
        .selectFrom('spotify_connections')
        .selectAll()
        .where('profile_id', '=', profileId)
        .executeTakeFirst();
      return (
        row && {
          clientId: row.client_id,
          state: checked(stateSchema, row.state, 'spotify_connections.state'),
          ...(row.sealed_tokens !== null && { sealedTokens: row.sealed_tokens }),
          consentedAt: storedMoment(row.consented_at),
          revision: row.revision,
        }
      );
    },
    async connect(profileId, { clientId, sealedTokens, consentedAt }) {
      const login = {
        client_id: clientId,
        state: 'connected',
        sealed_tokens: sealedTokens,
        consented_at: consentedAt,
      };
      await db
        .insertInto('spotify_connections')
        .values({ profile_id: profileId, revision: 1, ...login })
        .onConflict((conflict) =>
          conflict.column('profile_id').doUpdateSet((set) => ({
            ...login,
            revision: set('spotify_connections.revision', '+', 1),
          })),
        )
        .execute();
    },
    async renew(profileId, revision, sealedTokens) {
      const row = await db
        .updateTable('spotify_connections')
        .set({ sealed_tokens: sealedTokens, revision: revision + 1 })
        .where('profile_id', '=', profileId)
        .where('revision', '=', revision)
        .returning('revision')
        .executeTakeFirst();
      return row !== undefined;
    },
    async expire(profileId, revision) {
      const row = await db
        .updateTable('spotify_connections')
        .set({ state: 'login-again', sealed_tokens: null, revision: revision + 1 })
        .where('profile_id', '=', profileId)
        .where('revision', '=', revision)
        .returning('revision')
        .executeTakeFirst();
      return row !== undefined;
    },
    async knownTracks(profileId, itemIds) {
      const found: FoundTrack[] = [];
      for (const batch of inBatches(itemIds)) {
        const rows = await db
          .selectFrom('spotify_tracks')
          .select(['item_id', 'uri', 'explicit', 'at'])
          .where('profile_id', '=', profileId)
          .where('item_id', 'in', batch)
          .execute();
        found.push(
          ...readable(rows, ({ item_id, uri, explicit, at }) => ({
            itemId: checked(itemIdSchema, item_id, 'spotify_tracks.item_id'),
            ...(uri !== null && { uri: checked(z.string(), uri, 'spotify_tracks.uri') }),
            explicit: explicit === 1,
            at: storedMoment(at),
          })),
        );
      }
      return found;
    },
    keepTracks: (profileId, tracks) =>
      atomically(db, async (db) => {
        const connection = await db
          .selectFrom('spotify_connections')
          .select('profile_id')
          .where('profile_id', '=', profileId)
          .executeTakeFirst();
        if (connection === undefined) return;
        // In one order, so that two that keep the same works do not wait for each other.
        const inOrder = [...tracks].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
        for (const batch of inBatches(inOrder)) {
          await db
            .insertInto('spotify_tracks')
            .values(
              batch.map(({ itemId, uri, explicit, at }) => ({
                profile_id: profileId,
                item_id: itemId,
                uri: uri ?? null,
                explicit: explicit ? 1 : 0,
                at,
              })),
            )
            .onConflict((conflict) =>
              conflict.columns(['profile_id', 'item_id']).doUpdateSet((set) => ({
                uri: set.ref('excluded.uri'),
                explicit: set.ref('excluded.explicit'),
                at: set.ref('excluded.at'),
              })),
            )
            .execute();
        }
      }),
    async disconnect(profileId) {
      await db.deleteFrom('spotify_connections').where('profile_id', '=', profileId).execute();
    },
  };
}

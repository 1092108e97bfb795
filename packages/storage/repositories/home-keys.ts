import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { storedMoment } from '../as-json.ts';
import { hashToken } from '../hash-token.ts';
import type { Tables } from '../tables.ts';

/** A key by which a person's home reads their mood: the key itself is not known any more. */
export interface StoredHomeKey {
  readonly madeAt: number;
  /** When it was last shown, to the minute. */
  readonly usedAt?: number;
}

export interface HomeKeys {
  /** Makes a key, in place of the one before. It is stored hashed and cannot be read back. */
  set(profileId: ProfileId, key: string, at: number): Promise<void>;
  find(profileId: ProfileId): Promise<StoredHomeKey | undefined>;
  /** Whose key this is; notes that it was used. Undefined where it is nobody's (any more). */
  use(key: string, at: number): Promise<ProfileId | undefined>;
  /** False where there was none. */
  delete(profileId: ProfileId): Promise<boolean>;
}

const MINUTE_MS = 60_000;

/** The keys of homes of a store. */
export function createHomeKeys(db: Kysely<Tables>): HomeKeys {
  return {
    async set(profileId, key, at) {
      const row = { token_hash: hashToken(key), made_at: at, used_at: null };
      await db
        .insertInto('home_keys')
        .values({ profile_id: profileId, ...row })
        .onConflict((conflict) => conflict.column('profile_id').doUpdateSet(row))
        .execute();
    },
    async find(profileId) {
      const row = await db
        .selectFrom('home_keys')
        .select(['made_at', 'used_at'])
        .where('profile_id', '=', profileId)
        .executeTakeFirst();
      return (
        row && {
          madeAt: storedMoment(row.made_at),
          ...(row.used_at !== null && { usedAt: storedMoment(row.used_at) }),
        }
      );
    },
    async use(key, at) {
      const hash = hashToken(key);
      const row = await db
        .selectFrom('home_keys')
        .select(['profile_id', 'used_at'])
        .where('token_hash', '=', hash)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.used_at === null || Math.abs(at - row.used_at) >= MINUTE_MS)
        await db.updateTable('home_keys').set({ used_at: at }).where('token_hash', '=', hash).execute();
      return profileIdSchema.parse(row.profile_id);
    },
    async delete(profileId) {
      const row = await db
        .deleteFrom('home_keys')
        .where('profile_id', '=', profileId)
        .returning('profile_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

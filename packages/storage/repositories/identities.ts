import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { storedMoment } from '../as-json.ts';
import type { Tables } from '../tables.ts';
import { createNewcomers, newcomerId } from './newcomers.ts';
import type { Identity } from '../identity.ts';

/** An identity and whose it is. Times are milliseconds since the epoch. */
export interface StoredIdentity extends Identity {
  readonly profileId: ProfileId;
  readonly madeAt: number;
  /** Absent where it was not used since this is noted. */
  readonly usedAt?: number;
}

export interface Identities {
  find(identity: Identity): Promise<StoredIdentity | undefined>;
  /** Those of a person, the oldest first. */
  list(profileId: ProfileId): Promise<StoredIdentity[]>;
  /** Whose it is from here on; false where it is somebody else's. */
  keep(identity: Identity, profileId: ProfileId, at: number): Promise<boolean>;
  used(identity: Identity, at: number): Promise<void>;
  /** False where the person has no such one. */
  remove(profileId: ProfileId, identity: Identity): Promise<boolean>;
}

/** The identities of a store. */
export function createIdentities(db: Kysely<Tables>): Identities {
  const find: Identities['find'] = async ({ issuer, subject }) => {
    const row = await db
      .selectFrom('identities')
      .selectAll()
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row && toIdentity(row);
  };
  return {
    find,
    async list(profileId) {
      const rows = await db
        .selectFrom('identities')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('made_at')
        .orderBy('subject')
        .execute();
      return rows.map(toIdentity);
    },
    async keep(identity, profileId, at) {
      const { issuer, subject } = identity;
      await db
        .insertInto('identities')
        .values({ issuer, subject, profile_id: profileId, made_at: at })
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
        .execute();
      // Who has shown otherwise who they are neither waits nor is refused any more.
      const isTheirs = (await find(identity))?.profileId === profileId;
      if (isTheirs) await createNewcomers(db).forget(newcomerId(identity));
      return isTheirs;
    },
    async used({ issuer, subject }, at) {
      await db
        .updateTable('identities')
        .set({ used_at: at })
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .execute();
    },
    async remove(profileId, { issuer, subject }) {
      const { numDeletedRows } = await db
        .deleteFrom('identities')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .where('profile_id', '=', profileId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toIdentity(row: Tables['identities']): StoredIdentity {
  return {
    ...{ issuer: row.issuer, subject: row.subject, profileId: profileIdSchema.parse(row.profile_id) },
    madeAt: storedMoment(row.made_at),
    ...(row.used_at !== null && { usedAt: storedMoment(row.used_at) }),
  };
}

import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { storedMoment } from '../as-json.ts';
import type { Tables } from '../tables.ts';
import type { DeviceName } from './sessions.ts';

/** A passkey (WebAuthn credential) of a person. */
export interface StoredPasskey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly profileId: ProfileId;
  /** The name of the server that it is for. */
  readonly rpId: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** How often it was used, where it counts that. */
  readonly counter: number;
  /** Where it was made. */
  readonly device: DeviceName;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** Absent where it was not used since this is noted. */
  readonly usedAt?: number;
}

/** The passkeys of a store. */
export interface Passkeys {
  add(passkey: StoredPasskey): Promise<void>;
  find(id: string): Promise<StoredPasskey | undefined>;
  /** Those of a person, the oldest first. */
  list(profileId: ProfileId): Promise<StoredPasskey[]>;
  used(id: string, use: { readonly counter: number; readonly at: number }): Promise<void>;
  /** False where the person has no such one. */
  remove(profileId: ProfileId, id: string): Promise<boolean>;
}

export function createPasskeys(db: Kysely<Tables>): Passkeys {
  return {
    async add({ id, profileId, rpId, publicKey, counter, device, madeAt }) {
      await db
        .insertInto('passkeys')
        .values({
          ...{ id, profile_id: profileId, rp_id: rpId, public_key: publicKey, counter, made_at: madeAt },
          ...{ browser: device.browser ?? null, system: device.system ?? null },
        })
        .execute();
    },
    async find(id) {
      const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toPasskey(row);
    },
    async list(profileId) {
      const rows = await db
        .selectFrom('passkeys')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.map(toPasskey);
    },
    async used(id, { counter, at }) {
      await db.updateTable('passkeys').set({ counter, used_at: at }).where('id', '=', id).execute();
    },
    async remove(profileId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('passkeys')
        .where('id', '=', id)
        .where('profile_id', '=', profileId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toPasskey(row: Tables['passkeys']): StoredPasskey {
  return {
    ...{ id: row.id, profileId: profileIdSchema.parse(row.profile_id), rpId: row.rp_id },
    ...{ publicKey: row.public_key, counter: row.counter, madeAt: storedMoment(row.made_at) },
    ...(row.used_at !== null && { usedAt: storedMoment(row.used_at) }),
    device: {
      ...(row.browser !== null && { browser: row.browser }),
      ...(row.system !== null && { system: row.system }),
    },
  };
}

import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson, readable, storedMoment } from '../as-json.ts';
import { hashToken } from '../hash-token.ts';
import type { StoreKind, Tables } from '../tables.ts';
import type { PinState } from './people.ts';

/**
 * `person` lets somebody in who is there, or the first owner; `invitation` somebody who is not there yet. `passkey` and `new-passkey`
 * are challenges that are to be signed, `provider` is a login that was begun elsewhere.
 */
export type LoginSecretKind = 'person' | 'invitation' | 'passkey' | 'new-passkey' | 'provider';

/** Something that is good for once, and not for long. Times are milliseconds since the epoch. */
export interface LoginSecret {
  readonly id: string;
  readonly kind: LoginSecretKind;
  /** Whom it lets in, or who made it; it goes when they go. */
  readonly profileId?: ProfileId | undefined;
  /** A JSON value whose form its owner, the app, knows. */
  readonly about: unknown;
  readonly madeAt: number;
  /** From then on it is good for nothing. */
  readonly diesAt: number;
}

/** What logins have to remember. */
export interface Logins {
  /** Keeps a secret by the hash of its token, which cannot be read back; what has died of old age goes. */
  keepSecret(secret: LoginSecret & { readonly token: string }): Promise<void>;
  /** The one use of a secret that is alive: of many at once one gets it. */
  takeSecret(kind: LoginSecretKind, token: string, now: number): Promise<LoginSecret | undefined>;
  /** Those of a kind that are alive, the newest first. */
  secrets(kind: LoginSecretKind, now: number): Promise<LoginSecret[]>;
  /** False where there is none of that kind (any more). */
  dropSecret(kind: LoginSecretKind, id: string): Promise<boolean>;
  /** The house that one signs in to, where one has to; absent while nobody has chosen. */
  hostHouse(): Promise<string | undefined>;
  setHostHouse(house: string): Promise<void>;
  /** Whether the owner of that house is signed in anywhere, or can come back by a passkey. */
  hasOwner(): Promise<boolean>;
  /** Inside a transaction: how it stands with tries of `what`; others that ask for the same wait until it ends. */
  tries(what: string): Promise<Pick<PinState, 'tries' | 'lockedUntil'>>;
  /** Counts of what nobody tried for a day go. */
  setTries(what: string, state: Pick<PinState, 'tries' | 'lockedUntil'>, now: number): Promise<void>;
  /** Counts one more within a window that begins with the first (milliseconds); those that are over go. */
  countWithin(
    what: string,
    window: { readonly now: number; readonly lasts: number },
  ): Promise<{ readonly tries: number; readonly endsAt: number }>;
}

const DAY_MS = 24 * 3_600_000;
const anything = z.unknown();

/** The logins of a store. */
export function createLogins(db: Kysely<Tables>, store: StoreKind): Logins {
  const hostHouse: Logins['hostHouse'] = async () =>
    (await db.selectFrom('host_house').select('house').executeTakeFirst())?.house;
  return {
    async keepSecret({ id, token, kind, profileId, about, madeAt, diesAt }) {
      await db.deleteFrom('login_secrets').where('dies_at', '<=', madeAt).execute();
      await db
        .insertInto('login_secrets')
        .values({
          ...{ id, token_hash: hashToken(token), kind, profile_id: profileId ?? null },
          ...{ about: JSON.stringify(about), made_at: madeAt, dies_at: diesAt },
        })
        .execute();
    },
    async takeSecret(kind, token, now) {
      const rows = await db
        .deleteFrom('login_secrets')
        .where('token_hash', '=', hashToken(token))
        .where('kind', '=', kind)
        .where('dies_at', '>', now)
        .returningAll()
        .execute();
      return readable(rows, (row) => toSecret(row, kind)).at(0);
    },
    async secrets(kind, now) {
      const rows = await db
        .selectFrom('login_secrets')
        .selectAll()
        .where('kind', '=', kind)
        .where('dies_at', '>', now)
        .orderBy('made_at', 'desc')
        .orderBy('id')
        .execute();
      return readable(rows, (row) => toSecret(row, kind));
    },
    async dropSecret(kind, id) {
      const rows = await db
        .deleteFrom('login_secrets')
        .where('id', '=', id)
        .where('kind', '=', kind)
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    hostHouse,
    async setHostHouse(house) {
      await db
        .insertInto('host_house')
        .values({ id: 1, house })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ house }))
        .execute();
    },
    async hasOwner() {
      const house = await hostHouse();
      if (house === undefined) return false;
      const row = await db
        .selectFrom('people')
        .select('profile_id')
        .where('kind', '=', 'owner')
        .where('house', '=', house)
        .where((where) =>
          where.or([
            where.exists(
              where
                .selectFrom('sessions')
                .select('id')
                .whereRef('sessions.profile_id', '=', 'people.profile_id')
                .where('signed_in', 'is not', null),
            ),
            where.exists(
              where
                .selectFrom('passkeys')
                .select('id')
                .whereRef('passkeys.profile_id', '=', 'people.profile_id'),
            ),
          ]),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async tries(what) {
      const ofHash = hashToken(what);
      await db
        .insertInto('login_tries')
        .values({ of_hash: ofHash, tries: 0, locked_until: 0, last_at: 0 })
        .onConflict((conflict) => conflict.column('of_hash').doNothing())
        .execute();
      const query = db
        .selectFrom('login_tries')
        .select(['tries', 'locked_until'])
        .where('of_hash', '=', ofHash);
      const row = await (store === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
      return { tries: row?.tries ?? 0, lockedUntil: row?.locked_until ?? 0 };
    },
    async setTries(what, { tries, lockedUntil }, now) {
      const ofHash = hashToken(what);
      await db
        .updateTable('login_tries')
        .set({ tries, locked_until: lockedUntil, last_at: now })
        .where('of_hash', '=', ofHash)
        .execute();
      await db
        .deleteFrom('login_tries')
        .where('last_at', '<', now - DAY_MS)
        .where('of_hash', '!=', ofHash)
        .execute();
    },
    async countWithin(what, { now, lasts }) {
      // A clock that was set back lets no window last longer.
      await db
        .deleteFrom('try_windows')
        .where((where) => where.or([where('ends_at', '<=', now), where('ends_at', '>', now + DAY_MS)]))
        .execute();
      const row = await db
        .insertInto('try_windows')
        .values({ of_hash: hashToken(what), tries: 1, ends_at: now + lasts })
        .onConflict((conflict) =>
          conflict.column('of_hash').doUpdateSet({ tries: sql<number>`try_windows.tries + 1` }),
        )
        .returning(['tries', 'ends_at'])
        .executeTakeFirstOrThrow();
      return { tries: row.tries, endsAt: row.ends_at };
    },
  };
}

function toSecret(row: Tables['login_secrets'], kind: LoginSecretKind): LoginSecret {
  return {
    id: row.id,
    kind,
    ...(row.profile_id !== null && { profileId: profileIdSchema.parse(row.profile_id) }),
    about: fromJson(anything, row.about, 'login_secrets.about'),
    madeAt: storedMoment(row.made_at),
    diesAt: storedMoment(row.dies_at),
  };
}

import { profileIdSchema, type PersonKind, type ProfileId } from '@emoverse/domain';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { atomically } from '../atomically.ts';
import { storedMoment } from '../as-json.ts';
import { hashToken } from '../hash-token.ts';
import { rememberQuery } from '../remember-query.ts';
import type { Tables } from '../tables.ts';
import { toProfile } from '../to-profile.ts';
import { personKindOf } from './person-kind-of.ts';
import type { StoredProfile } from '../stored-profile.ts';

/** What a browser says of itself, as names: `Firefox`, `Android`. */
export interface DeviceName {
  readonly browser?: string | undefined;
  readonly system?: string | undefined;
}

/** A browser that was let into a house. Times are milliseconds since the epoch. */
export interface StoredSession {
  readonly id: string;
  readonly house: string;
  /** People of the house, guests among them. */
  readonly people: number;
  /** Who uses it, if anybody does. */
  readonly profile?: StoredProfile;
  readonly kind?: PersonKind;
  /** Whether they have said so since the browser was opened. */
  readonly isPresent: boolean;
  /** How somebody signed in to get it; absent where nobody had to. */
  readonly signedIn?: string;
  /** When who uses it last showed who they are; 0 where they have not. */
  readonly provenAt: number;
  /** When it was last seen, to the hour. */
  readonly seenAt: number;
  /** When its token was last renewed. */
  readonly renewedAt: number;
  /** Which of its tokens was shown: the newest, or the one before, which is taken until the newest has `settled`. */
  readonly shown: 'newest' | 'former';
  /** Whether there is no former token any more. */
  readonly isSettled: boolean;
}

/** A session as the people of its house see it. */
export interface StoredDevice extends DeviceName {
  readonly id: string;
  /** The one person who has used it; absent once there were others. */
  readonly belongsTo?: ProfileId;
  /** Who uses it now. */
  readonly profileId?: ProfileId;
  /** How somebody signed in to get it; absent where nobody had to. */
  readonly signedIn?: string;
  readonly madeAt: number;
  /** To the hour. */
  readonly seenAt: number;
}

export interface NewSession {
  readonly id: string;
  readonly house: string;
  readonly profileId: ProfileId;
  readonly at: number;
  readonly device?: DeviceName | undefined;
  readonly signedIn?: string;
}

export interface SessionEntry {
  readonly profileId: ProfileId;
  readonly presence: string;
  /** When they showed who they are; left out where they have not. */
  readonly provenAt?: number;
}

/** Sessions: the browsers that were let into houses. Tokens are stored hashed. */
export interface Sessions {
  /** The session of a token, `ended` where it was taken out. */
  find(token: string, presence?: string): Promise<StoredSession | 'ended' | undefined>;
  open(session: NewSession & { readonly token: string }): Promise<void>;
  /**
   * Lets somebody of the house use a session, shown by a token of their presence: the one before leads nowhere any more, and neither
   * do the codes that were made there.
   */
  enter(id: string, as: SessionEntry): Promise<void>;
  /** Who uses the session has shown once more who they are. */
  prove(id: string, at: number): Promise<void>;
  /** Nobody uses the session any more; its codes lead nowhere. */
  leave(id: string): Promise<void>;
  /** Notes when, and as what, it was seen. */
  see(id: string, seen: { readonly at: number; readonly device: DeviceName }): Promise<void>;
  /**
   * Puts a new token in the place of the one that was shown, which is taken as well until `settle`. False where another
   * request has renewed it since.
   */
  renew(
    { id, renewedAt }: Pick<StoredSession, 'id' | 'renewedAt'>,
    tokens: { readonly shown: string; readonly next: string; readonly at: number },
  ): Promise<boolean>;
  /** The browser has kept the newest token: the former is taken no more. */
  settle(id: string): Promise<void>;
  /** Devices of a house that were seen since, the last seen first; without a house those of all. */
  devices(seenSince: number, house?: string): Promise<(StoredDevice & { readonly house: string })[]>;
  /** Ends a session, and what was begun in it to let others in. False where there is none. */
  end(id: string): Promise<boolean>;
  /** Deletes what is left of the sessions that nobody has seen since. */
  sweep(seenBefore: number): Promise<void>;
}

const foundSessions = rememberQuery((db, token: RawBuilder<string>, former: RawBuilder<string>) =>
  db
    .selectFrom('sessions')
    .leftJoin('profiles', 'profiles.id', 'sessions.profile_id')
    .leftJoin('people', 'people.profile_id', 'sessions.profile_id')
    .select([
      'sessions.id as session',
      'sessions.house',
      'sessions.token_hash',
      'sessions.former_hash',
      'sessions.presence_hash',
      'sessions.seen_at',
      'sessions.renewed_at',
      'sessions.is_ended',
      'sessions.signed_in',
      'sessions.proven_at',
      'people.kind',
      'profiles.id',
      'profiles.created_at',
      'profiles.settings',
    ])
    .select((select) =>
      select
        .selectFrom('people as all')
        .whereRef('all.house', '=', 'sessions.house')
        .select((count) => count.fn.countAll<number>().as('people'))
        .as('people'),
    )
    .where((where) =>
      where.or([where('sessions.token_hash', '=', token), where('sessions.former_hash', '=', former)]),
    ),
);

/** The sessions of a store. */
export function createSessions(db: Kysely<Tables>): Sessions {
  return {
    async find(token, presence) {
      const hash = hashToken(token);
      const [row] = await foundSessions(db, hash, hash);
      if (row === undefined) return undefined;
      if (row.is_ended !== 0) return 'ended';
      const { id, created_at, settings } = row;
      const profile =
        id === null || created_at === null || settings === null
          ? undefined
          : toProfile([{ id, created_at, settings }]);
      return {
        id: row.session,
        house: row.house,
        people: row.people ?? 0,
        isPresent: presence !== undefined && row.presence_hash === hashToken(presence),
        ...(row.signed_in !== null && { signedIn: row.signed_in }),
        ...(profile && { profile }),
        ...(row.kind !== null && { kind: personKindOf(row.kind) }),
        provenAt: row.proven_at,
        seenAt: storedMoment(row.seen_at),
        renewedAt: row.renewed_at,
        shown: row.token_hash === hash ? 'newest' : 'former',
        isSettled: row.former_hash === null,
      };
    },
    open: ({ token, ...session }) => openSession(db, { ...session, tokenHash: hashToken(token) }),
    enter: (id, { profileId, presence, provenAt = 0 }) =>
      atomically(db, async (db) => {
        await cancelPairings(db, id);
        await db
          .updateTable('sessions')
          .set({ profile_id: profileId, presence_hash: hashToken(presence), proven_at: provenAt })
          .where('id', '=', id)
          .execute();
        // A guest is gone tomorrow: the device is still whose it was.
        await db
          .updateTable('sessions')
          .set({ belongs_to: null })
          .where('id', '=', id)
          .where('belongs_to', '<>', profileId)
          .where(
            sql<boolean>`exists (select 1 from people where profile_id = ${profileId} and kind <> 'guest')`,
          )
          .execute();
      }),
    async prove(id, at) {
      await db.updateTable('sessions').set({ proven_at: at }).where('id', '=', id).execute();
    },
    leave: (id) =>
      atomically(db, async (db) => {
        await cancelPairings(db, id);
        await db
          .updateTable('sessions')
          .set({ profile_id: null, presence_hash: null })
          .where('id', '=', id)
          .execute();
      }),
    async see(id, { at, device: { browser, system } }) {
      await db
        .updateTable('sessions')
        .set({ seen_at: at, browser: browser ?? null, system: system ?? null })
        .where('id', '=', id)
        .where('is_ended', '=', 0)
        .execute();
    },
    async renew({ id, renewedAt }, { shown, next, at }) {
      const { numUpdatedRows } = await db
        .updateTable('sessions')
        .set({ token_hash: hashToken(next), former_hash: hashToken(shown), renewed_at: at })
        .where('id', '=', id)
        .where('renewed_at', '=', renewedAt)
        .where('is_ended', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async settle(id) {
      await db.updateTable('sessions').set({ former_hash: null }).where('id', '=', id).execute();
    },
    async devices(seenSince, house) {
      const all = db
        .selectFrom('sessions')
        .select(['id', 'house', 'belongs_to', 'profile_id', 'signed_in', 'browser', 'system'])
        .select(['made_at', 'seen_at'])
        .where('is_ended', '=', 0)
        .where('seen_at', '>=', seenSince)
        .orderBy('seen_at', 'desc')
        .orderBy('id');
      const rows = await (house === undefined ? all : all.where('house', '=', house)).execute();
      return rows.map((row) => ({
        ...{ id: row.id, house: row.house },
        ...(row.belongs_to !== null && { belongsTo: profileIdSchema.parse(row.belongs_to) }),
        ...(row.profile_id !== null && { profileId: profileIdSchema.parse(row.profile_id) }),
        ...(row.signed_in !== null && { signedIn: row.signed_in }),
        ...(row.browser !== null && { browser: row.browser }),
        ...(row.system !== null && { system: row.system }),
        madeAt: storedMoment(row.made_at),
        seenAt: storedMoment(row.seen_at),
      }));
    },
    end: (id) => endSessions(db, [id]),
    async sweep(seenBefore) {
      await db.deleteFrom('sessions').where('seen_at', '<', seenBefore).execute();
    },
  };
}

/** Who comes next does not answer for who has asked; a device that has its answer comes in. */
async function cancelPairings(db: Kysely<Tables>, sessionId: string): Promise<void> {
  await db.deleteFrom('pairings').where('session_id', '=', sessionId).where('state', '<>', 'yes').execute();
}

/** Opens a session whose token is known by its hash alone. */
export async function openSession(
  db: Kysely<Tables>,
  { id, house, profileId, at, device, signedIn, tokenHash }: NewSession & { readonly tokenHash: string },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      ...{ id, token_hash: tokenHash, house, profile_id: profileId, belongs_to: profileId },
      ...{ browser: device?.browser ?? null, system: device?.system ?? null },
      ...{ made_at: at, seen_at: at, renewed_at: at, is_ended: 0, signed_in: signedIn ?? null, proven_at: 0 },
    })
    .execute();
}

/** Ends sessions; false where there was none of them. What is kept says nothing but that they were. */
export function endSessions(db: Kysely<Tables>, ids: readonly string[]): Promise<boolean> {
  return atomically(db, async (db) => {
    if (ids.length === 0) return false;
    await db.deleteFrom('pairings').where('session_id', 'in', ids).execute();
    const { numUpdatedRows } = await db
      .updateTable('sessions')
      .set({
        ...{ is_ended: 1, house: '', profile_id: null, belongs_to: null, presence_hash: null },
        ...{ browser: null, system: null },
      })
      .where('id', 'in', ids)
      .where('is_ended', '=', 0)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/**
 * Ends the devices that are one person's alone, who leaves the house: all but the one that they ask from, and one where the others
 * of the house would have none left to come in by.
 */
export async function endDevicesOf(
  db: Kysely<Tables>,
  profileId: ProfileId,
  house: string,
  asking: string | undefined,
): Promise<void> {
  const all = await createSessions(db).devices(0, house);
  const ending = all.filter(({ id, belongsTo }) => belongsTo === profileId && id !== asking);
  const [last] = all.length === ending.length ? ending : [];
  await endSessions(
    db,
    ending.filter((device) => device !== last).map(({ id }) => id),
  );
}

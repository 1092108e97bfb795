import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { atomically } from '../atomically.ts';
import { deriveId } from '../derive-id.ts';
import { hashToken } from '../hash-token.ts';
import type { Tables } from '../tables.ts';
import { openSession, type DeviceName } from './sessions.ts';

/** How far it is, for whoever wants to let a device in: nobody has come yet, somebody asks, or it is over. */
export type Pairing =
  | { readonly kind: 'open' }
  | ({ readonly kind: 'asked' } & DeviceName)
  | { readonly kind: 'over' };

/** How far it is, for the device that wants to come in. */
export type Arrival = 'waiting' | 'refused' | 'let-in' | 'over';

/**
 * Device pairing: a code that is made in one session, and by which another device asks to be let in (RFC 8628 turned round: who is
 * logged in shows the code). Codes and claims are stored hashed. Times are milliseconds since the epoch.
 */
export interface Pairings {
  /** Makes a code in the place of the session's one before. */
  make(pairing: {
    readonly id: string;
    readonly code: string;
    readonly sessionId: string;
    readonly profileId: ProfileId;
    readonly now: number;
    readonly expiresAt: number;
  }): Promise<void>;
  /** Somebody with this code asks to be let in: true once for each code, while it lives. */
  ask(asking: {
    readonly code: string;
    readonly claim: string;
    readonly device: DeviceName;
    readonly now: number;
  }): Promise<boolean>;
  /** How far the one that was made in this session is. */
  find(id: string, sessionId: string, now: number): Promise<Pairing>;
  /**
   * What the session that made the code says to who asks. A yes opens a session for the device, whose token is its claim. False
   * where nobody asks (any more).
   */
  answer(
    id: string,
    answer: {
      readonly sessionId: string;
      readonly isYes: boolean;
      readonly now: number;
      readonly expiresAt: number;
    },
  ): Promise<boolean>;
  arrival(claim: string, now: number): Promise<Arrival>;
  /** Whose the device is that was let in: told once, to be theirs from there on. */
  arrive(claim: string, now: number): Promise<ProfileId | undefined>;
}

/** The pairings of a store. */
export function createPairings(db: Kysely<Tables>): Pairings {
  return {
    make: ({ id, code, sessionId, profileId, now, expiresAt }) =>
      atomically(db, async (db) => {
        await db
          .deleteFrom('pairings')
          .where((where) => where.or([where('session_id', '=', sessionId), where('expires_at', '<=', now)]))
          .execute();
        await db
          .insertInto('pairings')
          .values({
            ...{ id, code_hash: hashToken(code), session_id: sessionId, profile_id: profileId },
            ...{ state: 'open', expires_at: expiresAt },
          })
          .execute();
      }),
    async ask({ code, claim, device: { browser, system }, now }) {
      const { numUpdatedRows } = await db
        .updateTable('pairings')
        .set({
          state: 'asked',
          claim_hash: hashToken(claim),
          browser: browser ?? null,
          system: system ?? null,
        })
        .where('code_hash', '=', hashToken(code))
        .where('state', '=', 'open')
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async find(id, sessionId, now) {
      const row = await db
        .selectFrom('pairings')
        .select(['state', 'browser', 'system'])
        .where('id', '=', id)
        .where('session_id', '=', sessionId)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (row?.state === 'open') return { kind: 'open' };
      if (row?.state !== 'asked') return { kind: 'over' };
      const { browser, system } = row;
      return { kind: 'asked', ...(browser !== null && { browser }), ...(system !== null && { system }) };
    },
    answer: (id, { sessionId, isYes, now, expiresAt }) =>
      atomically(db, async (db) => {
        const answered = await db
          .updateTable('pairings')
          .set({ state: isYes ? 'yes' : 'no', expires_at: expiresAt })
          .where('id', '=', id)
          .where('session_id', '=', sessionId)
          .where('state', '=', 'asked')
          .where('expires_at', '>', now)
          .returning(['claim_hash', 'profile_id', 'browser', 'system'])
          .executeTakeFirst();
        if (answered === undefined || answered.claim_hash === null) return false;
        if (!isYes) return true;
        const { claim_hash, profile_id, browser, system } = answered;
        const { house } = await db
          .selectFrom('people')
          .select('house')
          .where('profile_id', '=', profile_id)
          .executeTakeFirstOrThrow();
        const by = await db
          .selectFrom('sessions')
          .select('signed_in')
          .where('id', '=', sessionId)
          .executeTakeFirstOrThrow();
        await openSession(db, {
          ...{ id: deriveId(claim_hash), house, profileId: profileIdSchema.parse(profile_id), at: now },
          device: { browser: browser ?? undefined, system: system ?? undefined },
          tokenHash: claim_hash,
          // Somebody who is signed in has said that it is theirs.
          ...(by.signed_in !== null && { signedIn: 'device' }),
        });
        return true;
      }),
    async arrival(claim, now) {
      const row = await db
        .selectFrom('pairings')
        .select('state')
        .where('claim_hash', '=', hashToken(claim))
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (row?.state === 'asked') return 'waiting';
      if (row?.state === 'yes') return 'let-in';
      return row?.state === 'no' ? 'refused' : 'over';
    },
    async arrive(claim, now) {
      const arrived = await db
        .deleteFrom('pairings')
        .where('claim_hash', '=', hashToken(claim))
        .where('state', '=', 'yes')
        .where('expires_at', '>', now)
        .returning('profile_id')
        .executeTakeFirst();
      return arrived && profileIdSchema.parse(arrived.profile_id);
    },
  };
}

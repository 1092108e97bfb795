import type { Kysely } from 'kysely';
import { fromJson, readable, storedMoment } from '../as-json.ts';
import { deriveId } from '../derive-id.ts';
import type { Tables } from '../tables.ts';
import type { Identity } from '../identity.ts';
import { personNameSchema } from '@emoverse/domain';

/** Somebody whom nobody has let in yet. Times are milliseconds since the epoch. */
export interface Newcomer extends Identity {
  readonly id: string;
  readonly name: string;
  /** When they first came. */
  readonly at: number;
}

/** Of somebody who was refused nothing is kept but that they were. */
export type Refusal = Pick<Newcomer, 'id' | 'at'>;

/** Whom a login of the host's own has let in for the first time. */
export interface Newcomers {
  /** They wait from here on, if they do not yet; `refused` where they were, `full` where too many wait. */
  knock(identity: Identity, as: Pick<Newcomer, 'name' | 'at'>): Promise<'waiting' | 'refused' | 'full'>;
  /** Who waits, the first first. */
  waiting(): Promise<Newcomer[]>;
  /** The last refused first. */
  refusals(): Promise<Refusal[]>;
  /** They are not let in again by it, whoever they were. */
  refuse(identity: Identity, at: number): Promise<void>;
  /** Nothing is known of them any more; false where nothing was. */
  forget(id: string): Promise<boolean>;
}

/** More are people who try their luck at a provider that is open to the world. */
const MOST_WAITING = 20;
const LONGEST_WAIT_MS = 30 * 24 * 3_600_000;

/** The newcomers of a store. */
export function createNewcomers(db: Kysely<Tables>): Newcomers {
  return {
    async knock(identity, { name, at }) {
      const id = newcomerId(identity);
      await db
        .deleteFrom('newcomers')
        .where('state', '=', 'waiting')
        .where('at', '<', at - LONGEST_WAIT_MS)
        .execute();
      const rows = await db.selectFrom('newcomers').select(['id', 'state']).execute();
      const known = rows.find((row) => row.id === id);
      if (known !== undefined) return known.state === 'waiting' ? 'waiting' : 'refused';
      if (rows.filter(({ state }) => state === 'waiting').length >= MOST_WAITING) return 'full';
      await db
        .insertInto('newcomers')
        .values({ ...{ id, ...identityOf(identity), name: JSON.stringify(name) }, state: 'waiting', at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      return 'waiting';
    },
    async waiting() {
      const rows = await db
        .selectFrom('newcomers')
        .selectAll()
        .where('state', '=', 'waiting')
        .orderBy('at')
        .orderBy('id')
        .execute();
      return readable(rows, ({ id, issuer, subject, name, at }) => ({
        ...{ id, issuer: issuer ?? '', subject: subject ?? '', at: storedMoment(at) },
        name: fromJson(personNameSchema, name ?? '', 'newcomers.name'),
      }));
    },
    async refusals() {
      const rows = await db
        .selectFrom('newcomers')
        .select(['id', 'at'])
        .where('state', '=', 'refused')
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ id, at }) => ({ id, at: storedMoment(at) }));
    },
    async refuse(identity, at) {
      const refusal = { issuer: null, subject: null, name: null, state: 'refused', at };
      await db
        .insertInto('newcomers')
        .values({ id: newcomerId(identity), ...refusal })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(refusal))
        .execute();
    },
    async forget(id) {
      const { numDeletedRows } = await db.deleteFrom('newcomers').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

/** By which somebody is known again of whom nothing else is kept. */
export function newcomerId({ issuer, subject }: Identity): string {
  return deriveId(JSON.stringify([issuer, subject]));
}

function identityOf({ issuer, subject }: Identity): Identity {
  return { issuer, subject };
}

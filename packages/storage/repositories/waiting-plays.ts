import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { checked, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import type { Tables } from '../tables.ts';
import { textOf } from './stored-server.ts';

/** A song of a music server that somebody heard and that the server was not told of yet (a scrobble). */
export interface WaitingPlay {
  readonly serverId: string;
  readonly remoteId: string;
  /** When it began, epoch milliseconds: with the song, which play it is. */
  readonly at: number;
  readonly profileId: ProfileId;
  /** How far it was heard. */
  readonly seconds: number;
  /** When a telling was last begun: whether the server took that one is not known. */
  readonly triedAt?: number;
}

export interface WaitingPlays {
  /** Keeps a play once; where a server has more than `most`, the oldest are lost. */
  keep(play: Omit<WaitingPlay, 'triedAt'>, most: number): Promise<void>;
  /** Servers that plays wait for. */
  servers(): Promise<string[]>;
  oldest(serverId: string): Promise<WaitingPlay | undefined>;
  /** Begins to tell of a play, which one process alone does at a time; false where another has begun. */
  claim(play: WaitingPlay, at: number): Promise<boolean>;
  /** The server knows of it. */
  told(play: WaitingPlay): Promise<void>;
  /** The server will never be told of it. */
  lose(play: WaitingPlay): Promise<void>;
}

/** The plays of a store that music servers are still to be told of. */
export function createWaitingPlays(db: Kysely<Tables>): WaitingPlays {
  const remove = (db: Kysely<Tables>, { serverId, remoteId, at }: WaitingPlay) =>
    db
      .deleteFrom('waiting_plays')
      .where('server_id', '=', serverId)
      .where('at', '=', at)
      .where('remote_id', '=', JSON.stringify(remoteId))
      .execute();
  const countLost = (db: Kysely<Tables>, serverId: string, lost: number) =>
    db
      .updateTable('library_servers')
      .set((set) => ({ plays_lost: set('plays_lost', '+', lost) }))
      .where('id', '=', serverId)
      .execute();
  const oldestRows = (db: Kysely<Tables>, serverId: string) =>
    db
      .selectFrom('waiting_plays')
      .selectAll()
      .where('server_id', '=', serverId)
      .orderBy('at')
      .orderBy('remote_id');
  return {
    keep: ({ serverId, remoteId, at, profileId, seconds }, most) =>
      atomically(db, async (db) => {
        await db
          .insertInto('waiting_plays')
          .values({
            ...{ server_id: serverId, remote_id: JSON.stringify(remoteId), at },
            ...{ profile_id: profileId, seconds, tried_at: null },
          })
          .onConflict((conflict) => conflict.columns(['server_id', 'at', 'remote_id']).doNothing())
          .execute();
        const { waiting } = await db
          .selectFrom('waiting_plays')
          .select(({ fn }) => fn.countAll<number>().as('waiting'))
          .where('server_id', '=', serverId)
          .executeTakeFirstOrThrow();
        if (waiting <= most) return;
        for (const row of await oldestRows(db, serverId)
          .limit(waiting - most)
          .execute())
          await remove(db, toPlay(row));
        await countLost(db, serverId, waiting - most);
      }),
    async servers() {
      const rows = await db.selectFrom('waiting_plays').select('server_id').distinct().execute();
      return rows.map(({ server_id }) => server_id);
    },
    async oldest(serverId) {
      return readable(await oldestRows(db, serverId).limit(1).execute(), toPlay).at(0);
    },
    async claim({ serverId, remoteId, at, triedAt }, now) {
      const row = await db
        .updateTable('waiting_plays')
        .set({ tried_at: now })
        .where('server_id', '=', serverId)
        .where('at', '=', at)
        .where('remote_id', '=', JSON.stringify(remoteId))
        .where('tried_at', triedAt === undefined ? 'is' : '=', triedAt ?? null)
        .returning('at')
        .executeTakeFirst();
      return row !== undefined;
    },
    async told(play) {
      await remove(db, play);
    },
    lose: (play) =>
      atomically(db, async (db) => {
        await remove(db, play);
        await countLost(db, play.serverId, 1);
      }),
  };
}

function toPlay(row: Tables['waiting_plays']): WaitingPlay {
  return {
    serverId: row.server_id,
    remoteId: textOf(row.remote_id),
    at: storedMoment(row.at),
    profileId: checked(profileIdSchema, row.profile_id, 'waiting_plays.profile_id'),
    seconds: row.seconds,
    ...(row.tried_at !== null && { triedAt: storedMoment(row.tried_at) }),
  };
}

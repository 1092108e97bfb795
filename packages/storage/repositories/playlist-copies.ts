import {
  copyPlaceSchema,
  copyProblemSchema,
  copyScheduleSchema,
  copySourceSchema,
  copyWrittenSchema,
  playlistNameSchema,
  profileIdSchema,
  type CopySchedule,
  type PlaylistCopy,
  type ProfileId,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment, toJsonOrNull } from '../as-json.ts';
import { deriveId } from '../derive-id.ts';
import type { Tables } from '../tables.ts';

/** A writing that was silent for so long, or in the future (clocks are set back), has died with its process. */
const SILENT_MILLISECONDS = 300_000;

/** A playlist elsewhere, whose it is, and by which id it is known there. */
export interface StoredCopy extends PlaylistCopy {
  readonly profileId: ProfileId;
  readonly remoteId?: string | undefined;
  /** What is done to it just now, or was when a process died. */
  readonly underWay?: CopyWork;
}

const copyWorkSchema = z.enum(['write', 'take-back']);
export type CopyWork = z.infer<typeof copyWorkSchema>;

/** How a writing ended: with what was written, or why not. */
export interface CopyOutcome extends Pick<StoredCopy, 'remoteId' | 'written' | 'problem' | 'nextAt'> {
  readonly name: string;
}

export interface PlaylistCopies {
  /** By name. */
  list(profileId: ProfileId): Promise<StoredCopy[]>;
  find(profileId: ProfileId, id: string): Promise<StoredCopy | undefined>;
  /** Notes what is to be copied where; the same source in the same place is the same copy, which keeps its id; an id that is another's becomes a new one. Gives it as it is then. */
  keep(
    profileId: ProfileId,
    copy: Pick<PlaylistCopy, 'id' | 'source' | 'place' | 'name'>,
  ): Promise<StoredCopy>;
  /** Begins to write a copy or take it back, which one alone does at a time; false while another does, and where it is gone. */
  begin(id: string, work: CopyWork, at: number): Promise<boolean>;
  /** Notes by which id it is known there, as soon as it is made: who goes on after a death makes no second one. */
  made(id: string, remoteId: string): Promise<void>;
  /** Ends a writing. */
  end(id: string, outcome: CopyOutcome): Promise<void>;
  /** Sets when it is made anew, or that it is not. Gives it as it is then; nothing where it is gone. */
  schedule(
    profileId: ProfileId,
    id: string,
    wanted: { readonly schedule: CopySchedule; readonly nextAt: number } | undefined,
  ): Promise<StoredCopy | undefined>;
  /** Those that are to be made anew by now, of everybody, the longest due first, and those at which a process has died. */
  due(at: number): Promise<StoredCopy[]>;
  /** False where it was gone. */
  delete(profileId: ProfileId, id: string): Promise<boolean>;
}

/** The copies of playlists of a store. */
export function createPlaylistCopies(db: Kysely<Tables>): PlaylistCopies {
  const find: PlaylistCopies['find'] = async (profileId, id) => {
    const row = await db
      .selectFrom('playlist_copies')
      .selectAll()
      .where('profile_id', '=', profileId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && readable([row], toCopy).at(0);
  };
  return {
    find,
    async list(profileId) {
      const rows = await db
        .selectFrom('playlist_copies')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return readable(rows, toCopy);
    },
    async keep(profileId, { id: wanted, source, place, name }) {
      const others = await db
        .selectFrom('playlist_copies')
        .select('id')
        .where('id', '=', wanted)
        .where('profile_id', '<>', profileId)
        .executeTakeFirst();
      const id = others === undefined ? wanted : deriveId(`${profileId} ${wanted}`);
      const row = await db
        .insertInto('playlist_copies')
        .values({
          id,
          profile_id: profileId,
          // Parsed, so that the same is always written the same way.
          source: JSON.stringify(copySourceSchema.parse(source)),
          place: JSON.stringify(copyPlaceSchema.parse(place)),
          server_id: place.kind === 'server' ? place.serverId : null,
          name: JSON.stringify(name),
          remote_id: null,
          written: null,
          problem: null,
          schedule: null,
          next_at: null,
          writing_since: null,
          under_way: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['profile_id', 'source', 'place'])
            .doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toCopy(row);
    },
    async begin(id, work, at) {
      const row = await db
        .updateTable('playlist_copies')
        .set({ writing_since: at, under_way: work })
        .where('id', '=', id)
        .where(({ or, eb }) =>
          or([
            eb('writing_since', 'is', null),
            eb('writing_since', '<=', at - SILENT_MILLISECONDS),
            eb('writing_since', '>=', at + SILENT_MILLISECONDS),
          ]),
        )
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async made(id, remoteId) {
      await db
        .updateTable('playlist_copies')
        .set({ remote_id: JSON.stringify(remoteId) })
        .where('id', '=', id)
        .execute();
    },
    async end(id, { remoteId, name, written, problem, nextAt }) {
      await db
        .updateTable('playlist_copies')
        .set({
          remote_id: toJsonOrNull(remoteId),
          name: JSON.stringify(name),
          written: toJsonOrNull(written),
          problem: toJsonOrNull(problem),
          next_at: nextAt ?? null,
          writing_since: null,
          under_way: null,
        })
        .where('id', '=', id)
        .execute();
    },
    async schedule(profileId, id, wanted) {
      await db
        .updateTable('playlist_copies')
        .set({ schedule: toJsonOrNull(wanted?.schedule), next_at: wanted?.nextAt ?? null })
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .execute();
      return find(profileId, id);
    },
    async due(at) {
      const rows = await db
        .selectFrom('playlist_copies')
        .selectAll()
        .where(({ or, eb }) =>
          or([eb('next_at', '<=', at), eb('writing_since', '<=', at - SILENT_MILLISECONDS)]),
        )
        .orderBy('next_at')
        .execute();
      return readable(rows, toCopy);
    },
    async delete(profileId, id) {
      const row = await db
        .deleteFrom('playlist_copies')
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function toCopy(row: Tables['playlist_copies']): StoredCopy {
  const optional = <S extends z.ZodType>(schema: S, text: string | null, column: string) =>
    text === null ? undefined : fromJson(schema, text, `playlist_copies.${column}`);
  const remoteId = optional(z.string(), row.remote_id, 'remote_id');
  const written = optional(copyWrittenSchema, row.written, 'written');
  const problem = optional(copyProblemSchema, row.problem, 'problem');
  const schedule = optional(copyScheduleSchema, row.schedule, 'schedule');
  return {
    id: checked(z.uuid(), row.id, 'playlist_copies.id'),
    profileId: checked(profileIdSchema, row.profile_id, 'playlist_copies.profile_id'),
    source: fromJson(copySourceSchema, row.source, 'playlist_copies.source'),
    place: fromJson(copyPlaceSchema, row.place, 'playlist_copies.place'),
    name: fromJson(playlistNameSchema, row.name, 'playlist_copies.name'),
    ...(remoteId !== undefined && { remoteId }),
    ...(written !== undefined && { written }),
    ...(problem !== undefined && { problem }),
    ...(schedule !== undefined && { schedule }),
    ...(row.under_way !== null && {
      underWay: checked(copyWorkSchema, row.under_way, 'playlist_copies.under_way'),
    }),
    ...(row.next_at !== null && { nextAt: storedMoment(row.next_at) }),
  };
}

import { EmoVerseError } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import type { Tables } from '../tables.ts';

/** One file or folder that was imported, or is being imported. */
export interface ImportRun {
  readonly id: number;
  /** What the table was taken for: the importer's name. */
  readonly kind: string;
  /** The name it had. */
  readonly file: string;
  /** Tells the content apart, whatever its name. */
  readonly identity: string;
  readonly state: 'unfinished' | 'finished';
  /** A JSON value of the importer's: counts, and where a cut-off run goes on. */
  readonly about: unknown;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
}

const stateSchema = z.enum(['unfinished', 'finished']);

/** The imports of a store. */
export interface Imports {
  /** The run of this content, made when there is none: the same file again is the same run. */
  begin(run: Pick<ImportRun, 'kind' | 'file' | 'identity' | 'startedAt'>): Promise<ImportRun>;
  find(id: number): Promise<ImportRun | undefined>;
  /** Oldest first. */
  list(): Promise<ImportRun[]>;
  /** Stores where it stands; with `endedAt` it is finished. Throws `unknown-import`. */
  save(id: number, about: unknown, endedAt?: number): Promise<void>;
  /** Takes away the record and its population ratings, nothing else; false when there was none. */
  forget(id: number): Promise<boolean>;
}

/** The imports of a store. */
export function createImports(db: Kysely<Tables>): Imports {
  const find = async (id: number): Promise<ImportRun | undefined> => {
    const row = await db.selectFrom('import_runs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && readable([row], toRun).at(0);
  };
  return {
    find,
    begin: ({ kind, file, identity, startedAt }) =>
      atomically(db, async (db) => {
        await db
          .insertInto('import_runs')
          .values({
            kind,
            file,
            identity,
            state: 'unfinished',
            about: 'null',
            started_at: startedAt,
            ended_at: null,
          })
          .onConflict((conflict) => conflict.columns(['kind', 'identity']).doUpdateSet({ file }))
          .execute();
        const row = await db
          .selectFrom('import_runs')
          .selectAll()
          .where('kind', '=', kind)
          .where('identity', '=', identity)
          .executeTakeFirstOrThrow();
        return toRun(row);
      }),
    async list() {
      const rows = await db.selectFrom('import_runs').selectAll().orderBy('id').execute();
      return readable(rows, toRun);
    },
    async save(id, about, endedAt) {
      const { numUpdatedRows } = await db
        .updateTable('import_runs')
        .set({
          about: JSON.stringify(about),
          state: endedAt === undefined ? 'unfinished' : 'finished',
          ended_at: endedAt ?? null,
        })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n)
        throw new EmoVerseError('unknown-import', `there is no import ${id}; it was taken back meanwhile`);
    },
    forget: (id) =>
      atomically(db, async (db) => {
        await db.deleteFrom('population_ratings').where('run_id', '=', id).execute();
        const row = await db
          .deleteFrom('import_runs')
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
}

function toRun(row: { [K in keyof Tables['import_runs']]: unknown } & { about: string }): ImportRun {
  const { id, kind, file, identity, state, started_at, ended_at } = checked(rowSchema, row, 'import_runs');
  return {
    id,
    kind,
    file,
    identity,
    state,
    about: fromJson(z.json(), row.about, 'import_runs.about'),
    startedAt: started_at,
    endedAt: ended_at ?? undefined,
  };
}

const rowSchema = z.object({
  id: z.number(),
  kind: z.string(),
  file: z.string(),
  identity: z.string(),
  state: stateSchema,
  started_at: z.number(),
  ended_at: z.number().nullable(),
});

import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A model that was trained from data in or beside this store, e.g. `crowd`. */
export interface TrainedModel {
  /** JSON text: what it is and how its body is laid out. */
  readonly header: string;
  readonly body: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly trainedAt: number;
}

/** Models by name; the store does not look inside. */
export interface TrainedModels {
  /** Replaces a model of the same name. */
  save(name: string, model: TrainedModel): Promise<void>;
  load(name: string): Promise<TrainedModel | undefined>;
  /** False when there was none. */
  remove(name: string): Promise<boolean>;
}

/** The trained models of a store. */
export function createTrainedModels(db: Kysely<Tables>): TrainedModels {
  return {
    async save(name, { header, body, trainedAt }) {
      const values = { header, body: Buffer.from(body), trained_at: trainedAt };
      await db
        .insertInto('trained_models')
        .values({ name, ...values })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
        .execute();
    },
    async load(name) {
      const row = await db
        .selectFrom('trained_models')
        .selectAll()
        .where('name', '=', name)
        .executeTakeFirst();
      // pg gives a Buffer that is a view into a larger one: a copy of its own.
      return row && { header: row.header, body: new Uint8Array(row.body).slice(), trainedAt: row.trained_at };
    },
    async remove(name) {
      const row = await db
        .deleteFrom('trained_models')
        .where('name', '=', name)
        .returning('name')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

import { itemIdSchema, type ItemId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { checked, readable } from '../as-json.ts';
import { writeMany } from '../items/write-many.ts';
import type { StoreKind, Tables } from '../tables.ts';

/** A rating by somebody of an outside population, on the scale of its table (MovieLens 0.5…5). */
export interface PopulationRating {
  /** Who rated: unique within one import. */
  readonly person: string;
  /** May name an item that is no longer there: its import was taken back. */
  readonly itemId: ItemId;
  readonly rating: number;
  /** Milliseconds since the epoch; 0 where the table tells no time. */
  readonly at: number;
}

/** The ratings of one import. */
export interface PopulationSource {
  /** Number of the import run. */
  readonly run: number;
  readonly ratings: number;
  readonly persons: number;
  readonly items: number;
  /** Lowest and highest rating given. */
  readonly scale: readonly [number, number];
}

/** What a crowd outside thinks: the ratings that a crowd model is trained on. */
export interface Population {
  /** Adds ratings to an import; one of the same person and item is replaced. */
  store(run: number, ratings: readonly PopulationRating[]): Promise<void>;
  /** Imports that brought ratings, in order. */
  sources(): Promise<PopulationSource[]>;
  /**
   * The ratings of an import, ordered by person and item (as text), in pages, so that millions need not be in
   * memory twice.
   */
  ratings(run: number, pageSize?: number): AsyncGenerator<PopulationRating[]>;
  /** Gives the number of ratings taken away. */
  remove(run: number): Promise<number>;
}

const PAGE = 20_000;
const REPLACE_RATING = '(run_id, person, item_id) do update set rating = excluded.rating, at = excluded.at';

/** The population of a store. */
export function createPopulation(db: Kysely<Tables>, kind: StoreKind): Population {
  return {
    async store(run, ratings) {
      const rows = ratings.map(({ person, itemId, rating, at }) => [run, person, itemId, rating, at]);
      const columns = ['run_id', 'person', 'item_id', 'rating', 'at'] as const;
      await writeMany(db, kind, 'population_ratings', columns, oncePerPair(rows), REPLACE_RATING);
    },
    async sources() {
      const rows = await db
        .selectFrom('population_ratings')
        .select(({ fn }) => [
          'run_id',
          fn.countAll<string | number>().as('ratings'),
          fn.count<string | number>('person').distinct().as('persons'),
          fn.count<string | number>('item_id').distinct().as('items'),
          fn.min<number>('rating').as('lowest'),
          fn.max<number>('rating').as('highest'),
        ])
        .groupBy('run_id')
        .orderBy('run_id')
        .execute();
      return rows.map((row) => ({
        run: row.run_id,
        ratings: Number(row.ratings),
        persons: Number(row.persons),
        items: Number(row.items),
        scale: [row.lowest, row.highest],
      }));
    },
    async *ratings(run, pageSize = PAGE) {
      let last: { person: string; item_id: string } | undefined;
      for (;;) {
        const start = last;
        let query = db.selectFrom('population_ratings').selectAll().where('run_id', '=', run);
        if (start !== undefined)
          query = query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('person', 'item_id'), '>', tuple(start.person, start.item_id)),
          );
        const rows = await query.orderBy('person').orderBy('item_id').limit(pageSize).execute();
        if (rows.length > 0)
          yield readable(rows, ({ person, item_id, rating, at }) => ({
            person,
            itemId: checked(itemIdSchema, item_id, 'population_ratings.item_id'),
            rating,
            at,
          }));
        if (rows.length < pageSize) return;
        last = rows.at(-1);
      }
    },
    async remove(run) {
      const { numDeletedRows } = await db
        .deleteFrom('population_ratings')
        .where('run_id', '=', run)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** The last row of each person and item: PostgreSQL refuses to replace a row twice in one statement. */
function oncePerPair(rows: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  return [...new Map(rows.map((row) => [`${String(row[1])}\n${String(row[2])}`, row])).values()];
}

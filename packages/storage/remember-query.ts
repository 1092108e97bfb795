import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** What a query is built with in place of values that are known only when it runs. */
type Places<Values extends readonly unknown[]> = { [N in keyof Values]: RawBuilder<Values[N]> };

/** Where the value of a number goes. */
class Place {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/**
 * A query that is built and compiled once for each store, and then only run: for what every request asks. To build it and
 * to write its text takes several times as long as SQLite takes to answer.
 *
 * @param build has one place for each value, in the order in which the values are handed in, and always gives the same query.
 * @example const titleOf = rememberQuery((db, id: RawBuilder<string>) => db.selectFrom('items').select('title_key').where('id', '=', id));
 *   await titleOf(db, 'film-1');
 */
export function rememberQuery<Values extends readonly unknown[], Row>(
  build: (db: Kysely<Tables>, ...places: Places<Values>) => Compilable<Row>,
): (db: Kysely<Tables>, ...values: Values) => Promise<Row[]> {
  // A store and its transactions have one adapter.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  const compile = (db: Kysely<Tables>): CompiledQuery<Row> => {
    const places = Array.from({ length: build.length - 1 }, (_, number) => sql`${new Place(number)}`);
    // A place is a value of whatever type `build` says that it has.
    return build(db, ...(places as Places<Values>)).compile();
  };
  return async (db, ...values) => {
    const { adapter } = db.getExecutor();
    const known = compiled.get(adapter) ?? compile(db);
    compiled.set(adapter, known);
    const parameters = known.parameters.map((one) => (one instanceof Place ? values[one.number] : one));
    const { rows } = await db.executeQuery<Row>({ ...known, parameters });
    return rows;
  };
}

import type { EmbeddedDatabase, EmbeddedStatement } from './embedded-database.ts';

/** Statements of many rows are long, and take memory when prepared. */
const LONG_STATEMENT = 4000;
const REMEMBERED = 300;
const REMEMBERED_LONG = 16;

/** Prepared statements by their text: preparing takes as long as running. The ones used last are remembered. */
export class StatementCache {
  readonly #database: EmbeddedDatabase;
  readonly #short = new Map<string, EmbeddedStatement>();
  readonly #long = new Map<string, EmbeddedStatement>();

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
  }

  prepare(text: string): EmbeddedStatement {
    const isLong = text.length > LONG_STATEMENT;
    const known = isLong ? this.#long : this.#short;
    const statement = known.get(text) ?? this.#database.prepare(text);
    // The one used last stands last, the first one goes.
    known.delete(text);
    known.set(text, statement);
    for (const oldest of known.keys()) {
      if (known.size <= (isLong ? REMEMBERED_LONG : REMEMBERED)) break;
      known.delete(oldest);
    }
    return statement;
  }

  /** After a change of the schema, and before the database is closed. */
  forget(): void {
    this.#short.clear();
    this.#long.clear();
  }
}

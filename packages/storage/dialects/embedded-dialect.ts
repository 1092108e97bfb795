import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { EmbeddedDatabase, EmbeddedStatement } from './embedded-database.ts';
import type { StoreWatch } from '../store-watch.ts';
import { isBusy, storeErrorOf } from './sqlite-error.ts';
import { Turns } from './turns.ts';

/** Up to ten seconds of waiting for another process. */
const BUSY_ATTEMPTS = 500;
const BUSY_PAUSE_MILLISECONDS = 20;

/**
 * Kysely over one embedded SQLite connection. Differs from Kysely's own SQLite dialect in one point:
 * transactions begin IMMEDIATE, because a transaction that reads first and writes later fails at once with
 * SQLITE_BUSY, whatever the busy timeout, when another process has written in between.
 */
export function createEmbeddedDialect(database: EmbeddedDatabase, watch: StoreWatch): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new EmbeddedDriver(database, watch),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class EmbeddedDriver implements Driver {
  readonly #database: EmbeddedDatabase;
  readonly #watch: StoreWatch;
  readonly #connection: EmbeddedConnection;
  readonly #turns = new Turns();

  constructor(database: EmbeddedDatabase, watch: StoreWatch) {
    this.#database = database;
    this.#watch = watch;
    this.#connection = new EmbeddedConnection(database, watch);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    // By `exec`: a prepared BEGIN that was refused as busy stays half-run and would block the later COMMIT.
    await untilFree(() => this.#database.exec('begin immediate'), this.#watch);
    this.#connection.hasWritten = false;
  }

  async commitTransaction(): Promise<void> {
    await untilFree(() => this.#database.exec('commit'), this.#watch);
    if (this.#connection.hasWritten) this.#watch.wrote();
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }

  async releaseConnection(): Promise<void> {
    this.#turns.give();
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

/** Statements of many rows are long: preparing one takes as long as running it. */
const LONG_STATEMENT = 2000;
const REMEMBERED_STATEMENTS = 16;
const READING = /^\s*(select|pragma|with)/i;

class EmbeddedConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase;
  readonly #watch: StoreWatch;
  readonly #long = new Map<string, EmbeddedStatement>();
  /** Since it was last set to false. */
  hasWritten = false;

  constructor(database: EmbeddedDatabase, watch: StoreWatch) {
    this.#database = database;
    this.#watch = watch;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await untilFree<QueryResult<Row>>(() => {
      const statement = this.#prepare(query.sql);
      if (!statement.reader) {
        return { rows: [], numAffectedRows: BigInt(statement.run(query.parameters).changes) };
      }
      // The row type is what Kysely inferred from the query; the repositories check what they read.
      return { rows: [...statement.all(query.parameters)] as Row[] };
    }, this.#watch);
    const changed = result.numAffectedRows ?? (READING.test(query.sql) ? 0 : result.rows.length);
    if (changed > 0) {
      this.hasWritten = true;
      if (!this.#database.inTransaction) this.#watch.wrote();
    }
    return result;
  }

  #prepare(text: string): EmbeddedStatement {
    if (text.length < LONG_STATEMENT) return this.#database.prepare(text);
    const statement = this.#long.get(text) ?? this.#database.prepare(text);
    // The one used last stands last, the first one goes.
    this.#long.delete(text);
    this.#long.set(text, statement);
    for (const oldest of this.#long.keys()) {
      if (this.#long.size <= REMEMBERED_STATEMENTS) break;
      this.#long.delete(oldest);
    }
    return statement;
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new EmoVerseError('not-offered', 'streaming is not offered by the embedded store: read in pages');
  }
}

/**
 * Tries again while another connection holds the lock. Waits between the tries, not inside SQLite, which
 * would hold up everything else in this process. A statement that was refused as busy has done nothing.
 */
async function untilFree<T>(run: () => T, watch: StoreWatch): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return run();
    } catch (error) {
      if (attempt >= BUSY_ATTEMPTS || !isBusy(error)) {
        const told = storeErrorOf(error);
        watch.failed(told);
        throw told;
      }
      await wait(BUSY_PAUSE_MILLISECONDS);
    }
  }
}

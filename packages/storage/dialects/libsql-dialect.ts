import { EmoVerseError } from '@emoverse/domain';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import { Turns } from './turns.ts';

/** The part of an embedded database that the dialect uses; `libsql` fits it. */
export interface EmbeddedDatabase {
  prepare(sql: string): EmbeddedStatement;
  close(): void;
}
interface EmbeddedStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): readonly unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint };
}

/**
 * Kysely over one embedded SQLite connection. Differs from Kysely's own SQLite dialect in one point:
 * transactions begin IMMEDIATE, because a transaction that reads first and writes later fails at once with
 * SQLITE_BUSY, whatever the busy timeout, when another process has written in between.
 */
export function createLibsqlDialect(database: EmbeddedDatabase): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(database),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class LibsqlDriver implements Driver {
  readonly #database: EmbeddedDatabase;
  readonly #connection: DatabaseConnection;
  readonly #turns = new Turns();

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
    this.#connection = new LibsqlConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {
    this.#turns.give();
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase;

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#database.prepare(query.sql);
    if (statement.reader) {
      // The row type is what Kysely inferred from the query; the repositories check what they read.
      return { rows: [...statement.all(query.parameters)] as Row[] };
    }
    return { rows: [], numAffectedRows: BigInt(statement.run(query.parameters).changes) };
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new EmoVerseError('not-offered', 'streaming is not offered by the embedded store: read in pages');
  }
}

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
import type { StoreWatch } from '../store-watch.ts';
import type { EmbeddedDatabase } from './embedded-database.ts';
import { GroupCommit } from './group-commit.ts';
import type { LogSync } from './log-sync.ts';
import { StatementCache } from './statement-cache.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

/** Two connections with one file: what is read outside of transactions neither waits for writers nor sees what they have not committed. */
export interface EmbeddedConnections {
  readonly writer: EmbeddedDatabase;
  readonly reader: EmbeddedDatabase;
  /** Waits for the disk, where the writer's commits do not. */
  readonly log?: LogSync;
}

/** Kysely over an embedded SQLite database. Writes are committed in groups (`group-commit.ts`). */
export function createEmbeddedDialect(connections: EmbeddedConnections, watch: StoreWatch): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new EmbeddedDriver(connections, watch),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** What all uses of the two connections share. */
interface Shared {
  readonly watch: StoreWatch;
  readonly commits: GroupCommit;
  readonly written: StatementCache;
  readonly read: StatementCache;
}

class EmbeddedDriver implements Driver {
  readonly #connections: EmbeddedConnections;
  readonly #shared: Shared;

  constructor(connections: EmbeddedConnections, watch: StoreWatch) {
    this.#connections = connections;
    this.#shared = {
      watch,
      commits: new GroupCommit(connections.writer, watch, connections.log),
      written: new StatementCache(connections.writer),
      read: new StatementCache(connections.reader),
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(this.#shared);
  }

  beginTransaction(connection: EmbeddedConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: EmbeddedConnection): Promise<void> {
    return connection.commit();
  }

  async rollbackTransaction(connection: EmbeddedConnection): Promise<void> {
    connection.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    const { commits, written, read } = this.#shared;
    try {
      await commits.alone(() => undefined);
    } finally {
      // Before the log goes with the last connection.
      await this.#connections.log?.close();
      written.forget();
      read.forget();
      this.#connections.reader.close();
      this.#connections.writer.close();
    }
  }
}

/** One use of the database, from a statement or a transaction to its end. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #shared: Shared;
  #isInUnit = false;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  async begin(): Promise<void> {
    await this.#shared.commits.begin();
    this.#isInUnit = true;
  }

  commit(): Promise<void> {
    return this.#shared.commits.keep(() => {
      this.#isInUnit = false;
    });
  }

  /** Nothing is left to undo where the commit was on its way. */
  rollback(): void {
    if (!this.#isInUnit) return;
    this.#isInUnit = false;
    this.#shared.commits.undo();
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { commits, watch, written, read } = this.#shared;
    if (this.#isInUnit) return this.#runInUnit(query);
    switch (kindOf(query.sql)) {
      case 'read':
        return retryWhileBusy(() => resultOf<Row>(read, query), watch);
      case 'write':
        return this.#asUnit(() => this.#runInUnit<Row>(query));
      case 'other':
        return commits.alone(() => {
          written.forget();
          return resultOf<Row>(written, query);
        });
    }
  }

  async #runInUnit<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { commits, written } = this.#shared;
    const result = await commits.run(() => resultOf<Row>(written, query));
    const changed = result.numAffectedRows ?? (kindOf(query.sql) === 'write' ? result.rows.length : 0);
    if (changed > 0) commits.wrote();
    return result;
  }

  async #asUnit<T>(work: () => Promise<T>): Promise<T> {
    await this.begin();
    try {
      const result = await work();
      await this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new EmoVerseError('not-offered', 'streaming is not offered by the embedded store: read in pages');
  }
}

function resultOf<Row>(statements: StatementCache, { sql, parameters }: CompiledQuery): QueryResult<Row> {
  const statement = statements.prepare(sql);
  if (!statement.reader) return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  // The row type is what Kysely inferred from the query; the repositories check what they read.
  return { rows: [...statement.all(parameters)] as Row[] };
}

/** What a statement does, by its first word: SELECT never writes; others than these do not stand in transactions. */
function kindOf(text: string): 'read' | 'write' | 'other' {
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase();
  if (word === 'select') return 'read';
  return word === 'insert' || word === 'update' || word === 'delete' || word === 'with' ? 'write' : 'other';
}

import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from '../tables.ts';
import { connectErrorOf, isBroken, isConflict, storeErrorOf } from './postgres-error.ts';

/** A server that hangs sends no error; a little more than the limit that it keeps itself. */
const ANSWER_MILLISECONDS = 30_000;
const CONFLICT_ATTEMPTS = 6;
/** Doubled from try to try, half of it at random: the two that met must not meet again. */
const CONFLICT_PAUSE_MILLISECONDS = 20;

const noLimits = (forTransaction: boolean): string =>
  `select ${['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
    .map((name) => `set_config('${name}', '0', ${forTransaction})`)
    .join(', ')}`;
const NO_LIMITS = { transaction: noLimits(true), session: noLimits(false) } as const;

/**
 * Kysely over a pool of PostgreSQL connections. Differs from Kysely's own dialect in that errors say whether the
 * server is away (`store-unreachable`) or too busy (`store-busy`), that a broken connection is never used again, that
 * each statement has a limit here as well, and that what PostgreSQL ended because of a conflict is done again.
 *
 * @param random uniform in [0, 1), for the pauses before doing it again.
 */
export function createPostgresDialect(pool: pg.Pool, random: () => number): Dialect {
  const untilNoConflict: ConflictAdapter['untilNoConflict'] = async (run) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        if (attempt >= CONFLICT_ATTEMPTS || !isConflict(error)) throw error;
        await wait(CONFLICT_PAUSE_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + random() / 2));
      }
    }
  };
  return {
    createAdapter: () => new ConflictAdapter(untilNoConflict),
    createDriver: () => new PoolDriver(pool, untilNoConflict),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Lifts the time limits of this transaction or connection: for work on the whole store, which takes as long as it takes. */
export async function liftLimits(db: Kysely<Tables>): Promise<void> {
  await sql.raw(db.isTransaction ? NO_LIMITS.transaction : NO_LIMITS.session).execute(db);
}

/** Knows how a transaction is done again; `atomically` asks for it. */
export class ConflictAdapter extends PostgresAdapter {
  /** Runs a whole transaction, again where it met another one; gives up with `store-busy`. */
  readonly untilNoConflict: <T>(run: () => Promise<T>) => Promise<T>;

  constructor(untilNoConflict: ConflictAdapter['untilNoConflict']) {
    super();
    this.untilNoConflict = untilNoConflict;
  }
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #untilNoConflict: ConflictAdapter['untilNoConflict'];
  readonly #connections = new WeakMap<DatabaseConnection, PoolConnection>();

  constructor(pool: pg.Pool, untilNoConflict: ConflictAdapter['untilNoConflict']) {
    this.#pool = pool;
    this.#untilNoConflict = untilNoConflict;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw connectErrorOf(error);
    });
    const connection = new PoolConnection(client, this.#untilNoConflict);
    this.#connections.set(connection, connection);
    return connection;
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
    await this.#own(connection).inTransaction(`start transaction${level}`);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#own(connection).endTransaction('commit');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // What cannot be rolled back any more is: the connection is gone. The first error is the one to tell.
    await this.#own(connection)
      .endTransaction('rollback')
      .catch(() => undefined);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#own(connection).release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }

  #own(connection: DatabaseConnection): PoolConnection {
    const own = this.#connections.get(connection);
    if (own === undefined) throw new EmoVerseError('internal', 'this connection is not one of this driver');
    return own;
  }
}

class PoolConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #untilNoConflict: ConflictAdapter['untilNoConflict'];
  #isInTransaction = false;
  #hasLimits = true;
  #isBroken = false;

  constructor(client: pg.PoolClient, untilNoConflict: ConflictAdapter['untilNoConflict']) {
    this.#client = client;
    this.#untilNoConflict = untilNoConflict;
  }

  async inTransaction(begin: string): Promise<void> {
    await this.#run(CompiledQuery.raw(begin));
    this.#isInTransaction = true;
  }

  async endTransaction(how: 'commit' | 'rollback'): Promise<void> {
    const { command } = await this.#run(CompiledQuery.raw(how));
    this.#isInTransaction = false;
    this.#hasLimits = true;
    // PostgreSQL's way to say so, without an error.
    if (how === 'commit' && command === 'ROLLBACK')
      throw new EmoVerseError(
        'internal',
        'expected a transaction without errors, but a statement of it had failed, so nothing of it was stored: let that error end the work',
      );
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.sql === NO_LIMITS.transaction || query.sql === NO_LIMITS.session) this.#hasLimits = false;
    // Alone it is a whole transaction; in a transaction only the whole of it could be done again.
    const result = await (this.#isInTransaction
      ? this.#run(query)
      : this.#untilNoConflict(() => this.#run(query)));
    return {
      // The row type is what Kysely inferred from the query; the repositories check what they read.
      rows: result.rows as Row[],
      ...(result.command !== 'SELECT' && { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    };
  }

  /** Gives the connection back to the pool, which closes it where it is broken or has lost its limits. */
  release(): void {
    this.#client.release(this.#isBroken || !this.#hasLimits || this.#isInTransaction);
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new EmoVerseError('not-offered', 'streaming is not offered by the store: read in pages');
  }

  async #run({ sql: text, parameters }: CompiledQuery): Promise<pg.QueryResult> {
    try {
      return await this.#client.query({
        text,
        values: [...parameters],
        ...(this.#hasLimits && { query_timeout: ANSWER_MILLISECONDS }),
      });
    } catch (error) {
      this.#isBroken ||= isBroken(error);
      throw storeErrorOf(error);
    }
  }
}

import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteError } from './sqlite-error.ts';

/** The part of an embedded SQLite database that the store uses: what another binding would have to offer. */
export interface EmbeddedDatabase {
  readonly inTransaction: boolean;
  prepare(sql: string): EmbeddedStatement;
  exec(sql: string): void;
  /**
   * What was written is in the file itself afterwards, unless another connection reads. The write-ahead log beside it
   * goes, empty, when the garbage collector has taken the last statement or the process ends by itself.
   */
  close(): void;
}

export interface EmbeddedStatement {
  /** Whether it gives rows; one that gives none is `run` for the number of rows that it changed. */
  readonly reader: boolean;
  all(parameters: readonly unknown[]): readonly unknown[];
  run(parameters: readonly unknown[]): { readonly changes: number };
}

/**
 * Opens a file as an SQLite database, by `@photostructure/sqlite` (`docs/decisions/0008-sqlite-binding.md`). What
 * SQLite refuses, now and later, is thrown as `SqliteError`.
 *
 * @param busyTimeout milliseconds that SQLite itself waits for another connection's lock.
 */
export function openEmbeddedDatabase(file: string, busyTimeout: number): EmbeddedDatabase {
  const database = named(() => new DatabaseSync(file, { timeout: busyTimeout }));
  const exec = (text: string): void => named(() => database.exec(text));
  return {
    get inTransaction() {
      return database.isTransaction;
    },
    prepare(text) {
      const statement = named(() => database.prepare(text));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => named(() => statement.all(...parameters)),
        run: (parameters) => named(() => statement.run(...parameters)),
      };
    },
    exec,
    close() {
      try {
        exec('pragma wal_checkpoint(truncate)');
      } catch (error) {
        // Then the log stays, and whoever opens the store next reads it.
        if (!(error instanceof SqliteError)) throw error;
      } finally {
        database.close();
      }
    },
  };
}

function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw SqliteError.from(error) ?? error;
  }
}

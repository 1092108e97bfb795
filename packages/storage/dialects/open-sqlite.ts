import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmoVerseError, isOutOfFiles } from '@emoverse/domain';
import { z } from 'zod';
import { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import type { EmbeddedConnections } from './embedded-dialect.ts';
import { createLogSync } from './log-sync.ts';
import { makeFolder } from './make-folder.ts';
import { makeStoreFile } from './make-store-file.ts';
import { storeErrorOf } from './sqlite-error.ts';

/** The one file of the embedded store inside its folder (SQLite keeps `-wal` and `-shm` beside it). */
export const STORE_FILE = 'emoverse.db';

/** While opening: another process may be making or recovering the store. */
const OPENING_MILLISECONDS = 5_000;
/** Later: none, because waits are made between tries (`retry-while-busy.ts`), where they hold up nothing. */
const BUSY_MILLISECONDS = 0;

/**
 * Opens (makes, if need be) the embedded SQLite store of a folder, twice: to write and to read. Only the owner may read folder and file.
 * WAL with synchronous=NORMAL: what is committed is on the disk when `log.sync` says so. secure_delete: what is deleted is
 * overwritten. Throws `store-not-writable`, `store-damaged` or, where
 * no more files may be open, `too-many-open-files` or the system's own error.
 */
export function openSqlite(directory: string): EmbeddedConnections {
  const file = join(directory, STORE_FILE);
  try {
    makeFolder(resolve(directory));
    makeStoreFile(file);
    // Says at once where it cannot be written; append keeps what is there.
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    const known = storeErrorOf(cause);
    if (known instanceof EmoVerseError && (known === cause || isOutOfFiles(known))) throw known;
    if (isOutOfFiles(cause)) throw cause;
    throw new EmoVerseError(
      'store-not-writable',
      `the data folder ${directory} cannot be written (${reasonOf(cause)}): make it writable or choose another with --data DIR`,
      { cause },
    );
  }
  let writer: EmbeddedDatabase | undefined;
  let reader: EmbeddedDatabase | undefined;
  try {
    writer = openWith(file, [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      'foreign_keys = ON',
      'secure_delete = ON',
    ]);
    refuseForeign(writer, file);
    reader = openWith(file, ['query_only = ON']);
    if (journalOf(writer) !== 'wal') {
      // A file system without shared memory: then SQLite waits for the disk itself, and as it does, nobody else reads.
      writer.exec('PRAGMA synchronous = FULL');
      return { writer, reader };
    }
    return { writer, reader, log: createLogSync(`${file}-wal`) };
  } catch (cause) {
    reader?.close();
    writer?.close();
    throw cause instanceof EmoVerseError ? cause : openingError(file, cause);
  }
}

function openWith(file: string, pragmas: readonly string[]): EmbeddedDatabase {
  const database = openEmbeddedDatabase(file, OPENING_MILLISECONDS);
  try {
    for (const pragma of [...pragmas, `busy_timeout = ${BUSY_MILLISECONDS}`])
      database.exec(`PRAGMA ${pragma}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function journalOf(database: EmbeddedDatabase): string {
  const [row] = database.prepare('PRAGMA journal_mode').all([]);
  return z.object({ journal_mode: z.string() }).parse(row).journal_mode;
}

/** A database of another program must not be filled with our tables. */
function refuseForeign(database: EmbeddedDatabase, file: string): void {
  const counted = database
    .prepare(
      "select count(*) as tables, coalesce(sum(name = 'schema_migrations' and sql like '%version%name%'), 0) as ours from sqlite_schema where type = 'table'",
    )
    .all([]);
  const { tables, ours } = z.object({ tables: z.number(), ours: z.number() }).parse(counted[0]);
  if (tables > 0 && ours === 0) {
    throw new EmoVerseError(
      'store-damaged',
      `${file} is a database of another program: choose another folder with --data DIR`,
    );
  }
}

function openingError(file: string, cause: unknown): EmoVerseError {
  const known = storeErrorOf(cause);
  if (known instanceof EmoVerseError && isOutOfFiles(known)) return known;
  const reason = reasonOf(cause);
  if (/SQLITE_(NOTADB|CORRUPT)/.test(reason)) {
    return new EmoVerseError(
      'store-damaged',
      `${file} is damaged or no EmoVerse store (${reason}): keep a copy of it, then put a backup back with emoverse restore FILE, or move it away to start with an empty store`,
      { cause },
    );
  }
  return new EmoVerseError(
    'store-not-writable',
    `${file} cannot be opened for writing (${reason}): make it writable or choose another folder with --data DIR`,
    { cause },
  );
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' && cause.code !== '' ? cause.code : cause.message;
}

import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';
import { openEmbeddedDatabase } from '../dialects/embedded-database.ts';
import { STORE_FILE } from '../dialects/open-sqlite.ts';
import { storeErrorOf } from '../dialects/sqlite-error.ts';
import type { PostgresServer } from '../open-store.ts';
import { appendAbout, digestOf, type BackupAbout } from './backup-file.ts';
import { copyServer } from './copy-server.ts';
import { digestFileRows, tablesThatDiffer, type RowDigests } from './digest-rows.ts';
import { inspectCopy } from './inspect-copy.ts';
import { moveIntoPlace } from './move-into-place.ts';
import { sweepDrafts } from './sweep-drafts.ts';
import { withFile } from './with-database.ts';

/** The files of a data folder that open what is sealed in the store. */
export const KEY_FILES = ['home.key', 'library.key', 'spotify.key'] as const;
/** A server that is being written to never locks for longer; a migration may. */
const BUSY_MILLISECONDS = 10_000;

export interface BackupWish {
  /** The data folder: of the store, and of its keys. */
  readonly directory: string;
  /** Where the store is not in the folder: the server that holds it. */
  readonly server?: PostgresServer;
  /** The file to write. */
  readonly file: string;
  /** Whether a file of that name may be replaced. */
  readonly force?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Is told each step as it begins. */
  readonly tell?: (step: 'copying' | 'checking') => void;
}

/**
 * Copies a store into one file while others use it: everything that was stored before it began is in it, as of one moment,
 * looked through and with its digests. The file appears under its name when it is complete, readable by its owner only, and
 * is the same whichever engine holds the store. Nothing that was deleted from the store is in it. Throws `no-store`,
 * `file-exists`, `store-damaged`, `store-full` (the disk of the backup), `backup-not-writable`, and what a PostgreSQL server
 * throws.
 */
export function backUpStore(wish: BackupWish): Promise<BackupAbout> {
  const { directory, server } = wish;
  if (server !== undefined) return writeBackup(wish, (draft) => copyServer(server, draft));
  const store = join(directory, STORE_FILE);
  return writeBackup(wish, async (draft) => {
    if (!existsSync(store)) throw new EmoVerseError('no-store', `there is no store in ${directory}`);
    copyFile(store, draft);
    return undefined;
  });
}

/**
 * Writes a backup of what `copy` puts into an empty file, as an embedded store.
 *
 * @param copy gives the digests of what it read, where it did not copy the bytes.
 */
export async function writeBackup(
  { directory, file, force = false, now, tell }: Omit<BackupWish, 'server'>,
  copy: (draft: string) => Promise<RowDigests | undefined>,
): Promise<BackupAbout> {
  if (existsSync(file) && !force) throw exists(file);
  sweepDrafts(directory, [STORE_FILE, ...KEY_FILES], now);
  sweepDrafts(dirname(file), [basename(file)], now);
  const draft = `${file}.${randomUUID()}.partial`;
  try {
    // By us rather than by SQLite, which would leave it readable by everyone.
    closeSync(openSync(draft, 'wx', 0o600));
  } catch (cause) {
    throw new EmoVerseError('backup-not-writable', `${file} cannot be written: choose another place`, {
      cause,
    });
  }
  try {
    tell?.('copying');
    const read = await copy(draft);
    // After the copy: a key that was made meanwhile opens nothing in it, one that is missing would.
    const keys = Object.fromEntries(
      KEY_FILES.map((name) => [name, join(directory, name)] as const)
        .filter(([, path]) => existsSync(path))
        .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
    );
    tell?.('checking');
    const { schemaVersion, rows } = inspectCopy(draft);
    const digests = await withFile(draft, digestFileRows);
    const differ = read === undefined ? [] : tablesThatDiffer(read, digests);
    if (differ.length > 0)
      throw new EmoVerseError(
        'backup-damaged',
        `the copy does not hold what the store told (${differ.join(', ')}): look after the disk of ${file}`,
      );
    const bytes = statSync(draft).size;
    const about = {
      format: 2,
      madeAt: now,
      schemaVersion,
      rows,
      digests,
      bytes,
      sha256: digestOf(draft, bytes),
      keys,
    } as const;
    appendAbout(draft, about);
    if (!moveIntoPlace(draft, file, force)) throw exists(file);
    return about;
  } catch (error) {
    throw noRoom(error) ? full(file, error) : storeErrorOf(error);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

function copyFile(store: string, draft: string): void {
  const database = openEmbeddedDatabase(store, BUSY_MILLISECONDS);
  try {
    // One reading transaction: writers go on, and change nothing in it.
    database.exec(`vacuum into '${draft.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

function noRoom(error: unknown): boolean {
  const told = storeErrorOf(error);
  return (
    (told instanceof EmoVerseError && told.code === 'store-full') ||
    (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
  );
}

function full(file: string, cause: unknown): EmoVerseError {
  return new EmoVerseError('store-full', `there is no room for ${file}: choose another disk, or make room`, {
    cause,
  });
}

function exists(file: string): EmoVerseError {
  return new EmoVerseError('file-exists', `${file} is there already: choose another name, or add --force`);
}

import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';
import { openEmbeddedDatabase } from '../dialects/embedded-database.ts';
import { STORE_FILE } from '../dialects/open-sqlite.ts';
import { storeErrorOf } from '../dialects/sqlite-error.ts';
import { appendAbout, digestOf, type BackupAbout } from './backup-file.ts';
import { inspectCopy } from './inspect-copy.ts';
import { moveIntoPlace } from './move-into-place.ts';
import { sweepDrafts } from './sweep-drafts.ts';

/** The files of a data folder that open what is sealed in the store. */
export const KEY_FILES = ['library.key', 'spotify.key'] as const;
/** A server that is being written to never locks for longer; a migration may. */
const BUSY_MILLISECONDS = 10_000;

export interface BackupWish {
  /** The data folder of the store. */
  readonly directory: string;
  /** The file to write. */
  readonly file: string;
  /** Whether a file of that name may be replaced. */
  readonly force?: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Is told each step as it begins. */
  readonly tell?: (step: 'copying' | 'checking') => void;
}

/**
 * Copies an embedded store into one file while others use it: everything that was stored before it began is in it, as of
 * one moment, looked through and with its digest. The file appears under its name when it is complete, readable by its
 * owner only. Nothing that was deleted from the store is in it (`vacuum into`). Throws `no-store`, `file-exists`,
 * `store-damaged`, `store-full` (the disk of the backup), `backup-not-writable`.
 */
export function backUpStore({ directory, file, force = false, now, tell }: BackupWish): BackupAbout {
  const store = join(directory, STORE_FILE);
  if (!existsSync(store)) throw new EmoVerseError('no-store', `there is no store in ${directory}`);
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
    copyDatabase(store, draft);
    // After the copy: a key that was made meanwhile opens nothing in it, one that is missing would.
    const keys = Object.fromEntries(
      KEY_FILES.map((name) => [name, join(directory, name)] as const)
        .filter(([, path]) => existsSync(path))
        .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
    );
    tell?.('checking');
    const { schemaVersion, rows } = inspectCopy(draft);
    const bytes = statSync(draft).size;
    const about = {
      format: 1,
      madeAt: now,
      schemaVersion,
      rows,
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

function copyDatabase(store: string, draft: string): void {
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

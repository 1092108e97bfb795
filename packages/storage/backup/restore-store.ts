import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';
import { openEmbeddedDatabase, type EmbeddedDatabase } from '../dialects/embedded-database.ts';
import { makeFolder } from '../dialects/make-folder.ts';
import { STORE_FILE } from '../dialects/open-sqlite.ts';
import { SqliteError, isBusy } from '../dialects/sqlite-error.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { KEY_FILES } from './back-up-store.ts';
import { dropAbout, readAbout, type BackupAbout } from './backup-file.ts';
import { inspectCopy } from './inspect-copy.ts';
import { syncFolder } from './move-into-place.ts';
import { sweepDrafts } from './sweep-drafts.ts';

export interface RestoreWish {
  /** A file that `backUpStore` has written. */
  readonly file: string;
  /** The data folder; made where there is none. */
  readonly directory: string;
  /** Milliseconds since the epoch: names the folder of what was there before. */
  readonly now: number;
  readonly tell?: (step: 'checking' | 'copying') => void;
}

export interface Restored {
  readonly about: BackupAbout;
  /** The folder that now holds what was there before; nothing where there was no store. */
  readonly former: string | undefined;
}

/**
 * Puts a backup in the place of a store that nobody uses, with its keys. What was there before is kept beside it. Throws
 * `not-a-backup`, `backup-damaged`, `store-too-new`, and `store-in-use` while a server or command has the store open:
 * nothing is changed then.
 */
export function restoreStore({ file, directory, now, tell }: RestoreWish): Restored {
  tell?.('checking');
  const about = readAbout(file);
  const newest = Math.max(...MIGRATIONS.map(({ version }) => version));
  if (about.schemaVersion > newest) {
    throw new EmoVerseError(
      'store-too-new',
      `${file} has schema version ${about.schemaVersion}, this program knows versions up to ${newest}: use the newer EmoVerse that wrote it`,
    );
  }
  makeFolder(directory);
  sweepDrafts(directory, [STORE_FILE, ...KEY_FILES], now);
  const draft = join(directory, `${STORE_FILE}.${randomUUID()}.new`);
  try {
    tell?.('copying');
    copyFileSync(file, draft);
    chmodSync(draft, 0o600);
    dropAbout(draft, about);
    const { rows } = inspectCopy(draft);
    if (JSON.stringify(rows) !== JSON.stringify(about.rows))
      throw new EmoVerseError('backup-damaged', `${file} holds other rows than it says: use another one`);
    syncFile(draft);
    const held = holdAlone(join(directory, STORE_FILE));
    let isHeld = true;
    const release = (): void => {
      if (isHeld) held?.close();
      isHeld = false;
    };
    try {
      const former = keepFormer(directory, now);
      for (const [name, key] of Object.entries(about.keys)) writeKey(join(directory, name), key);
      // Windows renames nothing over a file that is open.
      if (process.platform === 'win32') release();
      renameSync(draft, join(directory, STORE_FILE));
      syncFolder(directory);
      return { about, former };
    } finally {
      release();
    }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

/**
 * Takes the store for us alone, its log emptied into it: whoever starts meanwhile waits. Nothing where there is none, or
 * where it is too damaged for anybody to have it open.
 */
function holdAlone(store: string): EmbeddedDatabase | undefined {
  if (!existsSync(store)) return undefined;
  const database = openEmbeddedDatabase(store, 0);
  try {
    // Leaving the write-ahead log needs every other connection to be closed, idle ones as well.
    database.exec('pragma journal_mode = delete');
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) {
      throw new EmoVerseError(
        'store-in-use',
        `${store} is in use: stop EmoVerse (and every other command that works on it) first, then restore`,
        { cause: error },
      );
    }
    if (error instanceof SqliteError && /^SQLITE_(CORRUPT|NOTADB)$/.test(error.code)) return undefined;
    throw error;
  }
}

/** Keeps what is there in a folder of its own: links or copies, so that the store is never missing under its name. */
function keepFormer(directory: string, now: number): string | undefined {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const former = join(directory, `before-restore-${stamp}`);
  const files = [STORE_FILE, ...KEY_FILES].filter((name) => existsSync(join(directory, name)));
  if (files.length === 0) return undefined;
  mkdirSync(former, { mode: 0o700 });
  for (const name of files) {
    copyFileSync(join(directory, name), join(former, name));
    syncFile(join(former, name));
  }
  // A log that is still there belongs to a damaged file; left here, it would be read into the new one.
  for (const end of ['-wal', '-shm'])
    if (existsSync(join(directory, `${STORE_FILE}${end}`)))
      renameSync(join(directory, `${STORE_FILE}${end}`), join(former, `${STORE_FILE}${end}`));
  syncFolder(former);
  return former;
}

function writeKey(file: string, key: string): void {
  const draft = `${file}.${randomUUID()}.new`;
  writeFileSync(draft, key, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
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
import type { PostgresServer } from '../open-store.ts';
import { KEY_FILES, writeBackup } from './back-up-store.ts';
import { dropAbout, readAbout, type BackupAbout } from './backup-file.ts';
import { digestFileRows, tablesThatDiffer } from './digest-rows.ts';
import { inspectCopy } from './inspect-copy.ts';
import { syncFolder } from './move-into-place.ts';
import { filledTableIn, refuseFilled } from './refuse-filled.ts';
import { restoreToServer } from './restore-to-server.ts';
import { sweepDrafts } from './sweep-drafts.ts';
import { withFile } from './with-database.ts';

export interface RestoreWish {
  /** A file that `backUpStore` has written. */
  readonly file: string;
  /** The data folder: of the store, and of its keys; made where there is none. */
  readonly directory: string;
  /** Where the store is not in the folder: the server that holds it. */
  readonly server?: PostgresServer;
  /** Whether a store that holds something of people may be replaced. */
  readonly replace?: boolean | undefined;
  /** Milliseconds since the epoch: names the folder of what was there before. */
  readonly now: number;
  readonly tell?: (step: 'checking' | 'copying' | 'comparing') => void;
}

export interface Restored {
  readonly about: BackupAbout;
  /** The folder that now holds what was there before; nothing where there was no store. */
  readonly former: string | undefined;
  /** Rows that only an embedded store can hold and that no page shows, by table: they were left out. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Puts a backup in the place of a store, with its keys, whichever engine it comes from. What was there before is kept in
 * the data folder. An embedded store must not be used by anybody; one on a PostgreSQL server may be, and is replaced in one
 * transaction. Every row is compared with the backup by digest before anything is replaced, or before the transaction ends.
 * Throws `not-a-backup`, `backup-damaged`, `store-too-new`, `store-not-empty` (unless `replace`), and `store-in-use` while a
 * server or command has the embedded store open: nothing is changed then.
 */
export async function restoreStore(wish: RestoreWish): Promise<Restored> {
  const { file, directory, server, replace = false, now, tell } = wish;
  tell?.('checking');
  const about = readAbout(file);
  const newest = Math.max(...MIGRATIONS.map(({ version }) => version));
  if (about.schemaVersion > newest) {
    throw new EmoVerseError(
      'store-too-new',
      `${file} has schema version ${about.schemaVersion}, this program knows versions up to ${newest}: use the newer EmoVerse that wrote it`,
    );
  }
  const store = join(directory, STORE_FILE);
  if (server === undefined && !replace) refuseFilled(store, await filledTableIn(store));
  makeFolder(directory);
  sweepDrafts(directory, [STORE_FILE, ...KEY_FILES], now);
  const draft = `${store}.${randomUUID()}.new`;
  try {
    await unpack(file, about, draft);
    tell?.('copying');
    if (server === undefined) return { about, former: putInPlace(draft, about, wish), leftOut: {} };
    return { about, ...(await putOnServer(server, draft, about, wish)) };
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

/** Copies the store in a backup into a file of its own, and looks whether it is what was written. */
async function unpack(file: string, about: BackupAbout, draft: string): Promise<void> {
  copyFileSync(file, draft);
  chmodSync(draft, 0o600);
  dropAbout(draft, about);
  const { rows } = inspectCopy(draft);
  const { digests } = about;
  const differ =
    digests === undefined ? [] : tablesThatDiffer(digests, await withFile(draft, digestFileRows));
  if (JSON.stringify(rows) !== JSON.stringify(about.rows) || differ.length > 0)
    throw new EmoVerseError('backup-damaged', `${file} holds other rows than it says: use another one`);
}

/** Puts the file of a store under its name; gives the folder of what was there before. */
function putInPlace(draft: string, about: BackupAbout, { directory, now }: RestoreWish): string | undefined {
  const store = join(directory, STORE_FILE);
  syncFile(draft);
  const held = holdAlone(store);
  let isHeld = true;
  const release = (): void => {
    if (isHeld) held?.close();
    isHeld = false;
  };
  try {
    const former = formerFolder(directory, now);
    const isThere = keepFormer(directory, former, [STORE_FILE, ...KEY_FILES]);
    writeKeys(directory, about);
    // Windows renames nothing over a file that is open.
    if (process.platform === 'win32') release();
    renameSync(draft, store);
    syncFolder(directory);
    return isThere ? former : undefined;
  } finally {
    release();
  }
}

/** Puts a store on a server; what was there before becomes a backup in a folder beside the keys. */
async function putOnServer(
  server: PostgresServer,
  draft: string,
  about: BackupAbout,
  { directory, replace = false, now, tell }: RestoreWish,
): Promise<Omit<Restored, 'about'>> {
  const former = formerFolder(directory, now);
  let isKept = false;
  const { leftOut } = await restoreToServer({
    server,
    draft,
    replace,
    comparing: () => tell?.('comparing'),
    async keepFormer(copy) {
      if (!isKept) mkdirSync(former, { mode: 0o700 });
      isKept = true;
      await writeBackup({ directory, file: join(former, 'emoverse.backup'), force: true, now }, copy);
    },
  }).catch((error: unknown) => {
    // Whether a server that went away has replaced what was there is not known.
    const isUnknown = error instanceof EmoVerseError && error.code === 'store-unreachable';
    if (isKept && !isUnknown) rmSync(former, { recursive: true });
    throw error;
  });
  const hadKeys = keepFormer(directory, former, KEY_FILES);
  writeKeys(directory, about);
  return { former: isKept || hadKeys ? former : undefined, leftOut };
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

function formerFolder(directory: string, now: number): string {
  return join(directory, `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
}

/** Keeps copies of what is there in a folder of its own, so that the store is never missing under its name; false where nothing is. */
function keepFormer(directory: string, former: string, names: readonly string[]): boolean {
  const files = names.filter((name) => existsSync(join(directory, name)));
  if (files.length === 0) return false;
  mkdirSync(former, { mode: 0o700, recursive: true });
  for (const name of files) {
    copyFileSync(join(directory, name), join(former, name));
    syncFile(join(former, name));
  }
  // A log that is still there belongs to a damaged file; left here, it would be read into the new one.
  if (names.includes(STORE_FILE))
    for (const end of ['-wal', '-shm'])
      if (existsSync(join(directory, `${STORE_FILE}${end}`)))
        renameSync(join(directory, `${STORE_FILE}${end}`), join(former, `${STORE_FILE}${end}`));
  syncFolder(former);
  return true;
}

function writeKeys(directory: string, { keys }: BackupAbout): void {
  for (const [name, key] of Object.entries(keys)) {
    const file = join(directory, name);
    const draft = `${file}.${randomUUID()}.new`;
    writeFileSync(draft, key, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(draft, file);
  }
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

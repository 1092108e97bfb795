import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { EmoVerseError } from '@emoverse/domain';
import { openEmbeddedDatabase } from './embedded-database.ts';

/**
 * Makes the file of a new store, readable by its owner only, where there is none. It appears whole under its name: one
 * without content is never ours. Throws `store-damaged` where there is such a file, or only the log of one.
 */
export function makeStoreFile(file: string): void {
  // First: whoever makes the file meanwhile makes its log later.
  const hasLog = existsSync(`${file}-wal`);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size !== undefined && size > 0) return;
  if (size === 0 || hasLog) {
    throw new EmoVerseError(
      'store-damaged',
      `${file} ${size === 0 ? 'is empty (0 bytes)' : 'is gone, and its log (-wal) is still there'}: a store never looks so, its content was lost. Put a backup back with emoverse restore FILE, or move the ${size === 0 ? 'file' : 'log'} away to start with an empty store`,
    );
  }
  const draft = `${file}.${randomUUID()}.new`;
  // By us rather than by SQLite, which would leave it readable by everyone.
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    const database = openEmbeddedDatabase(draft, 0);
    try {
      // Writes the first page.
      database.exec('pragma journal_mode = wal');
    } finally {
      database.close();
    }
    takeName(draft, file);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true });
  }
}

/** Gives the draft its name, unless another process was first. */
function takeName(draft: string, file: string): void {
  const isThere = (error: unknown): boolean =>
    error instanceof Error && 'code' in error && error.code === 'EEXIST';
  try {
    linkSync(draft, file);
  } catch (error) {
    if (isThere(error)) return;
    try {
      // Some file systems have no links (FAT).
      copyFileSync(draft, file, constants.COPYFILE_EXCL);
    } catch (cause) {
      if (!isThere(cause)) throw cause;
    }
  }
}

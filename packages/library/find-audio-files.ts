import { EmoVerseError, isOutOfFiles } from '@emoverse/domain';
import { existsSync } from 'node:fs';
import { lstat, opendir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mediaTypeOf } from './audio-format.ts';

/** Stands where bytes of a name are no UTF-8; a name may also hold it itself. */
const NOT_DECODED = '\uFFFD';

/** A sound file of a folder. */
export interface FoundFile {
  /** Path below the folder, with `/` on every system. */
  readonly path: string;
  readonly size: number;
  /** Whole milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** Whom to tell of what. */
export interface FindOptions {
  /** Told of a folder that may not be read. */
  readonly onUnreadable?: (folder: string) => void;
  /** Told of a path below the folder with a name that is no UTF-8 (files of old disks): Node would look for it under another name. */
  readonly onOddName?: (path: string) => void;
  /** Told after each folder how many files were found so far; what it throws ends the search. */
  readonly onFound?: (count: number) => void | Promise<void>;
  /** Whether to look into the folder itself alone. */
  readonly isShallow?: boolean;
}

/**
 * The sound files of a folder and the folders in it, in the order of their paths. Hidden files and symbolic links are
 * passed over, so nothing outside the folder is ever found.
 *
 * @throws EmoVerseError `no-folder` when the folder is not there, `folder-not-readable` when it may not be read, and what
 *   Node throws where no more files may be open.
 */
export async function findAudioFiles(
  folder: string,
  { onUnreadable, onOddName, onFound, isShallow = false }: FindOptions = {},
): Promise<FoundFile[]> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw noFolder(folder, cause);
  });
  const found: FoundFile[] = [];
  const waiting = [root];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const entries = await listFolder(current);
    if (entries instanceof Error) {
      if (current === root) throw noFolder(folder, entries);
      onUnreadable?.(current);
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(current, entry.name);
      const isWanted = entry.isDirectory() || (entry.isFile() && mediaTypeOf(entry.name) !== undefined);
      if (isWanted && entry.name.includes(NOT_DECODED) && !existsSync(path)) {
        onOddName?.(relative(root, path).split(sep).join('/'));
        continue;
      }
      if (entry.isDirectory() && !isShallow) waiting.push(path);
      if (!entry.isFile() || mediaTypeOf(entry.name) === undefined) continue;
      const about = await lstat(path).catch(() => undefined); // gone since
      if (about?.isFile() !== true) continue;
      found.push({
        path: relative(root, path).split(sep).join('/'),
        size: about.size,
        modifiedAt: Math.floor(about.mtimeMs),
      });
    }
    await onFound?.(found.length);
  }
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function listFolder(folder: string) {
  try {
    const entries = [];
    for await (const entry of await opendir(folder)) entries.push(entry);
    return entries;
  } catch (error) {
    if (isOutOfFiles(error)) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}

function noFolder(folder: string, cause: unknown): EmoVerseError {
  const isClosed =
    cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EPERM');
  return isClosed
    ? new EmoVerseError(
        'folder-not-readable',
        `expected a folder that may be read at ${folder}; check its rights`,
        { cause },
      )
    : new EmoVerseError('no-folder', `expected a folder that can be read at ${folder}; check the path`, {
        cause,
      });
}

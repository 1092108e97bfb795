import { isOutOfFiles, type ItemId } from '@emoverse/domain';
import type { Store } from '@emoverse/storage';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The file behind a track, opened; whoever gets it closes it. */
export interface OpenTrack {
  readonly handle: FileHandle;
  readonly file: string;
  readonly size: number;
  /** Changes whenever the file does. */
  readonly etag: string;
}

/**
 * Opens the file of a scanned track. `unknown` when the item is no track, or its path leads out of the scanned folder
 * by now (a link was put in its place); `gone` when its file was moved, deleted or cannot be opened.
 */
export async function openTrack(
  store: Pick<Store, 'library'>,
  id: ItemId,
): Promise<OpenTrack | 'unknown' | 'gone'> {
  const track = await store.library.fileOf(id);
  if (track === undefined) return 'unknown';
  const root = await realpath(track.folder).catch(noSuchFile);
  const file = await realpath(join(track.folder, track.path)).catch(noSuchFile);
  if (root === undefined || file === undefined) return 'gone';
  if (!file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return 'unknown';
  const handle = await open(file, 'r').catch(noSuchFile);
  if (handle === undefined) return 'gone';
  const about = await handle.stat();
  if (!about.isFile()) {
    await handle.close();
    return 'gone';
  }
  const etag = `"${about.size.toString(36)}-${Math.floor(about.mtimeMs).toString(36)}"`;
  return { handle, file, size: about.size, etag };
}

/** A file that cannot be opened just now, because too many are open, is not gone. */
function noSuchFile(error: unknown): undefined {
  if (isOutOfFiles(error)) throw error;
  return undefined;
}

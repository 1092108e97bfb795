import type { ItemId } from '@emoverse/domain';
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
 * Opens the file of a scanned track. Undefined when the item is no track, its file is gone, or its path leads out of the
 * scanned folder by now (a link was put in its place).
 */
export async function openTrack(store: Pick<Store, 'library'>, id: ItemId): Promise<OpenTrack | undefined> {
  const track = await store.library.fileOf(id);
  if (track === undefined) return undefined;
  const root = await realpath(track.folder).catch(() => undefined);
  const file = await realpath(join(track.folder, track.path)).catch(() => undefined);
  if (root === undefined || file === undefined) return undefined;
  if (!file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return undefined;
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  const about = await handle.stat();
  if (!about.isFile()) {
    await handle.close();
    return undefined;
  }
  const etag = `"${about.size.toString(36)}-${Math.floor(about.mtimeMs).toString(36)}"`;
  return { handle, file, size: about.size, etag };
}

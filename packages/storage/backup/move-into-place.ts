import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a finished file its name at once: whoever looks sees the whole file or what was there before, also after a power
 * cut. Without `force`, gives false and changes nothing where the name is taken.
 */
export function moveIntoPlace(draft: string, file: string, force: boolean): boolean {
  if (force) {
    renameSync(draft, file);
  } else {
    try {
      linkSync(draft, file);
      unlinkSync(draft);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') return false;
      // Some file systems have no links (FAT).
      if (existsSync(file)) return false;
      renameSync(draft, file);
    }
  }
  syncFolder(dirname(file));
  return true;
}

/** Waits until the names in a folder are on the disk; Windows does that by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and the folders above it, for the owner only. One by one, because Node's own recursive
 * `mkdir` never returns where a file system answers ENOENT below an existing folder (as /proc does).
 */
export function makeFolder(directory: string): void {
  const parent = dirname(directory);
  if (parent !== directory && !existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

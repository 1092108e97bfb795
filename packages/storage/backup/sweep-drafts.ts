import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Nobody writes longer at one; whoever does renews its time. */
const ABANDONED_MILLISECONDS = 60 * 60 * 1000;
const DRAFT = /^(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.(?:new|partial)(?:-journal|-wal|-shm)?$/;

/**
 * Deletes what a process that was ended (Ctrl-C, a power cut) had begun to write beside one of these files: it may be a
 * whole copy of a store, which no deletion would reach. Leaves what is younger than an hour. Never throws.
 *
 * @param names the files.
 * @param now milliseconds since the epoch.
 */
export function sweepDrafts(directory: string, names: readonly string[], now: number): void {
  try {
    for (const draft of readdirSync(directory)) {
      const name = DRAFT.exec(draft)?.[1];
      const file = join(directory, draft);
      if (name !== undefined && names.includes(name) && now - statSync(file).mtimeMs > ABANDONED_MILLISECONDS)
        rmSync(file);
    }
  } catch {
    // Another process has swept, or may: the next one does.
  }
}

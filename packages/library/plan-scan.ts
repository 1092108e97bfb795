import type { FoundFile } from './find-audio-files.ts';
import type { ScannedFile } from './scanned-file.ts';

/** What a scan has to do, before any file is opened. */
export interface ScanPlan {
  /** As they were at the last scan: nothing to do. */
  readonly unchanged: readonly FoundFile[];
  /** New, changed, or not readable last time. */
  readonly toLookAt: readonly FoundFile[];
  /** No longer there: moved or removed. */
  readonly missing: readonly ScannedFile[];
}

/**
 * Compares what lies in a folder with what was known of it.
 * @param unreadable folders below it that could not be listed now: what was known inside is neither there nor missing.
 */
export function planScan(
  found: readonly FoundFile[],
  known: readonly ScannedFile[],
  unreadable: readonly string[] = [],
): ScanPlan {
  const before = new Map(known.map((file) => [file.path, file]));
  const now = new Set(found.map(({ path }) => path));
  const isUnchanged = ({ path, size, modifiedAt }: FoundFile): boolean => {
    const old = before.get(path);
    return (
      old !== undefined &&
      old.size === size &&
      old.modifiedAt === modifiedAt &&
      old.state !== 'unreadable' &&
      old.state !== 'copy' // its original may be gone
    );
  };
  return {
    unchanged: found.filter(isUnchanged),
    toLookAt: found.filter((file) => !isUnchanged(file)),
    missing: known.filter(
      ({ path }) => !now.has(path) && !unreadable.some((folder) => path.startsWith(`${folder}/`)),
    ),
  };
}

/** What the system, and EmoVerse itself, call it: the process's limit (EMFILE) or the whole system's (ENFILE). */
const CODES: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'too-many-open-files']);

/** Files that a program of ours should be allowed to have open: Node opens hundreds at once while it loads. */
const ENOUGH = 1024;

/** The exit code of programs that end for it. */
export const OUT_OF_FILES_EXIT = 10;

/** What is asked of the system once something has failed. */
export interface SystemAtFailure {
  /** Opens any one file and closes it; throws what the system says where it cannot. */
  openOne(): void;
  /** Node's diagnostic report, which holds the limits of the process (`process.report.getReport()`). */
  report(): unknown;
}

/** Whether an error, or what caused it, is that no more files may be open: neither gone nor damaged. */
export function isOutOfFiles(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && CODES.has(error.code)) || isOutOfFiles(error.cause);
}

/**
 * What to tell where a program failed because no more files may be open; undefined where it failed for something else.
 * Node calls a module missing whose package it could not open for that, so that it is tried whether one more opens: to be
 * asked at once, before what is being loaded is closed.
 */
export function outOfFilesReason(error: unknown, system: SystemAtFailure): string | undefined {
  if (!isOutOfFiles(error) && !isOutOfFiles(thrownBy(system.openOne))) return undefined;
  const limit = openFilesLimit(system.report());
  const allowed = limit === undefined ? 'fewer files than it needs' : `${limit} files`;
  return limit !== undefined && limit >= ENOUGH
    ? `EmoVerse has no more files to open, though it may have ${allowed} open at once: end other programs, or allow more (ulimit -n ${2 * limit}) and start it again`
    : `EmoVerse may have ${allowed} open at once and needs several hundred while it starts: allow ${ENOUGH} (ulimit -n ${ENOUGH}; in a service of systemd LimitNOFILE=${ENOUGH}) and start it again`;
}

function thrownBy(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The limit that can be raised without rights (the soft one); undefined where there is none, as on Windows. */
function openFilesLimit(report: unknown): number | undefined {
  const found = /"open_files":\{"soft":"?(\d+)/.exec(JSON.stringify(report));
  return found === null ? undefined : Number(found[1]);
}

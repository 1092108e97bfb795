import type { Logger } from 'pino';

/** Work in the background that was silent for so long, or in the future (clocks are set back), has ended with its process. */
export const SILENT_MILLISECONDS = 120_000;

export interface GoOnParts {
  readonly every: (milliseconds: number, task: () => void) => () => void;
  readonly stopping?: AbortSignal;
  readonly logger: Pick<Logger, 'warn'>;
}

/**
 * Lets what an earlier process was at go on: at once, and what another may still be at once more when it must have been silent
 * for long enough. Resolves when it was begun; never rejects.
 *
 * @param goOn false where another process may still be at something.
 */
export async function goOnAfterStart(
  { every, stopping, logger }: GoOnParts,
  goOn: () => Promise<boolean>,
): Promise<void> {
  const tell = (error: unknown): void =>
    logger.warn({ err: error }, 'what was read in the background does not go on by itself');
  const isAll = await goOn().catch((error: unknown) => {
    tell(error);
    return true;
  });
  if (isAll || stopping?.aborted === true) return;
  const forget = every(SILENT_MILLISECONDS, () => {
    forget();
    goOn().catch(tell);
  });
  stopping?.addEventListener('abort', forget);
}

/** Whether work that says it runs has ended with its process. */
export function isCutOff({ updatedAt }: { readonly updatedAt: number }, now: number): boolean {
  return Math.abs(now - updatedAt) >= SILENT_MILLISECONDS;
}

import { setTimeout as wait } from 'node:timers/promises';
import type { StoreWatch } from '../store-watch.ts';
import { isBusy, storeErrorOf } from './sqlite-error.ts';

/** How long another process may hold the lock, milliseconds. */
const PATIENCE = 10_000;
/** Most locks are held for one wait for the disk: soon again at first, then less often. */
const FIRST_PAUSES = 100;
const FIRST_PAUSE = 1;
const PAUSE = 10;

/**
 * Tries again while another connection holds the lock. Waits between the tries, not inside SQLite, which
 * would hold up everything else in this process. A statement that was refused as busy has done nothing. Whatever else
 * SQLite refuses is thrown as the store's error, and the watch is told of it.
 */
export async function retryWhileBusy<T>(run: () => T, watch: Pick<StoreWatch, 'failed'>): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() - begun > PATIENCE) {
        const told = storeErrorOf(error);
        watch.failed(told);
        throw told;
      }
      await wait(attempt <= FIRST_PAUSES ? FIRST_PAUSE : PAUSE);
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';
import { comesBack } from './dialects/postgres-error.ts';

/** How long to wait for a PostgreSQL server that is not there. */
export interface Patience {
  readonly milliseconds: number;
  /** Is told once, before the waiting begins, why there is any. */
  readonly tell: (reason: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** `EMOVERSE_DATABASE_WAIT`, as every program of ours reads it: seconds to wait for a database that is not there yet. */
export const databaseWaitSchema = z.coerce
  .number({ error: 'EMOVERSE_DATABASE_WAIT is a number of seconds' })
  .min(0)
  .default(60);

const PAUSE_MILLISECONDS = 250;

/**
 * Does the work, again and again while the server is not there: not started yet, starting, recovering, or going. Throws
 * what was thrown last when the time is over, and at once what waiting cannot help, such as a wrong password; an AbortError where the signal ends it.
 */
export async function waitForDatabase<T>(
  work: () => Promise<T>,
  { milliseconds, tell, signal }: Patience,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (let isTold = false; ; isTold = true) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EmoVerseError) || !comesBack(error) || performance.now() > end) throw error;
      if (!isTold) tell(error.message);
      await wait(PAUSE_MILLISECONDS, undefined, { signal });
    }
  }
}

import type { ProfileId } from '@emoverse/domain';
import type { PinState } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Services } from '../services.ts';
import { isPin } from './pin-hash.ts';

const FREE_TRIES = 3;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Milliseconds to wait after so many wrong PINs in a row: none after two, 30 s after three, twice as long each time, up to an hour. */
export function waitAfter(tries: number): number {
  return tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - FREE_TRIES));
}

/**
 * Resolves where the person has no PIN and needs none (`isNeeded`), or this is it. Throws `pin-needed` or `wrong-pin` (403), or `pin-wait` (429) where
 * too many wrong ones came. Each try is counted in the store before it is looked at: neither a restart nor many tries at
 * once give more of them.
 */
export async function checkPin(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  id: ProfileId,
  pin: string | undefined,
  { isNeeded = false }: { readonly isNeeded?: boolean } = {},
): Promise<void> {
  const hash = await store.inTransaction(async ({ people }) => {
    const state = await people.pin(id);
    if (state?.hash === undefined) {
      if (isNeeded) throw new ApiProblem(403, 'pin-needed', 'nobody becomes who has no PIN here');
      return undefined;
    }
    if (pin === undefined) throw new ApiProblem(403, 'pin-needed', 'this person has a PIN: send it along');
    await people.setTries(id, nextTry(state, clock()));
    return state.hash;
  }, id);
  if (hash === undefined || pin === undefined) return;
  if (!(await isPin(pin, hash))) throw new ApiProblem(403, 'wrong-pin', 'this is not the PIN of this person');
  await store.people.setTries(id, { tries: 0, lockedUntil: 0 });
}

/** Milliseconds until a try is looked at again. A clock that was set back asks nobody to wait for longer than the rule says. */
export function waitNow(state: Pick<PinState, 'tries' | 'lockedUntil'>, now: number): number {
  return Math.max(0, Math.min(state.lockedUntil - now, waitAfter(state.tries)));
}

/** How it stands when one more try was counted. Throws `pin-wait` (429) where it comes too soon. */
export function nextTry(
  state: Pick<PinState, 'tries' | 'lockedUntil'>,
  now: number,
): Pick<PinState, 'tries' | 'lockedUntil'> {
  const wait = waitNow(state, now);
  if (wait > 0) throw waitFirst(wait);
  const tries = state.tries + 1;
  return { tries, lockedUntil: now + waitAfter(tries) };
}

function waitFirst(milliseconds: number): ApiProblem {
  const seconds = Math.ceil(milliseconds / 1000);
  return new ApiProblem(429, 'pin-wait', `too many wrong PINs; try again in ${seconds} s`, {
    headers: { 'retry-after': String(seconds) },
  });
}

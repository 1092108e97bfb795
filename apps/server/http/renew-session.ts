import type { DeviceName, Store, StoredSession } from '@emoverse/storage';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A token that somebody has copied is of use for two of these at most, where its owner goes on with theirs. */
const RENEWAL_MS = 24 * HOUR_MS;
/** Browsers write their cookies to the disk within half a minute; one that was cut off before has the former token still. */
const SETTLING_MS = 5 * MINUTE_MS;
/** Requests that were on their way when the token was renewed show the former one. */
const OVERLAP_MS = MINUTE_MS;
/** A device that was not seen for so long is out: browsers have forgotten its cookie by then, too. */
export const LONGEST_ABSENCE_MS = 400 * 24 * HOUR_MS;
/** Who signed in can do so again; nobody has to where only this machine is reached, and nobody could. */
const LONGEST_SIGNED_IN_MS = 90 * 24 * HOUR_MS;

export interface SessionRenewal {
  readonly store: Pick<Store, 'sessions'>;
  readonly clock: () => number;
  readonly newToken: () => string;
  readonly session: StoredSession;
  /** The token that was shown. */
  readonly shown: string;
  /** What the browser says that it is. */
  readonly device: () => DeviceName;
}

/**
 * Session rotation: notes each hour that a session was used, and gives a new token once a day. The former one is taken until the browser
 * shows that it has kept the new one, so that an answer that is lost, or a browser that is cut off, locks nobody out.
 *
 * @returns the token to keep, where there is a new one.
 */
export async function renewSession({
  store: { sessions },
  clock,
  newToken,
  session,
  shown,
  device,
}: SessionRenewal): Promise<string | undefined> {
  const now = clock();
  const { id, seenAt, renewedAt, isSettled } = session;
  const isNewest = session.shown === 'newest';
  if (now - seenAt >= HOUR_MS) await sessions.see(id, { at: now, device: device() });
  if (now - renewedAt >= (isNewest ? RENEWAL_MS : OVERLAP_MS)) {
    const next = newToken();
    return (await sessions.renew(session, { shown, next, at: now })) ? next : undefined;
  }
  if (isNewest && !isSettled && now - renewedAt >= SETTLING_MS) await sessions.settle(id);
  return undefined;
}

export function isExpired(
  { seenAt, signedIn }: Pick<StoredSession, 'seenAt' | 'signedIn'>,
  now: number,
): boolean {
  return now - seenAt >= (signedIn === undefined ? LONGEST_ABSENCE_MS : LONGEST_SIGNED_IN_MS);
}

import type { TrackTrouble } from './queue-state.ts';

/** Why a sound does not come, by the server's answer for its address; undefined where the server was not reached. */
export function troubleOf(status: number | undefined): TrackTrouble {
  // Our own server is there, and the one behind it is not.
  if (status === 502) return 'elsewhere';
  if (status === undefined || status >= 500 || status === 429) return 'unreachable';
  if (status === 404 || status === 410) return 'missing';
  return status === 403 ? 'not-shared' : 'unsupported';
}

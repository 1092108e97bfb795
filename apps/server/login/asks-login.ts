import type { Caller } from '../http/caller.ts';

/**
 * Who has to sign in. Where others reach the server everybody does, also at this machine: what passes requests on without
 * a word looks like somebody there. Where nobody else should reach it, whoever shows that something passed them on.
 */
export function asksLogin(reachesOthers: boolean): (caller: Pick<Caller, 'isDirect'>) => boolean {
  return ({ isDirect }) => reachesOthers || !isDirect;
}

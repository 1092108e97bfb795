import { openJellyfin } from './jellyfin/open-jellyfin.ts';
import type { MusicServer, ServerLogin } from './music-server.ts';
import { openOpenSubsonic } from './opensubsonic/open-opensubsonic.ts';

/** A connected server, ready to be asked. Asks nothing yet. */
export function openServer(address: string, login: ServerLogin, fetch: typeof globalThis.fetch): MusicServer {
  return login.kind === 'jellyfin'
    ? openJellyfin(address, login, fetch)
    : openOpenSubsonic(address, login, fetch);
}

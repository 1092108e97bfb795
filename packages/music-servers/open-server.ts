import { openJellyfin } from './jellyfin/open-jellyfin.ts';
import type { MusicServerClient, ServerLogin } from './music-server-client.ts';
import { openOpenSubsonic } from './opensubsonic/open-opensubsonic.ts';

/** A connected server, ready to be asked. Asks nothing yet. */
export function openServer(
  address: string,
  login: ServerLogin,
  fetch: typeof globalThis.fetch,
): MusicServerClient {
  return login.kind === 'jellyfin'
    ? openJellyfin(address, login, fetch)
    : openOpenSubsonic(address, login, fetch);
}

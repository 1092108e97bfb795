import { checkAddress } from './check-address.ts';
import type { Connected, ConnectRequest, ConnectTools } from './connect-request.ts';
import { connectJellyfin } from './jellyfin/connect-jellyfin.ts';
import { connectOpenSubsonic } from './opensubsonic/connect-opensubsonic.ts';

/**
 * Logs in at a person's music server. The password is used for this alone and is in nothing that comes back, unless the
 * server takes nothing else and the person has agreed to that (`mayBeSent`; `token-login-unsupported` asks for it). Throws
 * `MusicServerError`: `bad-address`, `unreachable`, `login-refused` and others.
 */
export async function connectServer(request: ConnectRequest, tools: ConnectTools): Promise<Connected> {
  const address = checkAddress(request.address);
  const connect = request.kind === 'jellyfin' ? connectJellyfin : connectOpenSubsonic;
  return { address, ...(await connect({ ...request, address }, tools)) };
}

import { checkAddress } from './check-address.ts';
import { connectJellyfin } from './jellyfin/connect-jellyfin.ts';
import type { ServerKind, ServerLogin } from './music-server.ts';
import { connectOpenSubsonic } from './opensubsonic/connect-opensubsonic.ts';

export interface ConnectRequest {
  readonly kind: ServerKind;
  readonly address: string;
  /** May be empty with an API key, where the server says whose it is. */
  readonly userName: string;
  readonly secret: {
    readonly by: 'password' | 'api-key';
    readonly value: string;
    /** The person agrees that the password itself goes with each request, where the server takes no token made of it. */
    readonly mayBeSent?: boolean | undefined;
  };
}

export interface ConnectTools {
  readonly fetch: typeof globalThis.fetch;
  /** A random text of at least 16 letters and digits. */
  readonly newSecret: () => string;
}

export interface Connected {
  readonly address: string;
  readonly userName: string;
  readonly login: ServerLogin;
}

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

import type { ServerKind, ServerLogin } from './music-server-client.ts';

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

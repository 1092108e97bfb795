import type { ServerLogin } from '../music-server-client.ts';

export interface SubsonicList {
  readonly address: string;
  readonly login: Extract<ServerLogin, { kind: 'opensubsonic' }>;
  readonly fetch: typeof globalThis.fetch;
  readonly signal?: AbortSignal | undefined;
}

import { createSealer, type Sealer, type Store } from '@emoverse/storage';
import { createCaller } from './call-spotify.ts';

import { createCalls, type SpotifyCalls } from './spotify-calls.ts';
import type { SpotifyHosts } from './spotify-hosts.ts';
import { createLogin, type SpotifyLogin } from './spotify-login.ts';
import { createTokens, type SpotifyTokens } from './spotify-tokens.ts';

/** What playing on Spotify needs from outside. */
export interface SpotifyParts {
  readonly hosts: SpotifyHosts;
  readonly fetch: typeof globalThis.fetch;
  /** The key that tokens are sealed with; asked for on the first login. */
  readonly key: () => Promise<Uint8Array>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface SpotifyService {
  readonly hosts: SpotifyHosts;
  readonly login: SpotifyLogin;
  readonly tokens: SpotifyTokens;
  readonly calls: SpotifyCalls;
  readonly sealer: Sealer;
}

/** Login, tokens and calls, over the store. */
export function createSpotify(
  { hosts, fetch, key, wait }: SpotifyParts,
  store: Pick<Store, 'spotify'>,
  clock: () => number,
): SpotifyService {
  const sealer = createSealer(key);
  const login = createLogin(hosts, fetch);
  const tokens = createTokens(store, login, sealer, clock);
  return {
    hosts,
    login,
    tokens,
    sealer,
    calls: createCalls(createCaller({ api: hosts.api, tokens, fetch, wait })),
  };
}

import type { ProfileId } from '@emoverse/domain';
import type { Sealer, Store, StoredSpotifyConnection } from '@emoverse/storage';
import { z } from 'zod';

import { GrantRefused, type SpotifyLogin, type Tokens } from './spotify-login.ts';
import { spotifyProblem } from './spotify-problem.ts';

/** A token this close to its end is renewed first, so that it does not end on its way. */
const MARGIN_MILLISECONDS = 60_000;

const keptSchema = z.object({ accessToken: z.string(), refreshToken: z.string(), expiresAt: z.number() });
type KeptTokens = z.output<typeof keptSchema>;

export interface Pass {
  readonly accessToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface SpotifyTokens {
  /** Keeps the tokens of a new login. */
  keep(profileId: ProfileId, clientId: string, tokens: Tokens): Promise<void>;
  /**
   * A token that works, renewed where it must be. `refused`: the token that Spotify has just refused, which is
   * renewed whatever its age. However many ask at once, one refresh is made. Throws `spotify-not-connected` and
   * `spotify-login-again`.
   */
  pass(profileId: ProfileId, refused?: string): Promise<Pass>;
}

/** The tokens of everybody who is connected: sealed in the store, open only in this process's memory while used. */
export function createTokens(
  store: Pick<Store, 'spotify'>,
  login: SpotifyLogin,
  sealer: Sealer,
  clock: () => number,
): SpotifyTokens {
  const running = new Map<ProfileId, Promise<Pass>>();
  const about = (profileId: ProfileId): string => `spotify tokens of ${profileId}`;
  const seal = (profileId: ProfileId, tokens: KeptTokens): Promise<string> =>
    sealer.seal(JSON.stringify(tokens), about(profileId));

  /** The connection with its tokens open. A key that was lost or changed ends the login, as Spotify's no would. */
  const read = async (
    profileId: ProfileId,
  ): Promise<{ connection: StoredSpotifyConnection; tokens: KeptTokens }> => {
    const connection = await store.spotify.find(profileId);
    if (connection === undefined) throw spotifyProblem({ kind: 'not-connected' });
    if (connection.sealedTokens === undefined) throw spotifyProblem({ kind: 'login-again' });
    const text = await sealer.open(connection.sealedTokens, about(profileId));
    if (text === undefined) {
      await store.spotify.expire(profileId, connection.revision);
      throw spotifyProblem({ kind: 'login-again' });
    }
    return { connection, tokens: keptSchema.parse(JSON.parse(text)) };
  };

  const renew = async (profileId: ProfileId, refused: string | undefined): Promise<Pass> => {
    const { connection, tokens } = await read(profileId);
    if (isGood(tokens, refused, clock())) return tokens;
    const askedAt = clock();
    let fresh: Tokens;
    try {
      fresh = await login.refresh(connection.clientId, tokens.refreshToken);
    } catch (error) {
      if (!(error instanceof GrantRefused)) throw error;
      // Another process may have been faster, and the refresh token that was refused is yesterday's.
      if (await store.spotify.expire(profileId, connection.revision)) {
        throw spotifyProblem({ kind: 'login-again' }, error);
      }
      return (await read(profileId)).tokens;
    }
    const kept: KeptTokens = {
      accessToken: fresh.accessToken,
      refreshToken: fresh.refreshToken ?? tokens.refreshToken,
      expiresAt: askedAt + fresh.lifetimeSeconds * 1000,
    };
    const isNewest = await store.spotify.renew(profileId, connection.revision, await seal(profileId, kept));
    // Disconnected or logged in anew meanwhile: what stands in the store counts.
    return isNewest ? kept : (await read(profileId)).tokens;
  };

  return {
    async keep(profileId, clientId, { accessToken, refreshToken, lifetimeSeconds }) {
      const now = clock();
      if (refreshToken === undefined) throw new GrantRefused('no refresh token came with the login');
      const tokens = { accessToken, refreshToken, expiresAt: now + lifetimeSeconds * 1000 };
      await store.spotify.connect(profileId, {
        clientId,
        sealedTokens: await seal(profileId, tokens),
        consentedAt: now,
      });
    },
    async pass(profileId, refused) {
      const { tokens } = await read(profileId);
      if (isGood(tokens, refused, clock())) return tokens;
      const other = running.get(profileId);
      if (other !== undefined) return other;
      const mine = renew(profileId, refused).finally(() => running.delete(profileId));
      running.set(profileId, mine);
      return mine;
    },
  };
}

function isGood({ accessToken, expiresAt }: KeptTokens, refused: string | undefined, now: number): boolean {
  return accessToken !== refused && expiresAt - MARGIN_MILLISECONDS > now;
}

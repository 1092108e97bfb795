import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import type { Call } from '../../http/endpoint.ts';
import type { Services } from '../../services.ts';
import { spotifyProblem } from '../../spotify/spotify-problem.ts';
import { LOGIN_COOKIE, LOGIN_SECONDS, sealLogin } from './begun-login.ts';
import { CALLBACK_PATH, redirectUriFor } from './redirect-uri.ts';

/** Refresh tokens die six months after consent; told a little early rather than late. */
const CONSENT_MILLISECONDS = 180 * 24 * 3600 * 1000;

/** Where the person stands with Spotify. Asks nothing of Spotify. */
export async function getSpotify(
  { store, spotify }: Services,
  { session, origin }: Call,
): Promise<RouteOutput<'getSpotify'>> {
  const profile = await session.knownProfile();
  const connection = profile && (await store.spotify.find(profile.id));
  const { spotifyClientId: clientId = '' } = readSettings(profile?.settings);
  const redirect = redirectUriFor(origin);
  return {
    state: connection?.state ?? (clientId === '' ? 'no-client-id' : 'not-connected'),
    clientId,
    ...(redirect.kind === 'usable' ? { redirectUri: redirect.uri } : { openAt: redirect.openAt }),
    ...(connection?.state === 'connected' && {
      until: connection.consentedAt + CONSENT_MILLISECONDS,
      playerScript: `${spotify.hosts.player}/spotify-player.js`,
    }),
  };
}

/**
 * Begins a login. What must be known when the person comes back travels sealed in a cookie of this browser, so that
 * nobody else's answer is taken: the session's own cookie is not sent on the way back from another site.
 */
export async function startSpotifyLogin(
  { spotify }: Services,
  { session, origin, setCookie }: Call,
): Promise<RouteOutput<'startSpotifyLogin'>> {
  const profile = await session.profile();
  const { spotifyClientId: clientId = '' } = readSettings(profile.settings);
  if (clientId === '') throw spotifyProblem({ kind: 'no-client-id' });
  const redirect = redirectUriFor(origin);
  if (redirect.kind === 'elsewhere') throw spotifyProblem({ kind: 'no-redirect', openAt: redirect.openAt });
  const { address, state, verifier } = await spotify.login.begin(clientId, redirect.uri);
  const sealed = await sealLogin(spotify.sealer, {
    profileId: profile.id,
    clientId,
    redirectUri: redirect.uri,
    state,
    verifier,
  });
  setCookie(LOGIN_COOKIE, sealed, { path: CALLBACK_PATH, maxAge: LOGIN_SECONDS });
  return { address };
}

/** Forgets the tokens and everything found on Spotify, also in the store's files. The client id is a setting and stays. */
export async function disconnectSpotify(
  { store }: Services,
  { session }: Call,
): Promise<RouteOutput<'disconnectSpotify'>> {
  const profile = await session.knownProfile();
  if (profile !== undefined) await store.transfer.forgetSpotify(profile.id);
  return { deleted: true };
}

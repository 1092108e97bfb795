import { unreachable } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';

/** What can go wrong with Spotify, by what the person can do about it. */
export type SpotifyTrouble =
  | { readonly kind: 'no-client-id' }
  | { readonly kind: 'no-redirect'; readonly openAt: string }
  | { readonly kind: 'not-connected' }
  | { readonly kind: 'login-again' }
  | { readonly kind: 'premium-needed' }
  | { readonly kind: 'not-registered' }
  | { readonly kind: 'permission-missing' }
  | { readonly kind: 'not-possible'; readonly reason: string }
  | { readonly kind: 'no-device' }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'gone' }
  /** `seconds` as Spotify's `Retry-After` says. */
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'down'; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'changed'; readonly what: string };

/** The answer for a trouble with Spotify: status, code and a sentence that leads on. */
export function spotifyProblem(trouble: SpotifyTrouble, cause?: unknown): ApiProblem {
  const problem = (
    status: ConstructorParameters<typeof ApiProblem>[0],
    message: string,
    headers?: Readonly<Record<string, string>>,
  ): ApiProblem =>
    new ApiProblem(status, `spotify-${trouble.kind}`, message, { cause, ...(headers && { headers }) });
  switch (trouble.kind) {
    case 'no-client-id':
      return problem(409, 'Spotify needs a client id of your own: enter it in the settings first');
    case 'no-redirect':
      return problem(
        409,
        `Spotify sends people back to 127.0.0.1 or to https addresses alone: open EmoVerse at ${trouble.openAt} and connect there`,
      );
    case 'not-connected':
      return problem(409, 'EmoVerse is not connected with Spotify: connect it in the settings');
    case 'login-again':
      return problem(
        401,
        'your login with Spotify is over (it lasts six months, or until you end it): log in again',
      );
    case 'premium-needed':
      return problem(403, 'Spotify lets only people with Premium play from other apps');
    case 'not-registered':
      return problem(
        403,
        'this Spotify account is not in the list of users of your app: add it under User Management in your Spotify dashboard',
      );
    case 'permission-missing':
      return problem(403, 'Spotify was not given this permission: log in again and agree to it');
    case 'not-possible':
      return problem(403, `Spotify does not allow this now: ${trouble.reason}`);
    case 'no-device':
      return problem(
        404,
        'Spotify has no device to play on: start the player here, or open Spotify on a phone, speaker or computer and try again',
      );
    case 'nothing-found':
      return problem(404, 'none of these songs was found on Spotify');
    case 'gone':
      return problem(404, 'Spotify does not have this any more');
    case 'busy':
      return problem(429, `Spotify is asked too often: try again in ${trouble.seconds} s`, {
        'retry-after': String(trouble.seconds),
      });
    case 'down':
      return problem(
        502,
        `Spotify has a problem of its own (it answered ${trouble.status}): try again in a while`,
      );
    case 'unreachable':
      return problem(502, 'Spotify could not be reached: is this machine online?');
    case 'changed':
      return problem(502, `Spotify answered in a form that EmoVerse does not know (${trouble.what})`);
    default:
      return unreachable(trouble);
  }
}

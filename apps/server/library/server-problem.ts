import { MusicServerError, type MusicServerTrouble } from '@emoverse/music-servers';
import { ApiProblem } from '../http/api-problem.ts';

type Status = ConstructorParameters<typeof ApiProblem>[0];

const STATUS: Readonly<Record<MusicServerTrouble, Status>> = {
  'bad-address': 400,
  unreachable: 502,
  redirects: 422,
  'not-a-music-server': 422,
  'login-refused': 422,
  'token-login-unsupported': 422,
  'passwords-unsupported': 422,
  'api-keys-unsupported': 422,
  'not-allowed': 422,
  'track-gone': 410,
  'playlist-gone': 410,
  busy: 503,
  down: 502,
  changed: 502,
  'too-large': 502,
  'sync-under-way': 409,
  disconnected: 409,
};

/** The answer for a trouble with a music server; anything else is thrown on as it is. */
export function serverProblem(error: unknown): unknown {
  return error instanceof MusicServerError
    ? new ApiProblem(STATUS[error.trouble], `server-${error.trouble}`, error.message, { cause: error })
    : error;
}

/** The same where sound is asked for: a player takes the file for missing, or the way to it for broken. */
export function soundProblem(error: unknown): unknown {
  return error instanceof MusicServerError
    ? new ApiProblem(error.trouble === 'track-gone' ? 410 : 502, `server-${error.trouble}`, error.message, {
        cause: error,
      })
    : error;
}

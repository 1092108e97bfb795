import { EmoVerseError } from '@emoverse/domain';

/** What can go wrong with a person's music server, by what they can do about it. */
export type MusicServerTrouble =
  | 'bad-address'
  | 'unreachable'
  | 'redirects'
  | 'not-a-music-server'
  | 'login-refused'
  | 'token-login-unsupported'
  | 'passwords-unsupported'
  | 'api-keys-unsupported'
  | 'not-allowed'
  | 'track-gone'
  | 'playlist-gone'
  | 'busy'
  | 'down'
  | 'changed'
  | 'too-large'
  | 'sync-under-way'
  | 'disconnected';

/** A trouble with a music server: `code` is `server-` and its kind; the message says what to do. Holds no secret. */
export class MusicServerError extends EmoVerseError {
  readonly trouble: MusicServerTrouble;

  constructor(trouble: MusicServerTrouble, message: string, options: { readonly cause?: unknown } = {}) {
    super(`server-${trouble}`, message, options);
    this.name = 'MusicServerError';
    this.trouble = trouble;
  }
}

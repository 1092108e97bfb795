import { askServer, readBytes, readText, type Question } from './ask-server.ts';
import { MusicServerError } from './music-server-error.ts';
import type { Cover } from './music-server-client.ts';

const MOST_COVER_BYTES = 10 * 1024 * 1024;
/** Pictures that browsers show and that can hold no script. */
const COVER_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
/** Types under which servers send sound, besides `audio/…`, and what it is then. */
const SOUND_TYPES: Readonly<Record<string, string>> = {
  'application/ogg': 'audio/ogg',
  'video/mp4': 'audio/mp4',
  'video/ogg': 'audio/ogg',
  'application/octet-stream': 'application/octet-stream',
};
/** Files that browsers play as they are; others are asked for as MP3. */
const PLAYED_AS_THEY_ARE: ReadonlySet<string> = new Set([
  'mp3',
  'flac',
  'ogg',
  'oga',
  'opus',
  'm4a',
  'aac',
  'wav',
  'webm',
]);

/** Sound is not to be packed on its way: its length and its parts would be others. */
export const SOUND_HEADERS = { accept: 'audio/*', 'accept-encoding': 'identity' };

/** Whether a browser plays such a file without help. Unknown ones are tried. */
export function isPlayedAsItIs(suffix: string | undefined): boolean {
  return suffix === undefined || PLAYED_AS_THEY_ARE.has(suffix.toLowerCase());
}

export function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/**
 * Asks for sound. The answer's type is one that cannot be taken for a page: what a server sends is passed on under
 * our own address. `onError` reads answers that are no sound.
 */
export async function askForSound(
  fetch: typeof globalThis.fetch,
  address: URL,
  question: Question,
  onError: (response: Response, text: string) => Error,
): Promise<Response> {
  const response = await askServer(fetch, address, question);
  const type = mediaTypeOf(response);
  const isSound = type.startsWith('audio/') || Object.hasOwn(SOUND_TYPES, type);
  if (response.status === 416 || ((response.status === 200 || response.status === 206) && isSound)) {
    const headers = new Headers(response.headers);
    headers.set('content-type', type.startsWith('audio/') ? type : (SOUND_TYPES[type] ?? 'audio/mpeg'));
    return new Response(response.status === 416 ? null : response.body, { status: response.status, headers });
  }
  throw onError(response, await readText(response, address, 1024 * 1024));
}

/** Asks for a picture; undefined where the server has none that browsers may show. */
export async function askForCover(
  fetch: typeof globalThis.fetch,
  address: URL,
  question: Question,
): Promise<Cover | undefined> {
  const response = await askServer(fetch, address, question);
  const mediaType = mediaTypeOf(response);
  if (response.status !== 200 || !COVER_TYPES.has(mediaType)) {
    await response.body?.cancel();
    return undefined;
  }
  return { bytes: await readBytes(response, address, MOST_COVER_BYTES), mediaType };
}

/** What a plain HTTP status of a music server means; `what` names the protocol that was expected. */
export function statusTrouble(address: URL, status: number, what: string): MusicServerError {
  const where = address.host;
  if (status === 401)
    return new MusicServerError(
      'login-refused',
      `${where} refuses this login: enter name and password again`,
    );
  if (status === 403)
    return new MusicServerError('not-allowed', `${where} does not allow this account to do that`);
  if (status === 429)
    return new MusicServerError('busy', `${where} is asked too often: try again in a minute`);
  if (status >= 500)
    return new MusicServerError(
      'down',
      `${where} has a problem of its own (it answered ${status}): try again in a while`,
    );
  return new MusicServerError(
    'not-a-music-server',
    `${where} answered ${status}, not as ${what} does: check the address, its port and folder, and the kind of server`,
  );
}

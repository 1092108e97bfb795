import { z } from 'zod';
import { SOUND_HEADERS, askForCover, askForSound, isPlayedAsItIs, statusTrouble } from '../check-media.ts';
import type { MusicServerClient, ServerLogin } from '../music-server-client.ts';
import { askSubsonic, errorInMedia, subsonicAddress, subsonicTrouble } from './ask-subsonic.ts';
import { listSongs } from './list-songs.ts';
import { subsonicPlaylists } from './subsonic-playlists.ts';

/** Pixels; the player shows 48, the system's player more. */
const COVER_SIZE = 512;

const songSchema = z.object({ song: z.object({ played: z.string().optional() }) });

/** A connected OpenSubsonic server (https://opensubsonic.netlify.app/docs). */
export function openOpenSubsonic(
  address: string,
  login: Extract<ServerLogin, { kind: 'opensubsonic' }>,
  fetch: typeof globalThis.fetch,
): MusicServerClient {
  /** Servers that say when a song was last played (OpenSubsonic) are told of it by that time, to the second. */
  const knowsPlay = async (id: string, at: number, signal?: AbortSignal): Promise<boolean> => {
    const query = { id };
    const { song } = await askSubsonic({
      ...{ address, login, fetch, method: 'getSong', query, answer: songSchema, signal },
    });
    return song.played !== undefined && secondOf(Date.parse(song.played)) === secondOf(at);
  };
  return {
    page: (cursor, signal) => listSongs({ address, login, fetch, signal }, cursor),
    sound({ remoteId, suffix }, { range, signal }) {
      const url = subsonicAddress(address, login, 'stream', {
        id: remoteId,
        // `raw` is the file as it is, in which one can jump; what browsers cannot play is made MP3 there.
        format: isPlayedAsItIs(suffix) ? 'raw' : 'mp3',
      });
      const headers = { ...SOUND_HEADERS, ...(range !== undefined && { range }) };
      return askForSound(fetch, url, { headers, signal }, (response, text) => {
        const error = errorInMedia(text);
        if (error !== undefined) return subsonicTrouble(url, error, login.auth.by);
        return response.status === 404
          ? subsonicTrouble(url, { code: 70 })
          : statusTrouble(url, response.status, 'an OpenSubsonic server');
      });
    },
    cover: (coverId, signal) =>
      askForCover(fetch, subsonicAddress(address, login, 'getCoverArt', { id: coverId, size: COVER_SIZE }), {
        signal,
      }),
    ...subsonicPlaylists({ address, login, fetch }),
    async tellPlay(remoteId, { stage, at, delayed }, signal) {
      if (delayed === 'in-doubt' && (await knowsPlay(remoteId, at, signal))) return;
      const query = { id: remoteId, time: at, submission: stage === 'heard' };
      await askSubsonic({ address, login, fetch, method: 'scrobble', query, answer: z.unknown(), signal });
    },
    // A token made of a password lives as long as the password; there is nothing to give back.
    logOut: () => Promise.resolve(),
  };
}

function secondOf(at: number): number {
  return Math.floor(at / 1000);
}

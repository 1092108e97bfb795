import { z } from 'zod';
import { SOUND_HEADERS, askForCover, askForSound, isPlayedAsItIs, statusTrouble } from '../check-media.ts';
import { MusicServerError } from '../music-server-error.ts';
import type { MusicServerClient, ServerLogin } from '../music-server-client.ts';
import { askJellyfin, jellyfinAddress, jellyfinAuthorization } from './ask-jellyfin.ts';
import { jellyfinPlaylists } from './jellyfin-playlists.ts';
import { listWorks } from './list-works.ts';

const COVER_SIZE = 512;
/** So far apart the clocks of two machines may be that tell of one play. */
const SAME_PLAY_MS = 30_000;
const playedSchema = z.object({
  Items: z.array(z.object({ UserData: z.object({ LastPlayedDate: z.string().nullish() }).nullish() })),
});
/** A tick is 100 nanoseconds. */
const TICKS_A_SECOND = 10_000_000;

/** A connected Jellyfin server (https://api.jellyfin.org). */
export function openJellyfin(
  address: string,
  login: Extract<ServerLogin, { kind: 'jellyfin' }>,
  fetch: typeof globalThis.fetch,
): MusicServerClient {
  const { token, deviceId, userId } = login;
  const authorization = jellyfinAuthorization(deviceId, token);
  return {
    page: (cursor, signal) => listWorks(address, login, fetch, cursor, signal),
    sound({ remoteId, suffix }, { range, signal }) {
      const id = encodeURIComponent(remoteId);
      const url = isPlayedAsItIs(suffix)
        ? jellyfinAddress(address, `/Audio/${id}/stream`, { static: true })
        : jellyfinAddress(address, `/Audio/${id}/universal`, {
            userId,
            deviceId,
            container: 'mp3',
            audioCodec: 'mp3',
            transcodingContainer: 'mp3',
            transcodingProtocol: 'http',
            enableRedirection: false,
          });
      const headers = { authorization, ...SOUND_HEADERS, ...(range !== undefined && { range }) };
      return askForSound(fetch, url, { headers, signal }, (response) =>
        response.status === 404
          ? new MusicServerError(
              'track-gone',
              `${url.host} does not have this any more: sync the library again`,
            )
          : statusTrouble(url, response.ok ? 404 : response.status, 'a Jellyfin server'),
      );
    },
    cover: (coverId, signal) =>
      askForCover(
        fetch,
        jellyfinAddress(address, `/Items/${encodeURIComponent(coverId)}/Images/Primary`, {
          maxWidth: COVER_SIZE,
          quality: 90,
        }),
        { headers: { authorization }, signal },
      ),
    ...jellyfinPlaylists(address, login, fetch),
    async tellPlay(remoteId, { stage, at, seconds, delayed }, signal) {
      const caller = { address, deviceId, token, fetch, signal };
      const ask = (path: string, query: Readonly<Record<string, string>>, body?: unknown) =>
        askJellyfin({ ...caller, method: 'POST', path, query, body, answer: z.unknown() });
      if (delayed !== undefined) {
        // It counts a song when it begins, of which it may have been told when that was.
        const query = { userId, ids: remoteId, enableUserData: 'true' };
        const { Items } = await askJellyfin({ ...caller, path: '/Items', query, answer: playedSchema });
        const last = Items.at(0)?.UserData?.LastPlayedDate;
        if (last !== undefined && last !== null && Math.abs(Date.parse(last) - at) < SAME_PLAY_MS) return;
      }
      if (login.by === 'token' && delayed === undefined) {
        const body = { ItemId: remoteId, PositionTicks: Math.round(seconds * TICKS_A_SECOND) };
        await ask(stage === 'began' ? '/Sessions/Playing' : '/Sessions/Playing/Stopped', {}, body);
      } else if (stage === 'heard') {
        // A key is no device on which something could play, and a device plays now.
        const datePlayed = new Date(at).toISOString();
        await ask(`/UserPlayedItems/${encodeURIComponent(remoteId)}`, { userId, datePlayed });
      }
    },
    async logOut() {
      if (login.by === 'api-key') return;
      await askJellyfin({
        address,
        deviceId,
        token,
        fetch,
        method: 'POST',
        path: '/Sessions/Logout',
        answer: z.unknown(),
      });
    },
  };
}

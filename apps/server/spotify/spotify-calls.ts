import type { ProfileId } from '@emoverse/domain';
import { z } from 'zod';
import type { CallSpotify } from './call-spotify.ts';

/** Most results of a search, since February 2026. */
const SEARCH_LIMIT = 10;
/** Most URIs that one request may add to a playlist or to the library. */
export const PLAYLIST_BATCH = 100;
export const LIBRARY_BATCH = 40;

const trackSchema = z.object({
  uri: z.string().regex(/^spotify:track:[A-Za-z0-9]{22}$/),
  name: z.string(),
  artists: z.array(z.object({ name: z.string() })),
  duration_ms: z.number().positive(),
  explicit: z.boolean().optional(),
  album: z.object({ release_date: z.string().optional() }).optional(),
});
export type SpotifyTrack = z.output<typeof trackSchema>;

const searchSchema = z.object({ tracks: z.object({ items: z.array(trackSchema.nullable().catch(null)) }) });
const deviceSchema = z.object({
  id: z.string().nullable(),
  is_active: z.boolean(),
  is_restricted: z.boolean(),
  name: z.string(),
  type: z.string(),
  volume_percent: z.number().nullish(),
  supports_volume: z.boolean().optional(),
});
export type SpotifyDevice = z.output<typeof deviceSchema>;
const playbackSchema = z.object({
  device: deviceSchema,
  is_playing: z.boolean(),
  progress_ms: z.number().nullable(),
  item: trackSchema.nullable().catch(null),
});
const playlistSchema = z.object({ id: z.string(), external_urls: z.object({ spotify: z.string() }) });
/** Commands answer with nothing, or with something nobody needs. */
const whatever = z.unknown();

/** The calls of the Web API that EmoVerse makes; there are no others. */
export function createCalls(call: CallSpotify) {
  const put = (id: ProfileId, path: string, query: Record<string, string | undefined>, body?: unknown) =>
    call(id, { method: 'PUT', path, query, body, answer: whatever, repeatable: true });
  const skip = (id: ProfileId, path: string) =>
    // Not repeated: a second "next" that meets a first one which did work would skip two.
    call(id, { method: 'POST', path, answer: whatever, repeatable: false });
  return {
    async search(id: ProfileId, words: string): Promise<SpotifyTrack[]> {
      const { tracks } = await call(id, {
        method: 'GET',
        path: '/search',
        query: { q: words, type: 'track', limit: String(SEARCH_LIMIT) },
        answer: searchSchema,
        repeatable: true,
      });
      return tracks.items.filter((track) => track !== null);
    },
    async devices(id: ProfileId): Promise<SpotifyDevice[]> {
      const { devices } = await call(id, {
        method: 'GET',
        path: '/me/player/devices',
        answer: z.object({ devices: z.array(deviceSchema) }),
        repeatable: true,
      });
      return devices;
    },
    playback: (id: ProfileId) =>
      call(id, { method: 'GET', path: '/me/player', answer: playbackSchema.optional(), repeatable: true }),
    /** Plays `uris` from the one at `position` on, beginning `positionMs` into it. */
    play: (
      id: ProfileId,
      uris: readonly string[],
      { position, positionMs }: { readonly position: number; readonly positionMs: number },
      deviceId?: string,
    ) =>
      put(
        id,
        '/me/player/play',
        { device_id: deviceId },
        { uris, offset: { position }, position_ms: positionMs },
      ),
    resume: (id: ProfileId, deviceId?: string) => put(id, '/me/player/play', { device_id: deviceId }),
    pause: (id: ProfileId) => put(id, '/me/player/pause', {}),
    next: (id: ProfileId) => skip(id, '/me/player/next'),
    previous: (id: ProfileId) => skip(id, '/me/player/previous'),
    seek: (id: ProfileId, positionMs: number) =>
      put(id, '/me/player/seek', { position_ms: String(positionMs) }),
    volume: (id: ProfileId, percent: number) =>
      put(id, '/me/player/volume', { volume_percent: String(percent) }),
    transfer: (id: ProfileId, deviceId: string, play: boolean) =>
      put(id, '/me/player', {}, { device_ids: [deviceId], play }),
    makePlaylist: (id: ProfileId, name: string) =>
      call(id, {
        method: 'POST',
        path: '/me/playlists',
        body: { name, public: false, description: 'Made with EmoVerse' },
        answer: playlistSchema,
        repeatable: false,
      }),
    addToPlaylist: (id: ProfileId, playlistId: string, uris: readonly string[]) =>
      call(id, {
        method: 'POST',
        path: `/playlists/${encodeURIComponent(playlistId)}/items`,
        body: { uris },
        answer: whatever,
        repeatable: false,
      }),
    /** Puts these in place of what a playlist held: at most `PLAYLIST_BATCH`. */
    replaceInPlaylist: (id: ProfileId, playlistId: string, uris: readonly string[]) =>
      put(id, `/playlists/${encodeURIComponent(playlistId)}/items`, {}, { uris }),
    renamePlaylist: (id: ProfileId, playlistId: string, name: string) =>
      put(id, `/playlists/${encodeURIComponent(playlistId)}`, {}, { name }),
    /** There is no deleting at Spotify: a playlist that nobody has in their library is gone. */
    dropPlaylist: (id: ProfileId, playlistId: string) =>
      call(id, {
        method: 'DELETE',
        path: '/me/library',
        query: { uris: `spotify:playlist:${playlistId}` },
        answer: whatever,
        repeatable: true,
      }),
    save: (id: ProfileId, uris: readonly string[]) => put(id, '/me/library', { uris: uris.join(',') }),
  };
}
export type SpotifyCalls = ReturnType<typeof createCalls>;

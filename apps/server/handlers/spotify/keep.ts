import type { RouteOutput } from '@emoverse/api-contract';
import type { Call, HandlerInput } from '../../http/endpoint.ts';
import type { Services } from '../../services.ts';
import { LIBRARY_BATCH, PLAYLIST_BATCH } from '../../spotify/spotify-calls.ts';
import { someTracksOf } from './tracks-of.ts';

/** A private playlist of a list or a journey, in its order. Songs are looked for first: an empty one is not made. */
export async function makeSpotifyPlaylist(
  services: Services,
  { body }: HandlerInput<'makeSpotifyPlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'makeSpotifyPlaylist'>> {
  const profile = await session.profile();
  const { tracks, missing } = await someTracksOf(services, profile, body.itemIds);
  const { calls } = services.spotify;
  const playlist = await calls.makePlaylist(profile.id, body.name);
  for (let from = 0; from < tracks.length; from += PLAYLIST_BATCH) {
    const batch = tracks.slice(from, from + PLAYLIST_BATCH);
    await calls.addToPlaylist(
      profile.id,
      playlist.id,
      batch.map(({ uri }) => uri),
    );
  }
  return {
    address: playlist.external_urls.spotify,
    added: tracks.map(({ itemId }) => itemId),
    missing,
  };
}

/** Saves items to the person's library there. */
export async function saveToSpotify(
  services: Services,
  { body }: HandlerInput<'saveToSpotify'>,
  { session }: Call,
): Promise<RouteOutput<'saveToSpotify'>> {
  const profile = await session.profile();
  const { tracks, missing } = await someTracksOf(services, profile, body.itemIds);
  for (let from = 0; from < tracks.length; from += LIBRARY_BATCH) {
    const batch = tracks.slice(from, from + LIBRARY_BATCH);
    await services.spotify.calls.save(
      profile.id,
      batch.map(({ uri }) => uri),
    );
  }
  return { saved: tracks.map(({ itemId }) => itemId), missing };
}

import type { RouteOutput } from '@emoverse/api-contract';
import { unreachable } from '@emoverse/domain';
import type { Call, HandlerInput } from '../../http/endpoint.ts';
import type { Services } from '../../services.ts';
import { pageOf, someTracksOf, tracksOf } from './tracks-of.ts';

/** Which items are on Spotify. */
export async function resolveSpotify(
  services: Services,
  { body }: HandlerInput<'resolveSpotify'>,
  { session }: Call,
): Promise<RouteOutput<'resolveSpotify'>> {
  const { tracks, missing } = await tracksOf(services, await session.profile(), body.itemIds);
  return {
    tracks: [
      ...tracks.map(({ itemId, uri }) => ({ itemId, address: pageOf(uri) })),
      ...missing.map((itemId) => ({ itemId })),
    ],
  };
}

/** Devices that take commands; Spotify lists some that do not. */
export async function listSpotifyDevices(
  { spotify }: Services,
  { session }: Call,
): Promise<RouteOutput<'listSpotifyDevices'>> {
  const profile = await session.profile();
  const devices = await spotify.calls.devices(profile.id);
  return {
    devices: devices.flatMap((device) =>
      device.id === null || device.is_restricted
        ? []
        : [
            {
              id: device.id,
              name: device.name,
              type: device.type,
              active: device.is_active,
              ...(typeof device.volume_percent === 'number' &&
                device.supports_volume !== false && { volume: device.volume_percent }),
            },
          ],
    ),
  };
}

/** What plays now. */
export async function getSpotifyPlayback(
  { spotify }: Services,
  { session }: Call,
): Promise<RouteOutput<'getSpotifyPlayback'>> {
  const profile = await session.profile();
  const playback = await spotify.calls.playback(profile.id);
  if (playback === undefined) return { kind: 'nothing' };
  const { item } = playback;
  return {
    kind: 'something',
    paused: !playback.is_playing,
    positionMs: playback.progress_ms ?? 0,
    deviceName: playback.device.name,
    ...(item !== null && {
      track: {
        title: item.name,
        artists: item.artists.map(({ name }) => name),
        durationMs: item.duration_ms,
        address: pageOf(item.uri),
      },
    }),
  };
}

/** Plays items in their order, from `startAt` or the next one that was found; the place is one in `startAt`. */
export async function playSpotify(
  services: Services,
  { body }: HandlerInput<'playSpotify'>,
  { session }: Call,
): Promise<RouteOutput<'playSpotify'>> {
  const profile = await session.profile();
  const { tracks, missing } = await someTracksOf(services, profile, body.itemIds);
  const from = body.startAt === undefined ? 0 : Math.max(0, body.itemIds.indexOf(body.startAt));
  const place = tracks.findIndex(({ itemId }) => body.itemIds.indexOf(itemId) >= from);
  await services.spotify.calls.play(
    profile.id,
    tracks.map(({ uri }) => uri),
    { position: Math.max(0, place), positionMs: body.positionMs },
    body.deviceId,
  );
  return { playing: tracks.map(({ itemId }) => itemId), missing };
}

/** One command to what plays. */
export async function commandSpotify(
  { spotify: { calls } }: Services,
  { body }: HandlerInput<'commandSpotify'>,
  { session }: Call,
): Promise<RouteOutput<'commandSpotify'>> {
  const { id } = await session.profile();
  switch (body.command) {
    case 'pause':
      await calls.pause(id);
      break;
    case 'resume':
      await calls.resume(id, body.deviceId);
      break;
    case 'next':
      await calls.next(id);
      break;
    case 'previous':
      await calls.previous(id);
      break;
    case 'seek':
      await calls.seek(id, body.positionMs);
      break;
    case 'volume':
      await calls.volume(id, body.percent);
      break;
    case 'transfer':
      await calls.transfer(id, body.deviceId, body.play);
      break;
    default:
      return unreachable(body);
  }
  return { done: true };
}

/** A pass for the player in the page: the access token alone, which ends within the hour. */
export async function passForSpotify(
  { spotify }: Services,
  { session }: Call,
): Promise<RouteOutput<'passForSpotify'>> {
  const profile = await session.profile();
  const { accessToken, expiresAt } = await spotify.tokens.pass(profile.id);
  return { pass: accessToken, expiresAt };
}

import type { PlaylistCopies, PlaylistCopyAnswer, RouteOutput } from '@emoverse/api-contract';
import type { CopyPlace } from '@emoverse/domain';
import type { StoredCopy } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { takeBackCopy } from '../playlist-copies/take-back-copy.ts';
import { writeCopy } from '../playlist-copies/write-copy.ts';
import type { Services } from '../services.ts';

/** Playlists elsewhere at most, for one person. */
const MOST_COPIES = 100;
/** What songs of the evening are called where nobody gave them a name. */
const EVENING = 'EmoVerse';

/** The person's playlists elsewhere, and where they can have some. */
export async function listPlaylistCopies(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'listPlaylistCopies'>> {
  const { id } = await session.profile();
  const copies = await services.store.playlistCopies.list(id);
  return { copies: copies.map(told), places: await placesOf(services, { session }) };
}

/** Writes a list elsewhere at once. What could not be written the first time leaves nothing behind. */
export async function copyPlaylist(
  services: Services,
  { body: { id, source, place, name } }: HandlerInput<'copyPlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'copyPlaylist'>> {
  if ((await session.kind()) === 'guest')
    throw new ApiProblem(403, 'guest-only-visits', 'a guest changes nothing about the house');
  const { id: profileId } = await session.profile();
  const { playlistCopies, playlists } = services.store;
  await refuseOtherPlaces(services, { session }, place);
  const list = source.kind === 'playlist' ? await playlists.find(profileId, source.playlistId) : undefined;
  if (source.kind === 'playlist' && list === undefined)
    throw new ApiProblem(404, 'unknown-playlist', `there is no playlist ${source.playlistId}`);
  if ((await playlistCopies.list(profileId)).length >= MOST_COPIES)
    throw new ApiProblem(
      409,
      'too-many-records',
      `${MOST_COPIES} playlists elsewhere are kept in step: take one back`,
    );
  const called = list?.name ?? name ?? EVENING;
  const copy = await playlistCopies.keep(profileId, { id, source, place, name: called });
  try {
    return { copy: told(await writeCopy(services, copy)) };
  } catch (error) {
    const isNew = copy.written === undefined && copy.schedule === undefined;
    const now = await playlistCopies.find(profileId, copy.id);
    // Half of it may be there: what cannot be deleted there stays known here.
    if (isNew && now && !(error instanceof ApiProblem && error.code === 'copy-under-way'))
      await takeBackCopy(services, now).catch(() => undefined);
    throw error;
  }
}

/** Sets when it is made anew. */
export async function schedulePlaylistCopy(
  { store, clock }: Services,
  { params: { id }, body: { schedule } }: HandlerInput<'schedulePlaylistCopy'>,
  { session }: Call,
): Promise<RouteOutput<'schedulePlaylistCopy'>> {
  const { id: profileId } = await session.profile();
  const { nextRun } = await import('@emoverse/playlists');
  const wanted = schedule === null ? undefined : { schedule, nextAt: nextRun(schedule, clock()) };
  const copy = await store.playlistCopies.schedule(profileId, id, wanted);
  if (copy === undefined) throw unknownCopy(id);
  return { copy: told(copy) };
}

export async function takeBackPlaylistCopy(
  services: Services,
  { params: { id } }: HandlerInput<'takeBackPlaylistCopy'>,
  { session }: Call,
): Promise<RouteOutput<'takeBackPlaylistCopy'>> {
  const { id: profileId } = await session.profile();
  const copy = await services.store.playlistCopies.find(profileId, id);
  if (copy === undefined) throw unknownCopy(id);
  await takeBackCopy(services, copy);
  return { deleted: true };
}

/** The servers of this machine, for its owner, where they are heard, and the person's own Spotify. */
async function placesOf(
  { store, musicServers, showsOwnMusic }: Services,
  { session }: Pick<Call, 'session'>,
): Promise<PlaylistCopies['places']> {
  const { id } = await session.profile();
  const kind = await session.kind();
  const isOwner = kind === undefined || kind === 'owner';
  const servers = showsOwnMusic && isOwner ? await musicServers.list() : [];
  const isOnSpotify = (await store.spotify.find(id))?.state === 'connected';
  return [
    ...servers
      .filter(({ state }) => state === 'connected')
      .map((server) => ({
        place: { kind: 'server' as const, serverId: server.id },
        name: new URL(server.address).host,
      })),
    ...(isOnSpotify ? [{ place: { kind: 'spotify' as const }, name: 'Spotify' }] : []),
  ];
}

async function refuseOtherPlaces(
  services: Services,
  { session }: Pick<Call, 'session'>,
  wanted: CopyPlace,
): Promise<void> {
  const places = await placesOf(services, { session });
  const isThere = places.some(({ place }) =>
    place.kind === 'server' && wanted.kind === 'server'
      ? place.serverId === wanted.serverId
      : place.kind === wanted.kind,
  );
  if (isThere) return;
  if (wanted.kind === 'spotify') throw new ApiProblem(409, 'spotify-not-connected', 'connect Spotify first');
  throw new ApiProblem(409, 'server-disconnected', 'this music server is not connected, or not for who asks');
}

function told({ profileId: _, remoteId, ...copy }: StoredCopy): PlaylistCopyAnswer {
  const hasPage = copy.place.kind === 'spotify' && remoteId !== undefined;
  return {
    ...copy,
    ...(hasPage && { page: `https://open.spotify.com/playlist/${encodeURIComponent(remoteId)}` }),
  };
}

function unknownCopy(id: string): ApiProblem {
  return new ApiProblem(404, 'unknown-playlist', `there is no playlist elsewhere ${id} (any more)`);
}

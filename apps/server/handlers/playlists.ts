import type { RouteOutput, newEntrySchema } from '@emoverse/api-contract';
import {
  elementAt,
  EmoVerseError,
  addEntries,
  moveEntry,
  removeEntry,
  workOfItem,
  type Playlist,
  type PlaylistEntry,
  type PlaylistWork,
} from '@emoverse/domain';
import { linksForItem } from '@emoverse/playback';
import type { z } from 'zod';
import { ApiProblem } from '../http/api-problem.ts';
import { momentOf } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { JsonStream } from '../json/json-stream.ts';
import { writeFile } from '../json/write-file.ts';
import type { Services } from '../services.ts';
import { refuseMorePlaylists } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

const unknownPlaylist = (id: string): ApiProblem =>
  new ApiProblem(404, 'unknown-playlist', `you have no playlist ${id}`);

export async function listPlaylists(
  { store }: Services,
  { session }: Call,
): Promise<RouteOutput<'listPlaylists'>> {
  const { id: profileId } = await session.profile();
  return { playlists: await store.playlists.list(profileId) };
}

/** Keeps a new playlist. Sent again, the playlist as it is stored comes back. */
export async function makePlaylist(
  services: Services,
  { body }: HandlerInput<'makePlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'makePlaylist'>> {
  const { id: profileId } = await session.profile();
  const now = services.clock();
  const { id, name, origin } = body;
  const createdAt = momentOf(body.createdAt ?? now, now);
  const entries = addEntries([], entriesOf(services, body.entries));
  await writeForPerson(services.store, profileId, async (repositories) => {
    const { playlists, changes } = repositories;
    const playlist = { id, name, origin, entries, createdAt, changedAt: now };
    if ((await playlists.store(profileId, [playlist])) === 0) return;
    await refuseMorePlaylists(repositories, profileId, playlist);
    await changes.note(profileId, 'playlists', now);
  });
  return { playlist: await findPlaylist(services, profileId, id) };
}

/** Makes a playlist of the works of a file, each joined to the item that it is here, where there is one. */
export async function importPlaylist(
  services: Services,
  { body }: HandlerInput<'importPlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'importPlaylist'>> {
  if (body.works.length === 0)
    throw new ApiProblem(
      400,
      'empty-playlist-file',
      'expected at least one work of the file, got none; no playlist was made',
    );
  const { id: profileId } = await session.profile();
  const { store, recommender, newId, clock } = services;
  const { matchWorks } = await import('@emoverse/playlists');
  const matches = await matchWorks(
    body.works.map(({ work }) => work),
    {
      known: async (ids) => new Set(ids.filter((id) => recommender.items.has(id))),
      findByKeys: async (keys) =>
        new Map([...(await store.catalogue.findByKeys(keys))].filter(([, id]) => recommender.items.has(id))),
    },
  );
  const entries = body.works.map(({ work }, index): PlaylistEntry => {
    const match = matches[index];
    return match?.kind === 'matched'
      ? { ...work, itemId: match.itemId, id: newId() }
      : { ...work, id: newId() };
  });
  const now = clock();
  const { id, name } = body;
  await writeForPerson(store, profileId, async (repositories) => {
    const { playlists, changes } = repositories;
    const playlist = { id, name, origin: 'import' as const, entries, createdAt: now, changedAt: now };
    if ((await playlists.store(profileId, [playlist])) === 0) return;
    await refuseMorePlaylists(repositories, profileId, playlist);
    await changes.note(profileId, 'playlists', now);
  });
  const unmatched = matches.flatMap((match, index) => {
    const { line, work } = elementAt(body.works, index);
    return match.kind === 'matched' ? [] : [{ line, title: work.title, reason: match.reason }];
  });
  return {
    playlist: await findPlaylist(services, profileId, id),
    matched: matches.length - unmatched.length,
    unmatched,
  };
}

export async function getPlaylist(
  services: Services,
  { params }: HandlerInput<'getPlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'getPlaylist'>> {
  const { id: profileId } = await session.profile();
  const playlist = await findPlaylist(services, profileId, params.id);
  const ids = new Set(playlist.entries.flatMap(({ itemId }) => itemId ?? []));
  return { playlist, items: [...ids].flatMap((itemId) => services.recommender.items.get(itemId) ?? []) };
}

export async function renamePlaylist(
  services: Services,
  { params, body }: HandlerInput<'renamePlaylist'>,
  call: Call,
): Promise<RouteOutput<'renamePlaylist'>> {
  return change(services, params.id, call, () => ({ name: body.name }));
}

export async function deletePlaylist(
  { store, clock }: Services,
  { params }: HandlerInput<'deletePlaylist'>,
  { session }: Call,
): Promise<RouteOutput<'deletePlaylist'>> {
  const { id: profileId } = await session.profile();
  const playlist = await writeForPerson(store, profileId, async ({ playlists, changes }) => {
    await changes.note(profileId, 'playlists', clock());
    return playlists.delete(profileId, params.id);
  });
  if (!playlist) throw unknownPlaylist(params.id);
  return { deleted: true, playlist };
}

/** The playlist as a file. Works without a location get the page that is theirs on the web, where one is known. */
export async function exportPlaylist(
  services: Services,
  { params, query }: HandlerInput<'exportPlaylist'>,
  { session }: Call,
): Promise<JsonStream> {
  const { id: profileId } = await session.profile();
  const { name, entries } = await findPlaylist(services, profileId, params.id);
  const { fileNameOf, playlistFormat } = await import('@emoverse/playlists');
  const format = playlistFormat(query.format);
  const works = entries.map(({ id: _, ...work }): PlaylistWork => {
    const item = work.itemId === undefined ? undefined : services.recommender.items.get(work.itemId);
    const page = item && linksForItem(item).find(({ exact }) => exact)?.address;
    return page === undefined || work.location !== undefined ? work : { ...work, location: page };
  });
  const file = { fileName: fileNameOf(name, format.extensions[0]), mediaType: format.mediaType };
  return new JsonStream(writeFile(file, format.pieces({ name, works })));
}

export async function addToPlaylist(
  services: Services,
  { params, body }: HandlerInput<'addToPlaylist'>,
  call: Call,
): Promise<RouteOutput<'addToPlaylist'>> {
  const added = entriesOf(services, body.entries);
  return change(services, params.id, call, ({ entries }) => ({
    entries: addEntries(entries, added, body.before),
  }));
}

export async function movePlaylistEntry(
  services: Services,
  { params, body }: HandlerInput<'movePlaylistEntry'>,
  call: Call,
): Promise<RouteOutput<'movePlaylistEntry'>> {
  return change(services, params.id, call, ({ entries }) => {
    if (!entries.some(({ id }) => id === params.entryId))
      throw new ApiProblem(404, 'unknown-entry', `the playlist has no entry ${params.entryId}`);
    return { entries: moveEntry(entries, params.entryId, body.before) };
  });
}

/** Takes an entry out; one that is gone already is as good. */
export async function removePlaylistEntry(
  services: Services,
  { params }: HandlerInput<'removePlaylistEntry'>,
  call: Call,
): Promise<RouteOutput<'removePlaylistEntry'>> {
  return change(services, params.id, call, ({ entries }) => ({
    entries: removeEntry(entries, params.entryId),
  }));
}

async function change(
  { store, clock }: Services,
  id: string,
  { session }: Call,
  edit: (playlist: Playlist) => Partial<Playlist>,
): Promise<{ playlist: Playlist }> {
  const { id: profileId } = await session.profile();
  const changedAt = clock();
  try {
    const playlist = await writeForPerson(store, profileId, async (repositories) => {
      const { playlists, changes } = repositories;
      await changes.note(profileId, 'playlists', changedAt);
      let works = 0;
      const changed = await playlists.change(profileId, id, (before) => {
        works = before.entries.length;
        return { ...before, ...edit(before), changedAt };
      });
      if (changed && changed.entries.length > works)
        await refuseMorePlaylists(repositories, profileId, changed);
      return changed;
    });
    if (!playlist) throw unknownPlaylist(id);
    return { playlist };
  } catch (error) {
    if (error instanceof EmoVerseError && error.code === 'playlist-full')
      throw new ApiProblem(409, 'playlist-full', error.message, { cause: error });
    throw error;
  }
}

async function findPlaylist(
  { store }: Services,
  profileId: Parameters<Services['store']['playlists']['find']>[0],
  id: string,
): Promise<Playlist> {
  const playlist = await store.playlists.find(profileId, id);
  if (!playlist) throw unknownPlaylist(id);
  return playlist;
}

/** Entries with what the catalogue says of those that are told by an item alone. */
function entriesOf(
  { recommender }: Services,
  entries: readonly z.output<typeof newEntrySchema>[],
): PlaylistEntry[] {
  return entries.map((entry) => {
    if ('title' in entry) return entry;
    const item = recommender.items.get(entry.itemId);
    if (!item) throw new ApiProblem(404, 'unknown-item', `there is no item ${entry.itemId} in the catalogue`);
    return { ...workOfItem(item), id: entry.id };
  });
}

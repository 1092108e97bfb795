import { createHash } from 'node:crypto';
import type { Person, Playlist } from '../made-up-music/stage.ts';
import { isBefore, type ErrorCode } from './check-login.ts';
import type { SubsonicStage } from './subsonic-stage.ts';
import { describeSong } from './describe-song.ts';

/** The calls about playlists: what stands in the answer, or the code of an error; undefined for another call. */
export function answerPlaylists(
  stage: SubsonicStage,
  person: Person,
  method: string,
  query: URLSearchParams,
): Record<string, unknown> | ErrorCode | undefined {
  const hasAll = (ids: readonly string[]): boolean =>
    ids.every((id) => stage.songs.some((song) => song.id === id));
  const named = (parameter: string): Playlist | undefined =>
    stage.playlists.find(({ id, owner }) => id === query.get(parameter) && owner === person.name);
  switch (method) {
    case 'getPlaylists':
      return { playlists: { playlist: stage.playlists.map((one) => describe(one, stage)) } };
    case 'getPlaylist': {
      const playlist = named('id');
      return playlist === undefined ? 70 : { playlist: describeWhole(playlist, stage) };
    }
    case 'createPlaylist': {
      const songIds = query.getAll('songId');
      const name = query.get('name') ?? undefined;
      const isChange = query.has('playlistId');
      const known = named('playlistId');
      if (isChange && known === undefined) return 70;
      if (!isChange && name === undefined) return 10;
      if (!hasAll(songIds)) return 70;
      const playlist = known ?? newPlaylist(stage, person, name ?? '');
      playlist.name = name ?? playlist.name;
      // It replaces what was there.
      playlist.songIds = songIds;
      return isBefore(stage.settings.version, '1.14.0') ? {} : { playlist: describeWhole(playlist, stage) };
    }
    case 'updatePlaylist': {
      const playlist = named('playlistId');
      const added = query.getAll('songIdToAdd');
      const removed = new Set(query.getAll('songIndexToRemove').map(Number));
      if (playlist === undefined || !hasAll(added)) return 70;
      playlist.name = query.get('name') ?? playlist.name;
      playlist.comment = query.get('comment') ?? playlist.comment;
      playlist.songIds = [...playlist.songIds.filter((_, index) => !removed.has(index)), ...added];
      return {};
    }
    case 'deletePlaylist': {
      const playlist = named('id');
      if (playlist === undefined) return 70;
      stage.playlists = stage.playlists.filter((one) => one !== playlist);
      return {};
    }
    default:
      return undefined;
  }
}

function newPlaylist(stage: SubsonicStage, { name: owner }: Person, name: string): Playlist {
  const digest = createHash('sha256').update(`${name} ${stage.requests.length}`).digest('hex');
  const playlist: Playlist = { id: digest.slice(0, 32), owner, name, songIds: [] };
  stage.playlists.push(playlist);
  return playlist;
}

function describe({ id, name, owner, comment, songIds }: Playlist, { songs }: SubsonicStage) {
  const inside = songIds.flatMap((songId) => songs.find((song) => song.id === songId) ?? []);
  return {
    id,
    name,
    owner,
    public: false,
    songCount: inside.length,
    duration: inside.reduce((sum, { seconds }) => sum + Math.round(seconds), 0),
    created: '2026-11-30T12:00:00',
    ...(comment !== undefined && { comment }),
  };
}

function describeWhole(playlist: Playlist, stage: SubsonicStage) {
  return {
    ...describe(playlist, stage),
    entry: playlist.songIds.flatMap((songId) => {
      const song = stage.songs.find(({ id }) => id === songId);
      return song === undefined ? [] : [describeSong(song, stage)];
    }),
  };
}

import { z } from 'zod';
import {
  addEntriesRequestSchema,
  deletedPlaylistSchema,
  entryParamsSchema,
  exportPlaylistQuerySchema,
  importPlaylistRequestSchema,
  importPlaylistResponseSchema,
  makePlaylistRequestSchema,
  moveEntryRequestSchema,
  playlistAnswerSchema,
  playlistFileSchema,
  playlistResponseSchema,
  playlistsResponseSchema,
  renamePlaylistRequestSchema,
} from './playlist-schemas.ts';

const params = z.object({ id: z.uuid() });

/** Playlists across domains. Every change may be repeated: ids come from whoever asks. */
export const PLAYLIST_ROUTES = {
  listPlaylists: {
    method: 'get',
    path: '/api/playlists',
    summary: 'Playlists, the last changed first',
    response: playlistsResponseSchema,
  },
  makePlaylist: {
    method: 'post',
    path: '/api/playlists',
    summary: 'Make a playlist, or put a deleted one back',
    body: makePlaylistRequestSchema,
    response: playlistAnswerSchema,
  },
  importPlaylist: {
    method: 'post',
    path: '/api/playlists/import',
    summary: 'Make a playlist of what a file said: which works are items here, and why others are not',
    body: importPlaylistRequestSchema,
    response: importPlaylistResponseSchema,
  },
  getPlaylist: {
    method: 'get',
    path: '/api/playlists/{id}',
    summary: 'A playlist with the items of the catalogue in it',
    params,
    response: playlistResponseSchema,
  },
  renamePlaylist: {
    method: 'patch',
    path: '/api/playlists/{id}',
    summary: 'Give a playlist another name',
    params,
    body: renamePlaylistRequestSchema,
    response: playlistAnswerSchema,
  },
  deletePlaylist: {
    method: 'delete',
    path: '/api/playlists/{id}',
    summary: 'Delete a playlist; the answer holds what is needed to put it back',
    params,
    response: deletedPlaylistSchema,
  },
  exportPlaylist: {
    method: 'get',
    path: '/api/playlists/{id}/export',
    summary: 'A playlist as the text of a file: M3U8, XSPF, JSPF, CSV, JSON or Markdown',
    streamed: 'out',
    params,
    query: exportPlaylistQuerySchema,
    response: playlistFileSchema,
  },
  addToPlaylist: {
    method: 'post',
    path: '/api/playlists/{id}/entries',
    summary: 'Add works to a playlist',
    params,
    body: addEntriesRequestSchema,
    response: playlistAnswerSchema,
  },
  movePlaylistEntry: {
    method: 'patch',
    path: '/api/playlists/{id}/entries/{entryId}',
    summary: 'Move a work to another place',
    params: entryParamsSchema,
    body: moveEntryRequestSchema,
    response: playlistAnswerSchema,
  },
  removePlaylistEntry: {
    method: 'delete',
    path: '/api/playlists/{id}/entries/{entryId}',
    summary: 'Take a work out of a playlist',
    params: entryParamsSchema,
    response: playlistAnswerSchema,
  },
} as const;

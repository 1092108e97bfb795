import { z } from 'zod';
import {
  connectLibraryRequestSchema,
  musicServerSchema,
  musicServersSchema,
  playRequestSchema,
  tellPlaysRequestSchema,
} from './music-server-schemas.ts';
import { MUSIC_FOLDER_ROUTES } from './music-folder-routes.ts';
import { deletedResponseSchema } from './schemas.ts';

const idParams = z.object({ id: z.uuid() });

/** The owner's own music, servers (OpenSubsonic, Jellyfin) and folders: answered on the machine itself alone. */
export const MUSIC_SERVER_ROUTES = {
  ...MUSIC_FOLDER_ROUTES,
  listMusicServers: {
    method: 'get',
    path: '/api/library/servers',
    summary: 'Connected music servers, and how far their songs were read',
    response: musicServersSchema,
  },
  connectMusicServer: {
    method: 'post',
    path: '/api/library/servers',
    summary: 'Log in at a music server and begin to read its songs',
    body: connectLibraryRequestSchema,
    response: musicServerSchema,
  },
  syncMusicServer: {
    method: 'post',
    path: '/api/library/servers/{id}/sync',
    summary: 'Begin to read a server’s songs again, or go on where that was cut off',
    params: idParams,
    response: musicServerSchema,
  },
  pauseMusicServer: {
    method: 'post',
    path: '/api/library/servers/{id}/pause',
    summary: 'Stop reading a server’s songs until somebody lets it go on, also after a restart',
    params: idParams,
    response: musicServerSchema,
  },
  tellMusicServerPlays: {
    method: 'put',
    path: '/api/library/servers/{id}/plays',
    summary: 'Set whether a server is told what you hear of it',
    params: idParams,
    body: tellPlaysRequestSchema,
    response: musicServerSchema,
  },
  disconnectMusicServer: {
    method: 'delete',
    path: '/api/library/servers/{id}',
    summary: 'Log out of a music server, and forget its login and songs',
    params: idParams,
    response: deletedResponseSchema,
  },
} as const;

/** What is heard of one's own music, on whatever device: told on to the server that it comes from, where that was asked for. */
export const PLAY_ROUTES = {
  tellPlay: {
    method: 'post',
    path: '/api/library/plays',
    summary: 'Tell that a song of your own music began or was heard',
    body: playRequestSchema,
    response: z.object({ told: z.boolean() }),
  },
} as const;

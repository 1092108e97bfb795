import { z } from 'zod';
import { libraryFoldersQuerySchema, libraryFoldersSchema } from './music-server-schemas.ts';
import {
  addMusicFolderRequestSchema,
  musicFolderSchema,
  musicFoldersSchema,
  unheardFilesQuerySchema,
  unheardFilesSchema,
} from './music-folder-schemas.ts';
import { deletedResponseSchema } from './schemas.ts';

const idParams = z.object({ id: z.uuid() });

/** Folders with the owner's own music, and how reading them stands: answered on the machine itself alone. */
export const MUSIC_FOLDER_ROUTES = {
  listLibraryFolders: {
    method: 'get',
    path: '/api/library/folders',
    summary: 'Folders of the machine that EmoVerse runs on, to choose one with music from',
    query: libraryFoldersQuerySchema,
    response: libraryFoldersSchema,
  },
  listMusicFolders: {
    method: 'get',
    path: '/api/library/music',
    summary: 'Chosen folders, how far each is read, and what moods the songs in them have',
    response: musicFoldersSchema,
  },
  addMusicFolder: {
    method: 'post',
    path: '/api/library/music',
    summary: 'Choose a folder, and begin to read what is in it',
    body: addMusicFolderRequestSchema,
    response: musicFolderSchema,
  },
  readMusicFolder: {
    method: 'post',
    path: '/api/library/music/{id}/read',
    summary: 'Read what is new or changed in a folder, or go on where that was paused',
    params: idParams,
    response: musicFolderSchema,
  },
  pauseMusicFolder: {
    method: 'post',
    path: '/api/library/music/{id}/pause',
    summary: 'Stop reading a folder until somebody lets it go on, also after a restart',
    params: idParams,
    response: musicFolderSchema,
  },
  cancelMusicFolder: {
    method: 'post',
    path: '/api/library/music/{id}/cancel',
    summary: 'End reading a folder; what was read stays',
    params: idParams,
    response: musicFolderSchema,
  },
  removeMusicFolder: {
    method: 'delete',
    path: '/api/library/music/{id}',
    summary: 'Take a folder and its songs out; its files stay where they are',
    params: idParams,
    response: deletedResponseSchema,
  },
  listUnheardFiles: {
    method: 'get',
    path: '/api/library/music/{id}/unheard',
    summary: 'Files of a folder that were not read with their sound, and why',
    params: idParams,
    query: unheardFilesQuerySchema,
    response: unheardFilesSchema,
  },
} as const;

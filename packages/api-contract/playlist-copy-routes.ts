import {
  copyPlaceSchema,
  copyScheduleSchema,
  copySourceSchema,
  playlistCopySchema,
  playlistNameSchema,
} from '@emoverse/domain';
import { z } from 'zod';
import { deletedResponseSchema } from './schemas.ts';

/** A copy as its person sees it; `page` is its address where it has one of its own. */
const copySchema = playlistCopySchema.extend({ page: z.string().optional() });
const copyAnswerSchema = z.object({ copy: copySchema });
const placesSchema = z.array(z.object({ place: copyPlaceSchema, name: z.string() }));
const copiesSchema = z.object({ copies: z.array(copySchema), places: placesSchema });

/** The id comes from whoever asks; what is copied to that place already keeps its own. `name` is for songs of the evening. */
const copyRequestSchema = z
  .object({
    id: z.uuid(),
    source: copySourceSchema,
    place: copyPlaceSchema,
    name: playlistNameSchema.optional(),
  })
  .strict();
const scheduleRequestSchema = z.object({ schedule: copyScheduleSchema.nullable() }).strict();
const params = z.object({ id: z.uuid() });

export type PlaylistCopies = z.infer<typeof copiesSchema>;
export type PlaylistCopyAnswer = z.infer<typeof copySchema>;

/** Playlists that are written to music servers and to Spotify, kept in step there, and taken back. */
export const PLAYLIST_COPY_ROUTES = {
  listPlaylistCopies: {
    method: 'get',
    path: '/api/playlist-copies',
    summary: 'Playlists that were made elsewhere, and the places where they can be',
    response: copiesSchema,
  },
  copyPlaylist: {
    method: 'post',
    path: '/api/playlist-copies',
    summary:
      'Write a playlist, or songs for the evening, as a playlist elsewhere; writing it again changes that one',
    body: copyRequestSchema,
    response: copyAnswerSchema,
  },
  schedulePlaylistCopy: {
    method: 'put',
    path: '/api/playlist-copies/{id}/schedule',
    summary: 'Set when a playlist elsewhere is made anew, or with null that it is not',
    params,
    body: scheduleRequestSchema,
    response: copyAnswerSchema,
  },
  takeBackPlaylistCopy: {
    method: 'delete',
    path: '/api/playlist-copies/{id}',
    summary: 'Delete a playlist that was made elsewhere, there',
    params,
    response: deletedResponseSchema,
  },
} as const;

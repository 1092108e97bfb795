import {
  MOST_PLAYLIST_ENTRIES,
  catalogueItemSchema,
  epochMillisecondsSchema,
  itemIdSchema,
  playlistEntrySchema,
  playlistNameSchema,
  playlistSchema,
  playlistWorkSchema,
  PLAYLIST_ORIGINS,
} from '@emoverse/domain';
import { z } from 'zod';

/** The formats of files; `packages/playlists` writes and reads them. */
export const PLAYLIST_FILE_FORMATS = ['m3u8', 'xspf', 'jspf', 'csv', 'json', 'markdown'] as const;

/** A playlist without its entries; `works` is their number. */
export const playlistSummarySchema = playlistSchema
  .omit({ entries: true })
  .extend({ works: z.number().int().nonnegative() });
export type PlaylistSummary = z.infer<typeof playlistSummarySchema>;
export const playlistsResponseSchema = z.object({ playlists: z.array(playlistSummarySchema) });

/** A new entry: an item of the catalogue, which tells the rest, or any work with its title. */
export const newEntrySchema = z.union([
  z.object({ id: z.uuid(), itemId: itemIdSchema }).strict(),
  playlistEntrySchema.strict(),
]);
const newEntriesSchema = z.array(newEntrySchema).max(MOST_PLAYLIST_ENTRIES);

/** The id comes from whoever makes it: a repeated request makes one playlist. `createdAt` is for putting one back. */
export const makePlaylistRequestSchema = z
  .object({
    id: z.uuid(),
    name: playlistNameSchema,
    origin: z.enum(PLAYLIST_ORIGINS).default('hand'),
    entries: newEntriesSchema.default([]),
    createdAt: epochMillisecondsSchema.optional(),
  })
  .strict();
export const playlistAnswerSchema = z.object({ playlist: playlistSchema });
/** A playlist, and those of its works that the catalogue has. */
export const playlistResponseSchema = playlistAnswerSchema.extend({ items: z.array(catalogueItemSchema) });
export type PlaylistResponse = z.infer<typeof playlistResponseSchema>;

export const renamePlaylistRequestSchema = z.object({ name: playlistNameSchema }).strict();
/** The playlist as it was: `makePlaylist` puts it back. */
export const deletedPlaylistSchema = z.object({ deleted: z.literal(true), playlist: playlistSchema });

/** Entries go before the entry of the id `before`, to the end without it. */
export const addEntriesRequestSchema = z
  .object({ entries: newEntriesSchema.min(1), before: z.uuid().optional() })
  .strict();
export const entryParamsSchema = z.object({ id: z.uuid(), entryId: z.uuid() });
/** Moves the entry before another one, to the end without it. */
export const moveEntryRequestSchema = z.object({ before: z.uuid().optional() }).strict();

export const exportPlaylistQuerySchema = z.object({ format: z.enum(PLAYLIST_FILE_FORMATS) });
/** A file: its name, its media type, its text. */
export const playlistFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() });
export type PlaylistFile = z.infer<typeof playlistFileSchema>;

/** What a file said, read by whoever has the file: works with the lines in which they stand. */
export const importPlaylistRequestSchema = z
  .object({
    id: z.uuid(),
    name: playlistNameSchema,
    works: z
      .array(z.object({ line: z.number().int().min(1).max(1e9), work: playlistWorkSchema.strict() }).strict())
      .max(MOST_PLAYLIST_ENTRIES),
  })
  .strict();
export const UNMATCHED_WORK_REASONS = ['not-in-catalogue', 'needs-more', 'several-works'] as const;
/** The playlist that was made of it. Works that are no item here stay in it as the file told them. */
export const importPlaylistResponseSchema = playlistAnswerSchema.extend({
  matched: z.number().int().nonnegative(),
  unmatched: z.array(
    z.object({ line: z.number().int(), title: z.string(), reason: z.enum(UNMATCHED_WORK_REASONS) }),
  ),
});
export type ImportPlaylistResponse = z.infer<typeof importPlaylistResponseSchema>;

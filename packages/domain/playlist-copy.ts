import { z } from 'zod';
import { playlistNameSchema } from './playlist.ts';
import { timeZoneSchema } from './time-zone.ts';
import { epochMillisecondsSchema } from './units.ts';

/** What a playlist elsewhere is a copy of: a playlist here, or songs for the mood of the moment, chosen anew each time. */
export const copySourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('playlist'), playlistId: z.uuid() }).strict(),
  z.object({ kind: z.literal('evening') }).strict(),
]);
export type CopySource = z.infer<typeof copySourceSchema>;

/** Where it is: a connected music server, or the person's account at Spotify. */
export const copyPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('server'), serverId: z.uuid() }).strict(),
  z.object({ kind: z.literal('spotify') }).strict(),
]);
export type CopyPlace = z.infer<typeof copyPlaceSchema>;

const hourSchema = z.number().int().min(0).max(23);

/** When a copy is made anew: at a full hour of the person's clock, every day or on one day of the week (0 is Sunday). */
export const copyScheduleSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), hour: hourSchema, timeZone: timeZoneSchema }).strict(),
  z
    .object({
      every: z.literal('week'),
      weekday: z.number().int().min(0).max(6),
      hour: hourSchema,
      timeZone: timeZoneSchema,
    })
    .strict(),
]);
export type CopySchedule = z.infer<typeof copyScheduleSchema>;

/** How a copy was last written: `missing` songs are not there, or were not found. */
export const copyWrittenSchema = z.object({
  at: epochMillisecondsSchema,
  songs: z.number().int().nonnegative(),
  missing: z.number().int().nonnegative(),
});
/** Why it was not written since. */
export const copyProblemSchema = z.object({
  at: epochMillisecondsSchema,
  code: z.string(),
  message: z.string(),
});

/** A playlist that EmoVerse made elsewhere and keeps in step, until the person takes it back. */
export const playlistCopySchema = z.object({
  id: z.uuid(),
  source: copySourceSchema,
  place: copyPlaceSchema,
  name: playlistNameSchema,
  written: copyWrittenSchema.optional(),
  problem: copyProblemSchema.optional(),
  schedule: copyScheduleSchema.optional(),
  /** When it is next made anew. */
  nextAt: epochMillisecondsSchema.optional(),
});
export type PlaylistCopy = z.infer<typeof playlistCopySchema>;

import {
  MOST_RECORDS,
  epochMillisecondsSchema,
  impressionSchema,
  playlistSchema,
  tasteEditSchema,
  tasteImportSchema,
  type RecordKind,
} from '@emoverse/domain';
import { z } from 'zod';
import { dayNoteSchema } from './calendar-schemas.ts';
import { homeSchema } from './home-schemas.ts';
import { moodRecordSchema, reviewSchema, storedReactionSchema } from './schemas.ts';
import { settingsSchema } from './settings-schemas.ts';

/** One record of each kind, as an export holds it. */
export const EXPORT_RECORDS = {
  moods: moodRecordSchema,
  reactions: storedReactionSchema,
  reviews: reviewSchema.omit({ mine: true }),
  /** An edit of what was learned. */
  tasteEdits: z.object({ edit: tasteEditSchema, undone: z.boolean() }),
  playlists: playlistSchema,
  dayNotes: dayNoteSchema,
  tasteImports: tasteImportSchema,
  impressions: impressionSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

/** What stands at the head of an export, before its records. */
export const exportHeadSchema = z.object({
  format: z.literal('emoverse-export'),
  version: z.literal(1),
  exportedAt: epochMillisecondsSchema,
  settings: settingsSchema,
  /** What their home may know, told and not taken back: the key and the secrets are in no export. */
  home: homeSchema.pick({ key: true, webhooks: true }).optional(),
});

/** Everything stored about a person; `restore` takes the same object back. */
export const exportSchema = exportHeadSchema.extend({
  moods: z.array(EXPORT_RECORDS.moods).max(MOST_RECORDS.moods),
  reactions: z.array(EXPORT_RECORDS.reactions).max(MOST_RECORDS.reactions),
  reviews: z.array(EXPORT_RECORDS.reviews).max(MOST_RECORDS.reviews),
  /** Absent in exports of early versions, as the next three. */
  tasteEdits: z.array(EXPORT_RECORDS.tasteEdits).max(MOST_RECORDS.tasteEdits).default([]),
  playlists: z.array(EXPORT_RECORDS.playlists).max(MOST_RECORDS.playlists).default([]),
  dayNotes: z.array(EXPORT_RECORDS.dayNotes).max(MOST_RECORDS.dayNotes).default([]),
  tasteImports: z.array(EXPORT_RECORDS.tasteImports).max(MOST_RECORDS.tasteImports).default([]),
  impressions: z.array(EXPORT_RECORDS.impressions).max(MOST_RECORDS.impressions),
});
export type ExportFile = z.infer<typeof exportSchema>;

const count = z.number().int().min(0);
/** New records of each kind, and how many of the file were known already. */
export const restoreResponseSchema = z.object({
  moods: count,
  reactions: count,
  impressions: count,
  reviews: count,
  tasteEdits: count,
  playlists: count,
  dayNotes: count,
  tasteImports: count,
  alreadyKnown: count,
});

import { epochMillisecondsSchema } from '@emoverse/domain';
import { z } from 'zod';

const passedOverSchema = z.object({
  /** Below the folder. */
  path: z.string(),
  why: z.enum(['folder-not-readable', 'odd-name']),
});

/**
 * How the last reading of a folder stands. `waiting`: for its turn, or for the next start; `cut-off`: its process ended.
 * Both, and `paused`, go on where they were.
 */
const folderScanSchema = z.object({
  state: z.enum(['waiting', 'running', 'paused', 'cancelled', 'done', 'failed', 'cut-off']),
  /** Whether the files are read; before that the folder is looked through for them. */
  isReading: z.boolean(),
  /** Sound files found so far. */
  found: z.number().int(),
  /** Those of them that were read. */
  done: z.number().int(),
  /** How long the others will take, by those that were read since it was begun. */
  secondsLeft: z.number().int().optional(),
  updatedAt: epochMillisecondsSchema,
  /** Code of what it failed of; its words are those of other problems. */
  problem: z.string().optional(),
  /** What was not looked at; at most fifty. */
  passedOver: z.array(passedOverSchema),
});

/** A folder of the machine that EmoVerse runs on, chosen for its music. */
export const musicFolderSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  path: z.string(),
  files: z.number().int(),
  /** Files that became songs. */
  tracks: z.number().int(),
  /** Files that were not read with their sound; `listUnheardFiles` tells why. */
  unheard: z.number().int(),
  scan: folderScanSchema.optional(),
});
export type MusicFolder = z.infer<typeof musicFolderSchema>;

export const musicFoldersSchema = z.object({
  folders: z.array(musicFolderSchema),
  /** Songs of one's own, from folders and servers, by the quarter of the mood plane: how many, and their middle. */
  moods: z.array(z.object({ valence: z.number(), arousal: z.number(), songs: z.number().int() })),
});
export type OwnMoods = z.infer<typeof musicFoldersSchema>['moods'];

export const addMusicFolderRequestSchema = z.object({ path: z.string().min(1).max(4096) }).strict();

/** Files told at once. */
export const UNHEARD_FILES_A_PAGE = 100;
export const unheardFilesQuerySchema = z.object({
  offset: z.coerce.number().int().min(0).max(1e9).default(0),
});
export const unheardFilesSchema = z.object({
  total: z.number().int(),
  files: z.array(
    z.object({
      path: z.string(),
      /** Known by its tags alone, the same sound as another file, or not to be opened. */
      state: z.enum(['tags-only', 'copy', 'unreadable']),
      /** In English, for who mends files. */
      reason: z.string(),
    }),
  ),
});
export type UnheardFile = z.infer<typeof unheardFilesSchema>['files'][number];

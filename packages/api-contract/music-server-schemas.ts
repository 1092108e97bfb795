import { epochMillisecondsSchema, itemIdSchema } from '@emoverse/domain';
import { z } from 'zod';

export const musicServerKindSchema = z.enum(['opensubsonic', 'jellyfin']);
export type MusicServerKind = z.infer<typeof musicServerKindSchema>;

/** How the last reading of a server's songs stands. `cut-off`: its process ended; a new sync goes on there. */
const librarySyncSchema = z.object({
  state: z.enum(['running', 'paused', 'done', 'failed', 'cut-off']),
  read: z.number().int(),
  /** How many songs the server says it has. */
  total: z.number().int().optional(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  updatedAt: epochMillisecondsSchema,
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** A connected music server. Its login never leaves EmoVerse's server. */
export const musicServerSchema = z.object({
  id: z.uuid(),
  kind: musicServerKindSchema,
  address: z.string(),
  userName: z.string(),
  /** `login-again`: it refuses the login that is kept; connecting it again mends that. */
  state: z.enum(['connected', 'login-again']),
  tracks: z.number().int(),
  /** Films, series and books, which are opened there. */
  works: z.number().int(),
  connectedAt: epochMillisecondsSchema,
  syncedAt: epochMillisecondsSchema.optional(),
  sync: librarySyncSchema.optional(),
  /** Whether it is told what whoever asks hears of it. */
  tellsPlays: z.boolean(),
  /** Of these, how many it is still to be told of, as soon as it is there, and how many it never will be. */
  plays: z.object({ waiting: z.number().int().min(0), lost: z.number().int().min(0) }),
});
export type MusicServer = z.infer<typeof musicServerSchema>;
/** Works that a server of the owner's has, with the address of their page there. */
export const ownWorksSchema = z.object({
  works: z.array(z.object({ itemId: itemIdSchema, address: z.url() })),
});
export const musicServersSchema = z.object({ servers: z.array(musicServerSchema) });

/**
 * A password is used for logging in and kept nowhere; an API key is kept sealed. A server of an older version wants the
 * password itself with each request: it is refused as `server-token-login-unsupported` until `mayBeSent` says that the
 * person agrees; then it is kept sealed as well.
 */
export const connectLibraryRequestSchema = z
  .object({
    kind: musicServerKindSchema,
    address: z.string().trim().min(1).max(500),
    /** May be left out with an API key of an OpenSubsonic server, which says whose it is. */
    userName: z.string().trim().max(200).default(''),
    secret: z
      .object({
        by: z.enum(['password', 'api-key']),
        value: z.string().min(1).max(2048),
        mayBeSent: z.boolean().optional(),
      })
      .strict(),
  })
  .strict();

export const tellPlaysRequestSchema = z.object({ tell: z.boolean() }).strict();
/** A song of one's own music that began, or of which enough was heard; `at` is when it began, `seconds` how far it is. */
export const playRequestSchema = z
  .object({
    itemId: itemIdSchema,
    stage: z.enum(['began', 'heard']),
    at: epochMillisecondsSchema,
    seconds: z.number().min(0).max(1e6),
  })
  .strict();

/** More folders in one are not told. */
export const MOST_FOLDERS_LISTED = 1000;

export const libraryFoldersQuerySchema = z.object({
  /** An absolute path on the machine that EmoVerse runs on; without it, the folders that may be looked into are told. */
  path: z.string().min(1).max(4096).optional(),
});

/** Folders of the machine that EmoVerse runs on, to choose one with music from. */
export const libraryFoldersSchema = z.object({
  /** The folder that was looked into. */
  path: z.string().optional(),
  /** The folder above it, where that may be looked into as well. */
  parent: z.string().optional(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  /** Whether there are more than are told. */
  isCut: z.boolean(),
});
export type LibraryFolders = z.infer<typeof libraryFoldersSchema>;

import { itemIdSchema, epochMillisecondsSchema, storableText } from '@emoverse/domain';
import { z } from 'zod';

/** A client id as Spotify's dashboard gives it: 32 letters and digits. Empty takes it away. */
export const spotifyClientIdSchema = z
  .string()
  .regex(/^([0-9A-Za-z]{32})?$/, 'a client id is the 32 letters and digits from your Spotify dashboard');

/**
 * Where the person stands with Spotify. `redirectUri` is what their app must have registered, exactly; it is absent
 * where this address cannot be one, and `openAt` says where to open EmoVerse instead.
 */
export const spotifyStatusSchema = z.object({
  state: z.enum(['no-client-id', 'not-connected', 'connected', 'login-again']),
  clientId: spotifyClientIdSchema,
  redirectUri: z.string().optional(),
  openAt: z.string().optional(),
  /** Until when the consent lasts, unless it is taken back before. */
  until: epochMillisecondsSchema.optional(),
  /** Address of the player's script, while connected; loaded only when the person asks for it. */
  playerScript: z.string().optional(),
});
export type SpotifyStatus = z.infer<typeof spotifyStatusSchema>;

/** Where to send the person to log in and agree. */
export const spotifyLoginSchema = z.object({ address: z.string() });

const items = (most: number) => z.array(itemIdSchema).min(1).max(most);
/** A place in a song, in ms: at most a day. */
const positionSchema = z.number().int().min(0).max(86_400_000);
const deviceIdSchema = z.string().regex(/^[\w-]{1,100}$/, 'a device id is 1 to 100 letters and digits');

export const spotifyResolveRequestSchema = z.object({ itemIds: items(50) }).strict();
/** Which items are there. Shown beside Spotify's player alone, never learned from. */
export const spotifyResolveResponseSchema = z.object({
  tracks: z.array(
    z.object({
      itemId: itemIdSchema,
      /** Its page on Spotify; absent where it was not found. */
      address: z.string().optional(),
    }),
  ),
});

export const spotifyDevicesSchema = z.object({
  devices: z.array(
    z.object({
      id: deviceIdSchema,
      name: z.string(),
      type: z.string(),
      active: z.boolean(),
      /** 0…100; absent where the device does not say or does not let it be set. */
      volume: z.number().min(0).max(100).optional(),
    }),
  ),
});
export type SpotifyDevices = z.infer<typeof spotifyDevicesSchema>;

/** What plays now, in Spotify's words: to be shown, not kept. */
export const spotifyPlaybackSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({
    kind: z.literal('something'),
    paused: z.boolean(),
    positionMs: z.number().nonnegative(),
    deviceName: z.string(),
    /** Absent while an advertisement or something unknown plays. */
    track: z
      .object({
        title: z.string(),
        artists: z.array(z.string()),
        durationMs: z.number().positive(),
        address: z.string(),
      })
      .optional(),
  }),
]);
export type SpotifyPlayback = z.infer<typeof spotifyPlaybackSchema>;

export const spotifyPlayRequestSchema = z
  .object({
    itemIds: items(50),
    /** Where in the list to start; at its first item when left out. */
    startAt: itemIdSchema.optional(),
    /** Where in that item to start. */
    positionMs: positionSchema.default(0),
    deviceId: deviceIdSchema.optional(),
  })
  .strict();
/** What plays, in order, and what Spotify does not have. */
export const spotifyPlayedSchema = z.object({
  playing: z.array(itemIdSchema),
  missing: z.array(itemIdSchema),
});

export const spotifyCommandSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('pause') }).strict(),
  z.object({ command: z.literal('resume'), deviceId: deviceIdSchema.optional() }).strict(),
  z.object({ command: z.literal('next') }).strict(),
  z.object({ command: z.literal('previous') }).strict(),
  z.object({ command: z.literal('seek'), positionMs: positionSchema }).strict(),
  z.object({ command: z.literal('volume'), percent: z.number().int().min(0).max(100) }).strict(),
  z
    .object({ command: z.literal('transfer'), deviceId: deviceIdSchema, play: z.boolean().default(false) })
    .strict(),
]);
export type SpotifyCommand = z.input<typeof spotifyCommandSchema>;
export const spotifyDoneSchema = z.object({ done: z.literal(true) });

export const spotifyPlaylistRequestSchema = z
  .object({ name: z.string().trim().min(1).max(100).overwrite(storableText), itemIds: items(100) })
  .strict();
export const spotifyPlaylistSchema = z.object({
  /** The playlist's page on Spotify. */
  address: z.string(),
  added: z.array(itemIdSchema),
  missing: z.array(itemIdSchema),
});

export const spotifySaveRequestSchema = z.object({ itemIds: items(40) }).strict();
export const spotifySavedSchema = z.object({
  saved: z.array(itemIdSchema),
  missing: z.array(itemIdSchema),
});

/**
 * A pass for Spotify's player in this page: the access token, for an hour at most. The player cannot work without
 * it, and the page keeps it nowhere. The refresh token never leaves the server.
 */
export const spotifyPassSchema = z.object({ pass: z.string(), expiresAt: epochMillisecondsSchema });

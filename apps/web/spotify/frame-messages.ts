import { z } from 'zod';
import { SDK_EVENTS } from './sdk-player.ts';

/** Where the frame of Spotify's player is served; a document of its own, with a content policy of its own. */
export const FRAME_PATH = '/spotify.html';

/** What the app says to the frame of Spotify's player. */
export const toFrameSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    script: z.url(),
    name: z.string(),
    volume: z.number().min(0).max(1),
  }),
  /** Answers `wants-pass`. */
  z.object({ kind: z.literal('pass'), pass: z.string() }),
  z.object({ kind: z.enum(['activate', 'pause', 'resume', 'disconnect']) }),
  /** ms */
  z.object({ kind: z.literal('seek'), position: z.number().nonnegative() }),
  z.object({ kind: z.literal('volume'), volume: z.number().min(0).max(1) }),
]);
export type ToFrame = z.infer<typeof toFrameSchema>;

/** What the frame says to the app. */
export const fromFrameSchema = z.discriminatedUnion('kind', [
  /** It is there and listens. */
  z.object({ kind: z.literal('listens') }),
  /** Spotify's script did not come. */
  z.object({ kind: z.literal('not-loaded') }),
  z.object({ kind: z.literal('connected'), accepted: z.boolean() }),
  z.object({ kind: z.literal('wants-pass') }),
  /** A pause was carried out. */
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('event'), type: z.enum(SDK_EVENTS), event: z.unknown() }),
]);
export type FromFrame = z.infer<typeof fromFrameSchema>;

interface Heard {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

/** What was said by one window of our own origin; undefined for everything else that is heard. */
export function readMessage<T>(
  message: Heard,
  from: { readonly origin: string; readonly window: unknown },
  schema: z.ZodType<T>,
): T | undefined {
  if (message.origin !== from.origin || message.source !== from.window) return undefined;
  return schema.safeParse(message.data).data;
}

import type { EmbedService } from '@emoverse/playback';
import { z } from 'zod';
import type { DeckEvent } from './deck.ts';

/** What an outside player says of itself, in our words. */
export type Heard =
  /** It is there and takes commands. */
  | { readonly kind: 'ready' }
  | Extract<DeckEvent, { kind: 'playing' | 'paused' | 'waiting' | 'time' | 'ended' }>
  /** The work is gone there, or may not be played in other pages. */
  | { readonly kind: 'gone' };

/** How to talk with an outside player. Messages go to its origin only, and only its origin is listened to. */
export interface OutsidePlayer {
  /** Said again and again until it answers; the answer `ready` is the beginning. */
  readonly greeting: readonly unknown[];
  /** Said once it is ready. */
  readonly answer: readonly unknown[];
  readonly play: unknown;
  readonly pause: unknown;
  seek(position: number): unknown;
  /** Undefined where it takes no volume. */
  volume(volume: number): unknown;
  /** What a message says; nothing where it says nothing that matters. */
  read(message: unknown): readonly Heard[];
}

/** The player of each service, as its documented messages are. */
export const OUTSIDE_PLAYERS: Readonly<Record<EmbedService, OutsidePlayer>> = {
  /**
   * Messages of Spotify's iFrame API (https://developer.spotify.com/documentation/embeds/references/iframe-api), whose
   * script does nothing but send and read them. Positions are milliseconds there, seconds in commands.
   */
  spotify: {
    greeting: [],
    answer: [{ command: 'load_complete_ack' }, { command: 'play' }],
    play: { command: 'resume' },
    pause: { command: 'pause' },
    seek: (position) => ({ command: 'seek', timestamp: position }),
    volume: () => undefined,
    read: readSpotify,
  },
  /** Messages of YouTube's iFrame API (https://developers.google.com/youtube/iframe_api_reference), as JSON text. */
  youtube: {
    greeting: [
      JSON.stringify({ event: 'listening', id: 1, channel: 'widget' }),
      youtubeCommand('addEventListener', ['onStateChange']),
      youtubeCommand('addEventListener', ['onError']),
    ],
    answer: [],
    play: youtubeCommand('playVideo'),
    pause: youtubeCommand('pauseVideo'),
    seek: (position) => youtubeCommand('seekTo', [position, true]),
    volume: (volume) => youtubeCommand('setVolume', [Math.round(100 * volume)]),
    read: readYoutube,
  },
};

const spotifySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('error'), payload: z.unknown() }),
  z.object({
    type: z.literal('playback_update'),
    payload: z.object({
      isPaused: z.boolean(),
      isBuffering: z.boolean().default(false),
      position: z.number().nonnegative(),
      duration: z.number().nonnegative(),
    }),
  }),
]);

function readSpotify(message: unknown): Heard[] {
  const said = spotifySchema.safeParse(message).data;
  if (said === undefined) return [];
  if (said.type === 'ready') return [{ kind: 'ready' }];
  if (said.type === 'error') return [{ kind: 'gone' }];
  const { isPaused, isBuffering, position, duration } = said.payload;
  const time = { kind: 'time', position: position / 1000, duration: duration / 1000 } as const;
  if (isBuffering) return [{ kind: 'waiting' }];
  if (!isPaused) return [time, { kind: 'playing' }];
  return [time, { kind: 'paused' }];
}

function youtubeCommand(func: string, args: readonly unknown[] = []): string {
  return JSON.stringify({ event: 'command', func, args, id: 1, channel: 'widget' });
}

const youtubeSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('onReady') }),
  z.object({ event: z.literal('onError'), info: z.number() }),
  z.object({ event: z.literal('onStateChange'), info: z.number() }),
  z.object({
    event: z.enum(['initialDelivery', 'infoDelivery']),
    info: z.object({
      currentTime: z.number().nonnegative().optional(),
      duration: z.number().nonnegative().optional(),
    }),
  }),
]);

/** Documented states of a YouTube player: 0 ended, 1 playing, 2 paused, 3 buffering. */
const YOUTUBE_STATES: Readonly<
  Partial<Record<number, Heard['kind'] & ('ended' | 'playing' | 'paused' | 'waiting')>>
> = {
  0: 'ended',
  1: 'playing',
  2: 'paused',
  3: 'waiting',
};
/** Documented errors: 2 no such id, 100 removed or private, 101 and 150 not for other pages. */
const YOUTUBE_GONE: ReadonlySet<number> = new Set([2, 100, 101, 150]);

function readYoutube(message: unknown): Heard[] {
  const said = youtubeSchema.safeParse(parsed(message)).data;
  if (said === undefined) return [];
  switch (said.event) {
    case 'onReady':
      return [{ kind: 'ready' }];
    case 'onError':
      return YOUTUBE_GONE.has(said.info) ? [{ kind: 'gone' }] : [];
    case 'onStateChange': {
      const state = YOUTUBE_STATES[said.info];
      return state === undefined ? [] : [{ kind: state }];
    }
    default: {
      const { currentTime, duration } = said.info;
      const isFirst = said.event === 'initialDelivery';
      return [
        ...(isFirst ? [{ kind: 'ready' } as const] : []),
        ...(currentTime === undefined ? [] : [{ kind: 'time', position: currentTime, duration } as const]),
      ];
    }
  }
}

function parsed(message: unknown): unknown {
  if (typeof message !== 'string') return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

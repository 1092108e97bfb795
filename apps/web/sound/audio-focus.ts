import { z } from 'zod';
import type { TabChannel } from '../state/change-feed.ts';

/** What the queue plays: own music, a preview, the person's own Spotify, a song or podcast in its small player, a trailer. */
export const QUEUE_SOUNDS = ['music', 'preview', 'spotify', 'song', 'podcast', 'trailer'] as const;
export type QueueSound = (typeof QUEUE_SOUNDS)[number];

/** What can sound: a generated soundscape, and the queue. */
export const SOUNDS = ['soundscape', ...QUEUE_SOUNDS] as const;
export type SoundName = (typeof SOUNDS)[number];

/** Whose turn it is instead. */
export interface GaveWay {
  readonly to: SoundName;
  /** It sounds in another tab or window of this browser. */
  readonly elsewhere: boolean;
}

/** One of the things that sound, as the others need to know it. */
export interface SoundSource {
  /** What it is at this moment. */
  readonly name: SoundName;
  /** It can be heard now. */
  isHeard(): boolean;
  /** It can be heard, or will be as soon as it is loaded. */
  isWanted(): boolean;
  /** Falls silent at once and keeps what was chosen. Only called while it is wanted. */
  giveWay(to: GaveWay): void;
  /** Calls after every change; the answer ends that. */
  subscribe(listener: () => void): () => void;
}

const claimSchema = z.object({ sound: z.enum(SOUNDS), at: z.number(), tab: z.string() });
/** "I begin to be heard": `at` in epoch ms, `tab` only to tell two of the same millisecond apart. */
type Claim = z.infer<typeof claimSchema>;

export interface AudioFocusOptions {
  readonly channel: TabChannel;
  readonly tab: string;
  now(): number;
}

/**
 * Audio focus: one sound at a time, in all tabs of the browser: whatever begins to be heard makes the others give way. Nothing gives
 * way to what is only loading, so a start that the browser refuses silences nobody. Giving way is never an answer that
 * others hear of, so two tabs cannot silence each other in turn; where both begin at once the later one stays.
 */
export class AudioFocus {
  readonly #options: AudioFocusOptions;
  readonly #sources = new Set<SoundSource>();
  #last: Claim | undefined;

  constructor(options: AudioFocusOptions) {
    this.#options = options;
    options.channel.onmessage = (message) => {
      const claim = claimSchema.safeParse(message).data;
      if (claim !== undefined) this.#hear(claim);
    };
  }

  /** From now on the source takes turns with the others; the answer takes it out. */
  join(source: SoundSource): () => void {
    let wasHeard = false;
    const look = (): void => {
      const isHeard = source.isHeard();
      const begins = isHeard && !wasHeard;
      wasHeard = isHeard;
      if (begins) this.#claim(source);
    };
    this.#sources.add(source);
    const leave = source.subscribe(look);
    look();
    return () => {
      leave();
      this.#sources.delete(source);
    };
  }

  dispose(): void {
    this.#options.channel.close();
  }

  #claim(source: SoundSource): void {
    const claim: Claim = { sound: source.name, at: this.#options.now(), tab: this.#options.tab };
    this.#last = claim;
    this.#options.channel.post(claim);
    this.#silence({ to: source.name, elsewhere: false }, source);
  }

  #hear(claim: Claim): void {
    // It began before what sounds here, and has been told of it.
    if (this.#last !== undefined && isLater(this.#last, claim)) return;
    this.#last = claim;
    this.#silence({ to: claim.sound, elsewhere: true });
  }

  #silence(to: GaveWay, except?: SoundSource): void {
    for (const source of this.#sources) if (source !== except && source.isWanted()) source.giveWay(to);
  }
}

function isLater(one: Claim, other: Claim): boolean {
  return one.at === other.at ? one.tab > other.tab : one.at > other.at;
}

import type { TrackTrouble } from './queue-state.ts';

/** What a deck tells while it plays. */
export type DeckEvent =
  | { readonly kind: 'playing' }
  | { readonly kind: 'paused' }
  /** It wants to play and has no sound yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'time'; readonly position: number; readonly duration: number | undefined }
  /** The prepared sound has begun by itself where the one before ended. */
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'ended' }
  /** The sound cannot be had or played. Without `trouble` its address must be asked why. */
  | { readonly kind: 'failed'; readonly trouble?: TrackTrouble }
  /** The browser wants a click before it makes a sound. */
  | { readonly kind: 'refused' };

/** Plays one `Source` (by default an address) and has the next one ready. Seconds everywhere; volume 0…1. */
export interface Deck<Source = string> {
  /** Takes a sound on, from a place in it; with the one prepared this needs no loading. */
  load(source: Source, position: number): void;
  /** Has the sound after this one ready; undefined: nothing comes after. */
  prepare(source: Source | undefined): void;
  play(): void;
  pause(): void;
  seek(position: number): void;
  setVolume(volume: number): void;
  /** Lets go of all sound. */
  unload(): void;
  onEvent(listener: (event: DeckEvent) => void): void;
}

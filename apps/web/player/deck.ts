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
  /** The sound cannot be had or played; why, its address must be asked. */
  | { readonly kind: 'failed' }
  /** The browser wants a click before it makes a sound. */
  | { readonly kind: 'refused' };

/** Plays one sound and has the next one ready. Seconds everywhere; volume 0…1. */
export interface Deck {
  /** Takes a sound on, from a place in it; with the one prepared this needs no loading. */
  load(address: string, position: number): void;
  /** Has the sound after this one ready; undefined: nothing comes after. */
  prepare(address: string | undefined): void;
  play(): void;
  pause(): void;
  seek(position: number): void;
  setVolume(volume: number): void;
  /** Lets go of all sound. */
  unload(): void;
  onEvent(listener: (event: DeckEvent) => void): void;
}

import type { Layers, Soundscape } from '@emoverse/playback';

/** What makes a soundscape audible. One sounds at a time. */
export interface SoundscapeEngine {
  /**
   * Begins to play, from silence, within a second.
   *
   * @throws `EmoVerseError` with code `sound-refused` where the browser lets no page sound before a click, and with
   * `sound-failed` where it has no way to play
   */
  start(soundscape: Soundscape, volume: number): Promise<void>;
  /** Turns what sounds into another soundscape, without a break; the mode changes with the next bar. */
  change(soundscape: Soundscape): void;
  /** @param volume as a person sets it, 0…1 @param seconds how long the change takes */
  setVolume(volume: number, seconds: number): void;
  /** Turns the sounds of the place under the music to these levels. */
  setLayers(layers: Layers): void;
  /** Falls silent within half a second. `start` begins anew. */
  stop(): void;
  /** Told when the browser stops the sound on its own, e.g. for a call. */
  onHeldBack(listener: () => void): void;
}

/** Loads the engine: the audio library comes with the first soundscape, not with the page. */
export type OpenSoundscapeEngine = () => Promise<SoundscapeEngine>;

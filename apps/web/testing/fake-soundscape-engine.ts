import { NO_LAYERS, type Layers, type Soundscape } from '@emoverse/playback';
import type { SoundscapeEngine } from '../soundscape/soundscape-engine.ts';

/** An engine that keeps a record of what it was told instead of sounding. */
export class FakeSoundscapeEngine implements SoundscapeEngine {
  readonly told: string[] = [];
  sounding: Soundscape | undefined;
  volume = 0;
  layers: Layers = NO_LAYERS;
  /** Thrown by the next start. */
  refusal: Error | undefined;
  heldBack: () => void = () => undefined;

  start(soundscape: Soundscape, volume: number): Promise<void> {
    this.told.push('start');
    if (this.refusal !== undefined) return Promise.reject(this.refusal);
    this.sounding = soundscape;
    this.volume = volume;
    return Promise.resolve();
  }
  change(soundscape: Soundscape): void {
    this.told.push('change');
    this.sounding = soundscape;
  }
  setVolume(volume: number, seconds: number): void {
    this.told.push(`volume ${volume} in ${seconds} s`);
    this.volume = volume;
  }
  setLayers(layers: Layers): void {
    this.layers = layers;
  }
  stop(): void {
    this.told.push('stop');
    this.sounding = undefined;
  }
  onHeldBack(listener: () => void): void {
    this.heldBack = listener;
  }
}

import type { VoiceFrame } from '@emoverse/voice';
import type { OpenMicrophone } from '../voice/microphones.ts';

/** A microphone that hears what it is told to. */
export class FakeMicrophone implements OpenMicrophone {
  closed = false;
  #listener: (frames: readonly VoiceFrame[]) => void = () => undefined;
  #ended: () => void = () => undefined;
  #at = 0;

  onFrames(listener: (frames: readonly VoiceFrame[]) => void): void {
    this.#listener = listener;
  }
  onEnded(listener: () => void): void {
    this.#ended = listener;
  }
  /** Seconds of speech: syllables of 250 ms that swell to `level` dB. */
  hear(
    seconds: number,
    { level, pitch, brightness = -28 }: { level: number; pitch: number; brightness?: number },
  ): void {
    for (let batch = 0; batch < seconds * 5; batch += 1) {
      const frames = Array.from({ length: 10 }, (_, index) => {
        this.#at += 20;
        const swell = Math.sin((Math.PI * ((batch * 10 + index) % 12)) / 12);
        const voiced = swell > 0.3 ? { pitch, brightness } : { pitch: undefined, brightness: undefined };
        return { at: this.#at, level: level - 30 * (1 - swell), ...voiced };
      });
      this.#listener(frames);
    }
  }
  end(): void {
    this.#ended();
  }
  close(): void {
    this.closed = true;
  }
}

import { FRAME_SECONDS, HOP_SECONDS, createMeasureVoiceFrame, type VoiceFrame } from '@emoverse/voice';

// The audio thread's own globals, which TypeScript's libraries leave out.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Frames in one message: ten make a message every fifth of a second. */
const TOGETHER = 10;

/**
 * Measures the microphone's sound on the audio thread. The samples live in one buffer of 40 ms here, are
 * overwritten by the next and go nowhere: only level, pitch and brightness leave.
 */
class VoiceProcessor extends AudioWorkletProcessor {
  readonly #frame = new Float32Array(Math.round(FRAME_SECONDS * sampleRate));
  readonly #hop = Math.round(HOP_SECONDS * sampleRate);
  readonly #measure = createMeasureVoiceFrame(this.#frame.length, sampleRate);
  #filled = 0;
  #heard = 0;
  #frames: VoiceFrame[] = [];

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const sound = inputs[0]?.[0];
    if (sound === undefined) return true;
    for (const sample of sound) {
      this.#frame[this.#filled] = sample;
      this.#filled += 1;
      this.#heard += 1;
      if (this.#filled === this.#frame.length) this.#finishFrame();
    }
    return true;
  }

  #finishFrame(): void {
    const at = (1000 * (this.#heard - this.#frame.length)) / sampleRate;
    this.#frames.push(this.#measure(this.#frame, at));
    this.#frame.copyWithin(0, this.#hop);
    this.#filled = this.#frame.length - this.#hop;
    if (this.#frames.length < TOGETHER) return;
    this.port.postMessage(this.#frames);
    this.#frames = [];
  }
}

// The name stands here as well as in voice/voice-messages.ts, whose schema library the audio thread does not need.
registerProcessor('emoverse-voice', VoiceProcessor);

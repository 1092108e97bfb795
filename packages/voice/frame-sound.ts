import { createMeasureVoiceFrame } from './measure-voice-frame.ts';
import { FRAME_SECONDS, HOP_SECONDS, type VoiceFrame } from './voice-frame.ts';

/** The frames of a sound (samples −1…1 of one channel), as the microphone's worklet makes them; the first is at `from` ms. */
export function frameSound(samples: Float32Array, sampleRate: number, from = 0): VoiceFrame[] {
  const length = Math.round(FRAME_SECONDS * sampleRate);
  const hop = Math.round(HOP_SECONDS * sampleRate);
  const measure = createMeasureVoiceFrame(length, sampleRate);
  const frames: VoiceFrame[] = [];
  for (let start = 0; start + length <= samples.length; start += hop)
    frames.push(measure(samples.slice(start, start + length), from + (1000 * start) / sampleRate));
  return frames;
}

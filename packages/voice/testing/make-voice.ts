import { createMeasureVoiceFrame } from '../measure-voice-frame.ts';
import { FRAME_SECONDS, HOP_SECONDS, type VoiceFrame } from '../voice-frame.ts';

/** A made-up voice, known in every respect. */
export interface MadeVoice {
  readonly seconds: number;
  /** Fundamental frequency, Hz. */
  readonly pitch: number;
  /** Syllables a second; each is a swell and a fall. */
  readonly rate: number;
  /** Largest sample, 0…1. */
  readonly amplitude: number;
  /** Largest sample of the noise below it. */
  readonly noise?: number;
}

/** Sound of an oscillator with falling harmonics (as of a glottis), swelling once a syllable. */
export function makeVoice(
  { seconds, pitch, rate, amplitude, noise = 0.0005 }: MadeVoice,
  sampleRate = 16_000,
): Float32Array {
  const HARMONICS = 8;
  const scale =
    amplitude / Array.from({ length: HARMONICS }, (_, k) => 1 / (k + 1)).reduce((a, b) => a + b, 0);
  let seed = 12_345;
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    const swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * rate * time);
    let sound = 0;
    for (let harmonic = 1; harmonic <= HARMONICS; harmonic += 1)
      sound += Math.cos(2 * Math.PI * harmonic * pitch * time) / harmonic;
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return scale * swell * sound + noise * ((2 * seed) / 2_147_483_648 - 1);
  });
}

/** The frames of a sound, as the microphone's worklet makes them. */
export function framesOf(samples: Float32Array, sampleRate = 16_000, from = 0): VoiceFrame[] {
  const length = Math.round(FRAME_SECONDS * sampleRate);
  const hop = Math.round(HOP_SECONDS * sampleRate);
  const measure = createMeasureVoiceFrame(length, sampleRate);
  const frames: VoiceFrame[] = [];
  for (let start = 0; start + length <= samples.length; start += hop)
    frames.push(measure(samples.slice(start, start + length), from + (1000 * start) / sampleRate));
  return frames;
}

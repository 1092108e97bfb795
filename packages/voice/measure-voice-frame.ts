import { PitchDetector } from 'pitchy';
import { bandLevel } from './band-level.ts';
import type { VoiceFrame } from './voice-frame.ts';

/** Pitches of speech, from a low man's to a child's, in Hz. */
const LOWEST_PITCH = 65;
const HIGHEST_PITCH = 500;
/** Clarity (0…1) from which a frame counts as voiced. */
const CLEAR_FROM = 0.85;
const SILENCE = -120;
/** Where a pressed voice gains most over a soft one; telephones carry it, too. Below the floor lies a microphone's own noise. */
const BRIGHT = { low: 2000, high: 3000, floor: -45 };

/** Measures frames of one length and sample rate (Hz). */
export type MeasureVoiceFrame = (samples: Float32Array, at: number) => VoiceFrame;

/**
 * Level, pitch and brightness of frames. Level: 20·log10 of the root mean square of the samples (−1…1). Pitch: McLeod's
 * method (`pitchy`; McLeod and Wyvill, "A smarter way to find pitch", 2005), where it is clear and that of a
 * human voice. `length` is the number of samples of a frame.
 */
export function createMeasureVoiceFrame(length: number, sampleRate: number): MeasureVoiceFrame {
  const detector = PitchDetector.forFloat32Array(length);
  return (samples, at) => {
    let squares = 0;
    for (const sample of samples) squares += sample * sample;
    const level = squares === 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(squares / samples.length));
    const unvoiced = { at, level, pitch: undefined, brightness: undefined };
    if (level <= -70) return unvoiced;
    const [pitch, clarity] = detector.findPitch(samples, sampleRate);
    if (clarity < CLEAR_FROM || pitch < LOWEST_PITCH || pitch > HIGHEST_PITCH) return unvoiced;
    return { at, level, pitch, brightness: bandLevel(samples, sampleRate, BRIGHT) };
  };
}

import { logistic } from '@emoverse/numeric';
import type { AudioDescriptors } from '@emoverse/domain';
import type { Excerpt } from './excerpt.ts';
import { measureTempo, type Pulse } from './measure-tempo.ts';
import { measureTone, type Tone } from './measure-tone.ts';

/** What was measured of a sound, and descriptors on the scales of the song tables made of it. */
export interface SoundDescription {
  readonly measured: Pulse & Tone;
  readonly audio: AudioDescriptors;
  /** 0 surely minor … 1 surely major, as the tables say 0 or 1. */
  readonly mode: number;
}

/**
 * Describes an excerpt in the terms of the song tables. Tempo, loudness and mode are measured; energy, acousticness,
 * danceability and valence are rules of ours, standing for Spotify's features, which nobody outside can compute (README.md).
 */
export function describeSound(excerpt: Excerpt): SoundDescription {
  const measured = { ...measureTempo(excerpt), ...measureTone(excerpt) };
  return { measured, audio: audioOf(measured), mode: (measured.majorness + 1) / 2 };
}

/** Standard scores against what mastered music usually has; our estimates. */
function audioOf(measured: Pulse & Tone): AudioDescriptors {
  const { tempo, clarity, onsetsPerSecond, majorness } = measured;
  const loud = score(measured.loudness, -14, 5);
  const bright = score(measured.brightness, 1700, 700);
  const busy = score(onsetsPerSecond, 2.5, 1.2);
  const fast = tempo === undefined ? -1 : score(tempo, 115, 30);
  return {
    loudness: measured.loudness,
    tempo,
    energy: logistic(0.9 * loud + 0.5 * busy + 0.5 * bright + 0.4 * fast),
    acousticness: logistic(-0.8 * loud - 0.6 * bright - 0.6 * busy),
    danceability: clamp(0.25 + 0.6 * clarity * Math.exp(-(fast * fast) / 4)),
    // The cues of Eerola, Friberg and Bresin (2013) in their order: mode, tempo, register, dynamics; additive and linear.
    valence: logistic(0.9 * majorness + 0.6 * fast + 0.3 * bright + 0.2 * loud),
  };
}

function score(value: number, usual: number, deviation: number): number {
  return Math.min(2.5, Math.max(-2.5, (value - usual) / deviation));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

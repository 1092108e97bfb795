import { measureFrame } from './meyda.ts';
import type { Excerpt } from './excerpt.ts';

/** How a sound moves. */
export interface Pulse {
  /** Beats a minute, 40…220; undefined where no beat stands out. */
  readonly tempo?: number | undefined;
  /** How much of the rhythm repeats with the beat, 0…1. */
  readonly clarity: number;
  /** Tones or strokes that begin in a second. */
  readonly onsetsPerSecond: number;
}

const FRAME = 1024;
const HOP = 512;
const SLOWEST = 40;
const FASTEST = 220;
/** People tap along at about this tempo, and rarely at half or double of it (van Noorden and Moelants 1999). */
const PREFERRED = 120;
const PREFERENCE_OCTAVES = 0.9;
/** Below this share of repetition there is no beat to speak of. */
const CLARITY_MINIMUM = 0.08;
/** Strength of a beginning against the mean, in deviations, from which it counts. */
const ONSET_MINIMUM = 1;
/** Binomial: of the value itself, its next neighbours, and those after them. */
const SHARES = [6 / 16, 4 / 16, 1 / 16];

/**
 * Tempo by the autocorrelation of the onset strength, which is how much louder each part of the spectrum is than one
 * frame before (spectral flux of log amplitudes), weighted by the tempi that people prefer.
 */
export function measureTempo({ samples, sampleRate }: Excerpt): Pulse {
  const strength = onsetStrength(samples, sampleRate);
  const rate = sampleRate / HOP;
  if (strength.length < 4 * rate) return { clarity: 0, onsetsPerSecond: 0 };
  const onsetsPerSecond = countPeaks(strength) / (strength.length / rate);
  const spread = smoothed(strength);
  const power = correlation(spread, 0);
  if (power === 0) return { clarity: 0, onsetsPerSecond: 0 };
  const longest = Math.ceil((60 * rate) / SLOWEST);
  const repeats = Float64Array.from(
    { length: 2 * longest + 2 },
    (_, lag) => correlation(spread, lag) / power,
  );
  let best = { lag: 0, score: 0 };
  for (let lag = Math.floor((60 * rate) / FASTEST); lag <= longest; lag++) {
    const octaves = Math.log2((60 * rate) / lag / PREFERRED) / PREFERENCE_OCTAVES;
    const score = ((repeats[lag] ?? 0) + 0.5 * (repeats[2 * lag] ?? 0)) * Math.exp((-octaves * octaves) / 2);
    if (score > best.score) best = { lag, score };
  }
  const clarity = Math.min(1, Math.max(0, repeats[best.lag] ?? 0));
  if (best.lag === 0 || clarity < CLARITY_MINIMUM) return { clarity, onsetsPerSecond };
  return { tempo: (60 * rate) / peakNear(repeats, best.lag), clarity, onsetsPerSecond };
}

/** Onset strength of each hop, with its slow changes taken out. */
function onsetStrength(samples: Float32Array, sampleRate: number): Float64Array {
  const count = Math.max(0, Math.floor((samples.length - FRAME) / HOP) + 1);
  const strength = new Float64Array(count);
  let before = new Float64Array(FRAME / 2);
  for (let index = 0; index < count; index++) {
    const frame = samples.subarray(index * HOP, index * HOP + FRAME);
    const { amplitudeSpectrum } = measureFrame(frame, sampleRate, ['amplitudeSpectrum']);
    const now = Float64Array.from(amplitudeSpectrum, (amplitude) => Math.log1p(amplitude));
    let sum = 0;
    for (let bin = 0; bin < now.length; bin++) sum += Math.max(0, (now[bin] ?? 0) - (before[bin] ?? 0));
    if (index > 0) strength[index] = sum;
    before = now;
  }
  return withoutSlowChanges(strength, Math.round(sampleRate / HOP));
}

/** Less the mean of one second around, floored at 0. */
function withoutSlowChanges(values: Float64Array, width: number): Float64Array {
  const half = Math.floor(width / 2);
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  values.forEach((value, index) => (sums[index + 1] = sum += value));
  return values.map((value, index) => {
    const start = Math.max(0, index - half);
    const end = Math.min(values.length, index + half + 1);
    return Math.max(0, value - ((sums[end] ?? 0) - (sums[start] ?? 0)) / (end - start));
  });
}

function correlation(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let index = lag; index < values.length; index++)
    sum += (values[index] ?? 0) * (values[index - lag] ?? 0);
  return sum / Math.max(1, values.length - lag);
}

/** Each value shared out to its neighbours: a beat that falls between two hops then meets its repetition too. */
function smoothed(values: Float64Array): Float64Array {
  const half = SHARES.length - 1;
  return values.map((_, index) => {
    let sum = 0;
    for (let offset = -half; offset <= half; offset++)
      sum += (SHARES[Math.abs(offset)] ?? 0) * (values[index + offset] ?? 0);
    return sum;
  });
}

/** The top of the parabola through a peak and its neighbours. */
function peakNear(values: Float64Array, at: number): number {
  const [left = 0, middle = 0, right = 0] = values.subarray(at - 1, at + 2);
  const bend = left - 2 * middle + right;
  return bend >= 0 ? at : at + Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend)));
}

function countPeaks(strength: Float64Array): number {
  const mean = strength.reduce((sum, value) => sum + value, 0) / strength.length;
  const deviation = Math.sqrt(
    strength.reduce((sum, value) => sum + (value - mean) ** 2, 0) / strength.length,
  );
  let peaks = 0;
  for (let index = 1; index + 1 < strength.length; index++) {
    const value = strength[index] ?? 0;
    const isPeak = value > (strength[index - 1] ?? 0) && value >= (strength[index + 1] ?? 0);
    if (isPeak && value > mean + ONSET_MINIMUM * deviation) peaks += 1;
  }
  return peaks;
}

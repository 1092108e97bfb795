import { pearsonCorrelation } from '@emoverse/numeric';
import type { Excerpt } from './excerpt.ts';
import { measureFrame } from './meyda.ts';

/** How a sound sounds. */
export interface Tone {
  /** dB below full scale, root mean square of the frames that are not silent; −60 for silence. */
  readonly loudness: number;
  /** −1 surely minor … 1 surely major: correlation with the best major key less that with the best minor one. */
  readonly majorness: number;
  /** Mean centre of the spectrum in Hz, loud frames counting more. */
  readonly brightness: number;
  /** 0 pure tones … 1 noise: mean spectral flatness. */
  readonly noisiness: number;
}

const FRAME = 4096;
/** Frames this much quieter than the loudest count as silence, dB. */
const GATE = 30;
export const SILENCE = -60;
/** A difference of correlations that is as good as certain. */
const SURE = 0.15;
/** How well each tone fits a key, from the tonic up (Krumhansl and Kessler 1982). */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

/** Loudness, key and colour of an excerpt, frame by frame. */
export function measureTone({ samples, sampleRate }: Excerpt): Tone {
  const frames = Array.from({ length: Math.floor(samples.length / FRAME) }, (_, index) =>
    samples.subarray(index * FRAME, (index + 1) * FRAME),
  );
  const measured = frames.map((frame) => ({
    ...measureFrame(frame, sampleRate, ['chroma', 'spectralCentroid', 'spectralFlatness']),
    rms: rootMeanSquare(frame),
  }));
  const loudest = measured.reduce((most, { rms }) => Math.max(most, rms), 0);
  const heard = measured.filter(({ rms }) => rms > 0 && rms >= loudest * 10 ** (-GATE / 20));
  if (heard.length === 0) return { loudness: SILENCE, majorness: 0, brightness: 0, noisiness: 0 };
  const power = heard.reduce((sum, { rms }) => sum + rms * rms, 0);
  const weighted = (value: (frame: (typeof heard)[number]) => number): number =>
    heard.reduce((sum, frame) => sum + frame.rms * frame.rms * finite(value(frame)), 0) / power;
  const chroma = Array.from({ length: 12 }, (_, tone) => weighted(({ chroma }) => chroma[tone] ?? 0));
  return {
    loudness: Math.max(SILENCE, 10 * Math.log10(power / heard.length)),
    majorness: majornessOf(chroma),
    // Meyda gives the centre as a number of frequency bins.
    brightness: weighted(({ spectralCentroid }) => spectralCentroid) * (sampleRate / FRAME),
    noisiness: weighted(({ spectralFlatness }) => spectralFlatness),
  };
}

function majornessOf(chroma: readonly number[]): number {
  const best = (profile: readonly number[]): number =>
    Math.max(
      ...profile.map((_, tonic) => {
        const r = pearsonCorrelation(chroma, [...profile.slice(-tonic), ...profile.slice(0, -tonic)]);
        return Number.isNaN(r) ? 0 : r;
      }),
    );
  return Math.min(1, Math.max(-1, (best(MAJOR) - best(MINOR)) / SURE));
}

/** Not Meyda's: it takes the root mean square of the frame after its window, which is 4.3 dB less. */
function rootMeanSquare(frame: Float32Array): number {
  return Math.sqrt(frame.reduce((sum, value) => sum + value * value, 0) / frame.length);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

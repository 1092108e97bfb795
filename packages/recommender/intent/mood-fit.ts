import type { MoodEstimate, MoodPoint } from '@emoverse/domain';

const FIT_WIDTH = 0.35;
const DEVIATION_MAXIMUM = 0.5;

/**
 * How well an item's place on the mood plane serves a target: exp(−d²/2), 1 at the target, where d is the
 * distance measured on each axis in units of √(0.35² + σ²). σ is the uncertainty of the reading, so an unsure
 * mood decides less.
 */
export function moodFit(
  mood: Pick<MoodEstimate, 'valenceDeviation' | 'arousalDeviation'>,
  target: MoodPoint,
  valence: number,
  arousal: number,
): number {
  const { valenceWidth, arousalWidth } = fitWidths(mood);
  return Math.exp(
    -0.5 * ((valence - target.valence) ** 2 / valenceWidth + (arousal - target.arousal) ** 2 / arousalWidth),
  );
}

/** Where each item stands on the mood plane, by position. */
export interface MoodPlaces {
  readonly valence: Float64Array;
  readonly arousal: Float64Array;
}

/** Writes the `moodFit` of the eligible positions into `out`. */
export function writeFits(
  mood: Pick<MoodEstimate, 'valenceDeviation' | 'arousalDeviation'>,
  target: MoodPoint,
  eligible: Int32Array,
  { valence, arousal }: MoodPlaces,
  out: Float64Array,
): void {
  const { valenceWidth, arousalWidth } = fitWidths(mood);
  const { valence: toValence, arousal: toArousal } = target;
  // Multiplied, not divided, and without a power: this goes through the whole catalogue for each list.
  const valenceShare = -0.5 / valenceWidth;
  const arousalShare = -0.5 / arousalWidth;
  for (let at = 0; at < eligible.length; at++) {
    const position = eligible[at] ?? 0;
    const valenceOff = (valence[position] ?? 0) - toValence;
    const arousalOff = (arousal[position] ?? 0) - toArousal;
    out[position] = Math.exp(valenceShare * valenceOff * valenceOff + arousalShare * arousalOff * arousalOff);
  }
}

/** Squared widths of `moodFit` on both axes. */
function fitWidths(mood: Pick<MoodEstimate, 'valenceDeviation' | 'arousalDeviation'>): {
  readonly valenceWidth: number;
  readonly arousalWidth: number;
} {
  return {
    valenceWidth: FIT_WIDTH ** 2 + Math.min(DEVIATION_MAXIMUM, mood.valenceDeviation) ** 2,
    arousalWidth: FIT_WIDTH ** 2 + Math.min(DEVIATION_MAXIMUM, mood.arousalDeviation) ** 2,
  };
}

import type { MoodEstimate, MoodPoint } from '@emoverse/domain';
import type { ArrayPool } from './array-pool.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { writeMeans, writeVariances } from './learned-terms.ts';
import type { MusicClusters } from './music-clusters.ts';
import type { PersonView } from './person-view.ts';
import type { ViewerTones } from './viewer-tones.ts';
import type { RecommendContext } from './recommender.ts';

/** What one list is made from: what was asked, the catalogue, the person, and what may be shown. */
export interface SceneParts {
  readonly context: RecommendContext;
  readonly index: CatalogueIndex;
  readonly person: PersonView;
  /** Where the intent goes; every stage works for one point of it at a time. */
  readonly path: readonly MoodPoint[];
  /** Positions that pass the filters and were not shown in this visit. */
  readonly eligible: Int32Array;
  /** What reviews say of the items. */
  readonly viewers: ViewerTones;
  /** Mood clusters of the catalogue's music, made when first asked for; undefined for too few songs. */
  readonly clusters: () => MusicClusters | undefined;
  /** Large arrays for the time of this list. */
  readonly pool: ArrayPool;
}

/** The parts, and what follows from them, each made when first asked for. */
export interface Scene extends SceneParts {
  /** `eligible` as marks: 1 at each eligible position. */
  readonly may: () => Uint8Array;
  /** `moodFit` of each eligible position to a point of the path, as this person perceives the items; 0 for others. */
  readonly fitsTo: (target: MoodPoint) => Float64Array;
  /** Learned weight of each term in the domain, by vocabulary place. */
  readonly termMeans: () => Float64Array;
  /** What is not known of those weights: their variance. */
  readonly termVariances: () => Float64Array;
}

/** Sets the scene of one list. */
export function createScene(parts: SceneParts): Scene {
  const { context, index, person, eligible, pool } = parts;
  const fits = new Map<MoodPoint, Float64Array>();
  return {
    ...parts,
    may: once(() => {
      const marks = pool.bytes(index.items.length);
      for (let at = 0; at < eligible.length; at++) marks[eligible[at]] = 1;
      return marks;
    }),
    fitsTo: (target) => {
      let known = fits.get(target);
      if (known === undefined) {
        known = pool.floats(index.items.length);
        writeFits(context.mood, target, eligible, person, known);
        fits.set(target, known);
      }
      return known;
    },
    termMeans: once(() => writeMeans(person.learned, context.domain, pool.floats(index.vocabulary.length))),
    termVariances: once(() =>
      writeVariances(person.learned, context.domain, index, pool.roughFloats(index.vocabulary.length)),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

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

function writeFits(
  mood: Pick<MoodEstimate, 'valenceDeviation' | 'arousalDeviation'>,
  target: MoodPoint,
  eligible: Int32Array,
  { valence, arousal }: Pick<PersonView, 'valence' | 'arousal'>,
  out: Float64Array,
): void {
  const { valenceWidth, arousalWidth } = fitWidths(mood);
  const { valence: toValence, arousal: toArousal } = target;
  // Multiplied, not divided, and without a power: this goes through the whole catalogue for each list.
  const valenceShare = -0.5 / valenceWidth;
  const arousalShare = -0.5 / arousalWidth;
  for (let at = 0; at < eligible.length; at++) {
    const position = eligible[at];
    const valenceOff = valence[position] - toValence;
    const arousalOff = arousal[position] - toArousal;
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

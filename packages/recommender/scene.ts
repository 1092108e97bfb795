import type { MoodEstimate, MoodPoint } from '@emoverse/domain';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { MusicClusters } from './music-clusters.ts';
import type { PersonView } from './person-view.ts';
import type { ViewerTones } from './viewer-tones.ts';
import type { RecommendContext } from './recommender.ts';

/** Everything one list is made from: what was asked, the catalogue, the person, and what may be shown. */
export interface Scene {
  readonly context: RecommendContext;
  readonly index: CatalogueIndex;
  readonly person: PersonView;
  /** Where the intent goes; every stage works for one point of it at a time. */
  readonly path: readonly MoodPoint[];
  /** Positions that pass the filters and were not shown in this visit. */
  readonly eligible: Int32Array;
  /** The same as marks: 1 at each eligible position. */
  readonly may: () => Uint8Array;
  /** `moodFit` of each eligible position to a point of the path, as this person perceives the items. */
  readonly fitsTo: (target: MoodPoint) => Float64Array;
  /** What reviews say of the items. */
  readonly viewers: ViewerTones;
  /** Mood clusters of the catalogue's music, made when first asked for; undefined for too few songs. */
  readonly clusters: () => MusicClusters | undefined;
}

/** Marks `eligible` positions of `count` when first asked. */
export function rememberedMarks(eligible: Int32Array, count: number): () => Uint8Array {
  let marks: Uint8Array | undefined;
  return () => {
    if (marks === undefined) {
      marks = new Uint8Array(count);
      for (let at = 0; at < eligible.length; at++) marks[eligible[at]] = 1;
    }
    return marks;
  };
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

/** Computes `moodFit` of all `eligible` positions once for each target asked for; 0 for others. */
export function rememberedFits(
  mood: Pick<MoodEstimate, 'valenceDeviation' | 'arousalDeviation'>,
  eligible: Int32Array,
  { valence, arousal }: Pick<PersonView, 'valence' | 'arousal'>,
): (target: MoodPoint) => Float64Array {
  const known = new Map<MoodPoint, Float64Array>();
  const { valenceWidth, arousalWidth } = fitWidths(mood);
  return (target) => {
    let fits = known.get(target);
    if (fits === undefined) {
      fits = new Float64Array(valence.length);
      const { valence: toValence, arousal: toArousal } = target;
      for (let at = 0; at < eligible.length; at++) {
        const position = eligible[at];
        const valenceOff = valence[position] - toValence;
        const arousalOff = arousal[position] - toArousal;
        fits[position] = Math.exp(
          -0.5 * ((valenceOff * valenceOff) / valenceWidth + (arousalOff * arousalOff) / arousalWidth),
        );
      }
      known.set(target, fits);
    }
    return fits;
  };
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

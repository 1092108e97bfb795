import type { MoodPoint } from '@emoverse/domain';
import { writeFits } from '../intent/index.ts';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { type ProjectedUser, writeMeans, writeVariances } from '../user-model/index.ts';
import type { MusicClusters } from '../mood-clusters/index.ts';
import type { LentArrays } from './array-pool.ts';
import type { ViewerTones } from './viewer-tones.ts';
import type { RecommendContext } from './recommend-context.ts';

/** What one list is made from: what was asked, the catalogue, the person, and what may be shown. */
export interface RankingContextParts {
  readonly context: RecommendContext;
  readonly index: CatalogueIndex;
  readonly person: ProjectedUser;
  /** Where the intent goes; every stage works for one point of it at a time. */
  readonly path: readonly MoodPoint[];
  /** Positions that pass the filters and were not shown in this visit. */
  readonly eligible: Int32Array;
  /** What reviews say of the items. */
  readonly viewers: ViewerTones;
  /** Mood clusters of the catalogue's music, made when first asked for; undefined for too few songs. */
  readonly clusters: () => MusicClusters | undefined;
  /** Large arrays for the time of this list. */
  readonly arrays: LentArrays;
}

/** The parts, and what follows from them, each made when first asked for. */
export interface RankingContext extends RankingContextParts {
  /** `eligible` as marks: 1 at each eligible position. */
  readonly may: () => Uint8Array;
  /** `moodFit` of each eligible position to a point of the path, as this person perceives the items; 0 for others. */
  readonly fitsTo: (target: MoodPoint) => Float64Array;
  /** Learned weight of each term in the domain, by vocabulary place. */
  readonly termMeans: () => Float64Array;
  /** What is not known of those weights: their variance. */
  readonly termVariances: () => Float64Array;
}

/** Sets the ranking context of one list. */
export function createRankingContext(parts: RankingContextParts): RankingContext {
  const { context, index, person, eligible, arrays } = parts;
  const fits = new Map<MoodPoint, Float64Array>();
  return {
    ...parts,
    may: once(() => {
      const marks = arrays.bytes(index.items.length);
      for (let at = 0; at < eligible.length; at++) marks[eligible[at] ?? 0] = 1;
      return marks;
    }),
    fitsTo: (target) => {
      let known = fits.get(target);
      if (known === undefined) {
        known = arrays.floats(index.items.length);
        writeFits(context.mood, target, eligible, person, known);
        fits.set(target, known);
      }
      return known;
    },
    termMeans: once(() => writeMeans(person, context.domain, arrays.floats(index.vocabulary.length))),
    termVariances: once(() =>
      writeVariances(person, context.domain, index, arrays.uninitialisedFloats(index.vocabulary.length)),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

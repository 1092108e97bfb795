import {
  createSeededRandom,
  fitPca,
  fitStandardiser,
  kMeans,
  nearestCentroid,
  projectPca,
  standardise,
  type Pca,
  type Standardiser,
} from '@emoverse/numeric';
import { featureRow, type SongRow } from '../mood-song.ts';

/** The paper's space of songs: standardised features, main components, K-means centroids in them. Plain data. */
export interface MoodSpace {
  readonly scaler: Standardiser;
  readonly pca: Pca;
  readonly centroids: readonly (readonly number[])[];
}

export interface MoodSpaceOptions {
  readonly k: number;
  readonly components: number;
  readonly seed: number;
}

/** Fits the space on songs without labels. */
export function fitMoodSpace(
  songs: readonly SongRow[],
  { k, components, seed }: MoodSpaceOptions,
): { readonly space: MoodSpace; readonly assignments: readonly number[] } {
  const scaler = fitStandardiser(songs.map(featureRow));
  const scaled = songs.map((song) => standardise(scaler, featureRow(song)));
  const pca = fitPca(scaled, components);
  const { centroids, assignments } = kMeans(
    scaled.map((row) => projectPca(pca, row)),
    k,
    { random: createSeededRandom(seed), restarts: 10 },
  );
  return { space: { scaler, pca, centroids }, assignments };
}

/** Number of the cluster that a song falls into. */
export function clusterOfSong(space: MoodSpace, song: SongRow): number {
  return clusterOfFeatures(space, featureRow(song));
}

/** The same for features in the order of `AUDIO_FEATURES`. */
export function clusterOfFeatures(
  { scaler, pca, centroids }: MoodSpace,
  features: readonly number[],
): number {
  return nearestCentroid(centroids, projectPca(pca, standardise(scaler, features))).cluster;
}

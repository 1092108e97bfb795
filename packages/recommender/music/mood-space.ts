import {
  createSeededRandom,
  fitPca,
  fitStandardiser,
  kMeans,
  nearestCentroid,
  projectPca,
  reconstructPca,
  standardise,
  type Pca,
  type Standardiser,
} from '@emoverse/numeric';
import { featureRow, type SongRow } from './mood-song.ts';

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
export function clusterOfSong({ scaler, pca, centroids }: MoodSpace, song: SongRow): number {
  return nearestCentroid(centroids, projectPca(pca, standardise(scaler, featureRow(song)))).cluster;
}

/**
 * For each cluster of one space the cluster of another that lies nearest: its centroid is turned back into
 * features and looked up there. A space fitted on the same songs with the same seed finds its own clusters.
 */
export function matchClusters(from: MoodSpace, to: MoodSpace): number[] {
  return from.centroids.map((centroid) => {
    const scaled = reconstructPca(from.pca, centroid);
    const features = scaled.map(
      (value, column) => value * from.scaler.deviations[column] + from.scaler.means[column],
    );
    return nearestCentroid(to.centroids, projectPca(to.pca, standardise(to.scaler, features))).cluster;
  });
}

import type { CatalogueItem } from '@emoverse/domain';
import { assignMoodCluster, type AssignedCluster } from './assign-mood-cluster.ts';
import { fitMoodClusters, type MoodClusterModel } from './fit-mood-clusters.ts';

/** The clusters of a catalogue's music, ready to be looked up by position. */
export interface MusicClusters {
  readonly model: MoodClusterModel;
  readonly assigned: readonly (AssignedCluster | undefined)[];
}

/** Starts of K-means when the model is fitted on the way, not by the command. */
const RESTARTS = 3;
const SONGS_MINIMUM = 50;

/**
 * Looks up clusters when first asked for: with the given model, else with one fitted on the catalogue's own
 * songs. Undefined when there are fewer than 50 with audio features.
 */
export function lazyMusicClusters(
  items: readonly CatalogueItem[],
  given: MoodClusterModel | undefined,
): () => MusicClusters | undefined {
  let made: { readonly clusters: MusicClusters | undefined } | undefined;
  return () => {
    made ??= { clusters: makeClusters(items, given) };
    return made.clusters;
  };
}

function makeClusters(
  items: readonly CatalogueItem[],
  given: MoodClusterModel | undefined,
): MusicClusters | undefined {
  const songs = items.filter(({ audio }) => audio !== undefined);
  if (given === undefined && songs.length < SONGS_MINIMUM) return undefined;
  const model = given ?? fitMoodClusters(songs, { restarts: RESTARTS }).model;
  return { model, assigned: items.map((item) => assignMoodCluster(model, item)) };
}

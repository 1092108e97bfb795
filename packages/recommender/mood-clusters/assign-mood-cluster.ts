import { elementAt, numberAt, type CatalogueItem } from '@emoverse/domain';
import { nearestCentroid, projectPca, standardise } from '@emoverse/numeric';
import { clusterFeature, type MoodClusterModel } from './fit-mood-clusters.ts';

/** The cluster of a song, and how far from its centre the song stands, in the units of the components. */
export interface AssignedCluster {
  readonly cluster: number;
  readonly name: string;
  readonly distance: number;
  /** The song's place on the components. */
  readonly coordinates: readonly number[];
}

/** Finds the mood cluster of an item; undefined for items without audio features. Missing values count as the mean. */
export function assignMoodCluster(model: MoodClusterModel, item: CatalogueItem): AssignedCluster | undefined {
  if (item.audio === undefined) return undefined;
  const row = model.features.map(
    (feature, column) => clusterFeature(item, feature) ?? numberAt(model.scaler.means, column),
  );
  const coordinates = projectPca(model.pca, standardise(model.scaler, row));
  const { cluster, squaredDistance } = nearestCentroid(model.centroids, coordinates);
  return {
    cluster,
    name: elementAt(model.clusters, cluster).name,
    distance: Math.sqrt(squaredDistance),
    coordinates,
  };
}

export { assignMoodCluster, type AssignedCluster } from './assign-mood-cluster.ts';
export {
  fitMoodClusters,
  moodClusterModelSchema,
  type MoodClusterModel,
  type MoodClusterOptions,
  type PlottedSong,
} from './fit-mood-clusters.ts';
export { lazyMusicClusters, type MusicClusters } from './music-clusters.ts';

export * from './recommender.ts';
export { createRecommender, type RecommenderOptions } from './create-recommender.ts';
export { targetOfIntent } from './target-of-intent.ts';
export { LIST_STRENGTHS, type ListStrengths } from './diversify.ts';
export { REST_HALF_LIFE, restWindow, type RecentShowing } from './rest-items.ts';
export { describeItem, type ItemTerm, type ItemFacet } from './describe-item.ts';
export {
  fitMoodClusters,
  moodClusterModelSchema,
  CLUSTER_FEATURES,
  type ClusterFeature,
  type MoodClusterModel,
  type MoodClusterOptions,
  type PlottedSong,
} from './fit-mood-clusters.ts';
export { assignMoodCluster, type AssignedCluster } from './assign-mood-cluster.ts';
export { evaluateMusicMoods, type MusicMoodsInput, type MusicMoodsResult } from './evaluation/music-moods.ts';
export {
  SONG_FEATURES,
  SONG_MOODS,
  songKey,
  type LabelledSong,
  type SongFeature,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from './evaluation/mood-song.ts';
export {
  measureCoverage,
  GOOD_DISTANCE,
  type CoverageCell,
  type CoverageOptions,
} from './evaluation/coverage.ts';
export {
  makeUpPerson,
  simulatePerson,
  type SimulatedPerson,
  type SimulationOptions,
} from './evaluation/simulate-person.ts';

// What teaches and measures: not for what serves. A server imports `@emoverse/recommender` alone.
export { indexCatalogue, type CatalogueIndex } from './catalogue-index/index.ts';
export {
  gatherCrowd,
  trainCrowd,
  type CrowdHistory,
  type CrowdItem,
  type CrowdRating,
  type CrowdRatings,
  type TrainCrowdOptions,
} from './collaborative-filtering/training/index.ts';
export { joinCrowd, selectCrowdItems } from './collaborative-filtering/index.ts';
export { assignMoodCluster, fitMoodClusters, type PlottedSong } from './mood-clusters/index.ts';
export {
  DENSE_FEATURES,
  EDITORIAL_PRIOR,
  densePlace,
  learnFromFeedback,
  newPerson,
  observationOf,
  predictReward,
  tasteOf,
  tastePriorSchema,
  type TastePrior,
} from './user-model/index.ts';
export { fitTastePrior } from './user-model/training/index.ts';

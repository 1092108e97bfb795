// What teaches and measures: not for what serves. A server imports `@emoverse/recommender` alone.
export { indexCatalogue, type CatalogueIndex } from './catalogue-index/index.ts';
export {
  gatherRatings,
  trainCollaborativeModel,
  type RatingHistory,
  type PopulationItem,
  type RatingRow,
  type PopulationRatings,
  type TrainCollaborativeModelOptions,
} from './collaborative-filtering/training/index.ts';
export { joinCollaborativeModel, selectCollaborativeItems } from './collaborative-filtering/index.ts';
export { assignMoodCluster, fitMoodClusters, type PlottedSong } from './mood-clusters/index.ts';
export {
  DENSE_FEATURES,
  EDITORIAL_PRIOR,
  densePlace,
  learnFromFeedback,
  newPerson,
  observationOf,
  predictReward,
  tastePriorSchema,
  type TastePrior,
} from './user-model/index.ts';
export { fitTastePrior } from './user-model/training/index.ts';

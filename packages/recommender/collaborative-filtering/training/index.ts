export {
  gatherRatings,
  type RatingHistory,
  type PopulationItem,
  type RatingRow,
  type PopulationRatings,
} from './gather-ratings.ts';
export { trainCollaborativeModel, type TrainCollaborativeModelOptions } from './train-collaborative-model.ts';

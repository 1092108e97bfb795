export {
  gatherCrowd,
  type CrowdHistory,
  type CrowdItem,
  type CrowdRating,
  type CrowdRatings,
} from './gather-ratings.ts';
export { trainCrowd, type TrainCrowdOptions } from './train-collaborative-model.ts';

export {
  gatherCrowd,
  type CrowdHistory,
  type CrowdItem,
  type CrowdRating,
  type CrowdRatings,
} from './crowd-ratings.ts';
export { trainCrowd, type TrainCrowdOptions } from './train-crowd.ts';
export { SURFACES, type CrowdAbout, type CrowdModel, type Surface } from './crowd-model.ts';
export { newCrowdPerson, stanceOf, teachCrowdPerson, type CrowdPerson, type Stance } from './crowd-person.ts';

export { packCrowdModel, unpackCrowdModel, type PackedCrowdModel } from './pack-crowd-model.ts';
export { joinCrowd, selectCrowdItems } from './join-crowd.ts';
export { crowdScorer, type CrowdScorer } from './crowd-scorer.ts';

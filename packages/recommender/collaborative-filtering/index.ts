export { SURFACES, type CrowdAbout, type CrowdModel, type Surface } from './collaborative-model.ts';
export {
  type CrowdPerson,
  newCrowdPerson,
  type Stance,
  stanceOf,
  teachCrowdPerson,
} from './collaborative-person.ts';
export { type CrowdScorer, crowdScorer } from './collaborative-scorer.ts';
export { CROWD_SIGNALS, type CrowdSignal, LIST_CANDIDATES } from './collaborative-signals.ts';
export { joinCrowd, selectCrowdItems } from './join-collaborative-model.ts';
export { packCrowdModel, unpackCrowdModel, type PackedCrowdModel } from './pack-collaborative-model.ts';
export { CROWD_FACETS, type CrowdShelf, likedTogether, shelveCrowd } from './shelve-collaborative-model.ts';

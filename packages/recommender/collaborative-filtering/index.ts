export {
  SURFACES,
  type CollaborativeModelOrigin,
  type CollaborativeModel,
  type Surface,
} from './collaborative-model.ts';
export {
  type CollaborativePerson,
  newCollaborativePerson,
  type Stance,
  stanceOf,
  teachCollaborativePerson,
} from './collaborative-person.ts';
export { type CollaborativeScorer, collaborativeScorer } from './collaborative-scorer.ts';
export { COLLABORATIVE_SIGNALS, type CollaborativeSignal, LIST_CANDIDATES } from './collaborative-signals.ts';
export { joinCollaborativeModel, selectCollaborativeItems } from './join-collaborative-model.ts';
export {
  packCollaborativeModel,
  unpackCollaborativeModel,
  type PackedCollaborativeModel,
} from './pack-collaborative-model.ts';
export {
  COLLABORATIVE_FACETS,
  type CollaborativeShelf,
  likedTogether,
  shelveCollaborativeModel,
} from './shelve-collaborative-model.ts';

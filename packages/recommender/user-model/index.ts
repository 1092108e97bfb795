export { chooseOnboardingItems, type OnboardingRequest } from './choose-onboarding-items.ts';
export { describeTaste, type TasteWeight } from './describe-taste.ts';
export { isTasteTerm } from './edit-taste.ts';
export { itemFeatures, momentOf, type Showing } from './item-features.ts';
export { learnFromEvents } from './learn-from-events.ts';
export { learnFromFeedback, observationOf } from './learn-from-feedback.ts';
export type { ContextualReaction, LearnableEvent } from './learnable-event.ts';
export { clearMeans, writeMeans, writeVariances } from './learned-terms.ts';
export { predictReward } from './observe-rewards.ts';
export {
  newPerson,
  type PersonPriors,
  type UserModel,
  userModelVersion,
  readableUser,
} from './user-model.ts';
export { projectUser, type ProjectedUser } from './project-user.ts';
export { TAKEN_IN_ONCE } from './taken-in-once.ts';
export {
  COLLABORATIVELY_COVERED,
  DENSE_FEATURES,
  EDITORIAL_PRIOR,
  densePlace,
  tastePriorSchema,
  type TastePrior,
} from './taste-prior.ts';
export { feltGain } from './felt-gain.ts';
export { loadPriors, type ModelShelf } from './load-priors.ts';
export { opinionOfStars } from './opinion-of-stars.ts';
export { LATEST_WORKS, summariseTaste, type TakenItem, type TasteSentence } from './summarise-taste.ts';
export { whatLifts, type FeltAnswers, type Lift } from './what-lifts.ts';

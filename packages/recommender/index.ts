export { createRecommender, type RecommenderOptions } from './create-recommender.ts';
export type { Recommender } from './recommender.ts';
export { describeItem, termKey, type ItemFacet, type ItemTerm } from './catalogue-index/index.ts';
export {
  SURFACES,
  packCollaborativeModel,
  unpackCollaborativeModel,
  type CollaborativeModelOrigin,
  type CollaborativeModel,
  type PackedCollaborativeModel,
  type Surface,
} from './collaborative-filtering/index.ts';
export { EMOTION_GENRE_WEIGHTS, targetOfIntent } from './intent/index.ts';
export { moodClusterModelSchema, type MoodClusterModel } from './mood-clusters/index.ts';
export {
  LIST_STRENGTHS,
  RECENCY_HALF_LIFE,
  recencyWindow,
  tellWhy,
  type LikeRequest,
  type ListStrengths,
  type PlaceOdds,
  type RecentShowing,
  type RecommendContext,
  type Recommendation,
  type ReviewTone,
  type WhyMoment,
} from './ranking/index.ts';
export {
  LATEST_WORKS,
  feltGain,
  loadPriors,
  opinionOfStars,
  summariseTaste,
  whatLifts,
  type ContextualReaction,
  type FeltAnswers,
  type LearnableEvent,
  type Lift,
  type ModelShelf,
  type OnboardingRequest,
  type PersonPriors,
  type UserModel,
  type TakenItem,
  type TastePrior,
  type TasteSentence,
  type TasteWeight,
} from './user-model/index.ts';

import type { CatalogueItem, ItemId, TasteFacet } from '@emoverse/domain';
import type { LearnableEvent, OnboardingRequest, UserModel, TasteWeight } from './user-model/index.ts';
import type {
  LikeRequest,
  PlaceOdds,
  Recommendation,
  RecommendContext,
  ReviewTone,
} from './ranking/index.ts';

/** What recommends out of one catalogue. */
export interface Recommender {
  /** Version of policy and catalogue features together; logged with each impression. */
  readonly version: string;
  readonly items: ReadonlyMap<ItemId, CatalogueItem>;
  newPerson(): UserModel;
  recommend(context: RecommendContext, person: UserModel): Recommendation;
  /** What `recommend` draws its list from in this context, place by place; `random` is not used. */
  listOdds(context: RecommendContext, person: UserModel): readonly PlaceOdds[];
  /** What to ask somebody about whom little is known: the items that tell most (`choose-onboarding-items.ts`). */
  onboardingItems(request: OnboardingRequest, person: UserModel): readonly CatalogueItem[];
  /** The works most like one, whoever asks (`works-like.ts`). */
  worksLike(request: LikeRequest): readonly CatalogueItem[];
  /** Goes through reactions and edits, oldest first. */
  learnFromFeedback(person: UserModel, events: readonly LearnableEvent[]): UserModel;
  /** Whether there is a readable weight of this name in the catalogue. */
  isTasteTerm(facet: TasteFacet, term: string): boolean;
  describeTaste(person: UserModel): readonly TasteWeight[];
  /** Replaces what is known of reviews (imported or written in the app). */
  setReviewTones(tones: readonly ReviewTone[]): void;
}

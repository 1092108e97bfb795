import type { CatalogueItem, ItemId, TasteFacet } from '@emoverse/domain';
import type { LearnableEvent, OnboardingRequest, PersonState, TasteWeight } from './user-model/index.ts';
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
  newPerson(): PersonState;
  recommend(context: RecommendContext, person: PersonState): Recommendation;
  /** What `recommend` draws its list from in this context, place by place; `random` is not used. */
  listOdds(context: RecommendContext, person: PersonState): readonly PlaceOdds[];
  /** What to ask somebody about whom little is known: the items that tell most (`choose-onboarding-items.ts`). */
  onboardingItems(request: OnboardingRequest, person: PersonState): readonly CatalogueItem[];
  /** The works most like one, whoever asks (`works-like.ts`). */
  worksLike(request: LikeRequest): readonly CatalogueItem[];
  /** Goes through reactions and edits, oldest first. */
  learnFromFeedback(person: PersonState, events: readonly LearnableEvent[]): PersonState;
  /** Whether there is a readable weight of this name in the catalogue. */
  isTasteTerm(facet: TasteFacet, term: string): boolean;
  describeTaste(person: PersonState): readonly TasteWeight[];
  /** Replaces what is known of reviews (imported or written in the app). */
  setReviewTones(tones: readonly ReviewTone[]): void;
}

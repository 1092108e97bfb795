import type {
  CatalogueItem,
  EmotionProfile,
  Filters,
  ImportedWork,
  IntentChoice,
  ItemId,
  ListNotice,
  ListRule,
  MediaDomain,
  MoodEstimate,
  MoodPoint,
  RankedItem,
  Reaction,
  TasteEdit,
  TasteFacet,
  ViewerEmotion,
} from '@emoverse/domain';
import type { OnboardingRequest } from './choose-onboarding-items.ts';
import type { Surface } from './crowd/crowd-model.ts';
import type { ListStrengths } from './diversify.ts';
import type { RecentShowing } from './rest-items.ts';
import type { LikeRequest } from './works-like.ts';

/** What one list is asked for. */
export interface RecommendContext {
  readonly mood: MoodEstimate;
  readonly intent: IntentChoice;
  readonly domain: MediaDomain;
  /** Items wanted: 1…1000, more with a `pool`. */
  readonly count: number;
  readonly filters: Filters;
  /** Leaves out the songs of the owner's own library, whatever the filters say: somebody else asks. */
  readonly withoutOwnMusic?: boolean;
  /** Shown already in this visit: never repeated. */
  readonly shown: ReadonlySet<ItemId>;
  /** Earlier showings to this person, in any order: what was shown lately rests (`rest-items.ts`); needs `at`. */
  readonly recent?: readonly RecentShowing[];
  /** When the list is asked for, milliseconds since the epoch. */
  readonly at?: number;
  /** How much the list as a whole counts; default `LIST_STRENGTHS`. */
  readonly listStrengths?: ListStrengths;
  /** A list to discover from (default), or the one thing to try now: what has the best chance to be liked. */
  readonly surface?: Surface;
  /** Only these are ranked, whatever the filters say; what was `shown` stays out. */
  readonly pool?: readonly ItemId[];
  /** False: the ranking as it is, without an exploration slot and without diversity. Default true. */
  readonly explore?: boolean;
  readonly policy: 'emoverse' | 'paper' | 'popularity' | 'random';
  /** Uniform numbers in [0, 1). */
  readonly random: () => number;
}

export interface Recommendation {
  readonly ranked: readonly RankedItem[];
  /** Where the intent goes on the mood plane: one point, or the steps of a journey. */
  readonly path: readonly MoodPoint[];
  readonly policy: string;
  readonly policyVersion: string;
  /** Why the list is short or empty, if it is. */
  readonly notice: ListNotice;
  /** Rules of the list (`list-rules.ts`) that the catalogue could not keep to. */
  readonly gaveWay: readonly ListRule[];
}

/** Who may stand at one place of a list, and with what chance; the chances sum to 1. */
export interface PlaceOdds {
  readonly target: MoodPoint;
  readonly items: readonly { readonly item: CatalogueItem; readonly chance: number }[];
}

/** A reaction with the context in which the item was shown, where that is known. */
export interface ContextualReaction {
  readonly reaction: Reaction;
  /** A rating given in stars, 0…5, which says more than the action does. */
  readonly stars?: number;
  readonly mood?: MoodEstimate;
  readonly intent?: IntentChoice;
}

/** What a person's state is made of: works known from elsewhere (`learn-from-elsewhere.ts`), reactions, and what they said about what was learned (`edit-taste.ts`). */
export type LearnableEvent =
  | ContextualReaction
  | { readonly edit: TasteEdit }
  | { readonly known: ImportedWork };

/** Readable form of what was learned: positive weight = likes; `deviation` is its standard deviation. */
export interface TasteWeight {
  readonly facet: TasteFacet;
  readonly term: string;
  readonly weight: number;
  readonly deviation: number;
  /** Where the person fixed it: given a value, or told not to count. Its deviation is then 0. */
  readonly edited?: 'set' | 'ignored';
}

/**
 * What is known of one person. A value: `learnFromFeedback` returns a new one. It can always be made anew
 * from the stored reactions and edits (in the order of `at`, undone ones left out), and is then the same.
 */
export interface PersonState {
  readonly version: string;
  readonly reactions: number;
  /** Items liked and not undone, newest last. */
  readonly liked: readonly ItemId[];
  /** Items disliked and not undone. */
  readonly disliked: readonly ItemId[];
}

/**
 * What viewers' reviews say of an item: mean VADER tone −1…1 of `reviews` texts, the emotions behind it, and
 * which of them stand out, strongest first.
 */
export interface ReviewTone {
  readonly itemId: ItemId;
  readonly tone: number;
  readonly reviews: number;
  readonly profile?: EmotionProfile;
  readonly telling?: readonly ViewerEmotion[];
}

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

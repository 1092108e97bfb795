import type { Filters, IntentChoice, ItemId, MediaDomain, MoodEstimate } from '@emoverse/domain';
import type { Surface } from '../collaborative-filtering/index.ts';
import type { ListStrengths } from './diversification/list-strengths.ts';
import type { RecentShowing } from './recency-penalty.ts';

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
  readonly recent?: readonly RecentShowing[] | undefined;
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

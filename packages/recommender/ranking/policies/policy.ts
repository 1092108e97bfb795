import type { MoodPoint, Reason } from '@emoverse/domain';
import type { SourceShare } from '../retrieve-candidates.ts';
import type { RankingContext } from '../ranking-context.ts';

type WithoutWeight<T> = T extends unknown ? Omit<T, 'weight'> : never;

/** A summand of a score. Parts without a reason (the bias, for one) count but are not told. */
export interface ScorePart {
  readonly value: number;
  readonly reason?: WithoutWeight<Reason>;
}

/** One point of the path that items are ranked for: `step` is 0-based. */
export interface Step {
  readonly target: MoodPoint;
  readonly step: number;
}

/**
 * A way of making lists: what a contextual bandit calls a policy. The pipeline is the same for all; a policy says where candidates come from, what an item
 * scores, and how a list is composed of the ranking.
 */
export interface Policy {
  readonly name: 'emoverse' | 'paper' | 'popularity' | 'random';
  /** Changes whenever the same input could give another list. */
  readonly version: string;
  readonly sources: readonly SourceShare[];
  /** Whether sources that read an item's terms look through a shortlist of a large catalogue (`shortlist-items.ts`). */
  readonly shortlists: boolean;
  /** A scorer for one step; called once for each candidate. */
  scorer(ranking: RankingContext, step: Step): (position: number) => number;
  /** What the score of one item is made of: the values sum to its score. */
  partsOf(ranking: RankingContext, step: Step, position: number): readonly ScorePart[];
  /** Whether what was shown lately rests (`rest-items.ts`). */
  readonly rests: boolean;
  /** Whether a journey's items stay near their steps (`keep-to-path.ts`), whatever the score says. */
  readonly keepsToPath: boolean;
  /** `explore`: diverse best with a logged exploration slot. `in-order`: the ranking. `shuffled`: any order. */
  readonly composition: 'explore' | 'in-order' | 'shuffled';
}

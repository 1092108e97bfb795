import type { Rating } from '@emoverse/domain';

/** What a domain's ratings look like as a whole, on a scale of 0…10. */
export interface RatingPrior {
  /** Mean of the rated items. */
  readonly mean: number;
  /** Votes at which an item's own rating counts as much as the mean: the median of the known vote counts. */
  readonly votes: number;
}

const NO_RATINGS: RatingPrior = { mean: 5, votes: 1 };

/** A rating on a scale of 0…10, whatever scale it was given on. */
export function ratingOutOfTen(rating: Rating): number {
  return (10 * rating.value) / rating.scaleMax;
}

/** Mean and median vote count of a domain's ratings; a neutral prior when there are none. */
export function ratingPriorOf(ratings: readonly Rating[]): RatingPrior {
  if (ratings.length === 0) return NO_RATINGS;
  const mean = ratings.reduce((sum, rating) => sum + ratingOutOfTen(rating), 0) / ratings.length;
  const votes = ratings.flatMap((rating) => rating.votes ?? []).sort((a, b) => a - b);
  return { mean, votes: Math.max(1, votes[Math.floor(votes.length / 2)] ?? 1) };
}

/**
 * Bayesian average on 0…10: (n·rating + m·mean) / (n + m), so that few votes stay near the domain's mean.
 *
 * A rating whose votes are unknown counts as half the prior's votes; no rating at all is the mean.
 */
export function shrinkRating(rating: Rating | undefined, prior: RatingPrior): number {
  if (rating === undefined) return prior.mean;
  const votes = rating.votes ?? prior.votes / 2;
  return (votes * ratingOutOfTen(rating) + prior.votes * prior.mean) / (votes + prior.votes);
}

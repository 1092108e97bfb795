import { plainNumbers, timesCovariance, updateGaussian, type GaussianWeights } from '@emoverse/numeric';
import type { CollaborativeBase } from './collaborative-model.ts';

/**
 * All that the crowd's heads need of one person: sums over reactions (so the same whatever was learned in one call or
 * in many) and the belief about the preference weights. Plain numbers, of fixed size.
 */
export interface CollaborativePerson {
  readonly reactions: number;
  /** Sums of the factors of what was liked, neither, and disliked. */
  readonly liked: readonly number[];
  readonly neutral: readonly number[];
  readonly disliked: readonly number[];
  /** Sum of the smooth factors, likes 1 and neutral ones ½, and of these weights. */
  readonly smooth: readonly number[];
  readonly weight: number;
  /** Σ log chance of each span of time. */
  readonly eras: readonly number[];
  /** Newest year of what was reacted to. */
  readonly newestYear: number | null;
  readonly preferenceMean: readonly number[];
  /** Row-major. */
  readonly preferenceCovariance: readonly number[];
}

/** How something was received, as the co-like score counts it. */
export type Stance = 'liked' | 'neutral' | 'disliked';

/** One reaction to one item of the crowd. */
export interface CollaborativeReaction {
  /** Place of the item in the model. */
  readonly item: number;
  /** 0…5. */
  readonly stars: number;
  /** Standard deviation of these stars against a rating given outright: 1 is a rating, 2 tells a quarter. */
  readonly doubt: number;
  /** How the item was received before, if it was met before: that is taken back. */
  readonly before?: Stance;
}

/** The stance that stars stand for. */
export function stanceOf({ likedFrom, dislikedTo }: CollaborativeBase, stars: number): Stance {
  if (stars >= likedFrom) return 'liked';
  return stars <= dislikedTo ? 'disliked' : 'neutral';
}

/** Somebody who has not reacted yet. */
export function newCollaborativePerson(base: CollaborativeBase): CollaborativePerson {
  const zeros = (length: number): number[] => new Array<number>(length).fill(0);
  return {
    reactions: 0,
    liked: zeros(base.likes.rank),
    neutral: zeros(base.likes.rank),
    disliked: zeros(base.likes.rank),
    smooth: zeros(base.smooth.rank),
    weight: 0,
    eras: zeros(base.eras.count),
    newestYear: null,
    preferenceMean: plainNumbers(base.preference.mean),
    preferenceCovariance: plainNumbers(base.preference.covariance),
  };
}

const SMOOTH_SHARE: Readonly<Record<Stance, number>> = { liked: 1, neutral: 0.5, disliked: 0 };

/** A new state that has learned from `reactions`, in order. Each costs the square of the preference features. */
export function teachCollaborativePerson(
  base: CollaborativeBase,
  person: CollaborativePerson,
  reactions: readonly CollaborativeReaction[],
): CollaborativePerson {
  if (reactions.length === 0) return person;
  const sums = {
    liked: new Float64Array(person.liked),
    neutral: new Float64Array(person.neutral),
    disliked: new Float64Array(person.disliked),
  };
  const smooth = new Float64Array(person.smooth);
  const eras = new Float64Array(person.eras);
  const weights: GaussianWeights = {
    mean: new Float64Array(person.preferenceMean),
    covariance: new Float64Array(person.preferenceCovariance),
  };
  let { weight, reactions: count, newestYear } = person;
  const meet = (item: number, stance: Stance, times: 1 | -1): void => {
    addRow(base.likes, item, sums[stance], times);
    const share = times * SMOOTH_SHARE[stance];
    if (share === 0) return;
    addRow(base.smooth, item, smooth, share * (base.itemScale[item] ?? 0));
    weight += share;
  };
  for (const { item, stars, doubt, before } of reactions) {
    if (before !== undefined) meet(item, before, -1);
    meet(item, stanceOf(base, stars), 1);
    if (before === undefined) {
      for (let span = 0; span < eras.length; span++)
        eras[span] = (eras[span] ?? 0) + (base.eras.ofItem[item * eras.length + span] ?? 0);
      const year = base.years[item] ?? 0;
      if (!Number.isNaN(year)) newestYear = Math.max(newestYear ?? year, year);
      count += 1;
    }
    learnStars(base, weights, item, stars, doubt);
  }
  return {
    reactions: count,
    liked: plainNumbers(sums.liked),
    neutral: plainNumbers(sums.neutral),
    disliked: plainNumbers(sums.disliked),
    smooth: plainNumbers(smooth),
    weight,
    eras: plainNumbers(eras),
    newestYear,
    preferenceMean: plainNumbers(weights.mean),
    preferenceCovariance: plainNumbers(weights.covariance),
  };
}

function learnStars(
  { preference }: CollaborativeBase,
  weights: GaussianWeights,
  item: number,
  stars: number,
  doubt: number,
): void {
  const x = preference.rows.subarray(item * preference.width, (item + 1) * preference.width);
  const spread = timesCovariance(weights, x);
  let expected = preference.centre + (preference.quality[item] ?? 0);
  let variance = preference.noise * doubt * doubt;
  for (let row = 0; row < x.length; row++) {
    expected += (weights.mean[row] ?? 0) * (x[row] ?? 0);
    variance += (x[row] ?? 0) * (spread[row] ?? 0);
  }
  updateGaussian(weights, x, stars - expected, variance, spread);
}

function addRow(
  { rank, factors }: { readonly rank: number; readonly factors: Float32Array },
  item: number,
  sum: Float64Array,
  share: number,
): void {
  for (let k = 0; k < rank; k++) sum[k] = (sum[k] ?? 0) + share * (factors[item * rank + k] ?? 0);
}

import { plainNumbers, predictGaussian, updateGaussian, type GaussianWeights } from '@emoverse/numeric';
import { type ItemFacet, readTermKey, shareOfVariance, TERM_DEVIATION } from '../catalogue-index/index.ts';
import type { UserModel } from './user-model.ts';

/** One observation's features: `dense` in the order of `DENSE_FEATURES`, and sparse terms by key. */
export interface TasteFeatures {
  readonly dense: ArrayLike<number>;
  readonly terms: readonly { readonly key: string; readonly value: number }[];
}

/** Reward (about −1…1) of showing an item with these features, and how unsure that is (standard deviation). */
export interface Observation {
  readonly features: TasteFeatures;
  readonly reward: number;
  readonly noise: number;
}

type TermWeight = UserModel['terms'][number];

/** Most terms remembered of one person; beyond it the weakest weights are forgotten. */
export const TERMS_MAXIMUM = 2000;
const TERMS_KEPT = 1600;

/** Expected reward (about −1…1) and its variance, without the noise of a reaction. */
export function predictReward(user: UserModel, features: TasteFeatures): { mean: number; variance: number } {
  const terms = new Map(user.terms.map((term) => [term[0], term]));
  return predict(denseOf(user), (key) => terms.get(key), features);
}

/**
 * A new model that has learned the observations, in their order, as a Bayesian linear model of the reward of showing an
 * item; the given one stays as it was.
 *
 * Two blocks. Dense: the features every item has (how well it fits the mood under each intent, quality,
 * popularity, sound, …) with a full covariance and a prior that already ranks well. Terms: one weight for
 * each genre, tag, creator … seen so far, kept independent (diagonal covariance), prior mean 0; genres, tags and the like
 * have a part for all domains and a part for each (`domain-terms.ts`). The score of an
 * item is the expected reward, so every learned weight can be read, explained and traced to its reactions.
 *
 * Keeping the term block diagonal is assumed-density filtering (as in Graepel et al., "Web-scale Bayesian
 * click-through rate prediction", ICML 2010): cheap and bounded, at the price of depending a little on the
 * order of reactions.
 */
export function observeRewards(user: UserModel, observations: readonly Observation[]): UserModel {
  const dense = denseOf(user);
  let terms = user.terms.slice();
  let placeOf = placesOf(terms);
  const weightOf = (key: string): TermWeight | undefined => {
    const place = placeOf.get(key);
    return place === undefined ? undefined : terms[place];
  };
  for (const { features, reward, noise } of observations) {
    const expected = predict(dense, weightOf, features);
    const residual = reward - expected.mean;
    const total = expected.variance + noise * noise;
    updateGaussian(dense, features.dense, residual, total);
    for (const { key, value } of features.terms) {
      const [, mean, variance] = weightOf(key) ?? priorWeight(key);
      const gain = (variance * value) / total;
      const place = placeOf.get(key) ?? terms.length;
      placeOf.set(key, place);
      terms[place] = [key, mean + gain * residual, variance * (1 - gain * value)];
    }
    if (terms.length > TERMS_MAXIMUM) {
      terms = withoutWeakest(terms);
      placeOf = placesOf(terms);
    }
  }
  return {
    ...user,
    denseMean: plainNumbers(dense.mean),
    denseCovariance: plainNumbers(dense.covariance),
    terms,
  };
}

function denseOf({ denseMean, denseCovariance }: UserModel): GaussianWeights {
  return { mean: new Float64Array(denseMean), covariance: new Float64Array(denseCovariance) };
}

function placesOf(terms: UserModel['terms']): Map<string, number> {
  // A plain loop: this happens over up to 2,000 terms, and to take tuples apart goes through an iterator for each.
  const places = new Map<string, number>();
  for (const term of terms) places.set(term[0], places.size);
  return places;
}

function predict(
  dense: GaussianWeights,
  weightOf: (key: string) => TermWeight | undefined,
  features: TasteFeatures,
): { mean: number; variance: number } {
  let { mean, variance } = predictGaussian(dense, features.dense);
  for (const { key, value } of features.terms) {
    const weight = weightOf(key) ?? priorWeight(key);
    mean += weight[1] * value;
    variance += weight[2] * value * value;
  }
  return { mean, variance };
}

/** All but the terms whose weights matter least, ties by key, so that the result does not depend on history. */
function withoutWeakest(terms: readonly TermWeight[]): TermWeight[] {
  // A weight that the person has fixed (no variance) is theirs to let go of.
  const learned = terms.filter(([, , variance]) => variance !== 0);
  const weakestFirst = learned.sort(([a, x], [b, y]) => Math.abs(x) - Math.abs(y) || (a < b ? -1 : 1));
  const forgotten = new Set(weakestFirst.slice(0, terms.length - TERMS_KEPT));
  return terms.filter((term) => !forgotten.has(term));
}

function priorWeight(key: string): TermWeight {
  const { key: term } = readTermKey(key);
  const facet = term.slice(0, term.indexOf(':'));
  const deviation = isTermFacet(facet) ? TERM_DEVIATION[facet] : TERM_DEVIATION.keyword;
  return [key, 0, shareOfVariance(key) * deviation ** 2];
}

function isTermFacet(facet: string): facet is ItemFacet | 'item' {
  return Object.hasOwn(TERM_DEVIATION, facet);
}

import type { Intent } from '@emoverse/domain';
import { INTENTS } from '@emoverse/domain';
import { predictGaussian, updateGaussian, type GaussianWeights } from '@emoverse/numeric';
import { z } from 'zod';
import { type ItemFacet, readTermKey, shareOfVariance, TERM_DEVIATION } from '../catalogue-index/index.ts';

/**
 * What is believed about one person's taste: a Bayesian linear model of the reward of showing an item.
 *
 * Two blocks. `dense`: the features every item has (how well it fits the mood under each intent, quality,
 * popularity, sound, …) with a full covariance and a prior that already ranks well. `terms`: one weight for
 * each genre, tag, creator … seen so far, kept independent (diagonal covariance), prior mean 0; genres, tags and the like
 * have a part for all domains and a part for each (`domain-terms.ts`). The score of an
 * item is the expected reward, so every learned weight can be read, explained and traced to its reactions.
 *
 * Keeping the term block diagonal is assumed-density filtering (as in Graepel et al., "Web-scale Bayesian
 * click-through rate prediction", ICML 2010): cheap and bounded, at the price of depending a little on the
 * order of reactions. Replace this file to learn otherwise; nothing else knows the form of the model.
 */
export interface TasteModel {
  readonly dense: GaussianWeights;
  readonly terms: Map<string, TermWeight>;
  /** Whether terms were forgotten since it was last written down: then their places in the state are no longer right. */
  hasForgotten: boolean;
}

/** Expected weight and its variance. */
export interface TermWeight {
  readonly mean: number;
  readonly variance: number;
  /** Where the state keeps it, once it was written down. */
  place?: number | undefined;
}

/** One observation's features: `dense` in the order of `DENSE_FEATURES`, and sparse terms by key. */
export interface TasteFeatures {
  readonly dense: ArrayLike<number>;
  readonly terms: readonly { readonly key: string; readonly value: number }[];
}

const MOOD_FIT_FEATURES = INTENTS.map((intent) => `mood-fit:${intent}` as const);

interface DensePrior {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Features every item has, with the prior of their weights. The means are the ranking of a person of whom
 * nothing is known: mood first, then quality, nature, popularity. Chosen by hand, so that a perfect mood fit
 * outweighs everything else together; a population can replace them.
 */
export const DENSE_FEATURES: readonly DensePrior[] = [
  { name: 'bias', mean: -0.4, deviation: 0.5 },
  ...MOOD_FIT_FEATURES.map((name) => ({ name, mean: 0.8, deviation: 0.3 })),
  { name: 'quality', mean: 0.15, deviation: 0.15 },
  { name: 'popularity', mean: 0.1, deviation: 0.15 },
  { name: 'intent-fit', mean: 0.2, deviation: 0.15 },
  { name: 'review-tone', mean: 0.1, deviation: 0.1 },
  { name: 'liked-similarity', mean: 0.3, deviation: 0.2 },
  { name: 'valence', mean: 0, deviation: 0.2 },
  { name: 'arousal', mean: 0, deviation: 0.2 },
  { name: 'valence-congruence', mean: 0, deviation: 0.2 },
  { name: 'arousal-congruence', mean: 0, deviation: 0.2 },
  { name: 'valence-in-arousal', mean: 0, deviation: 0.1 },
  { name: 'arousal-in-valence', mean: 0, deviation: 0.1 },
  { name: 'mood-valence', mean: 0, deviation: 0.05 },
  { name: 'mood-arousal', mean: 0, deviation: 0.05 },
  { name: 'energy', mean: 0, deviation: 0.25 },
  { name: 'acousticness', mean: 0, deviation: 0.25 },
  { name: 'danceability', mean: 0, deviation: 0.25 },
];

/** Features of which a crowd model knows more: it takes their place for its items. */
export const COLLABORATIVELY_COVERED: readonly boolean[] = DENSE_FEATURES.map(({ name }) =>
  ['quality', 'popularity', 'liked-similarity'].includes(name),
);

const DENSE_PLACE: ReadonlyMap<string, number> = new Map(
  DENSE_FEATURES.map(({ name }, place) => [name, place]),
);

/** Place of a dense feature. @throws RangeError for an unknown name. */
export function densePlace(name: string): number {
  const place = DENSE_PLACE.get(name);
  if (place === undefined)
    throw new RangeError(`unknown feature "${name}", known: ${[...DENSE_PLACE.keys()].join(', ')}`);
  return place;
}

/** Place of the mood-fit feature of an intent. */
export function moodFitPlace(intent: Intent): number {
  return densePlace(`mood-fit:${intent}`);
}

/** Most terms remembered of one person; beyond it the weakest weights are forgotten. */
export const TERMS_MAXIMUM = 2000;
const TERMS_KEPT = 1600;

/** What is believed of the dense weights of somebody unknown: chosen by editors, or learned from people. */
export interface TastePrior {
  /** Changes with the numbers; `editorial` for our own. */
  readonly version: string;
  /** In the order of `DENSE_FEATURES`. */
  readonly mean: readonly number[];
  /** Row-major. */
  readonly covariance: readonly number[];
}

/** A prior as it is written down; refuses one of other features. */
export const tastePriorSchema: z.ZodType<TastePrior> = z.object({
  version: z.string().min(1),
  mean: z.array(z.number()).length(DENSE_FEATURES.length),
  covariance: z.array(z.number()).length(DENSE_FEATURES.length ** 2),
});

/** The prior of `DENSE_FEATURES`. */
export const EDITORIAL_PRIOR: TastePrior = {
  version: 'editorial',
  mean: DENSE_FEATURES.map(({ mean }) => mean),
  covariance: DENSE_FEATURES.flatMap(({ deviation }, row) =>
    DENSE_FEATURES.map((_, column) => (row === column ? deviation ** 2 : 0)),
  ),
};

/** The belief about somebody who has not reacted yet. */
export function priorTaste(prior: TastePrior = EDITORIAL_PRIOR): TasteModel {
  return {
    dense: { mean: Float64Array.from(prior.mean), covariance: Float64Array.from(prior.covariance) },
    terms: new Map(),
    hasForgotten: false,
  };
}

/** The weight of a term, its prior when nothing was learned of it. Keys are `facet:term`. */
export function termWeight(taste: TasteModel, key: string): TermWeight {
  return taste.terms.get(key) ?? { mean: 0, variance: termPriorVariance(key) };
}

/** Expected reward (about −1…1) and its variance, without the noise of a reaction. */
export function predictReward(
  taste: TasteModel,
  features: TasteFeatures,
): { mean: number; variance: number } {
  let { mean, variance } = predictGaussian(taste.dense, features.dense);
  for (const { key, value } of features.terms) {
    const weight = termWeight(taste, key);
    mean += weight.mean * value;
    variance += weight.variance * value * value;
  }
  return { mean, variance };
}

/** Teaches the model, in place, that an item with these features earned `reward` ± `noise` (standard deviation). */
export function observeReward(
  taste: TasteModel,
  features: TasteFeatures,
  reward: number,
  noise: number,
): void {
  const expected = predictReward(taste, features);
  const residual = reward - expected.mean;
  const total = expected.variance + noise * noise;
  updateGaussian(taste.dense, features.dense, residual, total);
  for (const { key, value } of features.terms) {
    const { mean, variance, place } = termWeight(taste, key);
    const gain = (variance * value) / total;
    taste.terms.set(key, { mean: mean + gain * residual, variance: variance * (1 - gain * value), place });
  }
  if (taste.terms.size > TERMS_MAXIMUM) {
    forgetWeakest(taste.terms);
    taste.hasForgotten = true;
  }
}

/** Forgets the terms whose weights matter least, ties by key, so that the result does not depend on history. */
function forgetWeakest(terms: Map<string, TermWeight>): void {
  const strength = (key: string): number => Math.abs(terms.get(key)?.mean ?? 0);
  // A weight that the person has fixed (no variance) is theirs to let go of.
  const learned = [...terms.keys()].filter((key) => terms.get(key)?.variance !== 0);
  const weakestFirst = learned.sort((a, b) => strength(a) - strength(b) || (a < b ? -1 : 1));
  for (const key of weakestFirst.slice(0, terms.size - TERMS_KEPT)) terms.delete(key);
}

function termPriorVariance(key: string): number {
  const { key: term } = readTermKey(key);
  const facet = term.slice(0, term.indexOf(':'));
  return shareOfVariance(key) * (isTermFacet(facet) ? TERM_DEVIATION[facet] : TERM_DEVIATION.keyword) ** 2;
}

function isTermFacet(facet: string): facet is ItemFacet | 'item' {
  return Object.hasOwn(TERM_DEVIATION, facet);
}

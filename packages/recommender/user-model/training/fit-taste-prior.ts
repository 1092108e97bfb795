import { elementAt } from '@emoverse/domain';
import { fitGaussianPrior, groupSums } from '@emoverse/numeric';
import { fingerprint } from '@emoverse/numeric';
import type { CatalogueIndex } from '../../catalogue-index/index.ts';
import { learnFromFeedback, observationOf } from '../learn-from-feedback.ts';
import { newPerson } from '../user-model.ts';
import type { ContextualReaction } from '../learnable-event.ts';
import { DENSE_FEATURES, EDITORIAL_PRIOR, type TastePrior } from '../taste-prior.ts';

/** People's worth of trust in the editorial prior: a handful of people do not overturn it. */
const TRUST = 10;

/**
 * Learns from many people how the mood somebody is in, what they want of it, and an item's place on the mood plane
 * make it welcome: the distribution of the dense weights over people, by empirical Bayes, starting from the editorial
 * prior. Reactions whose moment is not known count for what they tell of quality and the like.
 *
 * What one person's own words (genres, tags, people) explain is taken out first, as that person's state then knows it.
 */
export function fitTastePrior(
  histories: readonly (readonly ContextualReaction[])[],
  index: CatalogueIndex,
  trust = TRUST,
): TastePrior {
  const width = DENSE_FEATURES.length;
  const groups = histories.flatMap((history) => {
    const state = learnFromFeedback(newPerson(), history, index);
    const terms = new Map(state.terms.map(([key, mean]) => [key, mean]));
    const seen = history.flatMap(
      (reaction) => observationOf({ liked: [], perceived: [] }, reaction, index) ?? [],
    );
    if (seen.length === 0) return [];
    const features = new Float64Array(seen.length * width);
    const values = seen.map(({ features: { dense, terms: own }, reward, noise }, row) => {
      const told = own.reduce((sum, { key, value }) => sum + value * (terms.get(key) ?? 0), 0);
      for (let at = 0; at < width; at++) features[row * width + at] = elementAt(dense, at) / noise;
      return (reward - told) / noise;
    });
    return [groupSums(features, values, width)];
  });
  if (groups.length === 0) return EDITORIAL_PRIOR;
  const start = {
    mean: Float64Array.from(EDITORIAL_PRIOR.mean),
    covariance: Float64Array.from(EDITORIAL_PRIOR.covariance),
    noise: 1,
  };
  const { mean, covariance } = fitGaussianPrior(groups, { start, trust });
  return {
    version: `taste-${groups.length}-${fingerprint([...mean])}`,
    mean: Array.from(mean),
    covariance: Array.from(covariance),
  };
}

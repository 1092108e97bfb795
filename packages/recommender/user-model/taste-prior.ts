import type { Intent } from '@emoverse/domain';
import { INTENTS } from '@emoverse/domain';
import { z } from 'zod';

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

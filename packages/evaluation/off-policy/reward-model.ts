import { moodDistance, type CatalogueItem, type MediaDomain, type MoodPoint } from '@emoverse/domain';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { logistic, solveSymmetric } from '@emoverse/numeric';

/** What one showing is described by: see `showingFeatures`. */
export const SHOWING_FEATURES = [
  'bias',
  'place',
  'mood-fit',
  'rating',
  'popularity',
  ...MEDIA_DOMAINS,
] as const;

/** Distance on the mood plane at which an item fits half as well as on the spot. */
const FIT_HALF = 0.5;

/**
 * The features of the simple reward model of `evaluate policy`: 1; 1/log₂(2 + place), how far up the list; mood fit
 * 2^(−distance/0.5); public rating 0…1 (0.5 unknown); popularity 0…1 (votes by a logistic scale, 0 unknown); and one
 * for the domain. It is to be roughly right: where it is wrong, the doubly robust estimate corrects it.
 */
export function showingFeatures(item: CatalogueItem, target: MoodPoint, place: number): Float64Array {
  const features = new Float64Array(SHOWING_FEATURES.length);
  const { rating } = item;
  features[0] = 1;
  features[1] = 1 / Math.log2(2 + place);
  features[2] = 2 ** (-moodDistance(item.mood, target) / FIT_HALF);
  features[3] = rating === undefined ? 0.5 : rating.value / rating.scaleMax;
  features[4] =
    item.popularity ?? (rating?.votes === undefined ? 0 : logistic(Math.log10(1 + rating.votes) - 4));
  features[DOMAINS_AT + MEDIA_DOMAINS.indexOf(item.domain satisfies MediaDomain)] = 1;
  return features;
}

const DOMAINS_AT = SHOWING_FEATURES.length - MEDIA_DOMAINS.length;

/** Strength of the pull of all weights to 0, in showings. */
const RIDGE = 1;

/**
 * Least squares with a ridge penalty: the weights w that minimise Σ (reward − w·features)² + |w|². Solved by
 * Cholesky's factorisation of the normal equations.
 * @returns zeros for no rows.
 */
export function fitRewardModel(
  rows: readonly { readonly features: Float64Array; readonly reward: number }[],
): Float64Array {
  const size = rows[0]?.features.length ?? 0;
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const { features, reward } of rows) {
    for (let row = 0; row < size; row++) {
      const own = features[row] ?? Number.NaN;
      if (own === 0) continue;
      right[row] = (right[row] ?? Number.NaN) + own * reward;
      for (let column = 0; column <= row; column++) {
        const place = row * size + column;
        normal[place] = (normal[place] ?? Number.NaN) + own * (features[column] ?? Number.NaN);
      }
    }
  }
  for (let place = 0; place < normal.length; place += size + 1)
    normal[place] = (normal[place] ?? Number.NaN) + RIDGE;
  return solveSymmetric(normal, right);
}

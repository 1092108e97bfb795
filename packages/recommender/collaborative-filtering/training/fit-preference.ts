import { elementAt } from '@emoverse/domain';
import { fitGaussianPrior, groupSums, type GroupSums } from '@emoverse/numeric';
import type { RatingHistory, PopulationItem } from './gather-ratings.ts';
import { describePopulationItems, KNOWN, QUALITY } from './preference-features.ts';
import type { PreferencePrior } from '../collaborative-model.ts';

/** Ratings' worth of trust in an average item and an average person. */
const SHRINK = 2;
const CENTRING_ROUNDS = 4;
/** People that the prior is learned from at most: its cost grows with them, its accuracy hardly. */
const PEOPLE_MAXIMUM = 3000;
/** The quality feature is scaled so that a typical weight is about 1. */
const QUALITY_SCALE = 2;

/** Learns the head from a population. `latent`: factors of who rated what together. */
export function fitPreference(
  people: readonly RatingHistory[],
  items: readonly PopulationItem[],
  ratingCounts: Float64Array,
  latent: { readonly rank: number; readonly factors: Float32Array },
): PreferencePrior {
  const description = describePopulationItems(items, ratingCounts, latent);
  const { centre, sums, biases } = centreRatings(people, items.length);
  const quality = Float32Array.from(sums, (sum, item) => sum / ((ratingCounts[item] ?? 0) + SHRINK));
  const { width, rows } = description;
  const known = standardised(ratingCounts);
  for (let item = 0; item < items.length; item++) {
    rows[item * width + QUALITY] = QUALITY_SCALE * (quality[item] ?? 0);
    rows[item * width + KNOWN] = (known[item] ?? 0) / 2;
  }
  const groups = spread(people.length, PEOPLE_MAXIMUM).map((at) =>
    sumsOf(elementAt(people, at), biases[at] ?? 0, { centre, sums, ratingCounts, width, rows }),
  );
  const start = { mean: new Float64Array(width), covariance: diagonal(width, 0.1), noise: 0.7 };
  const prior = groups.length === 0 ? start : fitGaussianPrior(groups, { start });
  return { ...description, centre, quality, ...prior };
}

/** Item sums of what each rating is above the centre and its person's mean. */
function centreRatings(
  people: readonly RatingHistory[],
  itemCount: number,
): { readonly centre: number; readonly sums: Float64Array; readonly biases: Float64Array } {
  let total = 0;
  let count = 0;
  const counts = new Float64Array(itemCount);
  for (const { items, stars } of people) {
    for (let at = 0; at < items.length; at++) {
      total += stars[at] ?? 0;
      const item = items[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + 1;
    }
    count += items.length;
  }
  const centre = count === 0 ? 0 : total / count;
  const sums = new Float64Array(itemCount);
  const biases = new Float64Array(people.length);
  for (let round = 0; round < CENTRING_ROUNDS; round++) {
    sums.fill(0);
    people.forEach(({ items, stars }, person) => {
      for (let at = 0; at < items.length; at++) {
        const item = items[at] ?? 0;
        sums[item] = (sums[item] ?? 0) + ((stars[at] ?? 0) - centre - (biases[person] ?? 0));
      }
    });
    people.forEach(({ items, stars }, person) => {
      let apart = 0;
      for (let at = 0; at < items.length; at++)
        apart +=
          (stars[at] ?? 0) - centre - (sums[items[at] ?? 0] ?? 0) / ((counts[items[at] ?? 0] ?? 0) + SHRINK);
      biases[person] = apart / (items.length + SHRINK);
    });
  }
  return { centre, sums, biases };
}

interface RatedItems {
  readonly centre: number;
  readonly sums: Float64Array;
  readonly ratingCounts: Float64Array;
  readonly width: number;
  readonly rows: Float32Array;
}

/**
 * One person's sums. The quality of each item is taken without this person's own rating: else the prior would learn
 * that quality tells more than it does for somebody new.
 */
function sumsOf(
  { items, stars }: RatingHistory,
  bias: number,
  { centre, sums, ratingCounts, width, rows }: RatedItems,
): GroupSums {
  const features = new Float64Array(items.length * width);
  const values = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    const own = (stars[at] ?? 0) - centre - bias;
    const quality = ((sums[item] ?? 0) - own) / (Math.max(0, (ratingCounts[item] ?? 0) - 1) + SHRINK);
    features.set(rows.subarray(item * width, (item + 1) * width), at * width);
    features[at * width + QUALITY] = QUALITY_SCALE * quality;
    values[at] = (stars[at] ?? 0) - centre - quality;
  }
  return groupSums(features, values, width);
}

/** log(1 + count) in standard deviations from its mean. */
function standardised(counts: Float64Array): Float64Array {
  const logs = counts.map((count) => Math.log1p(count));
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length);
  return logs.map((value) => (variance > 0 ? (value - mean) / Math.sqrt(variance) : 0));
}

function diagonal(size: number, value: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < size; at++) matrix[at * size + at] = value;
  return matrix;
}

/** At most `most` whole numbers below `count`, evenly spread. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: most }, (_, at) => Math.floor((at * count) / most));
}

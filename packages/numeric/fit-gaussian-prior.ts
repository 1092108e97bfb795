import { invertPositiveDefinite } from './invert-positive-definite.ts';
import { mirrorLowerTriangle } from './mirror-lower-triangle.ts';
import { timesVector } from './times-vector.ts';

/** Sums over the observations y = w·x + noise of one group (one person): enough to learn its weights exactly. */
export interface GroupSums {
  /** Σ x xᵀ, row-major. */
  readonly gram: Float64Array;
  /** Σ x y. */
  readonly products: Float64Array;
  /** Σ y². */
  readonly squares: number;
  readonly count: number;
}

/** What is known of a new group's weights before its first observation. */
export interface GaussianPrior {
  readonly mean: Float64Array;
  /** Row-major. */
  readonly covariance: Float64Array;
  /** Variance of the noise of one observation. */
  readonly noise: number;
}

export interface GaussianPriorOptions {
  readonly start: GaussianPrior;
  /** Rounds of expectation and maximisation. Default 10. */
  readonly rounds?: number;
  /** Groups' worth of trust in weights that do not depend on each other. Default 3. */
  readonly independence?: number;
  /** Groups' worth of trust in `start`: few groups move it little. Default 0. */
  readonly trust?: number;
}

/** Sums of one group's observations. `features` has one row of `width` numbers for each value. */
export function groupSums(features: Float64Array, values: ArrayLike<number>, width: number): GroupSums {
  const gram = new Float64Array(width * width);
  const products = new Float64Array(width);
  let squares = 0;
  for (let at = 0; at < values.length; at++) {
    const base = at * width;
    const value = values[at] ?? Number.NaN;
    squares += value * value;
    for (let row = 0; row < width; row++) {
      const x = features[base + row] ?? Number.NaN;
      if (x === 0) continue;
      products[row] = (products[row] ?? Number.NaN) + x * value;
      for (let column = 0; column <= row; column++)
        gram[row * width + column] =
          (gram[row * width + column] ?? Number.NaN) + x * (features[base + column] ?? Number.NaN);
    }
  }
  mirrorLowerTriangle(gram, width);
  return { gram, products, squares, count: values.length };
}

/**
 * The Gaussian prior under which the weights of many groups were most probably drawn: empirical Bayes for the
 * hierarchical linear model y = w_g·x + noise, w_g ~ N(mean, covariance), by expectation maximisation (Gelman and
 * Hill 2007, chapter 12; Dempster, Laird and Rubin 1977). Costs rounds × groups × width³.
 *
 * @throws RangeError without groups.
 */
export function fitGaussianPrior(
  groups: readonly GroupSums[],
  { start, rounds = 10, independence = 3, trust = 0 }: GaussianPriorOptions,
): GaussianPrior {
  if (groups.length === 0)
    throw new RangeError('expected at least one group to learn a prior from, got none');
  let prior = start;
  for (let round = 0; round < rounds; round++) prior = improve(groups, prior, { start, independence, trust });
  return prior;
}

/** The exact posterior of one group's weights under a prior. */
export function groupPosterior(
  { gram, products }: GroupSums,
  { noise }: Pick<GaussianPrior, 'noise'>,
  precision: Float64Array,
  precisionMean: Float64Array,
): { readonly mean: Float64Array; readonly covariance: Float64Array } {
  const width = products.length;
  const information = new Float64Array(width * width);
  for (let at = 0; at < information.length; at++)
    information[at] = (precision[at] ?? Number.NaN) + (gram[at] ?? Number.NaN) / noise;
  const covariance = invertPositiveDefinite(information, width);
  const right = new Float64Array(width);
  for (let at = 0; at < width; at++)
    right[at] = (precisionMean[at] ?? Number.NaN) + (products[at] ?? Number.NaN) / noise;
  return { mean: timesVector(covariance, right), covariance };
}

function improve(
  groups: readonly GroupSums[],
  prior: GaussianPrior,
  { start, independence, trust }: Required<Omit<GaussianPriorOptions, 'rounds'>>,
): GaussianPrior {
  const width = prior.mean.length;
  const precision = invertPositiveDefinite(prior.covariance, width);
  const precisionMean = timesVector(precision, prior.mean);
  const scatter = new Float64Array(width * width);
  const means: Float64Array[] = [];
  let errors = 0;
  let count = 0;
  for (const group of groups) {
    const { mean, covariance } = groupPosterior(group, prior, precision, precisionMean);
    means.push(mean);
    errors += expectedErrors(group, mean, covariance);
    count += group.count;
    for (let at = 0; at < scatter.length; at++)
      scatter[at] = (scatter[at] ?? Number.NaN) + (covariance[at] ?? Number.NaN);
  }
  const all = groups.length + trust;
  const mean = start.mean.map((value) => (trust * value) / all);
  for (const one of means)
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? Number.NaN) + (one[at] ?? Number.NaN) / all;
  for (const one of means) addScatter(scatter, one, mean, 1);
  if (trust > 0) addScatter(scatter, start.mean, mean, trust);
  for (let at = 0; at < scatter.length; at++)
    scatter[at] = (scatter[at] ?? Number.NaN) + trust * (start.covariance[at] ?? Number.NaN);
  for (let at = 0; at < scatter.length; at += width + 1)
    scatter[at] = (scatter[at] ?? Number.NaN) * (1 + independence / all);
  const covariance = scatter.map((value) => value / (all + independence));
  return { mean, covariance, noise: Math.max(1e-6, errors / Math.max(1, count)) };
}

function addScatter(scatter: Float64Array, one: Float64Array, mean: Float64Array, times: number): void {
  const width = mean.length;
  for (let row = 0; row < width; row++) {
    const apart = times * ((one[row] ?? Number.NaN) - (mean[row] ?? Number.NaN));
    for (let column = 0; column < width; column++)
      scatter[row * width + column] =
        (scatter[row * width + column] ?? Number.NaN) +
        apart * ((one[column] ?? Number.NaN) - (mean[column] ?? Number.NaN));
  }
}

/** Expected Σ (y − w·x)² when w is known up to a Gaussian. */
function expectedErrors(
  { gram, products, squares }: GroupSums,
  mean: Float64Array,
  covariance: Float64Array,
): number {
  const width = mean.length;
  let sum = squares;
  for (let row = 0; row < width; row++) {
    const weight = mean[row] ?? Number.NaN;
    sum -= 2 * weight * (products[row] ?? Number.NaN);
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      sum +=
        (gram[at] ?? Number.NaN) * (weight * (mean[column] ?? Number.NaN) + (covariance[at] ?? Number.NaN));
    }
  }
  return Math.max(0, sum);
}

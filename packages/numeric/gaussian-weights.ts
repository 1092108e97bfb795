import { timesVector } from './times-vector.ts';

/**
 * Bayesian linear regression y = w·x + noise with a Gaussian belief over the weights w, learned one
 * observation at a time: `mean` (d values) and full `covariance` (d × d, row-major).
 */
export interface GaussianWeights {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Prior belief with independent weights: their means and standard deviations (> 0). */
export function createGaussianWeights(
  means: ArrayLike<number>,
  deviations: ArrayLike<number>,
): GaussianWeights {
  const size = means.length;
  if (deviations.length !== size)
    throw new RangeError(`expected ${size} deviations, got ${deviations.length}`);
  const covariance = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const deviation = deviations[row] ?? Number.NaN;
    if (!(deviation > 0)) throw new RangeError(`deviations are positive, got ${deviation} at ${row}`);
    covariance[row * size + row] = deviation ** 2;
  }
  return { mean: Float64Array.from(means), covariance };
}

/** A copy that can be updated without touching the original. */
export function copyGaussianWeights(weights: GaussianWeights): GaussianWeights {
  return { mean: Float64Array.from(weights.mean), covariance: Float64Array.from(weights.covariance) };
}

/** Expected value and variance of w·x under the belief (the noise of an observation is not in it). */
export function predictGaussian(
  weights: GaussianWeights,
  x: ArrayLike<number>,
): { mean: number; variance: number } {
  const spread = timesCovariance(weights, x);
  let mean = 0;
  let variance = 0;
  for (let row = 0; row < spread.length; row++) {
    const feature = x[row] ?? Number.NaN;
    mean += (weights.mean[row] ?? Number.NaN) * feature;
    variance += (spread[row] ?? Number.NaN) * feature;
  }
  return { mean, variance: Math.max(0, variance) };
}

/**
 * Moves the belief, in place, by one observation whose residual (observed − expected) is `residual` and whose
 * total predictive variance, noise and everything else outside these weights included, is `totalVariance`.
 *
 * The rank-one (Kalman, Sherman–Morrison) form: gain = Σx / s, mean += gain·residual, Σ −= gain (Σx)ᵀ.
 * With s = xᵀΣx + noise it is exact Bayes: after n observations the belief equals the closed-form posterior,
 * in whatever order they came. Costs d² multiplications.
 *
 * @param spread Σx, where it is known already.
 */
export function updateGaussian(
  weights: GaussianWeights,
  x: ArrayLike<number>,
  residual: number,
  totalVariance: number,
  spread = timesCovariance(weights, x),
): void {
  const { mean, covariance } = weights;
  const size = spread.length;
  for (let row = 0; row < size; row++) {
    const gain = (spread[row] ?? Number.NaN) / totalVariance;
    mean[row] = (mean[row] ?? Number.NaN) + gain * residual;
    for (let column = 0; column < size; column++)
      covariance[row * size + column] =
        (covariance[row * size + column] ?? Number.NaN) - gain * (spread[column] ?? Number.NaN);
  }
}

/** Σx: what an observation along x is correlated with. */
export function timesCovariance({ mean, covariance }: GaussianWeights, x: ArrayLike<number>): Float64Array {
  if (x.length !== mean.length) throw new RangeError(`expected ${mean.length} features, got ${x.length}`);
  return timesVector(covariance, x);
}

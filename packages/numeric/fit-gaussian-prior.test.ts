import { describe, expect, it } from 'vitest';
import { fitGaussianPrior, groupPosterior, groupSums } from './fit-gaussian-prior.ts';
import { createGaussianWeights, updateGaussian, predictGaussian } from './gaussian-weights.ts';
import { invertPositiveDefinite } from './invert-positive-definite.ts';
import { createSeededRandom } from './seeded-random.ts';

const random = createSeededRandom(5);
/** Sum of twelve uniform numbers: near enough to a standard normal. */
const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

describe('fitGaussianPrior', () => {
  it('finds the distribution that the groups were drawn from', () => {
    const width = 3;
    const [means, deviations, noise] = [[1, -2, 0.5], [0.5, 1, 0.2], 0.4];
    const groups = Array.from({ length: 400 }, () => {
      const weights = means.map((mean, at) => mean + deviations[at] * normal());
      const count = 4 + Math.floor(20 * random());
      const features = Float64Array.from({ length: count * width }, normal);
      const values = Array.from({ length: count }, (_, row) =>
        weights.reduce((sum, weight, at) => sum + weight * features[row * width + at], noise * normal()),
      );
      return groupSums(features, values, width);
    });
    const start = {
      mean: new Float64Array(width),
      covariance: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
      noise: 1,
    };
    const prior = fitGaussianPrior(groups, { start, rounds: 40, independence: 0 });
    means.forEach((mean, at) => {
      expect(Math.abs(prior.mean[at] - mean)).toBeLessThan(0.15);
      expect(Math.abs(Math.sqrt(prior.covariance[at * width + at]) - deviations[at])).toBeLessThan(0.1);
    });
    expect(Math.sqrt(prior.noise)).toBeCloseTo(noise, 1);
  });

  it('agrees with learning one observation at a time', () => {
    const width = 2;
    const prior = { mean: Float64Array.of(0.3, -1), covariance: Float64Array.of(0.25, 0, 0, 4), noise: 0.09 };
    const features = Float64Array.from({ length: 6 * width }, normal);
    const values = Array.from({ length: 6 }, normal);
    const stepwise = createGaussianWeights(prior.mean, [0.5, 2]);
    values.forEach((value, row) => {
      const x = features.subarray(row * width, (row + 1) * width);
      const { mean, variance } = predictGaussian(stepwise, x);
      updateGaussian(stepwise, x, value - mean, variance + prior.noise);
    });
    const precision = invertPositiveDefinite(prior.covariance, width);
    const precisionMean = Float64Array.of(0.3 / 0.25, -1 / 4);
    const { mean, covariance } = groupPosterior(
      groupSums(features, values, width),
      prior,
      precision,
      precisionMean,
    );
    mean.forEach((value, at) => expect(stepwise.mean[at]).toBeCloseTo(value, 9));
    covariance.forEach((value, at) => expect(stepwise.covariance[at]).toBeCloseTo(value, 9));
  });

  it('asks for groups', () => {
    const start = { mean: new Float64Array(1), covariance: Float64Array.of(1), noise: 1 };
    expect(() => fitGaussianPrior([], { start })).toThrow('at least one group');
  });
});

describe('invertPositiveDefinite', () => {
  it('gives the matrix that undoes it', () => {
    const size = 6;
    const root = Float64Array.from({ length: size * size }, normal);
    const matrix = new Float64Array(size * size);
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        for (let k = 0; k < size; k++) matrix[a * size + b] += root[a * size + k] * root[b * size + k];
    const inverse = invertPositiveDefinite(matrix, size);
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += matrix[a * size + k] * inverse[k * size + b];
        expect(sum).toBeCloseTo(a === b ? 1 : 0, 6);
      }
  });

  it('refuses what is not positive definite', () => {
    expect(() => invertPositiveDefinite(Float64Array.of(1, 2, 2, 1), 2)).toThrow('not positive definite');
    expect(() => invertPositiveDefinite(Float64Array.of(1), 2)).toThrow('expected 4 entries');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProduct } from './distances.ts';
import {
  copyGaussianWeights,
  createGaussianWeights,
  predictGaussian,
  updateGaussian,
} from './gaussian-weights.ts';
import { randomNormal } from './sampling.ts';
import { createSeededRandom } from './seeded-random.ts';
import { fitSoftmaxRegression, predictSoftmax } from './softmax-regression.ts';

interface Observation {
  readonly x: readonly number[];
  readonly y: number;
}
const NOISE = 0.5;
const WIDTH = 3;
const entry = fc.double({ min: -3, max: 3, noNaN: true });
const observations = fc.array(fc.record({ x: fc.tuple(entry, entry, entry), y: entry }), { maxLength: 12 });

function learned(seen: readonly Observation[], means: readonly number[], deviations: readonly number[]) {
  const weights = createGaussianWeights(means, deviations);
  for (const { x, y } of seen) {
    const expected = predictGaussian(weights, x);
    updateGaussian(weights, x, y - expected.mean, expected.variance + NOISE ** 2);
  }
  return weights;
}

describe('Gaussian weights', () => {
  it('equal the closed-form posterior: (S⁻¹ + XᵀX/σ²) mean = S⁻¹ prior + Xᵀy/σ²', () => {
    fc.assert(
      fc.property(observations, fc.tuple(entry, entry, entry), (seen, prior) => {
        const deviations = [1, 0.5, 2];
        const { mean, covariance } = learned(seen, prior, deviations);
        const precision = Array.from({ length: WIDTH }, (_, row) =>
          Array.from({ length: WIDTH }, (_, column) =>
            seen.reduce(
              (sum, { x }) => sum + (x[row] * x[column]) / NOISE ** 2,
              row === column ? deviations[row] ** -2 : 0,
            ),
          ),
        );
        const pull = prior.map((value, row) =>
          seen.reduce((sum, { x, y }) => sum + (x[row] * y) / NOISE ** 2, value * deviations[row] ** -2),
        );
        precision.forEach((line, row) => {
          expect(dotProduct(line, mean)).toBeCloseTo(pull[row], 5);
          for (let column = 0; column < WIDTH; column++) {
            const product = line.reduce((sum, value, k) => sum + value * covariance[k * WIDTH + column], 0);
            expect(product).toBeCloseTo(row === column ? 1 : 0, 6);
          }
        });
      }),
    );
  });

  it('do not depend on the order of observations', () => {
    fc.assert(
      fc.property(observations, (seen) => {
        const there = learned(seen, [0, 0, 0], [1, 1, 1]);
        const back = learned([...seen].reverse(), [0, 0, 0], [1, 1, 1]);
        there.mean.forEach((value, index) => expect(back.mean[index]).toBeCloseTo(value, 7));
      }),
    );
  });

  it('leave the original alone when a copy learns', () => {
    const original = createGaussianWeights([0], [1]);
    updateGaussian(copyGaussianWeights(original), [1], 5, 1);
    expect(original).toEqual(createGaussianWeights([0], [1]));
    expect(() => createGaussianWeights([0], [0])).toThrow(/positive/);
    expect(() => predictGaussian(original, [1, 2])).toThrow(/1 features/);
  });
});

describe('softmax regression', () => {
  const random = createSeededRandom(8);
  const centres = { left: [-1, 0], right: [1, 0.5], top: [0, 2] };
  const labels = Object.keys(centres);
  const classes = Array.from({ length: 300 }, (_, row) => labels[row % 3]);
  const rows = classes.map((_, row) =>
    Object.values(centres)[row % 3].map((centre) => centre + 0.7 * randomNormal(random)),
  );
  const penalty = 0.05;
  const model = fitSoftmaxRegression(rows, classes, labels, { penalty });

  /** Mean log-loss and penalty: what the weights are to minimise. */
  const loss = (weights: readonly (readonly number[])[]): number => {
    const logLoss = rows.reduce(
      (sum, row, number) =>
        sum - Math.log(predictSoftmax({ labels, weights }, row)[labels.indexOf(classes[number])]),
      0,
    );
    const squares = weights
      .flatMap((line) => line.slice(0, -1))
      .reduce((sum, weight) => sum + weight * weight, 0);
    return logLoss / rows.length + (penalty / 2) * squares;
  };

  it('ends where no weight can be moved for the better', () => {
    const best = loss(model.weights);
    model.weights.forEach((line, place) => {
      line.forEach((_, column) => {
        for (const step of [-0.01, 0.01]) {
          const moved = model.weights.map((other, row) =>
            other.map((weight, index) => (row === place && index === column ? weight + step : weight)),
          );
          expect(loss(moved)).toBeGreaterThan(best);
        }
      });
    });
  });

  it('gives chances that sum to 1, highest for the class a point belongs to', () => {
    for (const label of labels) {
      const chances = predictSoftmax(model, centres[label as keyof typeof centres]);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      expect(labels[chances.indexOf(Math.max(...chances))]).toBe(label);
    }
  });

  it('refuses classes it does not know', () => {
    expect(() => fitSoftmaxRegression([[1]], ['other'], labels, { penalty })).toThrow(
      /unknown class "other"/,
    );
  });
});

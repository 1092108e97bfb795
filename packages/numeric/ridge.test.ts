import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedFolds } from './folds.ts';
import { fitRidge, predictRidge } from './ridge.ts';
import { createSeededRandom } from './seeded-random.ts';
import { solveSymmetric } from './solve-symmetric.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('solveSymmetric', () => {
  it('solves AᵀA + I to the right side', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 8 }),
        fc.array(number, { minLength: 4, maxLength: 4 }),
        (rows, right) => {
          const matrix = [0, 1, 2, 3].map((a) =>
            [0, 1, 2, 3].map((b) => rows.reduce((sum, row) => sum + row[a] * row[b], a === b ? 1 : 0)),
          );
          const x = solveSymmetric(Float64Array.from(matrix.flat()), right);
          matrix.forEach((line, row) =>
            expect(line.reduce((sum, value, column) => sum + value * x[column], 0)).toBeCloseTo(
              right[row],
              8,
            ),
          );
        },
      ),
    );
  });

  it('refuses what is not positive definite', () => {
    expect(() => solveSymmetric(Float64Array.of(1, 2, 2, 1), [1, 1])).toThrow(/pivot 1/);
  });
});

describe('fitRidge', () => {
  it('is the minimum of its definition: no small step lowers the penalised error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number, number), { minLength: 5, maxLength: 20 }),
        fc.tuple(number, number, number, number),
        (table, direction) => {
          const rows = table.map(([a, b, c]) => [a, b, c]);
          const values = table.map(([, , , y]) => y);
          const penalties = [0.5, 2, 8];
          const cost = (intercept: number, weights: readonly number[]): number =>
            rows.reduce(
              (sum, row, index) => sum + (values[index] - predictRidge({ intercept, weights }, row)) ** 2,
              weights.reduce((sum, weight, column) => sum + penalties[column] * weight ** 2, 0),
            );
          const { intercept, weights } = fitRidge(rows, values, penalties);
          for (const step of [1e-3, -1e-3]) {
            const moved = weights.map((weight, column) => weight + step * direction[column + 1]);
            expect(cost(intercept + step * direction[0], moved)).toBeGreaterThanOrEqual(
              cost(intercept, weights) - 1e-9,
            );
          }
        },
      ),
    );
  });

  it('finds an exact line when hardly penalised', () => {
    const rows = [[0], [1], [2], [5]];
    const model = fitRidge(
      rows,
      rows.map(([x]) => 3 - 2 * x),
      [1e-9],
    );
    expect(model.intercept).toBeCloseTo(3, 6);
    expect(model.weights[0]).toBeCloseTo(-2, 6);
  });

  it('refuses a penalty of zero, and sides that do not fit', () => {
    expect(() => fitRidge([[1]], [1], [0])).toThrow(/penalties are positive/);
    expect(() => fitRidge([[1]], [1, 2], [1])).toThrow(/expected 1 values/);
    expect(() => predictRidge({ intercept: 0, weights: [1] }, [1, 2])).toThrow(/expected 1 columns/);
  });
});

describe('groupedFolds', () => {
  it('keeps a group together and the folds about equally large', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 2, max: 10 }),
        (numbers, count) => {
          const groups = numbers.map(String);
          const folds = groupedFolds(groups, count, createSeededRandom(1));
          const seen = new Map<string, number>();
          folds.forEach((fold, row) => {
            expect(fold).toBe(seen.get(groups[row]) ?? fold);
            seen.set(groups[row], fold);
          });
          const sizes = Array.from(
            { length: count },
            (_, fold) => folds.filter((other) => other === fold).length,
          );
          const largest = Math.max(
            ...[...new Set(groups)].map((group) => groups.filter((other) => other === group).length),
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest);
        },
      ),
    );
  });
});

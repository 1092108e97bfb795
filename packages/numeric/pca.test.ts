import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProduct } from './distances.ts';
import { fitPca, projectPca, reconstructPca } from './pca.ts';
import { randomNormal } from './sampling.ts';
import { createSeededRandom } from './seeded-random.ts';
import { fitStandardiser, standardise } from './standardise.ts';
import { mean } from './statistics.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const value = fc.integer({ min: -50, max: 50 });
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 12 }))
  .chain(([width, height]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('standardising', () => {
  it('gives columns of mean 0 and deviation 1, or all zeros for a constant column', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const scaler = fitStandardiser(rows);
        const scaled = rows.map((row) => standardise(scaler, row));
        rows[0].forEach((first, column) => {
          const values = scaled.map((row) => row[column]);
          const constant = rows.every((row) => row[column] === first);
          expect(mean(values)).toBeCloseTo(0, 9);
          expect(mean(values.map((entry) => entry * entry))).toBeCloseTo(constant ? 0 : 1, 9);
        });
      }),
    );
  });

  it('refuses tables without rows, ragged tables and holes', () => {
    expect(() => fitStandardiser([])).toThrow(/at least one row/);
    expect(() => fitStandardiser([[1], [1, 2]])).toThrow(/columns/);
    expect(() => fitStandardiser([[Number.NaN]])).toThrow(/finite/);
  });
});

describe('the eigenvectors of a symmetric matrix', () => {
  it('are orthonormal, largest value first, and satisfy A v = λ v', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const matrix = rows[0].map((_, left) =>
          rows[0].map((_, right) => rows.reduce((sum, row) => sum + row[left] * row[right], 0)),
        );
        const { values, vectors } = symmetricEigen(matrix);
        const scale = Math.max(1, ...values.map(Math.abs));
        vectors.forEach((vector, number) => {
          matrix.forEach((line, row) => {
            expect(Math.abs(dotProduct(line, vector) - values[number] * vector[row]) / scale).toBeLessThan(
              1e-9,
            );
          });
          vectors.forEach((other, index) =>
            expect(dotProduct(vector, other)).toBeCloseTo(index === number ? 1 : 0, 9),
          );
          if (number > 0) expect(values[number]).toBeLessThanOrEqual(values[number - 1] + 1e-9 * scale);
          expect(Math.max(...vector)).toBeGreaterThanOrEqual(-Math.min(...vector) - 1e-9);
        });
      }),
    );
  });

  it('are known for a matrix whose answer is known', () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    vectors[0].forEach((entry) => expect(entry).toBeCloseTo(Math.SQRT1_2, 12));
  });

  it('are refused for a matrix that is not symmetric', () => {
    expect(() =>
      symmetricEigen([
        [1, 2],
        [0, 1],
      ]),
    ).toThrow(/symmetric/);
    expect(() => symmetricEigen([[1, 2]])).toThrow(/square/);
  });
});

describe('principal components', () => {
  it('rebuild every row when all are kept, and explain all the variance', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const pca = fitPca(rows, rows[0].length);
        for (const row of rows) {
          reconstructPca(pca, projectPca(pca, row)).forEach((entry, column) =>
            expect(entry).toBeCloseTo(row[column], 6),
          );
        }
        const spread = rows.some((row) => row.some((entry, column) => entry !== rows[0][column]));
        expect(pca.explained.reduce((sum, share) => sum + share, 0)).toBeCloseTo(spread ? 1 : 0, 9);
      }),
    );
  });

  it('have coordinates whose variance is the eigenvalue and which do not correlate', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const pca = fitPca(rows, rows[0].length);
        const points = rows.map((row) => projectPca(pca, row));
        pca.variances.forEach((variance, left) => {
          pca.variances.forEach((_, right) => {
            const together = mean(points.map((point) => point[left] * point[right]));
            expect(together).toBeCloseTo(left === right ? variance : 0, 5);
          });
        });
      }),
    );
  });

  it('find the axis along which a cloud was stretched', () => {
    const random = createSeededRandom(5);
    const axis = [0.6, 0.8];
    const rows = Array.from({ length: 3000 }, () => {
      const [along, across] = [5 * randomNormal(random), randomNormal(random)];
      return [1 + along * axis[0] - across * axis[1], -2 + along * axis[1] + across * axis[0]];
    });
    const pca = fitPca(rows, 1);
    expect(Math.abs(dotProduct(pca.components[0], axis))).toBeGreaterThan(0.999);
    expect(pca.explained[0]).toBeCloseTo(25 / 26, 2);
  });

  it('are at most as many as there are columns', () => {
    expect(() => fitPca([[1, 2]], 3)).toThrow(/1 to 2/);
  });
});

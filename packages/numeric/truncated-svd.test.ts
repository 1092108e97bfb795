import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededRandom } from './seeded-random.ts';
import { sparseRows, sparseTimes, sparseTransposedTimes } from './sparse-rows.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { truncatedSvd } from './truncated-svd.ts';

function randomMatrix(rows: number, width: number, seed: number): number[][] {
  const random = createSeededRandom(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: width }, () => (random() < 0.3 ? Math.round(6 * random() - 3) : 0)),
  );
}

function toSparse(dense: number[][], width: number): ReturnType<typeof sparseRows> {
  return sparseRows(
    dense.map((row) => {
      const columns = row.flatMap((value, column) => (value === 0 ? [] : column));
      return { columns, values: columns.map((column) => row[column]) };
    }),
    width,
  );
}

const shapes = fc.tuple(
  fc.integer({ min: 1, max: 25 }),
  fc.integer({ min: 1, max: 25 }),
  fc.integer({ max: 1e6 }),
);

describe('a sparse matrix', () => {
  it('multiplies like the dense one, from both sides', () => {
    fc.assert(
      fc.property(shapes, ([rows, width, seed]) => {
        const dense = randomMatrix(rows, width, seed);
        const sparse = toSparse(dense, width);
        const right = Float64Array.from({ length: width }, (_, at) => at - 2);
        const left = Float64Array.from({ length: rows }, (_, at) => 1 - at);
        expect(Array.from(sparseTimes(sparse, right))).toEqual(
          dense.map((row) => row.reduce((sum, value, at) => sum + value * right[at], 0)),
        );
        const expected = right.map((_, column) =>
          dense.reduce((sum, row, at) => sum + row[column] * left[at], 0),
        );
        sparseTransposedTimes(sparse, left).forEach((value, at) =>
          expect(value).toBeCloseTo(expected[at], 9),
        );
      }),
    );
  });

  it('refuses columns that it does not have', () => {
    expect(() => sparseRows([{ columns: [3], values: [1] }], 3)).toThrow('columns from 0 to 2, got 3');
    expect(() => sparseRows([{ columns: [1, 2], values: [1] }], 3)).toThrow('2 columns for 1 values');
  });
});

describe('truncatedSvd', () => {
  it('gives the eigenvalues of the Gram matrix and vectors that belong to them', () => {
    fc.assert(
      fc.property(shapes, ([rows, width, seed]) => {
        const dense = randomMatrix(rows, width, seed);
        const gram = Array.from({ length: width }, (_, a) =>
          Array.from({ length: width }, (_, b) => dense.reduce((sum, row) => sum + row[a] * row[b], 0)),
        );
        const exact = symmetricEigen(gram);
        const rank = Math.min(3, rows, width);
        const { rank: found, values, right } = truncatedSvd(toSparse(dense, width), rank, seed);
        expect(found).toBe(exact.values.slice(0, rank).filter((value) => value > 1e-9).length);
        for (let k = 0; k < found; k++) {
          expect(values[k] ** 2).toBeCloseTo(exact.values[k], 5);
          const vector = Array.from({ length: width }, (_, column) => right[column * found + k]);
          const stretched = gram.map((row) => row.reduce((sum, value, at) => sum + value * vector[at], 0));
          const residual = Math.hypot(...stretched.map((value, at) => value - values[k] ** 2 * vector[at]));
          expect(residual).toBeLessThan(1e-4 * Math.max(1, exact.values[0]));
          expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

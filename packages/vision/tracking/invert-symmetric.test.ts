import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertSymmetric } from './invert-symmetric.ts';

const anyFactor = fc.array(
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 4,
    maxLength: 4,
  },
);

const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  a.map((row) => b[0].map((_, column) => row.reduce((sum, value, k) => sum + value * b[k][column], 0)));

describe('inverting a symmetric matrix', () => {
  it('gives what makes it the identity, whatever the size of its entries', () => {
    fc.assert(
      fc.property(
        anyFactor,
        fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (factor, scale) => {
          const transposed = factor.map((_, column) => factor.map((row) => row[column]));
          const matrix = product(factor, transposed).map((row, r) =>
            row.map((value, c) => (value + (r === c ? 0.5 : 0)) * scale[r] * scale[c]),
          );
          const inverse = invertSymmetric(matrix);
          if (inverse === undefined) throw new Error('expected an inverse');
          product(matrix, inverse).forEach((row, r) =>
            row.forEach((value, c) => expect((value * scale[c]) / scale[r]).toBeCloseTo(r === c ? 1 : 0, 6)),
          );
        },
      ),
    );
  });

  it('gives nothing for a singular one', () => {
    expect(
      invertSymmetric([
        [1, 2],
        [2, 4],
      ]),
    ).toBeUndefined();
    expect(
      invertSymmetric([
        [0, 0],
        [0, 1],
      ]),
    ).toBeUndefined();
  });
});

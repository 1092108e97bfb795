import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hypergeometricTail } from './hypergeometric-tail.ts';

it("gives Fisher's own example: all of eight cups of tea right by chance, 1 in 70", () => {
  expect(hypergeometricTail({ all: 8, marked: 4, drawn: 4, hits: 4 })).toBeCloseTo(1 / 70, 12);
});

it('is the share of all draws that have so many hits', () => {
  const numbers = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(10)).map(([all, marked, drawn, hits]) => ({
    ...{ all, hits, marked: Math.min(marked, all), drawn: Math.min(drawn, all) },
  }));
  fc.assert(
    fc.property(numbers, ({ all, marked, drawn, hits }) => {
      let draws = 0;
      let found = 0;
      for (let set = 0; set < 2 ** all; set++) {
        if (ones(set) !== drawn) continue;
        draws += 1;
        if (ones(set & (2 ** marked - 1)) >= hits) found += 1;
      }
      expect(hypergeometricTail({ all, marked, drawn, hits })).toBeCloseTo(found / draws, 9);
    }),
  );
});

function ones(set: number): number {
  return set.toString(2).replaceAll('0', '').length;
}

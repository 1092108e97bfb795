import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededRandom, createXoshiro128StarStar } from './seeded-random.ts';

describe('xoshiro128**', () => {
  it('gives the first ten outputs that the reference C code gives for state 1, 2, 3, 4', () => {
    // Values of the reference implementation (xoshiro128starstar.c), as also tested by the Rust crate rand_xoshiro.
    const next = createXoshiro128StarStar([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('follows its definition in exact integers for any state', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1, max: 2 ** 32 - 1 }), (a, b, c, d) => {
        const next = createXoshiro128StarStar([a, b, c, d]);
        const exact = exactXoshiro([a, b, c, d].map(BigInt));
        for (let draw = 0; draw < 20; draw++) expect(next()).toBe(Number(exact()));
      }),
    );
  });

  it('refuses the one state it could never leave', () => {
    expect(() => createXoshiro128StarStar([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe('a seeded random source', () => {
  it('repeats itself for the same seed, stays in [0, 1), and differs for another seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draws = (of: number): number[] => Array.from({ length: 20 }, createSeededRandom(of));
        expect(draws(seed)).toEqual(draws(seed));
        expect(draws(seed)).not.toEqual(draws(seed + 1));
        expect(draws(seed).every((draw) => draw >= 0 && draw < 1)).toBe(true);
      }),
    );
  });

  it('is uniform: tenths of a hundred thousand draws pass a chi-square test at 0.1 %', () => {
    const random = createSeededRandom(42);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)] += 1;
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.88); // 9 degrees of freedom
  });

  it('refuses a seed that is not a number', () => {
    expect(() => createSeededRandom(Number.NaN)).toThrow(/finite/);
  });
});

function exactXoshiro(state: bigint[]): () => bigint {
  const mask = 0xffffffffn;
  const rotate = (word: bigint, bits: bigint): bigint => ((word << bits) | (word >> (32n - bits))) & mask;
  return () => {
    const result = (rotate((state[1] * 5n) & mask, 7n) * 9n) & mask;
    const shifted = (state[1] << 9n) & mask;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 11n);
    return result;
  };
}

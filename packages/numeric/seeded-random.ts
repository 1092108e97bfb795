/**
 * A reproducible source of uniform numbers in [0, 1): the same seed gives the same sequence on every machine.
 *
 * xoshiro128** 1.1 by Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021), its
 * 128-bit state filled from the 32-bit `seed` by SplitMix32. Period 2^128 − 1; not for secrets.
 *
 * @param seed any finite number; its low 32 bits count.
 * @returns a function that yields the next number, a multiple of 2^-32.
 */
export function createSeededRandom(seed: number): () => number {
  if (!Number.isFinite(seed)) throw new RangeError(`a seed is a finite number, got ${seed}`);
  const mix = splitMix32(seed);
  const next = createXoshiro128StarStar([mix(), mix(), mix(), mix()]);
  return () => next() / 2 ** 32;
}

/**
 * The bare generator: unsigned 32-bit integers from a state of four 32-bit words that are not all zero.
 * Exported so that it can be checked against published values.
 */
export function createXoshiro128StarStar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  if ((a | b | c | d) === 0) throw new RangeError('the state of xoshiro128** must not be all zero');
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** SplitMix32: spreads one word over many, so that neighbouring seeds give unrelated states. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

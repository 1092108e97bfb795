import type { LentArrays } from '../ranking/index.ts';

/** Arrays that nobody takes back, for tests of a stage by itself. */
export const freshArrays: LentArrays = {
  floats: (length) => new Float64Array(length),
  uninitialisedFloats: (length) => new Float64Array(length).fill(Number.NaN),
  uninitialisedInts: (length) => new Int32Array(length).fill(-1),
  bytes: (length) => new Uint8Array(length),
};

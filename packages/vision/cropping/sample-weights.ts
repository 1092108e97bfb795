/** For every output pixel along one axis: which input pixels count, from `first` on, and how much. Sums to 1 each. */
export interface SampleWeights {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float64Array;
  /** Weights an output pixel has room for. */
  readonly widest: number;
}

/**
 * What the mean of `samples` evenly spread linear samples under each of `size` output pixels makes of the input pixels
 * along an axis of `limit` pixels; pixel 0 has its centre at 0.5. Outside the axis its ends are repeated.
 */
export function sampleWeights(
  start: number,
  length: number,
  limit: number,
  size: number,
  samples: number,
): SampleWeights {
  const step = length / size;
  const widest = Math.ceil(step) + 2;
  const first = new Int32Array(size);
  const count = new Int32Array(size);
  const weights = new Float64Array(size * widest);
  const last = limit - 1;
  const positionOf = (out: number, sample: number): number =>
    Math.min(last, Math.max(0, start + (out + (sample + 0.5) / samples) * step - 0.5));
  for (let out = 0; out < size; out++) {
    const low = Math.floor(positionOf(out, 0));
    for (let sample = 0; sample < samples; sample++) {
      const position = positionOf(out, sample);
      const pixel = Math.floor(position);
      const share = position - pixel;
      const at = out * widest + pixel - low;
      weights[at] = (weights[at] ?? Number.NaN) + (1 - share) / samples;
      if (share > 0) weights[at + 1] = (weights[at + 1] ?? Number.NaN) + share / samples;
      count[out] = pixel - low + (share > 0 ? 2 : 1);
    }
    first[out] = low;
  }
  return { first, count, weights, widest };
}

/** The largest level of 8 bits that has a negative of its own. */
const LEVELS = 127;

/**
 * Weights as whole multiples of a step of their output channel's own: off by half a step at most, the largest of each
 * channel not at all. Float16 comes as bits.
 */
export function inEightBits(
  channels: number,
  weights: Float32Array | Uint16Array,
): { readonly steps: Float32Array; readonly levels: Int8Array } {
  const each = weights.length / channels;
  const numbers = weights instanceof Uint16Array ? widened(weights) : weights;
  const steps = new Float32Array(channels);
  const levels = new Int8Array(weights.length);
  for (let channel = 0; channel < channels; channel += 1) {
    const end = (channel + 1) * each;
    let largest = 0;
    for (let at = end - each; at < end; at += 1) largest = Math.max(largest, Math.abs(numbers[at] ?? 0));
    const step = Math.fround(largest / LEVELS);
    steps[channel] = step;
    if (step > 0)
      for (let at = end - each; at < end; at += 1) levels[at] = Math.round((numbers[at] ?? 0) / step);
  }
  return { steps, levels };
}

function widened(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, halfToNumber);
}

/** IEEE 754 binary16: sign, five bits of exponent, ten of fraction. */
function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1024 + fraction);
}

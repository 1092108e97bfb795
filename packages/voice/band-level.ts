/**
 * Level of the band from `low` to `high` Hz against all of a frame but its mean (a microphone's offset), dB (0: there
 * is nothing outside of it), under a Hann window. Each frequency of the frame's own grid is measured by Goertzel's algorithm (1958), which needs no more than
 * these. `floor` for less, and for silence.
 */
export function bandLevel(
  anySamples: ArrayLike<number>,
  sampleRate: number,
  { low, high, floor }: { readonly low: number; readonly high: number; readonly floor: number },
): number {
  const samples = Float64Array.from(anySamples);
  const length = samples.length;
  let mean = 0;
  for (const sample of samples) mean += sample / length;
  const windowed = samples.map(
    (sample, at) => (sample - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / length)),
  );
  let all = 0;
  for (const sample of windowed) all += sample * sample;
  if (all === 0) return floor;
  let inside = 0;
  const last = Math.min(Math.floor((high * length) / sampleRate), Math.floor(length / 2) - 1);
  for (let bin = Math.ceil((low * length) / sampleRate); bin <= last; bin += 1)
    inside += goertzel(windowed, bin);
  // Parseval: the squares of all bins of a real signal, of which each stands twice, sum to length × the squares of its samples.
  return Math.max(floor, 10 * Math.log10((2 * inside) / (length * all)));
}

/** Squared magnitude of one bin of the discrete Fourier transform. */
function goertzel(samples: Float64Array, bin: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * bin) / samples.length);
  let [previous, before] = [0, 0];
  for (const sample of samples) {
    const next = sample + coefficient * previous - before;
    before = previous;
    previous = next;
  }
  // Where there is nothing, rounding may leave a little less than nothing.
  return Math.max(0, previous * previous + before * before - coefficient * previous * before);
}

/** Root of the mean square of samples, 0…1. */
export function loudnessOf(samples: readonly number[]): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

export function peakOf(samples: readonly number[]): number {
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
}

/**
 * Strength of one frequency in samples under a Hann window, by the definition of the Fourier transform at that
 * frequency (cost: one pass).
 */
export function strengthAt(samples: readonly number[], rate: number, hertz: number): number {
  let real = 0;
  let imaginary = 0;
  const turn = (2 * Math.PI * hertz) / rate;
  for (let index = 0; index < samples.length; index += 1) {
    const windowed = samples[index] * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / samples.length));
    real += windowed * Math.cos(turn * index);
    imaginary -= windowed * Math.sin(turn * index);
  }
  return Math.hypot(real, imaginary) / samples.length;
}

/** In-place radix-2 transform (Cooley and Tukey 1965); the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real;
  for (let index = 1, reversed = 0; index < length; index += 1) {
    let bit = length >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (index < reversed) {
      [real[index], real[reversed]] = [real[reversed], real[index]];
      [imaginary[index], imaginary[reversed]] = [imaginary[reversed], imaginary[index]];
    }
  }
  for (let size = 2; size <= length; size <<= 1) {
    for (let start = 0; start < length; start += size) {
      for (let index = 0; index < size / 2; index += 1) {
        const angle = (-2 * Math.PI * index) / size;
        const low = start + index;
        const high = low + size / 2;
        const turnedReal = real[high] * Math.cos(angle) - imaginary[high] * Math.sin(angle);
        const turnedImaginary = real[high] * Math.sin(angle) + imaginary[high] * Math.cos(angle);
        real[high] = real[low] - turnedReal;
        imaginary[high] = imaginary[low] - turnedImaginary;
        real[low] += turnedReal;
        imaginary[low] += turnedImaginary;
      }
    }
  }
}

/** Magnitudes of the spectra of windows of `size` samples, `hop` apart. */
export function spectraOf(samples: readonly number[], size: number, hop: number): Float64Array[] {
  const spectra: Float64Array[] = [];
  for (let start = 0; start + size <= samples.length; start += hop) {
    const real = Float64Array.from(
      { length: size },
      (_, index) => samples[start + index] * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size)),
    );
    const imaginary = new Float64Array(size);
    transform(real, imaginary);
    spectra.push(real.slice(0, size / 2).map((value, bin) => Math.hypot(value, imaginary[bin])));
  }
  return spectra;
}

/** Spectral centroid in Hz: the mean frequency, each weighed by its magnitude. */
export function centroidOf(samples: readonly number[], rate: number): number {
  let weighed = 0;
  let total = 0;
  for (const spectrum of spectraOf(samples, 4096, 4096)) {
    for (const [bin, magnitude] of spectrum.entries()) {
      weighed += magnitude * ((bin * rate) / 4096);
      total += magnitude;
    }
  }
  return weighed / total;
}

/**
 * Strength of the twelve pitch classes (0 = C), from the fundamentals between two MIDI notes.
 */
export function pitchClassesOf(
  samples: readonly number[],
  rate: number,
  lowest: number,
  highest: number,
): number[] {
  const classes = Array.from({ length: 12 }, () => 0);
  for (let midi = lowest; midi <= highest; midi += 1)
    classes[midi % 12] += strengthAt(samples, rate, 440 * 2 ** ((midi - 69) / 12));
  return classes;
}

const ONSET_SIZE = 512;
const ONSET_HOP = 128;

/**
 * Seconds at which notes begin: the peaks of spectral flux (the sum of what grew in each bin, in ratios) above twice
 * its running mean. S. Dixon, "Onset detection revisited", DAFx 2006.
 */
export function onsetsOf(samples: readonly number[], rate: number): number[] {
  const spectra = spectraOf(samples, ONSET_SIZE, ONSET_HOP).map((spectrum) =>
    spectrum.map((magnitude) => Math.log1p(20 * magnitude)),
  );
  const flux = spectra.map((spectrum, index) =>
    index === 0
      ? 0
      : spectrum.reduce((sum, value, bin) => sum + Math.max(0, value - spectra[index - 1][bin]), 0),
  );
  const span = Math.round((0.5 * rate) / ONSET_HOP);
  const reach = Math.round((0.08 * rate) / ONSET_HOP);
  const onsets: number[] = [];
  for (let index = reach; index < flux.length - reach; index += 1) {
    const around = flux.slice(Math.max(0, index - span), index + span);
    const mean = around.reduce((sum, value) => sum + value, 0) / around.length;
    const isPeak = flux.slice(index - reach, index + reach + 1).every((value) => value <= flux[index]);
    if (isPeak && flux[index] > 2 * mean) onsets.push((index * ONSET_HOP) / rate);
  }
  return onsets;
}

/**
 * How well moments lie on a grid of the given period, 0 (anyhow) … 1 (all at one phase): the length of the mean of
 * their phases as unit vectors (the mean resultant length of circular statistics).
 */
export function gridFit(moments: readonly number[], period: number): number {
  const sum = (part: (angle: number) => number): number =>
    moments.reduce((total, moment) => total + part((2 * Math.PI * moment) / period), 0);
  return Math.hypot(sum(Math.cos), sum(Math.sin)) / moments.length;
}

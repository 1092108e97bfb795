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

const RISE_SIZE = 512;
const RISE_HOP = 128;
/** Bins of about 500 to 3400 Hz at 22050 Hz: where bells ring and neither bass nor pad does. */
const RISE_BAND = [12, 80] as const;

/** When and how much the loudness of the higher voices rises: notes that begin. */
export function risesOf(samples: readonly number[], rate: number): { at: number; by: number }[] {
  const loudness = spectraOf(samples, RISE_SIZE, RISE_HOP).map((spectrum) =>
    Math.sqrt(spectrum.slice(...RISE_BAND).reduce((sum, magnitude) => sum + magnitude ** 2, 0)),
  );
  return loudness.map((value, index) => ({
    at: (index * RISE_HOP) / rate,
    by: index < 3 ? 0 : Math.max(0, value - loudness[index - 3]),
  }));
}

/**
 * How well rises lie on a grid of the given period, 0 (anyhow) … 1 (all at one phase): the length of the mean of their
 * phases as vectors, each as long as the square of its rise.
 */
export function gridFit(rises: readonly { at: number; by: number }[], period: number): number {
  const sum = (part: (angle: number) => number): number =>
    rises.reduce((total, { at, by }) => total + by ** 2 * part((2 * Math.PI * at) / period), 0);
  return Math.hypot(sum(Math.cos), sum(Math.sin)) / rises.reduce((total, { by }) => total + by ** 2, 0);
}

/** Beats a minute, from 60 to 118, whose half beats fit the rises best. */
export function tempoOf(samples: readonly number[], rate: number): number {
  const rises = risesOf(samples, rate);
  let best = { tempo: 0, fit: 0 };
  for (let tempo = 60; tempo <= 118; tempo += 0.5) {
    const fit = gridFit(rises, 30 / tempo);
    if (fit > best.fit) best = { tempo, fit };
  }
  return best.tempo;
}

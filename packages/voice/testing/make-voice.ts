/** A made-up voice, known in every respect. */
export interface MadeVoice {
  readonly seconds: number;
  /** Fundamental frequency, Hz. */
  readonly pitch: number;
  /** Syllables a second; each is a swell and a fall. */
  readonly rate: number;
  /** Largest sample, 0…1. */
  readonly amplitude: number;
  /** Size of a partial near 2,500 Hz against the fundamental. */
  readonly bright?: number;
  /** Largest sample of the noise below it. */
  readonly noise?: number;
}

/** Sound of an oscillator with falling harmonics (as of a glottis), swelling once a syllable. */
export function makeVoice(
  { seconds, pitch, rate, amplitude, bright = 0, noise = 0.0005 }: MadeVoice,
  sampleRate = 16_000,
): Float32Array {
  const HARMONICS = 8;
  const scale =
    amplitude / Array.from({ length: HARMONICS }, (_, k) => 1 / (k + 1)).reduce((a, b) => a + b, 0);
  let seed = 12_345;
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    const swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * rate * time);
    let sound = 0;
    for (let harmonic = 1; harmonic <= HARMONICS; harmonic += 1)
      sound += Math.cos(2 * Math.PI * harmonic * pitch * time) / harmonic;
    sound += bright * Math.cos(2 * Math.PI * Math.round(2500 / pitch) * pitch * time);
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return scale * swell * sound + noise * ((2 * seed) / 2_147_483_648 - 1);
  });
}

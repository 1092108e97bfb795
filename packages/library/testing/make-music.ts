import { createSeededRandom } from '@emoverse/numeric';

export interface MusicSpec {
  readonly mode: 'major' | 'minor';
  readonly beatsPerMinute: number;
  /** Peak, 0…1. */
  readonly level: number;
  /** Harmonics of each tone: more sound brighter. */
  readonly harmonics: number;
  readonly seconds?: number;
  readonly sampleRate?: number;
  /** Noise strokes on every beat, 0…1. */
  readonly drums?: number;
  /** Octaves above the middle one. */
  readonly register?: number;
}

const TRIADS = { major: [0, 4, 7], minor: [0, 3, 7] } as const;
/** I–IV–V–I with the thirds of the mode. */
const ROOTS = [0, 5, 7, 0];
const MIDDLE_C = 261.63;

/** Chords and arpeggios in a key, struck on every beat: plain music whose tempo, mode and loudness are known. */
export function makeMusic(spec: MusicSpec): Float32Array {
  const {
    mode,
    beatsPerMinute,
    level,
    harmonics,
    seconds = 20,
    sampleRate = 22_050,
    drums = 0,
    register = 0,
  } = spec;
  const random = createSeededRandom(3);
  const samples = new Float32Array(Math.floor(seconds * sampleRate));
  const beat = (60 / beatsPerMinute) * sampleRate;
  for (let index = 0, start = 0; start < samples.length; index++, start = Math.round(index * beat)) {
    const root = ROOTS[Math.floor(index / 4) % ROOTS.length];
    const chord = TRIADS[mode].map((step) => root + step);
    const tones = [...chord.map((tone) => tone - 12), chord[index % 3] + 12];
    for (let offset = 0; offset < beat && start + offset < samples.length; offset++) {
      const fade = Math.exp((-2.5 * offset) / beat) * Math.min(1, offset / 60);
      let value = 0;
      for (const tone of tones) {
        const turn = (2 * Math.PI * MIDDLE_C * 2 ** (register + tone / 12) * offset) / sampleRate;
        for (let harmonic = 1; harmonic <= harmonics; harmonic++)
          value += Math.sin(harmonic * turn) / harmonic;
      }
      value += drums * 6 * (random() - 0.5) * Math.exp((-20 * offset) / beat);
      samples[start + offset] += fade * value;
    }
  }
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return samples.map((value) => (value * level) / peak);
}

export const FAST_LOUD_MAJOR: MusicSpec = {
  mode: 'major',
  beatsPerMinute: 150,
  level: 0.95,
  harmonics: 8,
  drums: 1,
  register: 0.5,
};
export const SLOW_SOFT_MINOR: MusicSpec = { mode: 'minor', beatsPerMinute: 60, level: 0.08, harmonics: 2 };

import { numberAt } from '@emoverse/domain';

/**
 * The four modes a soundscape can stand in, from the darkest to the brightest. Each raises one or two degrees of the
 * one before it.
 *
 * Source of the order: D. Temperley & D. Tan, "Emotional connotations of diatonic modes", Music Perception 30 (2013):
 * heard happiness rises with the number of raised degrees up to the ionian mode. Lydian and phrygian are left out:
 * lydian is heard as less happy than ionian though it is brighter by name, and phrygian's lowered second is tense.
 */
export const MODES = ['aeolian', 'dorian', 'mixolydian', 'ionian'] as const;
export type Mode = (typeof MODES)[number];

/** Semitones above the tonic, ascending, all below 12. */
export const MODE_SCALES: Readonly<Record<Mode, readonly number[]>> = {
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  ionian: [0, 2, 4, 5, 7, 9, 11],
};

/**
 * Degrees (0-based) that carry a chord in each mode: major and minor triads only, no diminished one. The first is the
 * tonic.
 */
export const MODE_CHORDS: Readonly<Record<Mode, readonly [number, ...number[]]>> = {
  aeolian: [0, 5, 2, 3, 6],
  dorian: [0, 3, 6, 2],
  mixolydian: [0, 6, 3, 5],
  ionian: [0, 3, 5, 4, 2],
};

/** The tonic of every soundscape, as a pitch class (0 = C): D. All modes share it, so that one can turn into another. */
export const TONIC = 2;

/** Whether the third above the tonic is minor. */
export function isMinor(mode: Mode): boolean {
  return MODE_SCALES[mode].includes(3);
}

/** MIDI note of a scale step: step 0 is the tonic in octave 4 (MIDI 62), 7 the one above, −7 the one below. */
export function midiOfStep(mode: Mode, step: number): number {
  const scale = MODE_SCALES[mode];
  const octave = Math.floor(step / scale.length);
  return 60 + TONIC + 12 * octave + numberAt(scale, step - octave * scale.length);
}

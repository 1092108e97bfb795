import { clampMoodPoint, type MoodPoint, elementAt, numberAt } from '@emoverse/domain';
import { MODES, type Mode } from './modes.ts';

/** How a soundscape sounds. */
export interface Soundscape {
  readonly mode: Mode;
  /** Beats a minute, 46…114. */
  readonly tempo: number;
  /** Melody notes a beat, 0.1…1.2. */
  readonly density: number;
  /** Corner of the low-pass filter that all voices pass, Hz, 420…4200. */
  readonly brightness: number;
  /** MIDI note around which the melody moves, 64…74. */
  readonly register: number;
  /** Length of a melody note in beats, 3 (legato)…0.8 (detached). */
  readonly noteBeats: number;
}

/** Valences at which the next brighter mode begins. */
const MODE_BORDERS = [-0.35, 0, 0.35] as const;
/** A mode that sounds already is kept so far beyond its border: a mood that trembles must not make it flicker. */
const MODE_MARGIN = 0.08;

/**
 * What a mood sounds like. Valence chooses the mode and the register, arousal the tempo, the density, the brightness
 * and how detached the notes are; each of these rises (note length falls) steadily with its axis, and the two axes do
 * not touch each other's.
 *
 * @param point clamped to −1…1 on both axes
 * @param before the mode that sounds now, which is kept close to a border
 *
 * Sources: tempo moves arousal and mode moves mood, each on its own (G. Husain, W. F. Thompson & E. G. Schellenberg,
 * "Effects of musical tempo and mode on arousal, mood, and spatial abilities", Music Perception 20, 2002). Cues act
 * linearly and add up, so one curve a cue is enough; mode, tempo, register and articulation matter in this way
 * (T. Eerola, A. Friberg & R. Bresin, "Emotional expression in music", Frontiers in Psychology 4:487, 2013). Brighter
 * sounds are heard as more active (T. Eerola, R. Ferrer & V. Alluri, "Timbre and affect dimensions", Music Perception
 * 30, 2012), and more notes in a time go with higher arousal (P. Gomez & B. Danuser, "Relationships between musical
 * structure and psychophysiological measures of emotion", Emotion 7, 2007). The ranges are ours: slow and sparse
 * enough at the lower end to rest by, and never faster than a walk.
 */
export function soundscapeOfMood(point: MoodPoint, before?: Mode): Soundscape {
  const { valence, arousal } = clampMoodPoint(point);
  const activity = (arousal + 1) / 2;
  return {
    mode: modeOfValence(valence, before),
    tempo: 46 + 68 * activity,
    density: 0.1 + 1.1 * activity,
    // Pitch and brightness are heard in ratios: equal steps of arousal are equal steps in octaves.
    brightness: 420 * 10 ** activity,
    register: 69 + 5 * valence,
    noteBeats: 3 - 2.2 * activity,
  };
}

function modeOfValence(valence: number, before: Mode | undefined): Mode {
  const at = MODE_BORDERS.filter((border) => valence >= border).length;
  if (before === undefined) return elementAt(MODES, at);
  const was = MODES.indexOf(before);
  if (was === at + 1 && valence > numberAt(MODE_BORDERS, at) - MODE_MARGIN) return before;
  if (was === at - 1 && valence < numberAt(MODE_BORDERS, was) + MODE_MARGIN) return before;
  return elementAt(MODES, at);
}

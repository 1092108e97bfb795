import type { Emotion, MoodPoint } from '@emoverse/domain';
import type { Oklch } from './oklch.ts';

/** Three colours that belong together as in one sky: high above, in the middle (it leads), at the horizon. */
export type Chord = readonly [high: Oklch, lead: Oklch, horizon: Oklch];

interface Anchor {
  readonly at: MoodPoint;
  readonly chord: Chord;
}

type Parts = readonly [l: number, c: number, h: number];

function anchor(valence: number, arousal: number, high: Parts, lead: Parts, horizon: Parts): Anchor {
  const oklch = ([l, c, h]: Parts): Oklch => ({ l, c, h });
  return { at: { valence, arousal }, chord: [oklch(high), oklch(lead), oklch(horizon)] };
}

/**
 * Places on the plane whose light was chosen by eye; between them it is mixed. They go round the plane so that neighbours
 * on it are neighbours on the colour circle too, and no mixture turns to mud.
 */
export const LIGHT_ANCHORS = {
  /** Gold over coral. */
  happy: anchor(0.8, 0.4, [0.66, 0.17, 28], [0.77, 0.155, 58], [0.88, 0.125, 90]),
  /** A summer fair: coral and magenta. */
  thrilled: anchor(0.6, 0.9, [0.58, 0.21, 350], [0.69, 0.2, 22], [0.83, 0.14, 72]),
  /** Northern lights turned pink. */
  surprised: anchor(0.1, 0.92, [0.5, 0.19, 318], [0.64, 0.21, 352], [0.8, 0.12, 40]),
  /** Ember under ash. */
  angry: anchor(-0.55, 0.9, [0.36, 0.12, 18], [0.57, 0.2, 31], [0.74, 0.165, 56]),
  /** Violet-grey mist. */
  afraid: anchor(-0.8, 0.5, [0.35, 0.07, 288], [0.54, 0.075, 302], [0.74, 0.04, 270]),
  /** Moss after rain. */
  disgusted: anchor(-0.75, 0.05, [0.34, 0.05, 190], [0.52, 0.075, 158], [0.72, 0.075, 118]),
  /** Deep blue dusk with the last rose. */
  sad: anchor(-0.7, -0.45, [0.33, 0.115, 266], [0.51, 0.13, 258], [0.75, 0.075, 325]),
  /** Night without a moon. */
  drained: anchor(-0.45, -0.95, [0.24, 0.075, 276], [0.42, 0.095, 266], [0.63, 0.075, 242]),
  /** Moon over water. */
  still: anchor(0.15, -0.95, [0.34, 0.085, 256], [0.55, 0.09, 228], [0.8, 0.055, 200]),
  /** A green-teal morning. */
  content: anchor(0.65, -0.55, [0.53, 0.1, 205], [0.72, 0.115, 172], [0.89, 0.085, 128]),
  /** Spring, noon. */
  glad: anchor(0.92, -0.08, [0.68, 0.125, 158], [0.82, 0.14, 118], [0.92, 0.1, 96]),
  /** Pearl and lavender. */
  even: anchor(0, 0, [0.57, 0.075, 284], [0.74, 0.065, 306], [0.87, 0.05, 58]),
  /** Mauve and rose, awake. */
  awake: anchor(-0.05, 0.48, [0.5, 0.11, 312], [0.66, 0.125, 348], [0.83, 0.085, 46]),
} as const satisfies Readonly<Record<string, Anchor>>;

/**
 * Where the light of an emotion is purest. Anger and fear stand close together among the prototypes of emotions
 * (both tense); here they do not, because fire and mist should not look alike.
 */
export const EMOTION_LIGHT: Readonly<Record<Emotion, MoodPoint>> = {
  angry: LIGHT_ANCHORS.angry.at,
  disgust: LIGHT_ANCHORS.disgusted.at,
  fear: LIGHT_ANCHORS.afraid.at,
  happy: LIGHT_ANCHORS.happy.at,
  sad: LIGHT_ANCHORS.sad.at,
  surprise: LIGHT_ANCHORS.surprised.at,
  neutral: LIGHT_ANCHORS.even.at,
};

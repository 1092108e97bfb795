import { EMOTION_MOOD_POINTS, type Emotion } from '@emoverse/domain';
import { moodFromPleasantness, moodFromPoint, type Pleasantness } from '@emoverse/mood';
import { randomNormal } from '@emoverse/numeric';
import type { DoorReading } from './doors.ts';

/** One person's word for a face that most call `truth`. */
export interface OneWord {
  readonly truth: Emotion;
  readonly word: Emotion;
}

/** How exactly a finger is set on a place that is meant, in circumplex units. */
const FINGER = 0.1;
/** Beyond this a word is called pleasant, and unpleasant below its opposite. */
const PLEASANT_FROM = 0.2;

/** The place on the plane that somebody points at who means `word`. */
export function drawPlace({ truth, word }: OneWord, random: () => number): DoorReading {
  const { valence, arousal } = EMOTION_MOOD_POINTS[word];
  const finger = {
    valence: valence + FINGER * randomNormal(random),
    arousal: arousal + FINGER * randomNormal(random),
  };
  return { truth, estimate: moodFromPoint(finger, 0) };
}

/** How pleasant somebody calls it who means `word`. */
export function sayPleasantness({ truth, word }: OneWord): DoorReading {
  return { truth, estimate: moodFromPleasantness(pleasantnessOf(word), 0) };
}

function pleasantnessOf(word: Emotion): Pleasantness {
  const { valence } = EMOTION_MOOD_POINTS[word];
  if (valence > PLEASANT_FROM) return 'pleasant';
  return valence < -PLEASANT_FROM ? 'unpleasant' : 'between';
}

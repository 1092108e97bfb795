import { topEmotion, type Emotion } from './emotion.ts';
import type { IntentChoice } from './intent.ts';
import { isLowMood } from './low-mood.ts';
import type { MoodEstimate } from './mood-estimate.ts';

/** What a good friend would offer first; the words for people are the app's. */
export const DEFAULT_INTENT_NAMES = [
  'stay-then-lift',
  'let-out-then-calm',
  'safe-and-slow',
  'clear-the-air',
  'wonder',
  'stay-with-it',
] as const;
export type DefaultIntentName = (typeof DEFAULT_INTENT_NAMES)[number];

export interface DefaultIntent {
  readonly name: DefaultIntentName;
  readonly intent: IntentChoice;
}

const STAY: DefaultIntent = { name: 'stay-with-it', intent: { kind: 'match' } };

/**
 * What is offered for each emotion before the person has said what they want. Sadness and anger are met where they are
 * and led on (the iso principle, as for journeys); sadness a short way, to where it is a little lighter, anger until
 * it has come down. Fear is not met: it is given what is safe and slow. Disgust is taken to other things.
 */
export const DEFAULT_INTENTS: Readonly<Record<Emotion, DefaultIntent>> = {
  angry: {
    name: 'let-out-then-calm',
    intent: { kind: 'journey', destination: { valence: 0.3, arousal: -0.4 } },
  },
  disgust: { name: 'clear-the-air', intent: { kind: 'lift' } },
  fear: { name: 'safe-and-slow', intent: { kind: 'calm' } },
  happy: STAY,
  sad: {
    name: 'stay-then-lift',
    intent: { kind: 'journey', destination: { valence: 0.2, arousal: -0.1 } },
  },
  surprise: { name: 'wonder', intent: { kind: 'match' } },
  neutral: STAY,
};

/** The default of a mood's strongest emotion; a low mood has that of sadness, whatever its label. */
export function defaultIntentOf(mood: Pick<MoodEstimate, 'scores' | 'valence' | 'arousal'>): DefaultIntent {
  return DEFAULT_INTENTS[isLowMood(mood) ? 'sad' : topEmotion(mood.scores)];
}

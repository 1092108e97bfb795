import type { Emotion } from '@emoverse/domain';

/** A word of Apple's State of Mind: how lively it is, −1…1, and which of our seven words it is, where it is one. */
export interface StateOfMindWord {
  readonly arousal: number;
  readonly felt?: Emotion;
}

/**
 * `HKStateOfMind.Label` in the order of its raw values, from 1 on (HKStateOfMind.h of HealthKit). How lively each is was placed
 * by ear beside its neighbours on the mood plane (Russell 1980, fig. 2).
 */
const WORDS: Readonly<Record<string, StateOfMindWord>> = {
  amazed: { arousal: 0.8, felt: 'surprise' },
  amused: { arousal: 0.4, felt: 'happy' },
  angry: { arousal: 0.7, felt: 'angry' },
  anxious: { arousal: 0.6, felt: 'fear' },
  ashamed: { arousal: 0.1 },
  brave: { arousal: 0.5 },
  calm: { arousal: -0.5 },
  content: { arousal: -0.2 },
  disappointed: { arousal: -0.3, felt: 'sad' },
  discouraged: { arousal: -0.4, felt: 'sad' },
  disgusted: { arousal: 0.3, felt: 'disgust' },
  embarrassed: { arousal: 0.3 },
  excited: { arousal: 0.7, felt: 'happy' },
  frustrated: { arousal: 0.5, felt: 'angry' },
  grateful: { arousal: 0.1 },
  guilty: { arousal: 0 },
  happy: { arousal: 0.4, felt: 'happy' },
  hopeless: { arousal: -0.5, felt: 'sad' },
  irritated: { arousal: 0.5, felt: 'angry' },
  jealous: { arousal: 0.4 },
  joyful: { arousal: 0.6, felt: 'happy' },
  lonely: { arousal: -0.5, felt: 'sad' },
  passionate: { arousal: 0.6 },
  peaceful: { arousal: -0.6 },
  proud: { arousal: 0.3 },
  relieved: { arousal: -0.3 },
  sad: { arousal: -0.4, felt: 'sad' },
  scared: { arousal: 0.6, felt: 'fear' },
  stressed: { arousal: 0.7 },
  surprised: { arousal: 0.8, felt: 'surprise' },
  worried: { arousal: 0.4, felt: 'fear' },
  annoyed: { arousal: 0.4, felt: 'angry' },
  confident: { arousal: 0.3 },
  drained: { arousal: -0.8 },
  hopeful: { arousal: 0.2 },
  indifferent: { arousal: -0.2, felt: 'neutral' },
  overwhelmed: { arousal: 0.6 },
  satisfied: { arousal: -0.1 },
};

/** The words above, by name, in their order. */
export const STATE_OF_MIND_WORDS: ReadonlyMap<string, StateOfMindWord> = new Map(Object.entries(WORDS));

/** `HKStateOfMind.Association`, in the order of its raw values from 1 on. */
export const STATE_OF_MIND_ASSOCIATIONS: readonly string[] = [
  'community',
  'current events',
  'dating',
  'education',
  'family',
  'fitness',
  'friends',
  'health',
  'hobbies',
  'identity',
  'money',
  'partner',
  'self-care',
  'spirituality',
  'tasks',
  'travel',
  'work',
  'weather',
];

/** `HKStateOfMind.ValenceClassification`, in the order of its raw values from 1 on. */
export const VALENCE_CLASSES: readonly string[] = [
  'veryunpleasant',
  'unpleasant',
  'slightlyunpleasant',
  'neutral',
  'slightlypleasant',
  'pleasant',
  'verypleasant',
];

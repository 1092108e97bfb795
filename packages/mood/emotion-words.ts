import type { Emotion } from '@emoverse/domain';

/** What a word says: its emotion, where it names one, and how activated it sounds (−1…1). */
export interface EmotionWord {
  readonly emotion: Emotion | undefined;
  readonly arousal: number;
}

const groups: readonly (readonly [Emotion | undefined, number, string])[] = [
  ['angry', 0.8, 'furious enraged rage raging livid outraged fuming'],
  [
    'angry',
    0.6,
    'angry mad anger annoyed irritated frustrated frustrating frustration resentful hate hated unfair argued argument shouted cross',
  ],
  [
    'disgust',
    0.3,
    'disgusted disgusting disgust gross revolting repulsed nauseous sickening nasty vile yuck ugh',
  ],
  ['fear', 0.7, 'terrified panicking panic panicked petrified horrified dread dreading'],
  [
    'fear',
    0.5,
    'afraid scared frightened anxious anxiety nervous worried worry worrying fear fearful uneasy tense stressed stress overwhelmed',
  ],
  ['happy', 0.8, 'thrilled ecstatic excited elated overjoyed exhilarated pumped'],
  [
    'happy',
    0.4,
    'happy glad joyful joy cheerful delighted great wonderful good fun laughed laughing smiling proud love loved grateful thankful',
  ],
  ['happy', -0.4, 'content peaceful relaxed calm serene cozy satisfied rested comfortable'],
  [
    'sad',
    -0.5,
    'sad lonely depressed down gloomy miserable heartbroken grieving grief empty hopeless tired exhausted drained bored blue',
  ],
  [
    'sad',
    -0.1,
    'cry cried crying hurt miss missing lost disappointed disappointing regret sorry unhappy upset',
  ],
  [
    'surprise',
    0.8,
    'surprised surprise surprising shocked astonished amazed stunned unexpected unexpectedly suddenly wow unbelievable',
  ],
  ['neutral', 0, 'okay ok fine normal ordinary usual alright average nothing neutral'],
  [undefined, 0.6, 'busy hectic energetic restless wired rushing hyper'],
  [undefined, -0.6, 'sleepy slow quiet lazy still sluggish'],
];

/**
 * EmoVerse's own small English list of words that people use of their mood. Placed by hand on the
 * circumplex's arousal axis (Russell 1980); sentiment itself comes from VADER.
 */
export const EMOTION_WORDS: ReadonlyMap<string, EmotionWord> = new Map(
  groups.flatMap(([emotion, arousal, words]) =>
    words.split(' ').map((word) => [word, { emotion, arousal }] as const),
  ),
);

import { EMOTION_MOOD_POINTS, EMOTIONS, MOOD_WORDS, moodWordAt } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };

describe('words over the mood plane', () => {
  it('are each found at their own place, and each said', () => {
    for (const [word, [valence, arousal]] of Object.entries(MOOD_WORDS)) {
      expect(moodWordAt({ valence, arousal })).toBe(word);
      expect(en.moodWord).toHaveProperty(word);
    }
  });

  it('leave no place further than a quarter of the way across from a word', () => {
    for (let valence = -1; valence <= 1; valence += 0.05)
      for (let arousal = -1; arousal <= 1; arousal += 0.05) {
        const [v, a] = MOOD_WORDS[moodWordAt({ valence, arousal })];
        expect(Math.hypot(v - valence, a - arousal), `${valence} ${arousal}`).toBeLessThan(0.5);
      }
  });

  it('say of the seven emotions what they are, and nothing lighter', () => {
    expect(EMOTIONS.map((emotion) => moodWordAt(EMOTION_MOOD_POINTS[emotion]))).toEqual([
      'angry',
      'worried',
      'worried',
      'happy',
      'sad',
      'amazed',
      'even',
    ]);
  });
});

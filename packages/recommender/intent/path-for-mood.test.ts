import { EMOTIONS, INTENTS, MEDIA_DOMAINS, moodPointSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { pathForMood } from './path-for-mood.ts';
import { targetOfIntent } from './target-of-intent.ts';
import { intentChoice, pickedMood } from '../testing/contexts.ts';

describe('the path for a mood', () => {
  it('stays on the plane, and is that of the intent for who needs nothing', () => {
    for (const emotion of EMOTIONS) {
      for (const intent of INTENTS) {
        for (const domain of MEDIA_DOMAINS) {
          const mood = pickedMood(emotion);
          const path = pathForMood(mood, intentChoice(intent), domain);
          for (const step of path) expect(moodPointSchema.safeParse(step).success).toBe(true);
          if (emotion === 'happy' || emotion === 'neutral')
            expect(path).toEqual(targetOfIntent(mood, intentChoice(intent)));
        }
      }
    }
  });

  it('is another calm for anger than for fear', () => {
    const [angry] = pathForMood(pickedMood('angry'), { kind: 'calm' }, 'music');
    const [afraid] = pathForMood(pickedMood('fear'), { kind: 'calm' }, 'music');
    expect(Math.hypot(angry.valence - afraid.valence, angry.arousal - afraid.arousal)).toBeGreaterThan(0.35);
    for (const { valence, arousal } of [angry, afraid])
      expect([valence >= 0, arousal < 0]).toEqual([true, true]);
  });

  it('matches no fright in podcasts, games and courses, and fear in music, films and books', () => {
    for (const domain of ['podcasts', 'games', 'courses'] as const)
      for (const intent of INTENTS)
        for (const { valence } of pathForMood(pickedMood('fear'), intentChoice(intent), domain))
          expect(valence).toBeGreaterThan(-0.2);
    for (const domain of ['music', 'films', 'books'] as const) {
      const mood = pickedMood('fear');
      expect(pathForMood(mood, { kind: 'match' }, domain)).toEqual(targetOfIntent(mood, { kind: 'match' }));
    }
  });

  it('matches no despair in podcasts, games and courses, and sadness in music, films and books where one stays with it', () => {
    for (const domain of ['podcasts', 'games', 'courses'] as const)
      for (const intent of INTENTS)
        for (const { valence } of pathForMood(pickedMood('sad'), intentChoice(intent), domain))
          expect(valence).toBeGreaterThan(-0.2);
    for (const domain of ['music', 'films', 'books'] as const)
      expect(pathForMood(pickedMood('sad'), { kind: 'match' }, domain)).toEqual([
        { valence: -0.7, arousal: -0.4 },
      ]);
  });
});

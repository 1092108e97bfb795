import { describe, expect, it } from 'vitest';
import { DEFAULT_INTENTS, DEFAULT_INTENT_NAMES, defaultIntentOf } from './default-intent.ts';
import { EMOTIONS, EMOTION_MOOD_POINTS, certainScores, scoresFrom, type Emotion } from './emotion.ts';
import { isLowMood } from './low-mood.ts';
import { ownLanguagesOf } from './own-languages.ts';

const picked = (emotion: Emotion) => ({ scores: certainScores(emotion), ...EMOTION_MOOD_POINTS[emotion] });

describe('defaultIntentOf', () => {
  it('has a name for every emotion, and every name serves one', () => {
    const names = EMOTIONS.map((emotion) => defaultIntentOf(picked(emotion)).name);
    expect(new Set(names)).toEqual(new Set(DEFAULT_INTENT_NAMES));
    for (const emotion of EMOTIONS) expect(defaultIntentOf(picked(emotion))).toBe(DEFAULT_INTENTS[emotion]);
  });

  it('meets sadness and anger where they are, and never fear or disgust', () => {
    expect(DEFAULT_INTENTS.sad.intent.kind).toBe('journey');
    expect(DEFAULT_INTENTS.angry.intent.kind).toBe('journey');
    for (const emotion of ['fear', 'disgust'] as const)
      expect(['match', 'journey']).not.toContain(DEFAULT_INTENTS[emotion].intent.kind);
  });

  it('gives a low mood the default of sadness whatever its label, and a lively or pleasant one its own', () => {
    const neutralLabel = scoresFrom((emotion) => (emotion === 'neutral' ? 3 : 1));
    const low = { scores: neutralLabel, valence: -0.4, arousal: -0.2 };
    expect([isLowMood(low), defaultIntentOf(low).name]).toEqual([true, 'stay-then-lift']);
    for (const mood of [
      { scores: neutralLabel, valence: -0.2, arousal: -0.2 },
      { scores: neutralLabel, valence: -0.5, arousal: 0.3 },
      { scores: certainScores('sad'), valence: 0.3, arousal: 0 },
    ])
      expect(isLowMood(mood)).toBe(false);
  });
});

describe('ownLanguagesOf', () => {
  it.each([
    [['de-DE', 'de', 'en-US', 'en'], ['de']],
    [
      ['en-GB', 'en', 'fr'],
      ['en', 'fr'],
    ],
    [['pt_BR.UTF-8'], ['pt']],
    [
      ['nb-NO', 'nn', 'sv'],
      ['no', 'sv'],
    ],
    [['zh-Hant-TW', 'en'], ['zh']],
    [['C.UTF-8', '*', '', 'x', 'POSIX'], []],
    [['C', 'en_US.UTF-8'], ['en']],
    [['iw'], ['he']],
  ])('%j → %j', (tags, own) => {
    expect(ownLanguagesOf(tags)).toEqual(own);
  });
});

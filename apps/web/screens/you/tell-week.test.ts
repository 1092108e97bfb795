import type { MoodRecord } from '@emoverse/api-contract';
import type { Emotion } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { tellWeek } from './tell-week.ts';

const week = (...feelings: Emotion[]): MoodRecord[] =>
  feelings.map((felt, at) => ({ id: `mood ${at}`, estimate: moodFromEmotion(felt, at), felt, at }));

describe('what is said of a week', () => {
  it('is nothing where nothing was said', () => {
    expect(tellWeek([])).toBeUndefined();
  });

  it('is one word where one fits, and nothing of a course in few moods', () => {
    expect(tellWeek(week('happy', 'happy', 'happy'))).toEqual({ mostly: 'happy' });
    expect(tellWeek(week('sad', 'happy'))?.turn).toBeUndefined();
  });

  it('owns that it was mixed', () => {
    expect(tellWeek(week('happy', 'sad', 'happy', 'sad'))).toEqual({ mostly: 'mixed' });
  });

  it('says which way it went, by the larger of both axes', () => {
    expect(tellWeek(week('sad', 'sad', 'happy', 'happy'))?.turn).toBe('lighter');
    expect(tellWeek(week('happy', 'happy', 'sad', 'sad'))?.turn).toBe('heavier');
    expect(tellWeek(week('sad', 'sad', 'angry', 'angry'))?.turn).toBe('livelier');
    expect(tellWeek(week('angry', 'angry', 'sad', 'sad'))?.turn).toBe('quieter');
  });
});

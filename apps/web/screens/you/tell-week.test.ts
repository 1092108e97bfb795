import type { MoodRecord } from '@emoverse/api-contract';
import type { Emotion } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { tellWeek } from './tell-week.ts';

const DAY_MS = 24 * 60 * 60_000;

/** A mood every so often. */
const moods = (every: number, feelings: readonly Emotion[]): MoodRecord[] =>
  feelings.map((felt, index) => {
    const at = index * every;
    return { id: `mood ${index}`, estimate: moodFromEmotion(felt, at), felt, at };
  });
const week = (...feelings: Emotion[]): MoodRecord[] => moods(DAY_MS, feelings);

describe('what is said of a week', () => {
  it('is nothing where too little was said to speak of a week', () => {
    expect(tellWeek([])).toBeUndefined();
    expect(tellWeek(week('happy'))).toBeUndefined();
    expect(tellWeek(week('happy', 'happy'))).toBeUndefined();
    expect(tellWeek(moods(1, ['happy', 'happy', 'sad', 'happy', 'happy']))).toBeUndefined();
  });

  it('is one word where one fits, and nothing of a course in few moods', () => {
    expect(tellWeek(week('happy', 'happy', 'happy'))).toEqual({ mostly: 'happy' });
    expect(tellWeek(week('sad', 'sad', 'happy'))?.turn).toBeUndefined();
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

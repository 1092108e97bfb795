import type { MoodRecord } from '@emoverse/api-contract';
import type { Emotion } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { summariseWeek } from './summarise-week.ts';

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
    expect(summariseWeek([])).toBeUndefined();
    expect(summariseWeek(week('happy'))).toBeUndefined();
    expect(summariseWeek(week('happy', 'happy'))).toBeUndefined();
    expect(summariseWeek(moods(1, ['happy', 'happy', 'sad', 'happy', 'happy']))).toBeUndefined();
  });

  it('is one word where one fits, and nothing of a course in few moods', () => {
    expect(summariseWeek(week('happy', 'happy', 'happy'))).toEqual({ mostly: 'happy' });
    expect(summariseWeek(week('sad', 'sad', 'happy'))?.turn).toBeUndefined();
  });

  it('owns that it was mixed', () => {
    expect(summariseWeek(week('happy', 'sad', 'happy', 'sad'))).toEqual({ mostly: 'mixed' });
  });

  it('says which way it went, by the larger of both axes', () => {
    expect(summariseWeek(week('sad', 'sad', 'happy', 'happy'))?.turn).toBe('lighter');
    expect(summariseWeek(week('happy', 'happy', 'sad', 'sad'))?.turn).toBe('heavier');
    expect(summariseWeek(week('sad', 'sad', 'angry', 'angry'))?.turn).toBe('livelier');
    expect(summariseWeek(week('angry', 'angry', 'sad', 'sad'))?.turn).toBe('quieter');
  });
});

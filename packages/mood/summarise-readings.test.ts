import { certainScores, moodEstimateSchema, scoresFrom, type EmotionReading } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { summariseReadings } from './summarise-readings.ts';

const happy = scoresFrom((emotion) => (emotion === 'happy' ? 0.76 : 0.04));

describe('summariseReadings', () => {
  it('gives one final mood with its distribution from a five-second recording', () => {
    const frames: EmotionReading[] = Array.from({ length: 50 }, (_, i) => ({
      kind: 'scores',
      scores: happy,
      at: i * 100,
    }));
    const mood = summariseReadings(frames, 'check-in', 5000);
    expect(mood.kind).toBe('steady');
    if (mood.kind !== 'steady') return;
    expect(mood.label).toBe('happy');
    expect(mood.estimate.source).toBe('check-in');
    expect(mood.estimate.scores.happy).toBeCloseTo(0.76, 6);
    expect(moodEstimateSchema.safeParse(mood.estimate).success).toBe(true);
  });

  it('is not decided by a few odd or faceless frames', () => {
    const frames: EmotionReading[] = Array.from({ length: 40 }, (_, i) =>
      i % 10 === 0
        ? { kind: 'scores', scores: certainScores('fear'), at: i * 100 }
        : i % 7 === 0
          ? { kind: 'no-face', at: i * 100 }
          : { kind: 'scores', scores: happy, at: i * 100 },
    );
    const mood = summariseReadings(frames, 'check-in', 4000);
    expect('label' in mood && mood.label).toBe('happy');
  });

  it('is unsure when the frames contradict each other', () => {
    const frames: EmotionReading[] = (['happy', 'sad', 'angry', 'fear'] as const).flatMap((emotion, i) => [
      { kind: 'scores' as const, scores: scoresFrom((e) => (e === emotion ? 0.7 : 0.05)), at: i },
    ]);
    expect(summariseReadings(frames, 'check-in', 10).kind).toBe('unsure');
  });

  it('says why when no frame showed the face', () => {
    expect(summariseReadings([], 'photo', 0).kind).toBe('no-face');
    expect(
      summariseReadings(
        [
          { kind: 'too-dark', at: 0 },
          { kind: 'too-dark', at: 1 },
          { kind: 'no-face', at: 2 },
        ],
        'check-in',
        3,
      ).kind,
    ).toBe('too-dark');
  });
});

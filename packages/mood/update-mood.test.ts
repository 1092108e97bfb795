import {
  EMOTIONS,
  certainScores,
  moodEstimateSchema,
  scoresFrom,
  type Emotion,
  type EmotionReading,
} from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MOOD_FILTER, initialMood, updateMood, type Mood } from './update-mood.ts';

const FRAME = 33;
function readings(emotion: Emotion, probability: number, from: number, frames: number): EmotionReading[] {
  const rest = (1 - probability) / 6;
  const scores = scoresFrom((candidate) => (candidate === emotion ? probability : rest));
  return Array.from({ length: frames }, (_, index) => ({ kind: 'scores', scores, at: from + index * FRAME }));
}
const play = (start: Mood, sequence: readonly EmotionReading[]): Mood[] => {
  const moods: Mood[] = [];
  let mood = start;
  for (const reading of sequence) moods.push((mood = updateMood(mood, reading)));
  return moods;
};

describe('updateMood', () => {
  it('is unsure at first and steady once a clear expression has been held', () => {
    const moods = play(initialMood(0), readings('happy', 0.8, 0, 60));
    expect(moods[0].kind).toBe('unsure');
    const last = moods.at(-1)!;
    expect(last.kind).toBe('steady');
    if (last.kind !== 'steady') return;
    expect(last.label).toBe('happy');
    expect(last.estimate.valence).toBeGreaterThan(0.4);
    expect(moodEstimateSchema.safeParse(last.estimate).success).toBe(true);
  });

  it('settles on a constant reading, told at the measured temperature', () => {
    const mood = play(initialMood(0), readings('sad', 0.7, 0, 3000)).at(-1)!;
    const { temperature, floor } = DEFAULT_MOOD_FILTER;
    const power = (share: number): number => (share + floor) ** (1 / temperature);
    const expected = power(0.7) / (power(0.7) + 6 * power(0.05));
    expect(mood.kind === 'steady' && mood.estimate.scores.sad).toBeCloseTo(expected, 2);
  });

  it('stays unsure when no emotion stands out', () => {
    const last = play(initialMood(0), readings('sad', 0.3, 0, 90)).at(-1)!;
    expect(last.kind).toBe('unsure');
  });

  it('does not let one odd frame change what is said', () => {
    const held = play(initialMood(0), readings('happy', 0.85, 0, 60)).at(-1)!;
    const odd = updateMood(held, { kind: 'scores', scores: certainScores('fear'), at: 60 * FRAME });
    const after = updateMood(odd, readings('happy', 0.85, 61 * FRAME, 1)[0]);
    for (const mood of [odd, after]) expect(mood.kind === 'steady' && mood.label).toBe('happy');
  });

  it('follows a real change within a second', () => {
    const held = play(initialMood(0), readings('happy', 0.85, 0, 120)).at(-1)!;
    const changed = play(held, readings('sad', 0.85, 120 * FRAME, 30));
    const first = changed.findIndex((mood) => 'label' in mood && mood.label === 'sad');
    expect(first).toBeGreaterThan(0);
    expect(first * FRAME).toBeLessThan(1000);
  });

  it('keeps the mood over a short loss of the face and forgets it after a long one', () => {
    const held = play(initialMood(0), readings('happy', 0.9, 0, 60)).at(-1)!;
    const lost = updateMood(held, { kind: 'no-face', at: held.at + 500 });
    expect(lost.kind).toBe('no-face');
    expect(lost.label).toBe('happy');
    const gone = updateMood(lost, { kind: 'no-face', at: held.at + 3500 });
    expect(gone.label).toBeUndefined();
    const back = updateMood(gone, readings('sad', 0.9, held.at + 3600, 1)[0]);
    expect(back.kind).toBe('unsure');
    expect(back.label).toBe('sad');
  });

  it('is not moved by three odd frames at ten a second, nor by a face lost for a moment', () => {
    let mood = play(initialMood(0), readings('happy', 0.85, 0, 60)).at(-1)!;
    const said: (string | undefined)[] = [];
    for (let at = mood.at + 100, count = 0; count < 30; count += 1, at += 100) {
      const odd = count >= 10 && count < 13;
      mood = updateMood(
        mood,
        count === 20 ? { kind: 'no-face', at } : readings(odd ? 'sad' : 'happy', 0.85, at, 1)[0],
      );
      said.push(mood.label);
    }
    expect(new Set(said)).toEqual(new Set(['happy']));
    expect(mood.kind).toBe('steady');
  });

  it.each([10, 15, 30])('follows a clear change in about the same time at %i frames a second', (rate) => {
    const frame = 1000 / rate;
    let mood = initialMood(0);
    let delay = Number.POSITIVE_INFINITY;
    for (let at = 0; at < 8000; at += frame) {
      mood = updateMood(mood, readings(at < 4000 ? 'happy' : 'neutral', 0.85, at, 1)[0]);
      if (at >= 4000 && mood.kind === 'steady' && mood.label === 'neutral')
        delay = Math.min(delay, at - 4000);
    }
    expect(delay).toBeGreaterThan(200);
    expect(delay).toBeLessThanOrEqual(700);
  });

  it('comes to a steady mood on a device that needs four seconds for a reading', () => {
    let mood = initialMood(0);
    for (let at = 0; at <= 20_000; at += 4000) mood = updateMood(mood, readings('happy', 0.8, at, 1)[0]);
    expect(mood).toMatchObject({ kind: 'steady', label: 'happy' });
    expect(updateMood(mood, readings('sad', 0.8, 60_000, 1)[0]).kind).toBe('unsure');
  });

  it('ignores a reading that is older than the last', () => {
    const held = play(initialMood(0), readings('happy', 0.9, 1000, 3)).at(-1)!;
    expect(updateMood(held, readings('sad', 0.9, 500, 1)[0])).toBe(held);
  });

  it('always yields a valid estimate, whatever the readings', () => {
    const score = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.integer({ min: 0, max: 5000 })), { maxLength: 40 }),
        (frames) => {
          let mood = initialMood(0);
          let at = 0;
          for (const [weights, wait] of frames) {
            if (weights.every((weight) => weight < 1e-12)) continue;
            at += wait;
            mood = updateMood(mood, { kind: 'scores', scores: scoresFrom((_, i) => weights[i]), at });
            expect(mood.kind === 'steady' || mood.kind === 'unsure').toBe(true);
            if ('estimate' in mood) expect(moodEstimateSchema.safeParse(mood.estimate).success).toBe(true);
            expect(mood.since).toBeLessThanOrEqual(mood.at);
            expect(EMOTIONS).toContain(mood.label);
          }
        },
      ),
    );
  });
});

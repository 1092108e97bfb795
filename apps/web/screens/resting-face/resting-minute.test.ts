import { certainScores, scoresFrom } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { Seen } from '../../camera/vision-messages.ts';
import { nothingWatched, restingScores, watchRestingFace, type RestingMinute } from './resting-minute.ts';

const calm = scoresFrom((emotion) => (emotion === 'neutral' ? 0.5 : 0.5 / 6));
const look = (at: number, scores = calm): Seen => ({
  kind: 'scores',
  at,
  width: 64,
  height: 48,
  faces: [],
  scores,
});
const blank = (at: number): Seen => ({ kind: 'no-face', at, width: 64, height: 48, faces: [] });
const watch = (...looks: readonly Seen[]): RestingMinute => looks.reduce(watchRestingFace, nothingWatched);

describe('the minute of rest', () => {
  it('counts the time in which the face is seen', () => {
    expect(watch(look(0), look(100), look(250)).watched).toBe(250);
  });

  it('stands still while no face is in view', () => {
    expect(watch(look(0), look(100), blank(200), look(5000), look(5100)).watched).toBe(200);
  });

  it('does not count a look twice, nor a pause', () => {
    expect(watch(look(0), look(100), look(100)).watched).toBe(100);
    expect(watch(look(0), look(100), look(90_000)).watched).toBe(100);
  });

  it('comes to the mean of what was read', () => {
    const scores = restingScores(watch(look(0), look(100), look(200)));
    expect(scores?.neutral).toBeCloseTo(0.5, 6);
    expect(restingScores(nothingWatched)).toBeUndefined();
  });

  it('is not decided by one odd look', () => {
    const many = Array.from({ length: 100 }, (_, index) => look(100 * index));
    const scores = restingScores(watch(...many, look(10_000, certainScores('surprise'))));
    expect(scores?.neutral).toBeGreaterThan(0.45);
  });
});

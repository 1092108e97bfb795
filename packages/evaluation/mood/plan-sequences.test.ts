import { EMOTIONS } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { planSequences, type KnownTile } from './plan-sequences.ts';

const tiles: readonly KnownTile[] = EMOTIONS.flatMap((emotion, kind) =>
  Array.from({ length: 4 }, (_, index) => ({ index: 4 * kind + index, emotion })),
);
const emotionOf = (tile: number): string => EMOTIONS[Math.floor(tile / 4)];
const planned = planSequences(tiles, 40, createSeededRandom(3));

describe('planned sequences', () => {
  it('are the same for the same seed', () => {
    expect(planSequences(tiles, 40, createSeededRandom(3))).toEqual(planned);
  });

  it('have irregular times that never run back, at 10 to 30 frames a second', () => {
    for (const { frames, rate } of planned) {
      expect(rate).toBeGreaterThanOrEqual(10);
      expect(rate).toBeLessThanOrEqual(30);
      const gaps = frames.slice(1).map(({ at }, index) => at - frames[index].at);
      expect(Math.min(...gaps)).toBeGreaterThan(0);
      expect(new Set(gaps).size).toBeGreaterThan(5);
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      expect(1000 / mean / rate).toBeGreaterThan(0.9);
      expect(1000 / mean / rate).toBeLessThan(1.1);
    }
  });

  it('hold one face and one expression', () => {
    for (const { frames } of planned.filter(({ kind }) => kind === 'held'))
      expect(new Set(frames.map(({ tile }) => tile)).size).toBe(1);
  });

  it('show many faces with one expression', () => {
    for (const { frames } of planned.filter(({ kind }) => kind === 'many')) {
      expect(new Set(frames.map(({ tile }) => tile)).size).toBeGreaterThan(1);
      for (const { tile, truth } of frames) expect(tile !== undefined && emotionOf(tile)).toBe(truth);
    }
  });

  it('let intruders and lost faces last three frames at most, and the truth stand', () => {
    const oddities = planned.filter(({ kind }) => kind === 'odd');
    let intruders = 0;
    for (const { frames } of oddities) {
      expect(new Set(frames.map(({ truth }) => truth)).size).toBe(1);
      const odd = frames.map(({ tile, truth }) => tile === undefined || emotionOf(tile) !== truth);
      intruders += odd.filter(Boolean).length;
      // Two can follow each other.
      expect(longestRun(odd)).toBeLessThanOrEqual(6);
    }
    expect(intruders).toBeGreaterThan(10);
  });

  it('change to another emotion exactly at the cuts', () => {
    for (const { frames, cuts } of planned.filter(({ kind }) => kind === 'change')) {
      expect(cuts.length).toBeGreaterThanOrEqual(2);
      const changes = frames.filter(({ truth }, index) => index > 0 && truth !== frames[index - 1].truth);
      expect(changes.map(({ at }) => cuts.filter((cut) => cut <= at).length)).toEqual(
        cuts.map((_, index) => index + 1),
      );
    }
  });
});

function longestRun(flags: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const flag of flags) longest = Math.max(longest, (run = flag ? run + 1 : 0));
  return longest;
}

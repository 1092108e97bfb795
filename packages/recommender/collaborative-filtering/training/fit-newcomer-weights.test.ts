import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { blendWeights } from '../collaborative-model.ts';
import { COLLABORATIVE_SIGNALS, type CollaborativeSignal } from '../collaborative-signals.ts';
import { fitBlend, type JudgedRanking } from './fit-blend.ts';
import { fitNewcomerWeights } from './fit-newcomer-weights.ts';

const CANDIDATES = 60;

/** People whose likes follow one signal of noise, met without reactions and after ten. */
function peopleWho(follow: CollaborativeSignal, count: number, seed: number): JudgedRanking[][] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => {
    const signals = Float32Array.from(
      { length: CANDIDATES * COLLABORATIVE_SIGNALS.length },
      () => random() + random() - 1,
    );
    const truth = (row: number): number =>
      signals[row * COLLABORATIVE_SIGNALS.length + COLLABORATIVE_SIGNALS.indexOf(follow)] +
      0.3 * (random() - 0.5);
    const liked = Array.from({ length: CANDIDATES }, (_, row) => [row, truth(row)] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 6)
      .map(([row]) => row);
    return [0, 10].map((reactions) => ({ reactions, signals, liked: Int32Array.from(liked) }));
  });
}

const fit = (rankings: readonly JudgedRanking[]) => fitBlend(rankings, { aim: 'top', penalty: 3e-3 });

describe('the weights for newcomers', () => {
  it('are popularity alone where popularity is what they follow, as strong as the blend', () => {
    const people = peopleWho('likes', 40, 1);
    const blend = fit(people.flat());
    const newcomer = fitNewcomerWeights(blend, people, fit);
    if (newcomer === undefined) throw new Error('expected weights for newcomers');
    const likes = COLLABORATIVE_SIGNALS.indexOf('likes');
    expect(newcomer.filter((weight) => weight !== 0)).toHaveLength(1);
    expect(newcomer[likes]).toBeGreaterThan(0);
    const whole = { ...blend, newcomer };
    expect(blendWeights(whole, 0)[likes]).toBeCloseTo(newcomer[likes] / blend.spread[likes], 12);
    // From the first reaction on the blend counts.
    expect(blendWeights(whole, 1)).toEqual(blendWeights(blend, 1));
  });

  it('are those of the blend where it finds more than popularity does', () => {
    const people = peopleWho('later', 40, 2);
    expect(fitNewcomerWeights(fit(people.flat()), people, fit)).toBeUndefined();
  });
});

import { moodDistance, type MoodPoint } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../create-recommender.ts';
import { JOURNEY_REACH, keepToPath } from './keep-to-path.ts';
import { contextWith, pickedMood, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(800, 3, ['music']);
const recommender = createRecommender({ items });
/** Somebody with strong tastes that have nothing to do with the mood plane: they pull off the way. */
const choosy = recommender.learnFromFeedback(
  recommender.newPerson(),
  items
    .slice(0, 60)
    .map(({ id }, number) => reactionTo(id, number % 3 === 0 ? 'more-like-this' : 'less-like-this')),
);
const axis = fc.double({ min: -0.8, max: 0.8, noNaN: true });
const point = fc.record({ valence: axis, arousal: axis });

describe('a journey’s list', () => {
  it('goes through the steps in order, each item near its own, also for somebody with strong tastes', () => {
    fc.assert(
      fc.property(point, point, fc.nat(), (mood, destination, seed) => {
        const context = contextWith({
          mood: { ...pickedMood('sad'), ...mood },
          intent: { kind: 'journey', destination },
          count: 10,
          random: createSeededRandom(seed),
        });
        const { ranked, path } = recommender.recommend(context, choosy);
        const stepOf = (target: MoodPoint): number =>
          path.findIndex((step) => moodDistance(step, target) === 0);
        const steps = ranked.map(({ target }) => stepOf(target));
        expect(steps[0]).toBe(0);
        expect(steps.at(-1)).toBe(path.length - 1);
        steps.slice(1).forEach((step, place) => expect(step).toBeGreaterThanOrEqual(steps[place]));
        for (const { item, target } of ranked)
          expect(moodDistance(item.mood, target)).toBeLessThanOrEqual(JOURNEY_REACH);
      }),
      { numRuns: 40 },
    );
  });

  it('takes the nearest there are where too few lie near', () => {
    const candidates = [0.9, 0.1, 0.7, 0.5].map((valence, position) => ({
      position,
      score: -position,
      source: 'everything',
      valence,
    }));
    const plane = {
      valence: Float64Array.from(candidates, ({ valence }) => valence),
      arousal: new Float64Array(4),
    };
    const kept = (wanted: number): number[] =>
      keepToPath(candidates, { valence: 0, arousal: 0 }, plane, wanted).map(({ position }) => position);
    expect(kept(1)).toEqual([1]);
    expect(kept(3)).toEqual([1, 2, 3]);
    expect(kept(9)).toEqual([0, 1, 2, 3]);
    expect(keepToPath([], { valence: 0, arousal: 0 }, plane, 3)).toEqual([]);
  });
});

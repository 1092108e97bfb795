import { INTENTS, moodDistance, moodPointSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOfPosition, targetOfIntent } from './target-of-intent.ts';
import { intentChoice } from '../testing/contexts.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const point = fc.record({ valence: axis, arousal: axis });

describe('the target of an intent', () => {
  it('stays on the mood plane whatever the mood', () => {
    fc.assert(
      fc.property(point, fc.constantFrom(...INTENTS), (mood, intent) => {
        for (const step of targetOfIntent(mood, intentChoice(intent))) {
          expect(moodPointSchema.safeParse(step).success).toBe(true);
        }
      }),
    );
  });

  it('is the mood itself for match', () => {
    fc.assert(
      fc.property(point, (mood) => {
        expect(targetOfIntent(mood, { kind: 'match' })).toEqual([mood]);
      }),
    );
  });

  it('is never less pleasant than the mood for lift, and pleasant', () => {
    fc.assert(
      fc.property(point, (mood) => {
        const [{ valence }] = targetOfIntent(mood, { kind: 'lift' });
        expect(valence).toBeGreaterThanOrEqual(Math.max(0.3, Math.min(mood.valence + 0.6, 0.8)) - 1e-12);
      }),
    );
  });

  it('is low in arousal and not unpleasant for calm', () => {
    fc.assert(
      fc.property(point, (mood) => {
        const [{ valence, arousal }] = targetOfIntent(mood, { kind: 'calm' });
        expect(arousal).toBeLessThanOrEqual(-0.4);
        expect(arousal).toBeGreaterThanOrEqual(-0.7);
        expect(valence).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is near the middle, slightly pleasant, for focus', () => {
    fc.assert(
      fc.property(point, (mood) => {
        expect(
          moodDistance(targetOfIntent(mood, { kind: 'focus' })[0], { valence: 0.25, arousal: -0.05 }),
        ).toBeLessThan(0.35);
      }),
    );
  });

  it('comes nearer to the destination with every step of a journey, and never turns back', () => {
    fc.assert(
      fc.property(point, point, (mood, destination) => {
        fc.pre(moodDistance(mood, destination) > 1e-6);
        const path = targetOfIntent(mood, { kind: 'journey', destination });
        const left = path.map((step) => moodDistance(step, destination));
        left.slice(1).forEach((distance, index) => expect(distance).toBeLessThan(left[index]));
        for (const axis of ['valence', 'arousal'] as const) {
          const way = Math.sign(destination[axis] - mood[axis]);
          path
            .slice(1)
            .forEach((step, index) =>
              expect(way * (step[axis] - path[index][axis])).toBeGreaterThanOrEqual(-1e-12),
            );
        }
      }),
    );
  });

  it('is a path of even, small steps from the mood to the destination for a journey', () => {
    fc.assert(
      fc.property(point, point, (mood, destination) => {
        const path = targetOfIntent(mood, { kind: 'journey', destination });
        expect(path[0]).toEqual(mood);
        expect(moodDistance(path[path.length - 1], destination)).toBeLessThan(1e-12);
        const lengths = path.slice(1).map((step, index) => moodDistance(step, path[index]));
        for (const length of lengths) {
          expect(length).toBeCloseTo(lengths[0], 9);
          expect(length).toBeLessThanOrEqual(Math.max(0.35, moodDistance(mood, destination) / 5) + 1e-9);
        }
      }),
    );
  });
});

it('the places of a list go through the steps in order, the first at the start, the last at the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 1, max: 6 }), (count, steps) => {
      const served = Array.from({ length: count }, (_, place) => stepOfPosition(place, count, steps));
      expect(served[0]).toBe(0);
      expect(served[count - 1]).toBe(steps - 1);
      served.slice(1).forEach((step, place) => expect(step).toBeGreaterThanOrEqual(served[place]));
      if (count >= steps) expect(new Set(served).size).toBe(steps);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmGesture, noGesture, type GestureState } from './confirm-gesture.ts';
import type { Hand, HandReading, ThumbGesture } from './hand-reading.ts';

type Seen = ThumbGesture | 'other' | 'none';

const readingOf = (seen: Seen, at: number): HandReading => {
  if (seen === 'none') return { kind: 'no-hand', at };
  const hand: Hand = { points: [], space: [], presence: 1, side: 'left', gesture: seen };
  return { kind: 'hand', at, hand };
};

interface Step {
  readonly progress: number;
  readonly fired?: ThumbGesture;
}

/** What comes of looks at these times, in order. */
function follow(looks: readonly (readonly [at: number, seen: Seen])[]): readonly Step[] {
  let state: GestureState = noGesture;
  return looks.map(([at, seen]) => {
    const { state: next, ...step } = confirmGesture(state, readingOf(seen, at), at);
    state = next;
    return step;
  });
}

/** Looks every tenth of a second. */
const held = (seen: Seen, from: number, to: number): (readonly [number, Seen])[] =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, look) => [from + 100 * look, seen] as const);
const firedAt = (looks: readonly (readonly [number, Seen])[]): readonly (readonly [number, ThumbGesture])[] =>
  follow(looks).flatMap(({ fired }, look) => (fired === undefined ? [] : [[looks[look][0], fired] as const]));

describe('a thumb before the camera', () => {
  it('fills the ring in a second, fires once and empties it', () => {
    const steps = follow(held('thumb-up', 5000, 7000));
    expect(steps.slice(0, 10).map(({ progress }) => progress)).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
    ]);
    expect(steps[10]).toEqual({ progress: 0, fired: 'thumb-up' });
    expect(steps.slice(11)).toEqual(Array.from({ length: 10 }, () => ({ progress: 0 })));
  });

  it('fires again after the hand was let go or held otherwise for half a second, not before', () => {
    const twice = (pause: Seen, ms: number) =>
      firedAt([
        ...held('thumb-down', 0, 1000),
        ...held(pause, 1100, 1000 + ms),
        ...held('thumb-down', 1100 + ms, 3000 + ms),
      ]);
    for (const pause of ['none', 'other', 'thumb-up'] as const) {
      expect(twice(pause, 300)).toEqual([[1000, 'thumb-down']]);
      expect(twice(pause, 600)).toEqual([
        [1000, 'thumb-down'],
        [2700, 'thumb-down'],
      ]);
    }
  });

  it('begins anew after another gesture, after no hand, and where nobody looked', () => {
    const first = held('thumb-up', 0, 900);
    expect(firedAt([...first, ...held('thumb-down', 1000, 2100)])).toEqual([[2000, 'thumb-down']]);
    for (const other of ['none', 'other'] as const)
      expect(firedAt([...first, ...held(other, 1000, 1400), ...held('thumb-up', 1500, 2500)])).toEqual([
        [2500, 'thumb-up'],
      ]);
    expect(firedAt([...first, ...held('thumb-up', 1500, 2500)])).toEqual([[2500, 'thumb-up']]);
  });

  it('goes on after a miss of a frame or two, the ring standing still', () => {
    const looks = [...held('thumb-up', 0, 500), ...held('none', 600, 700), ...held('thumb-up', 800, 1000)];
    const steps = follow(looks);
    expect(steps.slice(5, 9).map(({ progress }) => progress)).toEqual([0.5, 0.5, 0.5, 0.8]);
    expect(firedAt(looks)).toEqual([[1000, 'thumb-up']]);
  });

  it('never fires less than a second after the thumb was first seen, nor twice in a row without letting go', () => {
    const look = fc.tuple(
      fc.integer({ min: 20, max: 700 }),
      fc.constantFrom<Seen>('thumb-up', 'thumb-up', 'thumb-up', 'thumb-down', 'other', 'none'),
    );
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (steps) => {
        let at = 0;
        const looks = steps.map(([ms, seen]) => [(at += ms), seen] as const);
        const fired = firedAt(looks);
        fired.forEach(([when, gesture], index) => {
          const since = fired[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
          const before = looks.filter(([time]) => time > since && time <= when);
          const second = before.filter(([time]) => time >= when - 1000);
          // Within its second nothing but it and short misses was seen.
          expect(second.every(([, seen]) => seen === gesture || seen === 'none' || seen === 'other')).toBe(
            true,
          );
          expect(before.some(([time, seen]) => seen === gesture && time <= when - 1000)).toBe(true);
          if (index > 0 && fired[index - 1][1] === gesture)
            expect(before.some(([, seen]) => seen !== gesture)).toBe(true);
        });
        for (const { progress } of follow(looks)) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

import { type Frame, type HandReader, type HandReading } from '@emoverse/vision';
import { describe, expect, it } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import type { SeenHand } from './vision-messages.ts';
import { watchHands } from './watch-hands.ts';

const frame = (at: number): Frame => ({ width: 2, height: 2, data: new Uint8ClampedArray(16), at });

/** What is told of a camera of thirty pictures a second that shows `gesture` at each time; a look costs so many ms. */
function watching(gesture: (at: number) => 'thumb-up' | 'thumb-down' | 'other' | 'no-hand', cost = 0) {
  const told: SeenHand[] = [];
  const looks: number[] = [];
  let time = 0;
  let loads = 0;
  const reader: HandReader = {
    read: ({ at }): Promise<HandReading> => {
      looks.push(at);
      time += cost;
      const shown = gesture(at);
      return Promise.resolve(
        shown === 'no-hand'
          ? { kind: 'no-hand', at }
          : { kind: 'hand', at, hand: { points: [], space: [], presence: 1, side: 'right', gesture: shown } },
      );
    },
    forget: () => undefined,
    dispose: () => Promise.resolve(),
  };
  const load = (): Promise<HandReader> => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('no server')) : Promise.resolve(reader);
  };
  const watch = watchHands({ load, tell: (hand) => told.push(hand), stopwatch: () => time });
  const show = async (from: number, until: number, isWanted = true): Promise<void> => {
    for (let at = from; at < until; at += 33) await watch.look(frame(at), isWanted);
    await settle();
  };
  return { told, looks, show, loads: () => loads };
}

describe('watching hands', () => {
  it('loads nothing before it is wanted, and tries again later where that failed', async () => {
    const { show, loads, looks } = watching(() => 'no-hand');
    await show(0, 1000, false);
    expect(loads()).toBe(0);
    await show(1000, 2000);
    expect(loads()).toBe(1);
    await show(40_000, 40_100);
    await show(40_100, 41_100);
    expect([loads(), looks.length]).toEqual([2, 4]);
  });

  it('tells how far a thumb has been held, and once that it was', async () => {
    const { show, told } = watching((at) => (at > 31_000 && at < 33_000 ? 'thumb-up' : 'no-hand'));
    await show(0, 100);
    await show(30_000, 30_100);
    await show(30_100, 35_000);
    expect(told.filter(({ isHeld }) => isHeld)).toEqual([{ gesture: 'thumb-up', progress: 0, isHeld: true }]);
    const filling = told
      .slice(
        0,
        told.findIndex(({ isHeld }) => isHeld),
      )
      .map(({ progress }) => progress);
    expect(filling).toEqual(filling.toSorted((a, b) => a - b));
    expect(filling.length).toBeGreaterThan(5);
    expect(told.at(-1)).toEqual({ progress: 0, isHeld: false });
  });

  it('lets go of a thumb that is wanted no more', async () => {
    const { show, told } = watching(() => 'thumb-down');
    await show(0, 100);
    await show(30_000, 30_100);
    await show(30_100, 30_700);
    expect(told.at(-1)).toMatchObject({ gesture: 'thumb-down' });
    await show(30_700, 30_800, false);
    expect(told.at(-1)).toEqual({ progress: 0, isHeld: false });
  });

  it('takes no more than a seventh of the time while it searches', async () => {
    const { show, looks } = watching(() => 'no-hand', 150);
    await show(0, 100);
    await show(30_000, 30_100);
    await show(30_100, 40_100);
    expect(looks.length).toBeLessThanOrEqual(10);
    expect(looks.length).toBeGreaterThan(7);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../testing/fake-clock.ts';
import { throttleStore } from './throttle-store.ts';

interface State {
  readonly kind: 'a' | 'b';
  readonly count: number;
}

function throttledOf(milliseconds = 90) {
  const clock = new FakeClock();
  const store = createStore<State>(() => ({ kind: 'a', count: 0 }));
  const { now, schedule } = clock;
  const atOnce = (shown: State, next: State): boolean => shown.kind !== next.kind;
  return { clock, store, throttled: throttleStore(store, { milliseconds, atOnce, now, schedule }) };
}

describe('a throttled store', () => {
  it('tells of thirty changes a second ten times, and of the last one', () => {
    const { clock, store, throttled } = throttledOf();
    const told: number[] = [];
    throttled.subscribe((state) => told.push(state.count));
    for (let count = 1; count <= 30; count += 1) {
      store.setState({ count });
      clock.advance(1000 / 30);
    }
    clock.advance(1000);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.at(-1)).toBe(30);
  });

  it('does not let wait what changes more than figures', () => {
    const { store, throttled } = throttledOf();
    const told: State[] = [];
    throttled.subscribe((state) => told.push(state));
    store.setState({ count: 1 });
    store.setState({ count: 2 });
    store.setState({ kind: 'b' });
    expect(told).toEqual([
      { kind: 'a', count: 1 },
      { kind: 'b', count: 2 },
    ]);
  });

  it('knows the present state when somebody asks who has not listened', () => {
    const { store, throttled } = throttledOf();
    store.setState({ count: 7 });
    expect(throttled.getState().count).toBe(7);
  });

  it('lets nothing come after the last listener is gone', () => {
    const { clock, store, throttled } = throttledOf();
    const told: number[] = [];
    const stop = throttled.subscribe((state) => told.push(state.count));
    store.setState({ count: 1 });
    store.setState({ count: 2 });
    stop();
    clock.advance(1000);
    expect(told).toEqual([1]);
    expect(throttled.getState().count).toBe(2);
  });

  it('never tells sooner than asked, never later, and always ends with what the store holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }), (pauses) => {
        const { clock, store, throttled } = throttledOf();
        const told: { at: number; count: number }[] = [];
        throttled.subscribe(({ count }) => told.push({ at: clock.now(), count }));
        const changes: number[] = [];
        for (const [index, pause] of pauses.entries()) {
          clock.advance(pause);
          store.setState({ count: index + 1 });
          changes.push(clock.now());
        }
        clock.advance(90);
        for (const [index, { at, count }] of told.entries()) {
          if (index > 0) expect(at - told[index - 1].at).toBeGreaterThanOrEqual(90);
          expect(at - changes[count - 1]).toBeLessThanOrEqual(90);
        }
        expect(throttled.getState()).toBe(store.getState());
        if (pauses.length > 0) expect(told.at(-1)?.count).toBe(pauses.length);
      }),
    );
  });
});

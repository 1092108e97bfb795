import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHOLE, moved, zoomed, type MapView } from './map-view.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.double({ min: -2, max: 2, noNaN: true });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

const valenceAt = ({ middle, span }: MapView, x: number): number => middle.valence + (x - 0.5) * span;
const arousalAt = ({ middle, span }: MapView, y: number): number => middle.arousal + (0.5 - y) * span;

describe('a look at the map', () => {
  it('never leaves the plane, whatever is done', () => {
    const act = fc.oneof(
      fc.tuple(step, step).map(
        ([right, up]) =>
          (view: MapView) =>
            moved(view, right, up),
      ),
      fc.tuple(factor, share, share).map(
        ([by, x, y]) =>
          (view: MapView) =>
            zoomed(view, by, x, y),
      ),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const view = acts.reduce((now, one) => one(now), WHOLE);
        for (const edge of [valenceAt(view, 0), valenceAt(view, 1), arousalAt(view, 0), arousalAt(view, 1)])
          expect(Math.abs(edge)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('comes nearer to the place that is pointed at, which stays where it is', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 20, noNaN: true }), (x, y, by) => {
        const near = zoomed(WHOLE, by, x, y);
        expect(near.span).toBeCloseTo(2 / by);
        expect(valenceAt(near, x)).toBeCloseTo(valenceAt(WHOLE, x));
        expect(arousalAt(near, y)).toBeCloseTo(arousalAt(WHOLE, y));
      }),
    );
  });

  it('moves by shares of what is seen', () => {
    const near = zoomed(WHOLE, 4);
    expect(moved(near, 0.5, -0.25)).toEqual({ middle: { valence: 0.25, arousal: -0.125 }, span: 0.5 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDisc, toDisc } from './plane-disc.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });

describe('the mood plane as a disc', () => {
  it('has room for every place, and gives it back', () => {
    fc.assert(
      fc.property(axis, axis, (valence, arousal) => {
        const place = toDisc({ valence, arousal });
        expect(Math.hypot(place.x, place.y)).toBeLessThanOrEqual(1 + 1e-12);
        const back = fromDisc(place);
        expect(back.valence).toBeCloseTo(valence, 9);
        expect(back.arousal).toBeCloseTo(arousal, 9);
      }),
    );
  });

  it('has the corners of the square on its edge', () => {
    expect(toDisc({ valence: 1, arousal: -1 }).x).toBeCloseTo(Math.SQRT1_2, 12);
    expect(fromDisc({ x: Math.SQRT1_2, y: Math.SQRT1_2 }).valence).toBeCloseTo(1, 12);
  });

  it('takes what is outside for the nearest place on the edge', () => {
    expect(fromDisc({ x: 3, y: 0 })).toEqual({ valence: 1, arousal: 0 });
    expect(fromDisc({ x: 0, y: -9 })).toEqual({ valence: 0, arousal: -1 });
  });

  it('leaves the middle in the middle', () => {
    expect(toDisc({ valence: 0, arousal: 0 })).toEqual({ x: 0, y: 0 });
    expect(fromDisc({ x: 0, y: 0 })).toEqual({ valence: 0, arousal: 0 });
  });
});

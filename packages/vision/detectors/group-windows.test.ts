import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupWindows } from './group-windows.ts';

const square = (
  x: number,
  y: number,
  side: number,
): { x: number; y: number; width: number; height: number } => ({
  x,
  y,
  width: side,
  height: side,
});

describe('grouping windows', () => {
  it('averages windows that lie about the same place, and counts them', () => {
    const windows = [square(10, 10, 40), square(12, 10, 40), square(10, 12, 40), square(12, 12, 40)];
    expect(groupWindows(windows)).toEqual([{ x: 11, y: 11, width: 40, height: 40, count: 4 }]);
  });

  it('drops what too few windows agree on', () => {
    expect(groupWindows([square(10, 10, 40), square(12, 10, 40), square(10, 12, 40)])).toEqual([]);
  });

  it('keeps the stronger of two groups of which one lies inside the other', () => {
    const strong = Array.from({ length: 6 }, (_, i) => square(100 + i, 100, 80));
    const inside = Array.from({ length: 4 }, (_, i) => square(120 + i, 120, 25));
    expect(groupWindows([...inside, ...strong]).map(({ count }) => count)).toEqual([6]);
  });

  it('does not depend on the order of the windows', () => {
    const windows = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 60 }),
        y: fc.integer({ min: 0, max: 60 }),
        side: fc.integer({ min: 20, max: 30 }),
      }),
      { maxLength: 40 },
    );
    const rounded = (list: readonly { x: number; y: number; count: number }[]): string[] =>
      list.map(({ x, y, count }) => `${x.toFixed(6)} ${y.toFixed(6)} ${count}`);
    fc.assert(
      fc.property(windows, (list) => {
        const squares = list.map(({ x, y, side }) => square(x, y, side));
        const groups = groupWindows(squares);
        const reversed = groupWindows([...squares].reverse());
        // Groups of equal size may shadow each other either way; without such ties the answer is the same.
        fc.pre(
          new Set(groups.map(({ count }) => count)).size === groups.length &&
            groups.length === reversed.length,
        );
        expect(rounded(reversed)).toEqual(rounded(groups));
      }),
    );
  });
});

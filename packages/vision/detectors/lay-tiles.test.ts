import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layTiles } from './lay-tiles.ts';

const size = fc.record({
  width: fc.integer({ min: 48, max: 8000 }),
  height: fc.integer({ min: 48, max: 8000 }),
});

describe('tiles over a picture', () => {
  it('stay inside it and know on which sides it goes on', () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        for (const { region, inner } of layTiles({ width, height })) {
          expect(region.x).toBeGreaterThanOrEqual(0);
          expect(region.y).toBeGreaterThanOrEqual(0);
          expect(region.x + region.width).toBeLessThanOrEqual(width + 1e-6);
          expect(region.y + region.height).toBeLessThanOrEqual(height + 1e-6);
          expect(inner.left).toBe(region.x > 0);
          expect(inner.bottom).toBe(region.y + region.height < height - 1e-6);
        }
      }),
    );
  });

  it('of every level show every face of up to a quarter of their side whole', () => {
    const place = fc.record({
      u: fc.double({ min: 0, max: 1, noNaN: true }),
      v: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(size, place, ({ width, height }, { u, v }) => {
        const tiles = layTiles({ width, height });
        for (const side of new Set(tiles.map(({ region }) => Math.max(region.width, region.height)))) {
          const face = Math.min(0.25 * side, height, width);
          const [x, y] = [u * (width - face), v * (height - face)];
          const holders = tiles.filter(
            ({ region }) =>
              Math.max(region.width, region.height) === side &&
              x >= region.x - 1e-6 &&
              y >= region.y - 1e-6 &&
              x + face <= region.x + region.width + 1e-6 &&
              y + face <= region.y + region.height + 1e-6,
          );
          expect(holders.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are few enough to wait for, and none for a picture that a detector sees whole', () => {
    expect(layTiles({ width: 320, height: 240 })).toEqual([]);
    fc.assert(fc.property(size, (picture) => layTiles(picture).length <= 200));
  });
});

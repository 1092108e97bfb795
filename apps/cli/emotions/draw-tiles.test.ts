import { describe, expect, it } from 'vitest';
import { drawTiles } from './draw-tiles.ts';

const all = Array.from({ length: 100 }, (_, number) => number);

describe('drawTiles', () => {
  it('draws the same values every time, in their order, from the whole range', () => {
    const drawn = drawTiles(all, 20);
    expect(drawn).toEqual(drawTiles(all, 20));
    expect(drawn).toHaveLength(20);
    expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
    expect(drawn.filter((value) => value >= 50).length).toBeGreaterThan(4);
    expect(drawn.filter((value) => value < 50).length).toBeGreaterThan(4);
  });

  it('gives all where there are no more', () => {
    expect(drawTiles(all, 200)).toEqual(all);
    expect(drawTiles(all, undefined)).toEqual(all);
  });
});

import { describe, expect, it } from 'vitest';
import { drawSome } from './draw-some.ts';

const all = Array.from({ length: 100 }, (_, number) => number);

describe('drawSome', () => {
  it('draws the same values every time, in their order, from the whole range', () => {
    const drawn = drawSome(all, 20);
    expect(drawn).toEqual(drawSome(all, 20));
    expect(drawn).toHaveLength(20);
    expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
    expect(drawn.filter((value) => value >= 50).length).toBeGreaterThan(4);
    expect(drawn.filter((value) => value < 50).length).toBeGreaterThan(4);
  });

  it('gives all where there are no more', () => {
    expect(drawSome(all, 200)).toEqual(all);
    expect(drawSome(all, undefined)).toEqual(all);
  });
});

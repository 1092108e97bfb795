import { createSeededRandom, randomNormal } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import type { FaceCrop } from '../reading.ts';
import { isMouthCovered } from './is-mouth-covered.ts';

const SIZE = 48;
/** Eyes, brows and, unless it is covered, a mouth; then cloth with folds across. Shares of the side. */
function drawnFace({
  cloth,
  light = 1,
  noise = 0,
}: {
  cloth: boolean;
  light?: number;
  noise?: number;
}): FaceCrop {
  const random = createSeededRandom(3);
  const inside = (
    x: number,
    y: number,
    left: number,
    top: number,
    halfWidth: number,
    halfHeight: number,
  ): boolean => ((x - left) / halfWidth) ** 2 + ((y - top) / halfHeight) ** 2 < 1;
  const level = (x: number, y: number): number => {
    if (cloth && y > 0.56 && Math.abs(x - 0.5) < 0.42) return Math.abs(((y * 8) % 1) - 0.5) < 0.1 ? 180 : 205;
    for (const side of [0.3, 0.7])
      if (inside(x, y, side, 0.37, 0.1, 0.05) || inside(x, y, side, 0.24, 0.13, 0.025)) return 40;
    if (inside(x, y, 0.5, 0.78, 0.17, 0.07)) return 70;
    return inside(x, y, 0.5, 0.5, 0.45, 0.6) ? 150 + 40 * x : 60;
  };
  return {
    size: SIZE,
    pixels: Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
      const gray = level(((i % SIZE) + 0.5) / SIZE, (Math.floor(i / SIZE) + 0.5) / SIZE);
      return light * gray + noise * randomNormal(random);
    }),
  };
}

describe('seeing whether the mouth is covered', () => {
  it('tells cloth over mouth and chin from a mouth, in any light', () => {
    for (const light of [1, 0.5, 0.25]) {
      expect(isMouthCovered(drawnFace({ cloth: true, light }))).toBe(true);
      expect(isMouthCovered(drawnFace({ cloth: false, light }))).toBe(false);
    }
  });

  it('calls nothing covered where noise or emptiness is all there is', () => {
    expect(isMouthCovered(drawnFace({ cloth: true, light: 0.05, noise: 8 }))).toBe(false);
    expect(isMouthCovered({ size: SIZE, pixels: new Float32Array(SIZE * SIZE) })).toBe(false);
  });
});

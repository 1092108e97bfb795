import { createSeededRandom, mean } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { withDarkGlasses, withGlasses, withMask } from './cover-face.ts';
import { tileFrom } from './degradation.ts';
import { DEGRADATIONS } from './degradations.ts';
import { mirrored, rotated, scaled, shifted } from './move-box.ts';
import { asJpeg, blurred, darkened, noisy } from './spoil-picture.ts';
import fc from 'fast-check';

const random = createSeededRandom(1);
const SIDE = 48;
const smooth = tileFrom((x, y) => 60 + 2 * x + 1.5 * y);
const flat = tileFrom(() => 120);
const at = (tile: Uint8Array, x: number, y: number): number => tile[y * SIDE + x];
const first = (): number => 0; // the first choice of every chance
const deviation = (values: Uint8Array): number => {
  const middle = mean(values);
  return Math.sqrt(mean(Float64Array.from(values, (value) => (value - middle) ** 2)));
};

describe('every degradation', () => {
  it.each(Object.entries(DEGRADATIONS))(
    '%s gives a tile, and leaves the one it got',
    async (_, { apply }) => {
      const before = Uint8Array.from(smooth);
      const once = await apply(smooth, createSeededRandom(5));
      expect(once).toBeInstanceOf(Uint8Array);
      expect(once).toHaveLength(SIDE * SIDE);
      expect(smooth).toEqual(before);
      expect(await apply(smooth, createSeededRandom(5))).toEqual(once);
      expect(once).not.toEqual(smooth);
    },
  );
});

describe('moving the box', () => {
  it('mirrors each row, and twice is nothing', async () => {
    const tile = fc.uint8Array({ minLength: SIDE * SIDE, maxLength: SIDE * SIDE });
    await fc.assert(
      fc.asyncProperty(tile, async (gray) => {
        const other = await mirrored(gray, random);
        expect(at(other, 0, 7)).toBe(at(gray, 47, 7));
        expect(await mirrored(other, random)).toEqual(gray);
      }),
      { numRuns: 10 },
    );
  });

  it('rotates about the middle, pixel by pixel for a quarter turn', async () => {
    const turned = await rotated(90)(smooth, first);
    const back = await rotated(90)(turned, () => 0.9);
    expect(back).toEqual(smooth);
    expect(at(turned, 10, 20)).toBe(at(smooth, 27, 10));
  });

  it('samples a box that is larger by the factor', async () => {
    const wide = await scaled(1.2)(smooth, random);
    // 9.5 pixels right of the middle shows what was 11.4 pixels right of it.
    // Both pictures are rounded, hence the tolerance.
    const expected = 60 + 2 * (23.5 + 9.5 * 1.2) + 1.5 * (23.5 - 0.5 * 1.2);
    expect(Math.abs(at(wide, 33, 23) - expected)).toBeLessThan(1.1);
    expect(at(wide, 47, 23)).toBe(at(smooth, 47, 23)); // beyond the border it goes on
  });

  it('shifts by the share in one direction', async () => {
    const moved = await shifted(0.125)(smooth, first); // direction 0: the box goes right by 6 pixels
    expect(at(moved, 10, 10)).toBe(at(smooth, 16, 10));
    expect(at(moved, 47, 10)).toBe(at(smooth, 47, 10));
  });
});

describe('spoiling the picture', () => {
  it('adds noise of the deviation', async () => {
    const spoiled = await noisy(20)(flat, random);
    expect(mean(spoiled)).toBeCloseTo(120, -0.5);
    expect(deviation(spoiled)).toBeGreaterThan(18.5);
    expect(deviation(spoiled)).toBeLessThan(21.5);
  });

  it('leaves the share of light, with noise', async () => {
    const dark = await darkened(0.25, 4)(flat, random);
    expect(mean(dark)).toBeGreaterThan(29);
    expect(mean(dark)).toBeLessThan(31);
    expect(deviation(dark)).toBeGreaterThan(3.5);
    expect(deviation(dark)).toBeLessThan(4.5);
  });

  it('spreads one bright pixel as a Gaussian', async () => {
    const spot = tileFrom((x, y) => (x === 24 && y === 24 ? 255 : 0));
    const soft = await blurred(1)(spot, random);
    // 255/(2π) = 40.6 in the middle, e^(-1/2) of it beside.
    expect(Math.abs(at(soft, 24, 24) - 40.6)).toBeLessThan(1.5);
    expect(Math.abs(at(soft, 25, 24) - 24.6)).toBeLessThan(1.5);
    expect(await blurred(1.5)(flat, random)).toEqual(flat);
  });

  it('is a real JPEG: a gray ground survives, fine detail does not, and less at lower quality', async () => {
    const ground = await asJpeg(30)(flat, random);
    expect(ground.every((gray) => Math.abs(gray - 120) <= 2)).toBe(true);
    const fine = tileFrom((x, y) => 128 + 60 * Math.sin(x * 2.1) * Math.cos(y * 1.7));
    const lost = async (quality: number): Promise<number> => {
      const after = await asJpeg(quality)(fine, random);
      return mean(Float64Array.from(after, (gray, place) => Math.abs(gray - fine[place])));
    };
    expect(await lost(95)).toBeLessThan(await lost(30));
    expect(await lost(30)).toBeGreaterThan(2);
  });
});

describe('covering the face', () => {
  const EYE = [14, 17] as const;
  it('hides the eyes with dark glasses, and only their surroundings with clear ones', async () => {
    expect(at(await withDarkGlasses(flat, random), ...EYE)).toBe(20);
    expect(at(await withGlasses(flat, random), ...EYE)).toBe(120);
    expect((await withGlasses(flat, random)).filter((gray) => gray === 25).length).toBeGreaterThan(60);
  });

  it('hides the mouth and the chin with a mask, not the eyes', async () => {
    const masked = await withMask(flat, random);
    expect(at(masked, 24, 38)).not.toBe(120);
    expect(at(masked, 24, 46)).not.toBe(120);
    expect(at(masked, ...EYE)).toBe(120);
  });
});

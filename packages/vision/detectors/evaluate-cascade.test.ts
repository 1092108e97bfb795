import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haarCascade } from '../testing/real-files.ts';
import { evaluateCascade, type HaarHit } from './evaluate-cascade.ts';
import type { GrayPicture } from './gray-picture.ts';
import { parseHaarCascade, type HaarCascade } from './haar-cascade.ts';

/** The definition, pixel by pixel: no integral image, no early end. A window is passed over after a first stage that fails. */
function evaluateByHand(
  { width, height, pixels }: GrayPicture,
  cascade: HaarCascade,
  step: number,
): HaarHit[] {
  const hits: HaarHit[] = [];
  for (let y = 0; y + cascade.height <= height; y += step) {
    for (let x = 0; x + cascade.width <= width; x += step) {
      const inside = (left: number, top: number, w: number, h: number): number[] =>
        Array.from(
          { length: w * h },
          (_, i) => pixels[(y + top + Math.floor(i / w)) * width + x + left + (i % w)],
        );
      const inner = inside(1, 1, cascade.width - 2, cascade.height - 2);
      const mean = inner.reduce((a, b) => a + b, 0) / inner.length;
      const variance = inner.reduce((a, b) => a + (b - mean) ** 2, 0) / inner.length;
      const deviation = variance > 1e-9 ? Math.sqrt(variance) : 1 / inner.length;
      const margins = cascade.stages.map(({ stumps, threshold }) => {
        const total = stumps.reduce((sum, stump) => {
          const feature = stump.rectangles.reduce(
            (value, { x: left, y: top, width: w, height: h, weight }) =>
              value + (weight * inside(left, top, w, h).reduce((a, b) => a + b, 0)) / inner.length,
            0,
          );
          return sum + (feature < stump.threshold * deviation ? stump.below : stump.above);
        }, 0);
        return total - threshold;
      });
      if (margins[0] < 0) x += step;
      else if (margins.every((margin) => margin >= 0))
        hits.push({ x, y, margin: margins[margins.length - 1] });
    }
  }
  return hits;
}

const SIDE = 6;
const rectangle = fc
  .tuple(fc.integer({ min: 0, max: SIDE - 1 }), fc.integer({ min: 0, max: SIDE - 1 }))
  .chain(([x, y]) =>
    fc.record({
      x: fc.constant(x),
      y: fc.constant(y),
      width: fc.integer({ min: 1, max: SIDE - x }),
      height: fc.integer({ min: 1, max: SIDE - y }),
      weight: fc.constantFrom(-1, 2, 3),
    }),
  );
const stump = fc.record({
  rectangles: fc.array(rectangle, { minLength: 2, maxLength: 3 }),
  threshold: fc.double({ min: -1, max: 1, noNaN: true }),
  below: fc.double({ min: 0, max: 1, noNaN: true }),
  above: fc.double({ min: 0, max: 1, noNaN: true }),
});
const cascades: fc.Arbitrary<HaarCascade> = fc.record({
  width: fc.constant(SIDE),
  height: fc.constant(SIDE),
  stages: fc.array(
    fc.record({
      stumps: fc.array(stump, { minLength: 1, maxLength: 4 }),
      threshold: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const pictures: fc.Arbitrary<GrayPicture> = fc
  .tuple(fc.integer({ min: 4, max: 14 }), fc.integer({ min: 4, max: 14 }))
  .chain(([width, height]) =>
    fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: width * height, maxLength: width * height })
      .map((levels) => ({ width, height, pixels: Float32Array.from(levels) })),
  );

const places = (hits: readonly HaarHit[]): string[] => hits.map(({ x, y }) => `${x},${y}`);

describe('evaluating a cascade', () => {
  it('finds the windows that the definition, summed pixel by pixel, finds', () => {
    fc.assert(
      fc.property(pictures, cascades, fc.integer({ min: 1, max: 3 }), (picture, cascade, step) => {
        const found = evaluateCascade(picture, cascade, step);
        const expected = evaluateByHand(picture, cascade, step);
        expect(places(found)).toEqual(places(expected));
        found.forEach(({ margin }, index) => expect(margin).toBeCloseTo(expected[index].margin, 6));
      }),
    );
  });

  it('does so with the real cascade, all stages of it', () => {
    const real = parseHaarCascade(haarCascade());
    const cascade = { ...real, stages: real.stages.slice(0, 4) };
    // A pattern with eyes, nose and mouth in the right places passes the first stages somewhere.
    const dark = (x: number, y: number): boolean =>
      (Math.abs(y - 9) < 2 && Math.abs(Math.abs(x - 12) - 4) < 2) || Math.abs(y - 19) < 1;
    const picture = {
      width: 26,
      height: 26,
      pixels: Float32Array.from({ length: 26 * 26 }, (_, i) =>
        dark(i % 26, Math.floor(i / 26)) ? 60 : 180 + ((i * 7) % 13),
      ),
    };
    expect(places(evaluateCascade(picture, cascade, 1))).toEqual(places(evaluateByHand(picture, cascade, 1)));
    expect(evaluateCascade(picture, cascade, 1).length).toBeGreaterThan(0);
    expect(places(evaluateCascade(picture, real, 1))).toEqual(places(evaluateByHand(picture, real, 1)));
  });

  it('finds nothing in a picture smaller than its window', () => {
    const tiny = { width: 5, height: 30, pixels: new Float32Array(150) };
    fc.assert(fc.property(cascades, (cascade) => evaluateCascade(tiny, cascade, 1).length === 0));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grayFrame } from '../testing/pictures.ts';
import { meanDifference, sampleGrayPatch, type GrayPatch } from './gray-patch.ts';
import { matchTemplate, patchCorrelation } from './match-template.ts';

const SIDE = 20;
const INNER = 8;
/** Random gray levels: nothing repeats, so a place is found again or not at all. */
const anyPatch: fc.Arbitrary<GrayPatch> = fc
  .uint8Array({ minLength: SIDE * SIDE, maxLength: SIDE * SIDE })
  .filter((bytes) => new Set(bytes).size > 30)
  .map((bytes) => ({ columns: SIDE, rows: SIDE, levels: Float32Array.from(bytes) }));
const anyShift = fc.integer({ min: 0, max: SIDE - INNER });

function cut(patch: GrayPatch, left: number, top: number): GrayPatch {
  const levels = new Float32Array(INNER * INNER);
  for (let y = 0; y < INNER; y++)
    for (let x = 0; x < INNER; x++)
      levels[y * INNER + x] = patch.levels[(top + y) * patch.columns + left + x];
  return { columns: INNER, rows: INNER, levels };
}

describe('matching a patch', () => {
  it('finds a part of a picture where it was cut out, to the cell', () => {
    fc.assert(
      fc.property(anyPatch, anyShift, anyShift, (patch, left, top) => {
        const template = cut(patch, left, top);
        fc.pre(patchCorrelation(template, template) > 0.99);
        const { right, down, likeness } = matchTemplate(template, patch);
        expect(likeness).toBeCloseTo(1, 5);
        expect(Math.abs(right - (left - (SIDE - INNER) / 2))).toBeLessThanOrEqual(0.5);
        expect(Math.abs(down - (top - (SIDE - INNER) / 2))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('does not mind light and contrast', () => {
    fc.assert(
      fc.property(
        anyPatch,
        anyShift,
        anyShift,
        fc.double({ min: 0.3, max: 2, noNaN: true }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (patch, left, top, gain, lift) => {
          const template = cut(patch, left, top);
          const lit = { ...template, levels: template.levels.map((level) => gain * level + lift) };
          const one = matchTemplate(template, patch);
          const other = matchTemplate(lit, patch);
          expect(other.right).toBeCloseTo(one.right, 3);
          expect(other.down).toBeCloseTo(one.down, 3);
          expect(other.likeness).toBeCloseTo(one.likeness, 3);
        },
      ),
    );
  });

  it('keeps its likeness between −1 and 1, and finds nothing in an even patch', () => {
    fc.assert(
      fc.property(anyPatch, anyPatch, (one, other) => {
        expect(Math.abs(patchCorrelation(one, other))).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
    const even: GrayPatch = { columns: SIDE, rows: SIDE, levels: new Float32Array(SIDE * SIDE).fill(90) };
    expect(matchTemplate(cut(even, 3, 3), even).likeness).toBe(0);
  });

  it('follows a soft pattern by fractions of a cell', () => {
    // A blob that moves by 3 pixels, seen in cells of 8 pixels.
    const blob = (shift: number) =>
      grayFrame(200, 200, (x, y) => 40 + 160 * Math.exp(-((x - 100 - shift) ** 2 + (y - 100) ** 2) / 900));
    const template = sampleGrayPatch(blob(0), { x: 52, y: 52, width: 96, height: 96 }, 12, 12);
    const around = sampleGrayPatch(blob(3), { x: 20, y: 20, width: 160, height: 160 }, 20, 20);
    const { right, down } = matchTemplate(template, around);
    expect(8 * right).toBeGreaterThan(2);
    expect(8 * right).toBeLessThan(4);
    expect(Math.abs(8 * down)).toBeLessThan(0.5);
  });
});

describe('a gray patch', () => {
  it('is the mean of what lies under each cell', () => {
    const frame = grayFrame(64, 48, (x) => (x < 32 ? 40 : 200));
    const { levels } = sampleGrayPatch(frame, { x: 0, y: 0, width: 64, height: 48 }, 2, 1);
    expect(levels[0]).toBeCloseTo(40, 3);
    expect(levels[1]).toBeCloseTo(200, 3);
  });

  it('repeats the picture’s edge outside of it', () => {
    const frame = grayFrame(8, 8, () => 77);
    const { levels } = sampleGrayPatch(frame, { x: -100, y: 50, width: 30, height: 30 }, 3, 3);
    for (const level of levels) expect(level).toBeCloseTo(77, 3);
  });

  it('differs by as many gray levels as were added', () => {
    const of = (lift: number): GrayPatch =>
      sampleGrayPatch(
        grayFrame(32, 32, (x) => x + lift),
        { x: 0, y: 0, width: 32, height: 32 },
        4,
        4,
      );
    expect(meanDifference(of(0), of(0))).toBe(0);
    expect(meanDifference(of(0), of(10))).toBeCloseTo(10, 3);
  });
});

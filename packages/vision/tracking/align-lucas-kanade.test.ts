import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grayFrame } from '../testing/pictures.ts';
import { createLucasKanadeAligner, type SimilarityTransform } from './align-lucas-kanade.ts';
import { sampleGrayPatch, type GrayPatch } from './gray-patch.ts';

const CELL = 8;
const TEMPLATE = 24;
const AROUND = 40;
const CENTRE = 200;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Soft waves without a period in common: like a face seen in few cells, every place and turn of it is its own. */
const scene = (x: number, y: number): number =>
  128 +
  45 * Math.sin(x / 17 + 0.4) * Math.cos(y / 23) +
  35 * Math.sin((x + 2 * y) / 41) +
  20 * Math.cos(x / 29);

/** The scene about the middle, and the same moved (pixels), grown and turned, in other light, in the cells of a tracker. */
function seen(
  { right, down, growth, turn }: SimilarityTransform,
  light = (level: number) => level,
): GrayPatch {
  const frame = grayFrame(2 * CENTRE, 2 * CENTRE, (column, row) => {
    const x = column - CENTRE - right;
    const y = row - CENTRE - down;
    const cosine = Math.cos(turn) / growth;
    const sine = Math.sin(turn) / growth;
    return light(scene(cosine * x + sine * y, cosine * y - sine * x));
  });
  const side = AROUND * CELL;
  const corner = CENTRE - side / 2;
  return sampleGrayPatch(frame, { x: corner, y: corner, width: side, height: side }, AROUND, AROUND);
}

const still: SimilarityTransform = { right: 0, down: 0, growth: 1, turn: 0 };
const template = ((): GrayPatch => {
  const { levels } = seen(still);
  const margin = (AROUND - TEMPLATE) / 2;
  const cells = Array.from({ length: TEMPLATE * TEMPLATE }, (_, cell) => {
    const row = Math.floor(cell / TEMPLATE) + margin;
    return levels[row * AROUND + (cell % TEMPLATE) + margin];
  });
  return { columns: TEMPLATE, rows: TEMPLATE, levels: Float32Array.from(cells) };
})();
const aligner = createLucasKanadeAligner(template);

describe('aligning a patch', () => {
  it('finds how it was moved, grown and turned, to a tenth of a cell, whatever the light', () => {
    fc.assert(
      fc.property(
        number(-12, 12),
        number(-12, 12),
        number(0.88, 1.14),
        number(-0.15, 0.15),
        number(0.5, 1.2),
        number(-20, 20),
        (right, down, growth, turn, gain, lift) => {
          const there = seen({ right, down, growth, turn }, (level) => gain * (level - 128) + 128 + lift);
          const found = aligner.align(there, still);
          if (found === undefined) throw new Error('expected the patch to be found');
          expect(Math.abs(CELL * found.right - right)).toBeLessThan(0.1 * CELL);
          expect(Math.abs(CELL * found.down - down)).toBeLessThan(0.1 * CELL);
          expect(Math.abs(found.growth - growth)).toBeLessThan(0.015);
          expect(Math.abs(found.turn - turn)).toBeLessThan(0.015);
          expect(found.likeness).toBeGreaterThan(0.98);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stays where it is on what has not changed', () => {
    const found = aligner.align(seen(still), still);
    expect(found?.right).toBeCloseTo(0, 6);
    expect(found?.growth).toBeCloseTo(1, 6);
    expect(found?.likeness).toBeCloseTo(1, 6);
  });

  it('goes on from where it was, further than it could find from afar', () => {
    const far: SimilarityTransform = { right: 30, down: -20, growth: 1.3, turn: 0.4 };
    const near: SimilarityTransform = { right: 28 / CELL, down: -18 / CELL, growth: 1.26, turn: 0.36 };
    const found = aligner.align(seen(far), near);
    expect(found?.growth).toBeCloseTo(1.3, 2);
    expect(found?.turn).toBeCloseTo(0.4, 2);
  });

  it('is not like something else, and finds nothing on an even patch, or outside', () => {
    const other = sampleGrayPatch(
      grayFrame(400, 400, (x, y) => 128 + 60 * Math.sin(x / 11) * Math.sin(y / 13)),
      { x: 40, y: 40, width: 320, height: 320 },
      AROUND,
      AROUND,
    );
    expect(aligner.align(other, still)?.likeness ?? 0).toBeLessThan(0.7);
    const even: GrayPatch = { ...template, levels: new Float32Array(TEMPLATE * TEMPLATE).fill(90) };
    expect(createLucasKanadeAligner(even).align(seen(still), still)).toBeUndefined();
    expect(aligner.align(seen(still), { ...still, right: 30 })).toBeUndefined();
  });
});

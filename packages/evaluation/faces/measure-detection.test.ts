import { describe, expect, it } from 'vitest';
import { measureDetection, overlapOf } from './measure-detection.ts';

const box = (x: number, side = 100): { x: number; y: number; width: number; height: number } => ({
  x,
  y: 0,
  width: side,
  height: side,
});
const face = (x: number, side = 100, ignored = false): ReturnType<typeof box> & { ignored: boolean } => ({
  ...box(x, side),
  ignored,
});

describe('overlapOf', () => {
  it('is intersection over union', () => {
    expect(overlapOf(box(0), box(0))).toBe(1);
    expect(overlapOf(box(0), box(50))).toBeCloseTo(5000 / 15000, 12);
    expect(overlapOf(box(0), box(200))).toBe(0);
  });
});

describe('measureDetection', () => {
  it('counts hits, misses and false alarms, each face once', () => {
    const pictures = [
      {
        truths: [face(0), face(300)],
        found: [
          { ...box(0), score: 0.9 },
          { ...box(10), score: 0.8 },
          { ...box(600), score: 0.7 },
        ],
      },
    ];
    expect(measureDetection(pictures, 0)).toMatchObject({ n: 2, recall: 0.5, precision: 1 / 3, ap50: 0.5 });
  });

  it('computes average precision as the area under the envelope', () => {
    // Surest first: hit, miss, hit. Precision at the hits 1 and 2/3; two faces.
    const pictures = [
      {
        truths: [face(0), face(300)],
        found: [
          { ...box(0), score: 0.9 },
          { ...box(600), score: 0.8 },
          { ...box(300), score: 0.7 },
        ],
      },
    ];
    expect(measureDetection(pictures, 0).ap50).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });

  it('takes faces that are invalid or too small for neither hit nor miss', () => {
    const pictures = [
      {
        truths: [face(0, 100, true), face(300, 20), face(600)],
        found: [
          { ...box(0), score: 0.9 },
          { ...box(300, 20), score: 0.8 },
          { ...box(600), score: 0.7 },
          { ...box(900, 20), score: 0.6 },
        ],
      },
    ];
    expect(measureDetection(pictures, 48)).toEqual({ n: 1, recall: 1, precision: 1, ap50: 1 });
  });

  it('calls every detection in a picture without faces a false alarm', () => {
    expect(measureDetection([{ truths: [], found: [{ ...box(0), score: 0.9 }] }], 0)).toEqual({
      n: 0,
      recall: 0,
      precision: 0,
      ap50: 0,
    });
  });
});

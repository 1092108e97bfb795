import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOf } from '../bounding-box.ts';
import type { Face, PixelPoint } from '../reading.ts';
import { mapBox, transformFace } from './map-box.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** An upright face with eyes and mouth where people have them. */
const anyFace: fc.Arbitrary<Face> = fc
  .record({ x: number(0, 500), y: number(0, 400), width: number(40, 300), ratio: number(0.9, 1.5) })
  .map(({ x, y, width, ratio }) => ({
    x,
    y,
    width,
    height: ratio * width,
    score: 0.9,
    landmarks: {
      leftEye: { x: x + 0.3 * width, y: y + 0.4 * width },
      rightEye: { x: x + 0.7 * width, y: y + 0.41 * width },
      nose: { x: x + 0.5 * width, y: y + 0.6 * width },
      mouth: { x: x + 0.5 * width, y: y + 0.8 * width },
    },
  }));

/** The face after the picture was turned about a point, scaled and moved: boxes stay upright about their middle. */
function transformed(face: Face, growth: number, angle: number, right: number, down: number): Face {
  const move = ({ x, y }: PixelPoint): PixelPoint => ({
    x: right + growth * (Math.cos(angle) * x - Math.sin(angle) * y),
    y: down + growth * (Math.sin(angle) * x + Math.cos(angle) * y),
  });
  const centre = move(centreOf(face));
  const width = growth * face.width;
  const height = growth * face.height;
  const { leftEye, rightEye, nose, mouth } = face.landmarks ?? {};
  if (leftEye === undefined || rightEye === undefined || nose === undefined || mouth === undefined)
    return face;
  return {
    x: centre.x - width / 2,
    y: centre.y - height / 2,
    width,
    height,
    score: face.score,
    landmarks: { leftEye: move(leftEye), rightEye: move(rightEye), nose: move(nose), mouth: move(mouth) },
  };
}

function expectSame(one: Face, other: Face): void {
  for (const key of ['x', 'y', 'width', 'height'] as const) expect(one[key]).toBeCloseTo(other[key], 4);
  for (const key of ['leftEye', 'rightEye', 'nose', 'mouth'] as const) {
    expect(one.landmarks?.[key]?.x).toBeCloseTo(other.landmarks?.[key]?.x ?? NaN, 4);
    expect(one.landmarks?.[key]?.y).toBeCloseTo(other.landmarks?.[key]?.y ?? NaN, 4);
  }
}

describe('mapping a bounding box from one network to another', () => {
  it('leaves the detection as it is while the look does not change', () => {
    fc.assert(
      fc.property(anyFace, anyFace, (detected, looked) =>
        expectSame(mapBox({ detected, looked }, looked), detected),
      ),
    );
  });

  it('does to the detection what was done to the look: moved, grown, turned', () => {
    fc.assert(
      fc.property(
        anyFace,
        anyFace,
        number(0.5, 2),
        number(-0.8, 0.8),
        number(-100, 100),
        number(-100, 100),
        (detected, looked, ...change) =>
          expectSame(
            mapBox({ detected, looked }, transformed(looked, ...change)),
            transformed(detected, ...change),
          ),
      ),
    );
  });

  it('needs no landmarks of the detector, and takes the score of the look', () => {
    const detected: Face = { x: 10, y: 10, width: 100, height: 100, score: 0.5 };
    const looked: Face = { x: 20, y: 40, width: 80, height: 80, score: 0.8 };
    const now: Face = { x: 30, y: 40, width: 80, height: 80, score: 0.7 };
    expect(mapBox({ detected, looked }, now)).toEqual({
      x: 20,
      y: 10,
      width: 100,
      height: 100,
      score: 0.7,
    });
  });

  it('places a face elsewhere, grown and turned about its middle', () => {
    fc.assert(
      fc.property(
        anyFace,
        number(-50, 50),
        number(-50, 50),
        number(0.5, 2),
        number(-0.8, 0.8),
        (face, right, down, growth, turn) => {
          const { x, y } = centreOf(face);
          const placed = transformFace(face, { x: x + right, y: y + down }, growth, turn);
          const about = transformed(face, growth, turn, 0, 0);
          const from = centreOf(about);
          expectSame(placed, transformed(about, 1, 0, x + right - from.x, y + down - from.y));
        },
      ),
    );
  });
});

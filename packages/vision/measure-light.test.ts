import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLight } from './measure-light.ts';
import { faceAt, grayFrame, noiseFrame, anyFace } from './testing/pictures.ts';

describe('measuring light', () => {
  it('calls a black room too dark and a gray one bright enough, with and without a face', () => {
    for (const face of [undefined, faceAt(20, 20, 40)]) {
      expect(
        measureLight(
          grayFrame(100, 80, () => 8),
          face,
        ),
      ).toBe('too-dark');
      expect(
        measureLight(
          grayFrame(100, 80, () => 120),
          face,
        ),
      ).toBe('enough');
    }
  });

  it('looks at the face, not at what is around it', () => {
    const insideFace = (x: number, y: number): boolean => x >= 20 && x < 60 && y >= 20 && y < 60;
    const face = faceAt(20, 20, 40);
    expect(
      measureLight(
        grayFrame(200, 100, (x, y) => (insideFace(x, y) ? 12 : 230)),
        face,
      ),
    ).toBe('too-dark');
    expect(
      measureLight(
        grayFrame(200, 100, (x, y) => (insideFace(x, y) ? 110 : 3)),
        face,
      ),
    ).toBe('enough');
  });

  it('does not take a dark skin with lights on it for poor light', () => {
    const face = faceAt(0, 0, 100);
    expect(
      measureLight(
        grayFrame(100, 100, (x) => (x % 6 === 0 ? 75 : 35)),
        face,
      ),
    ).toBe('enough');
  });

  it('never calls a picture darker for being brighter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 55 }), (level, more) => {
        const light = (gray: number): string =>
          measureLight(
            grayFrame(30, 30, (x) => gray + (x % 5)),
            undefined,
          );
        if (light(level) === 'enough') expect(light(level + more)).toBe('enough');
      }),
    );
  });

  it('does not flicker at the edge: what was too dark must get clearly brighter', () => {
    const face = faceAt(0, 0, 30);
    const light = (level: number, before: 'enough' | 'too-dark'): string =>
      measureLight(
        grayFrame(30, 30, () => level),
        face,
        before,
      );
    expect(light(31, 'enough')).toBe('enough');
    expect(light(29, 'enough')).toBe('too-dark');
    expect(light(31, 'too-dark')).toBe('too-dark');
    expect(light(40, 'too-dark')).toBe('enough');
  });

  it('answers for any face, also outside the picture', () => {
    fc.assert(
      fc.property(noiseFrame(), anyFace, (frame, face) => {
        expect(['enough', 'too-dark']).toContain(measureLight(frame, face));
      }),
    );
  });
});

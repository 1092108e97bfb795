import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import type { Face, Frame } from '../reading.ts';

/** A frame drawn by a function of where the pixel is; gray levels 0…255. */
export function grayFrame(
  width: number,
  height: number,
  gray: (x: number, y: number) => number,
  at = 0,
): Frame {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = gray(x, y);
      data.set([level, level, level, 255], 4 * (y * width + x));
    }
  }
  return { width, height, data, at };
}

/** A frame of random colours. */
export const noiseFrame = (longest = 40): fc.Arbitrary<Frame> =>
  fc
    .tuple(fc.integer({ min: 1, max: longest }), fc.integer({ min: 1, max: longest }))
    .chain(([width, height]) =>
      fc
        .uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height })
        .map((bytes) => ({ width, height, data: new Uint8ClampedArray(bytes), at: 0 })),
    );

/** A canvas picture as an encoded file. */
export function drawFile(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  draw: (context: SKRSContext2D) => void,
): Uint8Array {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  // A literal for each type: the library's overloads take no union.
  const file =
    type === 'image/jpeg'
      ? canvas.toBuffer('image/jpeg', 95)
      : type === 'image/png'
        ? canvas.toBuffer('image/png')
        : canvas.toBuffer('image/webp', 95);
  return new Uint8Array(file);
}

/** A canvas picture as a frame. */
export function drawFrame(
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void,
  at = 0,
): Frame {
  const context = createCanvas(width, height).getContext('2d');
  draw(context);
  return { width, height, data: context.getImageData(0, 0, width, height).data, at };
}

export function faceAt(x: number, y: number, size: number, score = 0.9): Face {
  return { x, y, width: size, height: size, score };
}

/** A face anywhere in a picture of 1000 × 1000 pixels. */
export const anyFace: fc.Arbitrary<Face> = fc.record({
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 900, noNaN: true }),
  width: fc.double({ min: 20, max: 400, noNaN: true }),
  height: fc.double({ min: 20, max: 400, noNaN: true }),
  score: fc.double({ min: 0.01, max: 1, noNaN: true }),
});

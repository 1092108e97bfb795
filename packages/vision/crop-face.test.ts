import { createSeededRandom, randomNormal } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brighten, cropFace, cropSquareOf, cutSquare } from './crop-face.ts';
import type { Face, Frame } from './reading.ts';
import { grayFrame, noiseFrame } from './testing/pictures.ts';

const middle = { x: 24, y: 24 };
const stripes = (x: number, y: number): number => 128 + 60 * Math.sin(x / 5) + 40 * Math.cos(y / 7);

/** A face with landmarks in the places where BlazeFace has them on an upright face, turned about its centre. */
function turnedFace(centreX: number, centreY: number, width: number, angle: number): Face {
  const at = (right: number, down: number): { x: number; y: number } => ({
    x: centreX + width * (right * Math.cos(angle) - down * Math.sin(angle)),
    y: centreY + width * (right * Math.sin(angle) + down * Math.cos(angle)),
  });
  return {
    x: centreX - width / 2,
    y: centreY - width / 2,
    width,
    height: width,
    score: 0.9,
    landmarks: {
      leftEye: at(-0.21, -0.21),
      rightEye: at(0.21, -0.21),
      nose: at(0, 0.04),
      mouth: at(0, 0.25),
    },
  };
}

describe('cutting a square', () => {
  it('of the output’s own size returns the gray levels as they are', () => {
    const frame = grayFrame(48, 48, stripes);
    const { pixels } = cutSquare(frame, { centre: middle, side: 48, angle: 0 }, 48);
    pixels.forEach((gray, i) => expect(gray).toBeCloseTo(frame.data[4 * i], 3));
  });

  it('turns colours to gray by ITU-R 601', () => {
    const data = new Uint8ClampedArray(4 * 16);
    for (let i = 0; i < 16; i++) data.set([200, 100, 50, 255], 4 * i);
    const { pixels } = cutSquare(
      { width: 4, height: 4, data, at: 0 },
      { centre: { x: 2, y: 2 }, side: 4, angle: 0 },
      2,
    );
    pixels.forEach((gray) => expect(gray).toBeCloseTo(0.299 * 200 + 0.587 * 100 + 0.114 * 50, 3));
  });

  it('averages when it shrinks: the mean of the picture stays, and a fine chessboard becomes even', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), (factor) => {
        const chess = grayFrame(12 * factor, 12 * factor, (x, y) => ((x + y) % 2 === 0 ? 0 : 200));
        const square = { centre: { x: 6 * factor, y: 6 * factor }, side: 12 * factor, angle: 0 };
        const { pixels } = cutSquare(chess, square, 12);
        const mean = pixels.reduce((sum, gray) => sum + gray, 0) / pixels.length;
        expect(mean).toBeCloseTo(100, 3);
        if (factor % 2 === 0) pixels.forEach((gray) => expect(gray).toBeCloseTo(100, 3));
      }),
    );
  });

  it('stays within the picture’s levels wherever the square lies', () => {
    const square = fc.record({
      centre: fc.record({
        x: fc.double({ min: -50, max: 90, noNaN: true }),
        y: fc.double({ min: -50, max: 90, noNaN: true }),
      }),
      side: fc.double({ min: 0.5, max: 120, noNaN: true }),
      angle: fc.double({ min: -4, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(noiseFrame(), square, (frame, { centre, side, angle }) => {
        const { pixels } = cutSquare(frame, { centre, side, angle }, 8);
        expect(pixels.every((gray) => gray >= -1e-3 && gray <= 255.001)).toBe(true);
      }),
    );
  });

  it('repeats the edge outside the picture', () => {
    const frame = grayFrame(10, 10, (x) => (x === 0 ? 90 : 10));
    const { pixels } = cutSquare(frame, { centre: { x: -40, y: 5 }, side: 20, angle: 0 }, 4);
    pixels.forEach((gray) => expect(gray).toBeCloseTo(90, 3));
  });

  it('turned by a quarter gives the quarter-turned crop', () => {
    const frame = grayFrame(48, 48, stripes);
    const upright = cutSquare(frame, { centre: middle, side: 30, angle: 0 }, 10).pixels;
    const turned = cutSquare(frame, { centre: middle, side: 30, angle: Math.PI / 2 }, 10).pixels;
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 10; x++) expect(turned[y * 10 + x]).toBeCloseTo(upright[x * 10 + (9 - y)], 3);
    }
  });
});

describe('cropping a face', () => {
  it('takes nearly the box where there are no landmarks', () => {
    const square = cropSquareOf({ x: 100, y: 50, width: 80, height: 80, score: 1 });
    expect(square).toEqual({ centre: { x: 140, y: 90 }, side: 82.4, angle: 0 });
  });

  it('leaves ten degrees of a tilt, and takes the rest away', () => {
    const ten = (10 * Math.PI) / 180;
    fc.assert(
      fc.property(fc.double({ min: -0.7, max: 0.7, noNaN: true }), (tilt) => {
        const face = turnedFace(200, 200, 100, tilt);
        const left = tilt - cropSquareOf(face).angle;
        expect(left).toBeCloseTo(Math.max(-ten, Math.min(ten, tilt)), 9);
        expect(cropSquareOf(face, 'on-eyes').angle).toBeCloseTo(tilt, 9);
        expect(cropSquareOf(face, 'upright').angle).toBe(0);
      }),
    );
  });

  it('moves and grows with the face', () => {
    const places = fc.record({
      x: fc.double({ min: -100, max: 900, noNaN: true }),
      scale: fc.double({ min: 0.2, max: 5, noNaN: true }),
      angle: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    });
    fc.assert(
      fc.property(places, ({ x, scale, angle }) => {
        const one = cropSquareOf(turnedFace(0, 0, 100, angle));
        const other = cropSquareOf(turnedFace(x, 2 * x, 100 * scale, angle));
        expect(other.side).toBeCloseTo(one.side * scale, 6);
        expect(other.centre.x).toBeCloseTo(x + one.centre.x * scale, 6);
        expect(other.centre.y).toBeCloseTo(2 * x + one.centre.y * scale, 6);
      }),
    );
  });

  it('gives strongly tilted heads the crop of one tilted by ten degrees', () => {
    const face = (x: number, y: number): number => 120 + 80 * Math.sin(x / 9) * Math.cos(y / 11);
    const crop = (angle: number): Float32Array => {
      const tilted = (x: number, y: number): number => {
        const [right, down] = [x + 0.5 - 150, y + 0.5 - 150];
        return face(
          150 + right * Math.cos(angle) + down * Math.sin(angle) - 0.5,
          150 - right * Math.sin(angle) + down * Math.cos(angle) - 0.5,
        );
      };
      // Standing on its eyes, the head's own crop turns about its own centre.
      return cropFace(grayFrame(300, 300, tilted), turnedFace(150, 150, 100, angle), 48).pixels;
    };
    const [some, strong] = [crop(0.3), crop(0.6)];
    // The middle, which the lift of the centre moves by less than half a pixel.
    some.forEach((gray, i) => {
      const [x, y] = [i % 48, Math.floor(i / 48)];
      if (Math.hypot(x - 24, y - 24) < 20) expect(Math.abs(gray - strong[i])).toBeLessThan(12);
    });
  });

  it('does not turn a profile, whose eyes fall together', () => {
    const { landmarks, ...box } = turnedFace(200, 200, 100, 0);
    const profile: Face = {
      ...box,
      landmarks: {
        ...landmarks,
        leftEye: { x: 230, y: 180 },
        rightEye: { x: 232, y: 188 },
        mouth: { x: 235, y: 225 },
      },
    };
    expect(cropSquareOf(profile).angle).toBe(0);
  });

  it('works for a face partly outside, and for a whole 12-megapixel face', () => {
    const frame: Frame = grayFrame(400, 300, () => 180);
    expect(
      cropFace(frame, turnedFace(-10, 20, 100, 0.2), 48).pixels.every((gray) => Math.abs(gray - 180) < 1e-3),
    ).toBe(true);
    const large: Frame = { width: 4000, height: 3000, data: new Uint8ClampedArray(48e6).fill(199), at: 0 };
    expect(cropFace(large, turnedFace(2000, 1500, 2400, 0), 48).pixels[0]).toBeCloseTo(199, 2);
  });
});

describe('brightening', () => {
  const levels = fc.array(fc.double({ min: 0, max: 255, noNaN: true }), { minLength: 16, maxLength: 16 });
  const cropOf = (grays: readonly number[]): { size: number; pixels: Float32Array } => ({
    size: 4,
    pixels: Float32Array.from(grays),
  });

  it('leaves a well-lit crop as it is', () => {
    const crop = cropOf(Array.from({ length: 16 }, (_, i) => 40 + 10 * i));
    expect(brighten(crop).pixels).toEqual(crop.pixels);
  });

  /** A smooth crop, with noise of so many gray levels. */
  const smooth = (light: number, noise: number): { size: number; pixels: Float32Array } => {
    const random = createSeededRandom(4);
    return {
      size: 48,
      pixels: Float32Array.from({ length: 48 * 48 }, (_, i) =>
        Math.max(0, light * (20 + 3 * (i % 48)) + noise * randomNormal(random)),
      ),
    };
  };
  const brighterTenth = ({ pixels }: { pixels: Float32Array }): number =>
    pixels.slice().sort()[Math.floor(0.9 * (pixels.length - 1))];

  it('makes clear crops in poor light alike', () => {
    const [bright, dim] = [smooth(0.6, 0), smooth(0.3, 0)].map((crop) => brighten(crop).pixels);
    bright.forEach((gray, i) => expect(gray).toBeCloseTo(dim[i], 3));
  });

  it('leaves a crop dim that is full of noise, and does not jump between the two', () => {
    expect(brighterTenth(brighten(smooth(0.2, 0)))).toBeCloseTo(110, 3);
    expect(brighterTenth(brighten(smooth(0.2, 12)))).toBeCloseTo(50, 3);
    let before = 110;
    for (let noise = 1; noise < 8; noise += 0.02) {
      const level = brighterTenth(brighten(smooth(0.2, noise)));
      expect(level).toBeLessThanOrEqual(before + 1);
      expect(level).toBeGreaterThan(before - 15);
      before = level;
    }
  });

  it('keeps the order of the levels and their range, and never darkens', () => {
    fc.assert(
      fc.property(levels, (grays) => {
        const { pixels } = brighten(cropOf(grays));
        grays.forEach((gray, i) => {
          expect(pixels[i]).toBeGreaterThanOrEqual(Math.fround(gray) - 1e-3);
          expect(pixels[i]).toBeLessThanOrEqual(255);
          grays.forEach((other, j) => {
            if (gray <= other) expect(pixels[i]).toBeLessThanOrEqual(pixels[j]);
          });
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CropSquare } from './crop-square.ts';
import { luma } from '../luma.ts';
import type { Frame } from '../reading.ts';
import { noiseFrame } from '../testing/pictures.ts';
import { cutTurned } from './cut-turned.ts';
import { cutUpright } from './cut-upright.ts';

const SIZE = 6;
const anySquare: fc.Arbitrary<CropSquare> = fc.record({
  centre: fc.record({
    x: fc.double({ min: -30, max: 70, noNaN: true }),
    y: fc.double({ min: -30, max: 70, noNaN: true }),
  }),
  side: fc.double({ min: 1, max: 90, noNaN: true }),
  angle: fc.double({ min: -4, max: 4, noNaN: true }),
});

/** The definition: every output pixel the mean of a grid of bilinear samples, each pixel turned gray by itself. */
function cutByDefinition(
  frame: Frame,
  { centre, side, angle }: CropSquare,
  samples: number,
): readonly number[] {
  const pixelAt = (x: number, y: number): number => {
    const at =
      4 *
      (Math.min(frame.height - 1, Math.max(0, y)) * frame.width + Math.min(frame.width - 1, Math.max(0, x)));
    return luma(frame.data[at], frame.data[at + 1], frame.data[at + 2]);
  };
  const bilinear = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const mix = (one: number, other: number, share: number): number => one * (1 - share) + other * share;
    return mix(
      mix(pixelAt(left, top), pixelAt(left + 1, top), x - left),
      mix(pixelAt(left, top + 1), pixelAt(left + 1, top + 1), x - left),
      y - top,
    );
  };
  return Array.from({ length: SIZE * SIZE }, (_, pixel) => {
    let total = 0;
    for (let sample = 0; sample < samples * samples; sample++) {
      const along = (((pixel % SIZE) + ((sample % samples) + 0.5) / samples) * side) / SIZE - side / 2;
      const down =
        ((Math.floor(pixel / SIZE) + (Math.floor(sample / samples) + 0.5) / samples) * side) / SIZE -
        side / 2;
      total += bilinear(
        centre.x + along * Math.cos(angle) - down * Math.sin(angle) - 0.5,
        centre.y + along * Math.sin(angle) + down * Math.cos(angle) - 0.5,
      );
    }
    return total / (samples * samples);
  });
}

function expectSame(one: Float32Array, other: readonly number[]): void {
  one.forEach((level, pixel) => expect(Math.abs(level - other[pixel])).toBeLessThan(1e-3));
}

describe('cutting a square quickly', () => {
  it('gives an upright one as its definition does', () => {
    fc.assert(
      fc.property(noiseFrame(), anySquare, fc.integer({ min: 1, max: 5 }), (frame, square, samples) => {
        const upright = { ...square, angle: 0 };
        expectSame(
          cutUpright(frame, square.centre, square.side, SIZE, samples),
          cutByDefinition(frame, upright, samples),
        );
      }),
    );
  });

  it('gives a turned one as its definition does', () => {
    fc.assert(
      fc.property(noiseFrame(), anySquare, fc.integer({ min: 1, max: 5 }), (frame, square, samples) => {
        expectSame(cutTurned(frame, square, SIZE, samples), cutByDefinition(frame, square, samples));
      }),
    );
  });
});

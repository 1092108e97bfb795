import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noiseFrame } from '../testing/pictures.ts';
import { cutColour } from './cut-colour.ts';

const SIZE = 5;

it('gives the mean of bilinear samples of each colour, the edge repeated outside, however it is turned', () => {
  const square = fc.record({
    centre: fc.record({
      x: fc.double({ min: -20, max: 60, noNaN: true }),
      y: fc.double({ min: -20, max: 60, noNaN: true }),
    }),
    side: fc.double({ min: 1, max: 60, noNaN: true }),
    angle: fc.double({ min: -4, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(noiseFrame(), square, ({ width, height, data }, { centre, side, angle }) => {
      const samples = Math.min(4, Math.max(1, Math.ceil(side / SIZE)));
      const level = (x: number, y: number, colour: number): number =>
        data[
          4 * (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) + colour
        ];
      const given = cutColour({ width, height, data, at: 0 }, { centre, side, angle }, SIZE);
      given.forEach((number, place) => {
        const [colour, pixel] = [place % 3, Math.floor(place / 3)];
        let total = 0;
        for (let sample = 0; sample < samples * samples; sample += 1) {
          const along = ((pixel % SIZE) + ((sample % samples) + 0.5) / samples) / SIZE - 0.5;
          const down =
            (Math.floor(pixel / SIZE) + (Math.floor(sample / samples) + 0.5) / samples) / SIZE - 0.5;
          const x = centre.x + side * (along * Math.cos(angle) - down * Math.sin(angle)) - 0.5;
          const y = centre.y + side * (along * Math.sin(angle) + down * Math.cos(angle)) - 0.5;
          const [left, top] = [Math.floor(x), Math.floor(y)];
          const across = (row: number): number =>
            level(left, row, colour) * (1 - x + left) + level(left + 1, row, colour) * (x - left);
          total += across(top) * (1 - y + top) + across(top + 1) * (y - top);
        }
        expect(number).toBeCloseTo(total / samples / samples / 255, 4);
      });
    }),
    { numRuns: 60 },
  );
});

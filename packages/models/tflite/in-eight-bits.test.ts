import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inEightBits } from './in-eight-bits.ts';

it('is off by half a step of the channel at most, and not at all where a weight is the largest or none', () => {
  const channel = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(channel, { minLength: 1, maxLength: 5 }), (channels) => {
      const { steps, levels } = inEightBits(channels.length, Float32Array.from(channels.flat()));
      channels.forEach((weights, at) => {
        const largest = Math.max(...weights.map(Math.abs));
        expect(steps[at]).toBeCloseTo(largest / 127, 4);
        weights.forEach((weight, place) => {
          const level = levels[4 * at + place];
          expect(Math.abs(level * steps[at] - weight)).toBeLessThanOrEqual(0.5001 * steps[at] + 1e-30);
          if (weight === 0) expect(level + 0).toBe(0);
          if (Math.abs(weight) === largest && steps[at] > 1e-30) expect(Math.abs(level)).toBe(127);
        });
      });
    }),
  );
});

it('reads float16 by its bits', () => {
  // 1, −2, 0.5 and the largest that float16 has.
  const { steps, levels } = inEightBits(2, Uint16Array.of(0x3c00, 0xc000, 0x3800, 0x7bff));
  expect([...levels]).toEqual([64, -127, 0, 127]);
  expect(steps[0]).toBeCloseTo(2 / 127, 6);
  expect(steps[1]).toBeCloseTo(65504 / 127, 2);
});

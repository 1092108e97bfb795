import { describe, expect, it } from 'vitest';
import { grayFrame } from '../testing/pictures.ts';
import { brightenFrame } from './brighten-frame.ts';

const waves = (x: number, y: number): number => 120 + 100 * Math.sin(x / 9) * Math.cos(y / 7);

describe('brightening a frame', () => {
  it('leaves a well-lit frame as it is', () => {
    const frame = grayFrame(200, 150, waves);
    expect(brightenFrame(frame)).toBe(frame);
  });

  it('gives a frame in poor light its levels back, whatever is lost to rounding', () => {
    const dim = (share: number): ReturnType<typeof grayFrame> =>
      grayFrame(200, 150, (x, y) => share * waves(x, y));
    const before = dim(0.25);
    const kept = before.data.slice();
    const { data, width, height, at } = brightenFrame(before);
    expect({ width, height, at }).toEqual({ width: 200, height: 150, at: 0 });
    // The same gain everywhere: ratios between levels stay.
    const gain = data[0] / before.data[0];
    for (let i = 0; i < data.length; i += 4) {
      expect(Math.abs(data[i] - Math.min(255, gain * before.data[i]))).toBeLessThan(4);
      expect(data[i + 3]).toBe(255);
    }
    expect(before.data).toEqual(kept);
  });

  it('never multiplies by more than eight, and leaves black black', () => {
    const { data } = brightenFrame(grayFrame(50, 50, () => 4));
    expect(data[0]).toBe(32);
    expect(brightenFrame(grayFrame(50, 50, () => 0)).data[0]).toBe(0);
    expect(brightenFrame(grayFrame(1, 1, () => 10)).data[0]).toBe(80);
  });
});

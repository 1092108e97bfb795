import type { Frame } from '../reading.ts';
import type { Region } from '../resample.ts';

/** Samples along an output pixel's side: one for each so many pixels of the picture, at most so many. */
const PIXELS_PER_SAMPLE = 1.6;
const MOST_SAMPLES = 4;

/**
 * A square region as a small picture of `side` × `side` pixels, each the mean of a grid of single pixels under it: RGB,
 * row-major, 3 numbers a pixel, as levels (0…255) divided by `half`, minus 1. Rougher than `resampleRgb` and a fraction of its work,
 * as not every pixel is read: enough to see a face again, not to read it. Outside the picture its edge is repeated.
 */
export function shrinkRegion(frame: Frame, region: Region, side: number, half: number): Float32Array {
  const { width, height, data } = frame;
  const step = region.width / side;
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(step / PIXELS_PER_SAMPLE)));
  const columns = pixelsAlong(region.x, region.width, width, side * samples);
  const rows = pixelsAlong(region.y, region.height, height, side * samples);
  const small = new Float32Array(3 * side * side);
  const share = 1 / (samples * samples * half);
  for (let y = 0, to = 0; y < side; y++) {
    for (let x = 0; x < side; x++, to += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = y * samples; j < (y + 1) * samples; j++) {
        const line = (rows[j] ?? 0) * width;
        for (let i = x * samples; i < (x + 1) * samples; i++) {
          const at = 4 * (line + (columns[i] ?? 0));
          red += data[at] ?? 0;
          green += data[at + 1] ?? 0;
          blue += data[at + 2] ?? 0;
        }
      }
      small[to] = red * share - 1;
      small[to + 1] = green * share - 1;
      small[to + 2] = blue * share - 1;
    }
  }
  return small;
}

/** The pixels at the middles of `count` equal steps along an axis, kept inside the picture. */
export function pixelsAlong(start: number, length: number, limit: number, count: number): Int32Array {
  const pixels = new Int32Array(count);
  const step = length / count;
  for (let index = 0; index < count; index++)
    pixels[index] = Math.min(limit - 1, Math.max(0, Math.floor(start + (index + 0.5) * step)));
  return pixels;
}

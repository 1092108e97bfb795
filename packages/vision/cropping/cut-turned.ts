import { lumaAt } from '../luma.ts';
import type { Frame } from '../reading.ts';
import type { CropSquare } from './crop-square.ts';
import { sampleBilinear, type GrayLevels } from './sample-bilinear.ts';

/**
 * A square that may be turned as `size` × `size` gray levels, each the mean of `samples` × `samples` bilinear samples.
 * Cost: every pixel under the square once, and `samples`² reads of four of them for each output pixel.
 */
export function cutTurned(frame: Frame, square: CropSquare, size: number, samples: number): Float32Array {
  const { centre, side, angle } = square;
  const step = side / size / samples;
  const right = step * Math.cos(angle);
  const down = step * Math.sin(angle);
  const plane = grayUnder(frame, square);
  // From the middle of the square to its first sample, in the plane's own pixels.
  const half = (size * samples - 1) / 2;
  const startX = centre.x - 0.5 - plane.left - half * right + half * down;
  const startY = centre.y - 0.5 - plane.top - half * down - half * right;
  const pixels = new Float32Array(size * size);
  const sums = new Float64Array(size);
  for (let row = 0, line = 0; row < size; row++) {
    sums.fill(0);
    for (let j = 0; j < samples; j++, line++) {
      let x = startX - line * down;
      let y = startY + line * right;
      for (let column = 0; column < size; column++) {
        let total = 0;
        for (let i = 0; i < samples; i++, x += right, y += down) total += sampleBilinear(plane, x, y);
        sums[column] = (sums[column] ?? Number.NaN) + total;
      }
    }
    for (let column = 0; column < size; column++)
      pixels[row * size + column] = (sums[column] ?? Number.NaN) / (samples * samples);
  }
  return pixels;
}

/** Gray levels of a part of the picture; clamping to it is clamping to the picture, as it holds all that is read. */
interface GrayPlane extends GrayLevels {
  readonly left: number;
  readonly top: number;
}

/** Every pixel under the square turned gray once: the samples share most of them. */
function grayUnder({ width, height, data }: Frame, { centre, side, angle }: CropSquare): GrayPlane {
  const reach = (side / 2) * (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle))) + 1;
  const within = (value: number, limit: number): number => Math.min(limit - 1, Math.max(0, value));
  const left = within(Math.floor(centre.x - reach), width);
  const top = within(Math.floor(centre.y - reach), height);
  const columns = within(Math.ceil(centre.x + reach), width) - left + 1;
  const rows = within(Math.ceil(centre.y + reach), height) - top + 1;
  const levels = new Float32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    let from = 4 * ((top + row) * width + left);
    for (const end = to + columns; to < end; to++, from += 4) levels[to] = lumaAt(data, from);
  }
  return { left, top, width: columns, height: rows, levels };
}

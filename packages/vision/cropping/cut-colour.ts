import type { CropSquare } from './crop-square.ts';
import type { Frame } from '../reading.ts';

/**
 * A square that may be turned as `size` × `size` RGB numbers from 0 to 1, row-major: each pixel the mean of bilinear
 * samples, at least one for each pixel of the picture under it, at most `MOST_SAMPLES` along a side. Outside the picture
 * its edge is repeated. Cost: four reads of three numbers for each sample.
 */
export function cutColour(frame: Frame, { centre, side, angle }: CropSquare, size: number): Float32Array {
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(side / size)));
  const step = side / size / samples;
  const [right, down] = [step * Math.cos(angle), step * Math.sin(angle)];
  const half = (size * samples - 1) / 2;
  const weight = 1 / (255 * samples * samples);
  const out = new Float32Array(size * size * 3);
  for (let line = 0; line < size * samples; line += 1) {
    let x = centre.x - 0.5 - half * right + (half - line) * down;
    let y = centre.y - 0.5 - half * down - (half - line) * right;
    const row = 3 * size * Math.floor(line / samples);
    for (let column = 0; column < size * samples; column += 1, x += right, y += down)
      addSample(frame, x, y, weight, out, row + 3 * Math.floor(column / samples));
  }
  return out;
}

const MOST_SAMPLES = 4;

/** Adds the colour between pixel centres, as `sampleBilinear` has it for gray levels, without a copy of the frame. */
function addSample(
  { width, height, data }: Frame,
  x: number,
  y: number,
  weight: number,
  out: Float32Array,
  at: number,
): void {
  const insideX = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const insideY = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  // Not negative, so cutting off is rounding down.
  const column = insideX | 0;
  const row = insideY | 0;
  const [shareX, shareY] = [insideX - column, insideY - row];
  const first = 4 * (row * width + column);
  const beside = column < width - 1 ? 4 : 0;
  const below = row < height - 1 ? 4 * width : 0;
  for (let colour = 0; colour < 3; colour += 1) {
    const from = first + colour;
    const aboveLeft = data[from] ?? 0;
    const belowLeft = data[from + below] ?? 0;
    const upper = aboveLeft + shareX * ((data[from + beside] ?? 0) - aboveLeft);
    const lower = belowLeft + shareX * ((data[from + below + beside] ?? 0) - belowLeft);
    out[at + colour] = (out[at + colour] ?? 0) + weight * (upper + shareY * (lower - upper));
  }
}

import { lumaAt } from '../luma.ts';
import type { Frame, PixelPoint } from '../reading.ts';
import { sampleWeights, type SampleWeights } from './sample-weights.ts';

/**
 * An upright square as `size` × `size` gray levels, each the mean of `samples` × `samples` bilinear samples. Along the
 * picture's own axes these means come apart into one along the rows and one along the columns, which is several times
 * less work than `cutTurned`. Cost: every pixel under the square once.
 */
export function cutUpright(
  frame: Frame,
  centre: PixelPoint,
  side: number,
  size: number,
  samples: number,
): Float32Array {
  const across = sampleWeights(centre.x - side / 2, side, frame.width, size, samples);
  const down = sampleWeights(centre.y - side / 2, side, frame.height, size, samples);
  const left = across.first[0] ?? 0;
  const columns = endOf(across, size - 1) - left;
  const bottom = endOf(down, size - 1);
  const line = new Float64Array(columns);
  const sums = new Float64Array(size * columns);
  // Long runs over whole lines first: the short ones that are left are few.
  for (let row = down.first[0] ?? 0, out = 0; row < bottom; row++) {
    grayLine(frame, row, left, line);
    while (row >= endOf(down, out)) out++;
    for (let shared = out; shared < size && row >= (down.first[shared] ?? 0); shared++) {
      const weight = down.weights[shared * down.widest + row - (down.first[shared] ?? 0)] ?? Number.NaN;
      for (let column = 0, to = shared * columns; column < columns; column++, to++)
        sums[to] = (sums[to] ?? 0) + weight * (line[column] ?? 0);
    }
  }
  const pixels = new Float32Array(size * size);
  for (let row = 0; row < size; row++) narrowLine(sums, row * columns, across, pixels, row * size);
  return pixels;
}

/** The input pixel behind the last one that counts for an output pixel. */
function endOf({ first, count }: SampleWeights, out: number): number {
  return (first[out] ?? 0) + (count[out] ?? 0);
}

function grayLine({ width, data }: Frame, row: number, left: number, line: Float64Array): void {
  let from = 4 * (row * width + left);
  for (let to = 0; to < line.length; to++, from += 4) line[to] = lumaAt(data, from);
}

function narrowLine(
  line: Float64Array,
  start: number,
  { first, count, weights, widest }: SampleWeights,
  out: Float32Array,
  to: number,
): void {
  const left = first[0] ?? 0;
  for (let column = 0; column < first.length; column++) {
    let total = 0;
    let from = start + (first[column] ?? 0) - left;
    let weight = column * widest;
    for (const end = from + (count[column] ?? 0); from < end; from++, weight++)
      total += (weights[weight] ?? 0) * (line[from] ?? 0);
    out[to + column] = total;
  }
}

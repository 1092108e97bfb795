import type { BoundingBox, Frame } from './reading.ts';

/** What is cut out of a picture, bounded as a box is. */
export type Region = BoundingBox;

/** For every output pixel along one axis: which input pixels count, from `first` on, and how much. Sums to 1 each. */
interface AxisWeights {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  readonly widest: number;
}

/**
 * A tent filter along one axis: as wide as an output pixel where the picture shrinks (so that nothing is skipped),
 * bilinear where it grows. Pixels outside the picture repeat its edge.
 */
function axisWeights(start: number, length: number, limit: number, size: number): AxisWeights {
  const step = length / size;
  const radius = Math.max(1, step);
  const widest = Math.ceil(2 * radius) + 1;
  const first = new Int32Array(size);
  const count = new Int32Array(size);
  const weights = new Float32Array(size * widest);
  const last = limit - 1;
  for (let out = 0; out < size; out++) {
    const centre = start + (out + 0.5) * step - 0.5;
    const from = Math.ceil(centre - radius);
    const to = Math.floor(centre + radius);
    const low = Math.min(last, Math.max(0, from));
    let total = 0;
    for (let position = from; position <= to; position++) {
      const weight = Math.max(0, 1 - Math.abs(position - centre) / radius);
      const inside = Math.min(last, Math.max(0, position));
      const at = out * widest + inside - low;
      weights[at] = (weights[at] ?? Number.NaN) + weight;
      total += weight;
    }
    first[out] = low;
    const counted = Math.min(last, Math.max(0, to)) - low + 1;
    count[out] = counted;
    for (let at = out * widest; at < out * widest + counted; at++)
      weights[at] = (weights[at] ?? Number.NaN) / total;
  }
  return { first, count, weights, widest };
}

/**
 * Resamples a region of the frame to `width` × `height`, RGB 0…255, row-major, 3 numbers a pixel.
 *
 * Separable tent filter; cost: region pixels × 2 when shrinking.
 */
export function resampleRgb(frame: Frame, region: Region, width: number, height: number): Float32Array {
  const columns = axisWeights(region.x, region.width, frame.width, width);
  const rows = axisWeights(region.y, region.height, frame.height, height);
  const rowLength = 3 * width;
  // Rows that were already narrowed, by input row: consecutive output rows share most of them.
  const narrowed = new Map<number, Float32Array>();
  const out = new Float32Array(rowLength * height);
  for (let y = 0; y < height; y++) {
    const first = rows.first[y] ?? 0;
    const count = rows.count[y] ?? 0;
    for (const row of narrowed.keys()) if (row < first) narrowed.delete(row);
    for (let i = 0; i < count; i++) {
      const weight = rows.weights[y * rows.widest + i] ?? Number.NaN;
      if (weight === 0) continue;
      let line = narrowed.get(first + i);
      if (line === undefined) narrowed.set(first + i, (line = narrowRow(frame, first + i, columns, width)));
      const base = y * rowLength;
      for (let k = 0; k < rowLength; k++)
        out[base + k] = (out[base + k] ?? Number.NaN) + weight * (line[k] ?? Number.NaN);
    }
  }
  return out;
}

function narrowRow(frame: Frame, row: number, columns: AxisWeights, width: number): Float32Array {
  const { data } = frame;
  const line = new Float32Array(3 * width);
  const base = 4 * frame.width * row;
  for (let x = 0; x < width; x++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let at = base + 4 * (columns.first[x] ?? 0);
    const end = columns.count[x] ?? 0;
    for (let i = 0, w = x * columns.widest; i < end; i++, w++, at += 4) {
      const weight = columns.weights[w] ?? Number.NaN;
      red += weight * (data[at] ?? 0);
      green += weight * (data[at + 1] ?? 0);
      blue += weight * (data[at + 2] ?? 0);
    }
    line[3 * x] = red;
    line[3 * x + 1] = green;
    line[3 * x + 2] = blue;
  }
  return line;
}
